import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { checkContent, tell } from '../records/check.ts';
import { KINDS, type Kind } from '../schema/kinds.ts';
import { LOCALES } from '../schema/locales.ts';
import { command, Refusal } from '../trouble.ts';
import { newArticle, newRecord, type Made } from './new.ts';

/** `npm run new -- article guides/my-page`, `npm run new -- fact my-fact --topic fees`. */
const CONTENT = 'content';
const USAGE = `npm run new -- article FOLDER/NAME [--in LANGUAGES] [--FIELD VALUE …]
npm run new -- KIND ID [--in FILE] [--FIELD VALUE …]   KIND: ${Object.values(KINDS)
  .map((k) => k.one)
  .join(', ')}
A field is any of the shape that holds one value or a list of values: --topic fees, --topics u-visa,fees`;

/** Options as pairs; each takes a value, and which there are depends on the shape. */
function optionsOf(args: string[]): Record<string, string> {
  const { tokens } = parseArgs({ args, strict: false, allowPositionals: true, tokens: true });
  const options: Record<string, string> = {};
  tokens.forEach((token, i) => {
    const next = tokens[i + 1];
    if (token.kind === 'positional' && tokens[i - 1]?.kind !== 'option')
      throw new Refusal(`"${token.value}" stands alone: write --FIELD before it, and quotes around several words`);
    if (token.kind !== 'option') return;
    const value = token.value ?? (next?.kind === 'positional' ? next.value : undefined);
    if (value === undefined) throw new Refusal(`--${token.name} needs a value`);
    options[token.name] = value;
  });
  return options;
}

/** What was made, and what its author does next. */
function make([what = '', name = '', ...rest]: string[]): { made: Made[]; next: string } {
  if (!what || !name) throw new Refusal(USAGE);
  if (what === 'article')
    return {
      made: newArticle(CONTENT, name, optionsOf(rest)),
      next: `fill in the front matter and write the text below it; add at least ten questions under "${name}" to ${LOCALES.map((l) => `content/${l}/asked.yaml`).join(' and ')}; see it with "npm run dev" at /${LOCALES[0]}/${name}/`,
    };
  const kind = (Object.keys(KINDS) as Kind[]).find((k) => KINDS[k].one === what);
  if (!kind) throw new Refusal(USAGE);
  return { made: [newRecord(CONTENT, kind, name, optionsOf(rest))], next: 'fill it in and take the comments out' };
}

/** What the gate still misses in what was made. */
function missing(made: Made[]): string[] {
  return checkContent(CONTENT)
    .problems.filter((p) => made.some(({ file, line }) => relative('', p.file) === file && p.line >= line))
    .map(tell);
}

await command(() => {
  const { made, next } = make(process.argv.slice(2));
  for (const { file, line } of made) console.log(`made ${file}:${line}`);
  console.log(`\nstill to be written:\n${missing(made).join('\n') || 'nothing that the gate misses'}`);
  console.log(`\nNext: ${next}; then "npm run check". CONTRIBUTING.md has the whole way.`);
});
