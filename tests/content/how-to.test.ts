import { expect, test } from 'vitest';
import { LOCALES } from '../../src/schema/locales.ts';
import { stepsOf, WAYS } from './how-to.ts';

test.each(WAYS)('“%s” has steps that `npm run test:guide` can take, and ends with a check', (way) => {
  const steps = stepsOf(way);
  const commands = steps.flatMap((s) => ('run' in s ? [s.run] : []));
  // A guide without its steps would pass without having been tried.
  expect(steps.length - commands.length).toBeGreaterThanOrEqual(2);
  expect(commands.at(-1)).toMatch(/^npm run (check|audit)$/);
});

test('an article needs its text, the words of its topics and its questions, in every language', () => {
  const files = stepsOf('How to write an article').flatMap((s) => ('file' in s ? [s.file] : []));
  const needed = LOCALES.flatMap((l) =>
    ['guides/my-page.mdx', 'ui.yaml', 'asked.yaml'].map((f) => `content/${l}/${f}`),
  );
  expect([...files].sort()).toEqual(needed.sort());
});
