import { expect, it } from 'vitest';
import { LOCALES } from '../../src/schema/locales.ts';
import { LIMITS, measureSearch, QUESTIONS } from '../bench/phone.ts';
import { useSite } from './site.ts';

const site = useSite();

it.each(LOCALES)('the search in %s is fetched within its bytes', async (locale) => {
  const { cold } = await measureSearch(site.browser, `${site.origin}/${locale}/`, QUESTIONS[locale]);
  expect(cold.bytes).toBeLessThan(LIMITS.bytes);
  expect(cold.textsBytes).toBeLessThan(LIMITS.textsBytes);
  expect(cold.whileTyping).toBe(0);
});
