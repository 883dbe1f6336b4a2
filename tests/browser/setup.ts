import { browserPath } from './browser.ts';

/** Before the test files, which run side by side: the browser is unpacked once. Where there is none, each of them says so. */
export async function setup(): Promise<void> {
  await browserPath().catch(() => undefined);
}
