import { resolve } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { readBase } from '../../src/records/read.ts';
import { LOCALES } from '../../src/schema/locales.ts';
import { answer, makeSearch } from '../../src/search/answer.ts';
import { makeSearchFile } from '../../src/search/build/first-step.ts';
import { allFeatures, readPhrases, writePhrases } from '../../src/search/phrases.ts';
import type { SearchFile } from '../../src/search/data.ts';

const { base } = readBase(resolve(import.meta.dirname, '../../content'));
const TIMES = 10;
/** A phone's processor is four times slower than this machine's. */
const SLOWER = 4;

/**
 * A site with ten times the pages: each copy speaks of other things, so its words and phrases are no repeats that
 * compress away. Common words stay: a language does not grow with its pages.
 */
function tenfold(file: SearchFile): SearchFile {
  const { words } = file.lexicon;
  const common = new Set(words.slice(0, words.length / 2));
  const rename = (word: string, copy: number): string =>
    copy && !common.has(word) ? `${word.slice(0, -1)}${copy}${word.slice(-1)}` : word;
  const copies = Array.from({ length: TIMES }, (_, copy) => copy);
  const lexicon = { ...file.lexicon, words: [...new Set(copies.flatMap((copy) => words.map((w) => rename(w, copy))))] };
  const features = allFeatures(lexicon);
  const once = file.pages.reduce((sum, page) => sum + page.phrases, 0);
  const phrases = Array.from({ length: once * TIMES }, () => new Set<string>());
  readPhrases(file.phrases).forEach((list, place) => {
    for (const phrase of list) {
      let mixed = phrase;
      for (const copy of copies) {
        phrases[copy * once + mixed]?.add(features[(place + copy * 211) % features.length] ?? '');
        // A prime, so that each copy has the phrases in another order and none is a repeat of the one before.
        mixed = (mixed * 7919) % once;
      }
    }
  });
  const prose = (text: string, copy: number): string =>
    text.replace(/\p{L}{5,}/gu, (word) => (copy ? `${word.slice(copy % 4)}${word.slice(0, copy % 4)}` : word));
  return {
    ...file,
    lexicon,
    pages: copies.flatMap((copy) =>
      file.pages.map((page) => ({
        ...page,
        slug: `${page.slug}-${copy}`,
        title: prose(page.title, copy),
        short: prose(page.short, copy),
      })),
    ),
    phrases: writePhrases(phrases, lexicon),
  };
}

test.each(LOCALES)('%s: ten times the pages are fetched and answered in time', (locale) => {
  const file = tenfold(makeSearchFile(base, locale));
  expect(file.pages.length).toBeGreaterThan(1_500);
  const bytes = brotliCompressSync(JSON.stringify(file)).length;
  expect(bytes).toBeLessThan(400_000);
  const search = makeSearch(file);
  const times = Object.values(base.asked[locale]?.data.asked ?? {})
    .flat()
    .slice(0, 300)
    .map((question) => {
      // The processor's own time: on a busy machine the clock also counts what others do.
      const started = process.cpuUsage();
      answer(question, search);
      const { user, system } = process.cpuUsage(started);
      return (user + system) / 1_000;
    })
    .sort((a, b) => a - b);
  const usual = times[Math.floor(times.length * 0.95)] ?? Infinity;
  console.log(`${locale}, ${file.pages.length} pages: ${bytes} bytes, 95 of 100 answers within ${usual.toFixed(1)} ms`);
  expect(usual * SLOWER).toBeLessThan(50);
});
