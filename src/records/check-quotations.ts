import type { Base } from './base.ts';
import type { Problem } from './yaml.ts';

/** As quotations are compared: without the marks and stops that a sentence puts around them. */
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[“”„«»"'‘’]/g, '')
    .replace(/[.,;:…]+$/, '')
    .replace(/\s+/g, ' ')
    .trim();

/** All that may stand in quotation marks: words of sources, our translations of them, titles and names. */
function known(base: Base): string {
  const texts: string[] = [];
  for (const { data } of base.facts.values()) {
    for (const s of data.sources) texts.push(s.quote ?? '', ...Object.values(s.translation ?? {}));
  }
  for (const { data } of base.sources.values()) texts.push(data.title);
  for (const { data } of base.policies.values()) texts.push(data.title ?? '', ...Object.values(data.name));
  for (const { data } of base.articles) texts.push(data.title);
  return texts.map(plain).join('\n');
}

/** Words inside quotation marks must stand in a record: a quotation of a source, or a title. */
export function checkQuotations(base: Base): Problem[] {
  const texts = known(base);
  return base.articles.flatMap(({ file, text }) =>
    text.quotations
      .filter((q) => !texts.includes(plain(q.text)))
      .map((q) => ({
        file,
        line: q.line,
        what: `a quotation that no record holds: “${q.text}”`,
        fix: 'copy the exact words from the record of its source, add them to a fact, or drop the quotation marks',
      })),
  );
}
