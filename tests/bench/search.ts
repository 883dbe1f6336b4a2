import { resolve } from 'node:path';
import { readBase } from '../../src/records/read.ts';
import { LOCALES } from '../../src/schema/locales.ts';
import { startBrowser } from '../browser/browser.ts';
import { serveBuilt } from '../built-site.ts';
import { leaveOneOut, unseen, type Recall } from '../search/recall.ts';
import { LIMITS, measureSearch, QUESTIONS, type SearchCost } from './phone.ts';

/**
 * `npm run bench:search`: how often the search is right, and what it costs a cheap phone on slow 4G, over the last
 * build. -- --lost prints every question that was lost.
 */
const { base } = readBase(resolve(import.meta.dirname, '../../content'));

function tell(what: string, recall: Recall | undefined): void {
  if (!recall) return console.log(`  ${what}: no such questions`);
  const { questions, first, firstThree, lost } = recall;
  console.log(`  ${what}: ${firstThree.toFixed(1)} % in the first three, ${first.toFixed(1)} % first, of ${questions}`);
  if (process.argv.includes('--lost')) console.log(lost.map((line) => `    ${line}`).join('\n'));
}

const { server, origin } = await serveBuilt();
const browser = await startBrowser();
for (const locale of LOCALES) {
  console.log(locale);
  tell('asked questions, each left out', leaveOneOut(base, locale));
  tell('unseen questions', unseen(base, locale));
  const costs = await measureSearch(browser, `${origin}/${locale}/`, QUESTIONS[locale]);
  for (const [state, cost] of Object.entries(costs)) {
    const { opens, answers, keystroke, bytes, whileTyping, texts, textsBytes } = cost;
    console.log(
      `  ${state}: opens after ${Math.round(opens)} ms, answers after ${Math.round(answers)} ms, ${bytes} bytes; ` +
        `a keystroke at most ${Math.round(keystroke)} ms, ${whileTyping} requests while typing; ` +
        `texts after ${Math.round(texts)} ms, ${textsBytes} bytes more`,
    );
  }
  for (const what of Object.keys(LIMITS) as (keyof SearchCost)[])
    if (costs.cold[what] > LIMITS[what]) {
      console.log(`  over its limit: ${what}, ${Math.round(costs.cold[what])} of ${LIMITS[what]}`);
      process.exitCode = 1;
    }
}
await browser.close();
server.close();
