import { spawn, type ChildProcess } from 'node:child_process';
import { globSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EngineOptions, Key, Tab } from './engine.ts';
import { freePort } from '../site/serving-fixture.ts';
import { comeTo } from './come-to.ts';
import { installed } from './installed.ts';

const REMEDY = 'On Debian: apt-get install webkit2gtk-driver xvfb';

/** The code points that WebDriver has for keys without a character (https://www.w3.org/TR/webdriver2/, 15.4.2). */
const KEYS: Record<Exclude<Key, '/'>, string> = {
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Escape: '\uE00C',
  ArrowUp: '\uE013',
  ArrowDown: '\uE015',
};

/** The name of an element's reference in every answer of WebDriver. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/** Start a program and stop it again. */
interface Running {
  child: ChildProcess;
  stop(): void;
}

function start(program: string, args: string[], env: NodeJS.ProcessEnv = process.env): Running {
  const child = spawn(program, args, { env, stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  return { child, stop: () => void child.kill() };
}

/** A screen that nobody sees. It chooses a free number and tells it. */
async function startScreen(): Promise<Running & { display: string }> {
  const screen = start(installed(['Xvfb'], REMEDY), [
    '-displayfd',
    '3',
    '-screen',
    '0',
    '1600x1200x24',
    '-nolisten',
    'tcp',
  ]);
  const number = await new Promise<string>((done, fail) => {
    screen.child.stdio[3]?.once('data', (said: Buffer) => done(said.toString().trim()));
    screen.child.once('exit', (code) => fail(new Error(`Xvfb ended with ${code}`)));
  });
  return { ...screen, display: `:${number}` };
}

/** The bar at the top of the browser's window keeps it wider than a phone, unless its buttons have no size. */
function makeConfig(): string {
  const folder = mkdtempSync(join(tmpdir(), 'firm-ground-webkit-'));
  mkdirSync(join(folder, 'gtk-3.0'));
  writeFileSync(
    join(folder, 'gtk-3.0/gtk.css'),
    '* { min-width: 0; min-height: 0; padding: 0; margin: 0; border-width: 0; font-size: 1px; }',
  );
  return folder;
}

/**
 * WebKitGTK's own small browser, through W3C WebDriver: ten requests of a standard that does not move, which is less
 * than any package for them.
 */
export async function openWebKit({ dark = false }: EngineOptions): Promise<Tab> {
  const program = installed(['WebKitWebDriver'], REMEDY);
  const [binary] = globSync('/usr/{lib,libexec}/{*/,}webkit2gtk-4.*/MiniBrowser');
  if (!binary) throw new Error(`WebKit's MiniBrowser: not on this machine. ${REMEDY}`);
  const screen = await startScreen();
  const port = await freePort();
  const config = makeConfig();
  const driver = start(program, [`--port=${port}`], {
    ...process.env,
    DISPLAY: screen.display,
    XDG_CONFIG_HOME: config,
    GTK_THEME: dark ? 'Adwaita:dark' : 'Adwaita',
    // There is no graphics card behind the screen.
    WEBKIT_DISABLE_DMABUF_RENDERER: '1',
  });
  const stop = (): void => {
    for (const running of [driver, screen]) running.stop();
    rmSync(config, { recursive: true, force: true });
  };
  process.once('exit', stop);
  try {
    const send = await connect(port, binary);
    return tabOf(send, stop);
  } catch (error) {
    stop();
    throw error;
  }
}

/** Asks the session for something: resolves to the value of the answer, rejects with what the driver says. */
type Send = (method: 'POST' | 'DELETE' | 'GET', path: string, body?: object) => Promise<unknown>;

async function connect(port: number, binary: string): Promise<Send> {
  const ask = async (method: string, path: string, body?: object): Promise<unknown> => {
    const reply = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      body: body && JSON.stringify(body),
      // The driver does not always notice that the page it waits for has gone.
      signal: AbortSignal.timeout(20_000),
    });
    const { value } = (await reply.json()) as { value: unknown };
    if (!reply.ok) throw new Error(`WebKit, ${method} ${path}: ${JSON.stringify(value)}`);
    return value;
  };
  for (let attempt = 0; ; attempt++) {
    try {
      await ask('GET', '/status');
      break;
    } catch (error) {
      if (attempt === 100) throw error;
      await new Promise((again) => setTimeout(again, 50));
    }
  }
  const browserOptions = { binary, args: ['--automation'] };
  const session = (await ask('POST', '/session', {
    // The driver would wait for the load of a kept page, which never comes.
    capabilities: { alwaysMatch: { pageLoadStrategy: 'none', 'webkitgtk:browserOptions': browserOptions } },
  })) as { sessionId: string };
  return (method, path, body) => ask(method, `/session/${session.sessionId}${path}`, body);
}

function tabOf(send: Send, stop: () => void): Tab {
  const keys = (characters: string[]): Promise<unknown> =>
    send('POST', '/actions', {
      actions: [
        {
          type: 'key',
          id: 'keyboard',
          actions: characters.flatMap((value) => [
            { type: 'keyDown', value },
            { type: 'keyUp', value },
          ]),
        },
      ],
    });
  const evaluate: Tab['evaluate'] = (inPage, ...args) =>
    send('POST', '/execute/sync', { script: `return (${inPage.toString()})(...arguments)`, args }) as never;
  return {
    evaluate,
    open: (address) => comeTo(evaluate, address),
    click: async (selector) => {
      // The driver (2.50) does not bring what lies just under the window's edge into view.
      await evaluate((selector) => document.querySelector(selector)?.scrollIntoView({ block: 'center' }), selector);
      const found = (await send('POST', '/element', { using: 'css selector', value: selector })) as Record<
        string,
        string
      >;
      await send('POST', `/element/${found[ELEMENT]}/click`, {});
    },
    type: async (text) => void (await keys([...text])),
    press: async (key) => void (await keys([key === '/' ? key : KEYS[key]])),
    resize: async (width, height) => {
      // The window has a frame and bars of its own around the page.
      await send('POST', '/window/rect', { width, height });
      const [inner, outer] = await evaluate(() => [
        [innerWidth, innerHeight],
        [outerWidth, outerHeight],
      ]);
      const [w = 0, h = 0] = (outer ?? []).map((length, side) => length - (inner?.[side] ?? 0));
      await send('POST', '/window/rect', { width: width + w, height: height + h });
    },
    back: async () => void (await send('POST', '/back', {})),
    screenshot: async (file) => writeFileSync(file, String(await send('GET', '/screenshot')), 'base64'),
    close: async () => {
      await send('DELETE', '').finally(stop);
    },
  };
}
