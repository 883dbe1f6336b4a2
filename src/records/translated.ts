import { readFileSync, writeFileSync } from 'node:fs';
import { ORIGINAL } from '../schema/locales.ts';
import { readBase } from './read.ts';
import { hasDrifted, hashOf, originalOf } from './translation.ts';

/**
 * `npm run translated -- es/guides/u-visa …`: after a translation was compared with its original, write into its front
 * matter the state of the original that it now says. Without a name: list the translations whose original has changed.
 */
const { base } = readBase('content');
const translations = base.articles.filter((a) => a.locale !== ORIGINAL);
const names = process.argv.slice(2);

/** Front matter with the line `madeFrom`, which stands last or before `parity`. */
function withHash(text: string, hash: string): string {
  const line = `madeFrom: '${hash}'`;
  if (/^madeFrom:.*$/m.test(text)) return text.replace(/^madeFrom:.*$/m, line);
  return text.replace(/^(---\r?\n[\s\S]*?)(\r?\n)(?=parity:|---)/, `$1$2${line}$2`);
}

if (names.length === 0) {
  const drifted = translations.filter((a) => hasDrifted(a, base));
  for (const { locale, slug } of drifted) console.log(`${locale}/${slug}`);
  console.log(`${drifted.length} of ${translations.length} translations have an original that has changed`);
}
for (const name of names) {
  const article = translations.find((a) => `${a.locale}/${a.slug}` === name.replace(/^content\/|\.mdx$/g, ''));
  const original = article && originalOf(article, base);
  if (!original) {
    console.error(`"${name}" is no translation with an original: name it by language and slug, as in es/guides/u-visa`);
    process.exitCode = 1;
    continue;
  }
  const text = readFileSync(article.file, 'utf8');
  writeFileSync(article.file, withHash(text, hashOf(original)));
  console.log(`${article.file}: made from ${hashOf(original)}`);
}
