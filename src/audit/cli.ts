import { readFileSync, writeFileSync } from 'node:fs';
import { readBase } from '../records/read.ts';
import { setting } from '../settings.ts';
import { command } from '../trouble.ts';
import { audit, type ArticleAudit } from './audit.ts';
import { tightened, type Grades } from './grades.ts';

const GRADES = 'tests/content/grades.json';

/**
 * `npm run audit`: a table for people, with --json the whole for machines; fails on what must not be. --grades pulls the
 * limits in tests/content/grades.json down to what is reached.
 */
const COLUMNS: [string, (a: ArticleAudit) => string | number][] = [
  ['article', (a) => `${a.locale}/${a.slug}`],
  ['words', (a) => a.words],
  ['short', (a) => a.ease.short ?? '–'],
  ['steps', (a) => a.ease.steps ?? '–'],
  ['body', (a) => a.ease.body ?? '–'],
  ['facts', (a) => a.citations],
  ['uncited', (a) => a.uncited.length],
  ['due', (a) => a.due.length],
  ['overdue', (a) => a.overdue.length],
];

function printTable(rows: ArticleAudit[]): void {
  const cells = [COLUMNS.map(([name]) => name), ...rows.map((row) => COLUMNS.map(([, read]) => String(read(row))))];
  const widths = COLUMNS.map((_, i) => Math.max(...cells.map((row) => row[i]?.length ?? 0)));
  for (const row of cells)
    console.log(
      row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  '),
    );
}

await command(() => {
  const { base } = readBase('content');
  const result = audit(base, setting('SITE_DATE'));
  if (process.argv.includes('--json')) {
    console.log(JSON.stringify(result, null, 2));
  } else if (process.argv.includes('--grades')) {
    const limits = JSON.parse(readFileSync(GRADES, 'utf8')) as Grades;
    writeFileSync(GRADES, `${JSON.stringify(tightened(limits, result.articles), null, 2)}\n`);
    console.log(`wrote ${GRADES}`);
  } else {
    printTable(result.articles);
    console.log(
      '\nshort, steps, body: English is the Flesch-Kincaid grade (lower reads easier), Spanish the Fernández Huerta score with numbers read aloud (higher reads easier).',
    );
    const { looked, differences, counts } = result.typed;
    console.log(
      `typed numbers, dates and amounts: ${looked} compared with the facts beside them, ${differences.length} differ; ${counts.length} words only count things`,
    );
    console.log(
      `facts that look as if they held one number twice: ${result.doubles.open.length}; looked at and distinct: ${result.doubles.distinct.length}`,
    );
    for (const [kind, ids] of Object.entries(result.unused))
      console.log(
        `unused ${kind}: ${ids.length}${ids.length ? ` (${ids.slice(0, 8).join(', ')}${ids.length > 8 ? ', …' : ''})` : ''}`,
      );
    console.log(`sources of law, agencies and courts without an official address: ${result.unofficial.length}`);
    console.log(
      `records to check again within 30 days: ${result.recheck.due.length}; overdue: ${result.recheck.overdue.length}`,
    );
    for (const [locale, kinds] of Object.entries(result.untranslated)) {
      const waiting = Object.entries(kinds).filter(([, ids]) => ids.length);
      const told = waiting.map(([kind, ids]) => `${ids.length} ${kind}`).join(', ');
      console.log(`not yet in "${locale}": ${told || 'nothing'}`);
    }
    const { drifted, ungrouped } = result;
    console.log(`articles in no group of content/site.yaml: ${ungrouped.join(', ') || 'none'}`);
    console.log(
      `translations whose original has changed: ${drifted.length}${drifted.length ? ` (${drifted.join(', ')})` : ''}`,
    );
    for (const [locale, questions] of Object.entries(result.unanswered))
      console.log(
        `asked and not answered by any page (${locale}): ${questions.length}\n    ${questions.join('\n    ')}`,
      );
    console.log('The whole lists: npm run audit -- --json');
  }
  for (const fault of result.faults) console.error(fault);
  if (result.faults.length) console.error(`${result.faults.length} fault(s) on ${result.day}`);
  process.exitCode = result.faults.length ? 1 : 0;
});
