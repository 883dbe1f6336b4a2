import { openByPuppeteer } from './puppeteer.ts';
import { openWebKit } from './webkit.ts';

/** The three engines that readers' browsers are made of. */
export const ENGINES = ['chromium', 'firefox', 'webkit'] as const;
export type EngineName = (typeof ENGINES)[number];

/** Keys by the names that `KeyboardEvent.key` has for them. */
export type Key = 'Enter' | 'Escape' | 'Shift' | 'Tab' | 'ArrowDown' | 'ArrowUp' | '/';

export interface EngineOptions {
  /** The reader's system asks for dark pages. */
  dark?: boolean;
}

/** One tab of a real browser: what every engine's driver can do, and no more than the journeys need. */
export interface Tab {
  open(address: string): Promise<void>;
  /** Run a function in the page. It may name nothing but its arguments and what the page has. */
  evaluate<A extends unknown[], T>(inPage: (...args: A) => T, ...args: A): Promise<Awaited<T>>;
  /** Bring the first element that fits into view and click on its middle, as a reader does. */
  click(selector: string): Promise<void>;
  type(text: string): Promise<void>;
  press(key: Key): Promise<void>;
  /** Press the browser's Back button. It resolves at once: the page that comes may be a kept one, and is waited for. */
  back(): Promise<void>;
  /** Make the page this large, in CSS pixels. */
  resize(width: number, height: number): Promise<void>;
  /** Write a picture of the window (PNG). */
  screenshot(file: string): Promise<void>;
  /** End the browser, with everything that was started for it. */
  close(): Promise<void>;
}

/** Start a browser that is installed on this machine. Rejects with one line that says what to install. */
export function startEngine(name: EngineName, options: EngineOptions = {}): Promise<Tab> {
  return name === 'webkit' ? openWebKit(options) : openByPuppeteer(name, options);
}

/** The engines to try: all, or the one that BROWSER names. */
export function chosenEngines(asked = process.env['BROWSER']): readonly EngineName[] {
  if (!asked) return ENGINES;
  const chosen = ENGINES.filter((name) => name === asked);
  if (chosen.length === 0) throw new Error(`BROWSER is "${asked}"; it may be ${ENGINES.join(', ')}.`);
  return chosen;
}
