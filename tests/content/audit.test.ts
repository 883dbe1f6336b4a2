import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { audit, isGuide, type Audit } from '../../src/audit/audit.ts';
import type { Base } from '../../src/records/base.ts';
import { readBase } from '../../src/records/read.ts';
import grades from './grades.json' with { type: 'json' };
import { GOOD, writeTree } from './tree.ts';

const DAY = '2026-11-24';
const auditOf = (content: string, day = DAY): Audit => audit(readBase(content).base as Base, day);
const real = auditOf(resolve(import.meta.dirname, '../../content'));

test('the finished base has no fault: every number and date is cited, guides read at grade 7, nothing is overdue', () => {
  expect(real.faults).toEqual([]);
});

test('the reading grade of a guide may only fall: tests/content/grades.json holds what was reached', () => {
  const recorded: Record<string, { short?: number; steps?: number }> = grades;
  const found = real.articles.filter(isGuide).flatMap(({ slug, ease }) => (['short', 'steps'] as const).flatMap((part) => {
    const grade = ease[part];
    const limit = recorded[slug]?.[part];
    if (grade === undefined) return [];
    if (limit === undefined) return [`${slug}: record ${part} ${grade} ("npm run audit -- --grades" prints the file)`];
    if (grade > limit) return [`${slug}: ${part} rose from ${limit} to ${grade}: make its sentences shorter or its words plainer`];
    return grade < limit ? [`${slug}: ${part} fell to ${grade}: record it, so that it cannot rise again`] : [];
  }));
  expect(found).toEqual([]);
});

test('an audit of the whole base takes less than ten seconds', () => {
  const started = performance.now();
  auditOf(resolve(import.meta.dirname, '../../content'));
  expect(performance.now() - started).toBeLessThan(10_000);
});

test('a number without a source, a passed recheck day and a hard guide are faults, each with its place', () => {
  const page = GOOD['en/guides/u-visa.mdx'] ?? '';
  const changed = page
    .replace('See [the limit]', 'The wait is 12 years.\n\nSee [the limit]')
    .replace(/^short: .*$/m, 'short: Eligibility necessitates comprehensive documentation of victimization and demonstrable cooperation.');
  const { faults } = auditOf(writeTree({ 'en/guides/u-visa.mdx': changed }), '2030-01-01');
  expect(faults.some((f) => /^content\/en\/guides\/u-visa\.mdx:16 {2}a number or date without a source: The wait is 12 years\.$/.test(f)), faults.join('\n')).toBe(true);
  expect(faults).toContain('yearly-limit: its recheck day has passed');
  expect(faults.some((f) => /^content\/en\/guides\/u-visa\.mdx:1 {2}its recheck day has passed$/.test(f))).toBe(true);
  expect(faults.some((f) => /u-visa\.mdx:1 {2}grade [\d.]+ in its short answer: at most 7$/.test(f)), faults.join('\n')).toBe(true);
});

test('records that nothing uses, and sources without an official address, are listed', () => {
  const fact = GOOD['records/facts/u-visa.yaml'] ?? '';
  const result = auditOf(writeTree({ 'records/facts/u-visa.yaml': fact + fact.replace('id: yearly-limit', 'id: unused-fact') }));
  expect(result.unused['facts']).toEqual(['unused-fact']);
  expect(result.unofficial).toEqual([{ id: 'the-law', url: 'https://example.org/law' }]);
});
