/** One use of a component in an article. */
export interface Use {
  component: string;
  attributes: Record<string, string>;
  line: number;
}

/** One link or heading written in an article. */
export interface Mark {
  text: string;
  line: number;
}

/** What can be read from the body of an article without rendering it. */
export interface ArticleText {
  uses: Use[];
  links: Mark[];
  headings: Mark[];
  quotations: Mark[];
  /** Lines that hold what an article may not hold: import, export or an expression in braces. */
  code: Mark[];
}

const TAG = /<([A-Z][A-Za-z]*)((?:\s+[a-zA-Z-]+(?:="[^"]*")?)*)\s*\/?>/g;
const ATTRIBUTE = /([a-zA-Z-]+)(?:="([^"]*)")?/g;
const LINK = /\]\(([^)\s]+)\)/g;
// Quotations of five words or more; shorter ones are names, titles and single terms.
const QUOTATION = /“([^”]*)”|«([^»]*)»/g;

/**
 * Read the components, links, headings and quotations of an article's body.
 * @param body the text below the front matter
 * @param firstLine the line of the file on which the body begins
 */
export function readArticleText(body: string, firstLine: number): ArticleText {
  const found: ArticleText = { uses: [], links: [], headings: [], quotations: [], code: [] };
  body.split('\n').forEach((text, index) => {
    const line = firstLine + index;
    if (/^(import|export)\s/.test(text) || /\{(?!#)/.test(text)) found.code.push({ text: text.trim(), line });
    const heading = /^#{2,4} (.+)$/.exec(text)?.[1];
    if (heading) found.headings.push({ text: heading, line });
    for (const match of text.matchAll(LINK)) found.links.push({ text: match[1] ?? '', line });
    for (const match of text.matchAll(TAG)) {
      const attributes: Record<string, string> = {};
      for (const [, name, value] of (match[2] ?? '').matchAll(ATTRIBUTE)) if (name) attributes[name] = value ?? '';
      found.uses.push({ component: match[1] ?? '', attributes, line });
    }
    for (const match of text.matchAll(QUOTATION)) {
      const words = (match[1] ?? match[2] ?? '').replace(/<[^>]+>/g, '').trim();
      if (words.split(/\s+/).length >= 5) found.quotations.push({ text: words, line });
    }
  });
  return found;
}

/** The fact ids that one use of a component names, in order. */
export function factIds(use: Use): string[] {
  if (!['Fact', 'Cite', 'Quote', 'Claim'].includes(use.component)) return [];
  return (use.attributes['id'] ?? '').split(/\s+/).filter(Boolean);
}
