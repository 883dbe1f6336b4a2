import type { Browser, CDPSession, Page } from 'playwright-core';
import type { Locale } from '../../src/schema/locales.ts';

/** What is asked for the measurement. */
export const QUESTIONS: Record<Locale, string> = { en: 'can ice arrest me', es: 'cuanto tarda la visa u' };

/** Slow 4G as Lighthouse has it, on a phone whose processor is four times slower than this machine's. */
const NETWORK = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };
const CPU = 4;

/** What one use of the search took, in milliseconds and bytes over the wire. */
export interface SearchCost {
  /** From the tap to the open panel. */
  opens: number;
  /** From the tap to the first answer, when the question is put in at once. */
  answers: number;
  /** From a keystroke to its answer: the slowest of a question's. */
  keystroke: number;
  bytes: number;
  /** Requests while a question was typed. */
  whileTyping: number;
  /** The second step: from its tap to what was found in the texts. */
  texts: number;
  textsBytes: number;
}

/** What a first use may cost. Bytes are the same on every machine and are held by a test; times only on a quiet one. */
export const LIMITS: SearchCost = {
  opens: 1_000,
  answers: 1_300,
  keystroke: 50,
  bytes: 80_000,
  whileTyping: 0,
  texts: Infinity,
  textsBytes: 120_000,
};

/**
 * Tap, put in the question as soon as there is a field, and wait for its first answer. The page's own clock: what drives
 * the browser takes a quarter of a second of its slowed processor.
 */
function openAndAsk(page: Page, question: string): Promise<Pick<SearchCost, 'opens' | 'answers'>> {
  return page.evaluate(async (text) => {
    /** From the moment it is there, until it has been drawn. */
    const drawn = (selector: string): Promise<void> =>
      new Promise((done) => {
        const watch = new MutationObserver(() => {
          if (!document.querySelector(selector)) return;
          watch.disconnect();
          requestAnimationFrame(() => setTimeout(done));
        });
        watch.observe(document.body, { childList: true, subtree: true, attributes: true });
      });
    const tapped = performance.now();
    document.querySelector<HTMLElement>('[data-search]')?.click();
    await drawn('dialog.search[open]');
    const opens = performance.now() - tapped;
    const answered = drawn('.search-title a');
    const input = document.querySelector<HTMLInputElement>('#site-search-input')!;
    input.value = text;
    input.dispatchEvent(new InputEvent('input'));
    await answered;
    return { opens, answers: performance.now() - tapped };
  }, question);
}

/** Type a question letter by letter and time how long each takes to be answered. */
async function slowestKeystroke(page: Page, question: string): Promise<number> {
  return page.evaluate(async (text) => {
    const input = document.querySelector<HTMLInputElement>('#site-search-input');
    if (!input) throw new Error('no field to type in');
    let slowest = 0;
    for (let length = 1; length <= text.length; length++) {
      const started = performance.now();
      const answered = new Promise<void>((done) => {
        const watch = new MutationObserver(() => {
          watch.disconnect();
          done();
        });
        watch.observe(document.querySelector('.search-more')!, { childList: true });
      });
      input.value = text.slice(0, length);
      input.dispatchEvent(new InputEvent('input'));
      await answered;
      slowest = Math.max(slowest, performance.now() - started);
      await new Promise((next) => setTimeout(next, 60));
    }
    return slowest;
  }, question);
}

async function useSearch(page: Page, session: CDPSession, url: string, question: string): Promise<SearchCost> {
  await session.send('Network.emulateNetworkConditions', {
    ...NETWORK,
    latency: 0,
    downloadThroughput: -1,
    uploadThroughput: -1,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await page.goto(url, { waitUntil: 'networkidle' });
  await session.send('Network.emulateNetworkConditions', NETWORK);
  await session.send('Emulation.setCPUThrottlingRate', { rate: CPU });
  let bytes = 0;
  let requests = 0;
  session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  session.on('Network.requestWillBeSent', () => (requests += 1));
  const { opens, answers } = await openAndAsk(page, question);
  const [firstBytes, before] = [bytes, requests];
  const keystroke = await slowestKeystroke(page, question);
  const whileTyping = requests - before;
  const looked = performance.now();
  await page.evaluate(() => document.querySelector<HTMLElement>('[data-shelf=texts] button')?.click());
  await page.locator('[data-shelf=texts] .search-title a').first().waitFor();
  const texts = performance.now() - looked;
  await page.waitForLoadState('networkidle');
  return { opens, answers, keystroke, bytes: firstBytes, whileTyping, texts, textsBytes: bytes - firstBytes };
}

/** Use the search twice from one page: with nothing kept, and with what the browser kept. */
export async function measureSearch(
  browser: Browser,
  url: string,
  question: string,
): Promise<{ cold: SearchCost; warm: SearchCost }> {
  const context = await browser.newContext({ viewport: { width: 360, height: 780 } });
  try {
    const visit = async (): Promise<SearchCost> => {
      const page = await context.newPage();
      const session = await context.newCDPSession(page);
      await session.send('Network.enable');
      const cost = await useSearch(page, session, url, question);
      await page.close();
      return cost;
    };
    return { cold: await visit(), warm: await visit() };
  } finally {
    await context.close();
  }
}
