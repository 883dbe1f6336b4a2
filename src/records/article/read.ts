import GithubSlugger from 'github-slugger';
import type { Nodes, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { faultsOf, longBlocks } from './faults.ts';
import { inlineText } from './inline.ts';
import { piecesOf, type Piece } from './pieces.ts';
import { sentencesOf, type Sentence } from './sentences.ts';
import { blocksOf, isComponent, lineOf, parseTree, useOf, type Fault, type Use } from './tree.ts';

export type { Fault, Piece, Sentence, Use };

/** One link or quotation written in an article. */
export interface Mark {
  text: string;
  line: number;
}

/** A heading with its level (2 to 4) and the anchor that it has on the page. */
export interface HeadingMark extends Mark {
  depth: number;
  anchor: string;
}

/**
 * All that is known of an article's body, from one reading of its syntax tree: what it uses, says and prints. The notes
 * are numbered from `uses` and printed from `pieces`, so none can be in one and not in the other.
 */
export interface ArticleText {
  uses: Use[];
  links: Mark[];
  headings: HeadingMark[];
  quotations: Mark[];
  sentences: Sentence[];
  /** What the page prints. */
  pieces: Piece[];
  hasTable: boolean;
  /** What the article holds and may not hold; when there is any, the rest may be wrong. */
  faults: Fault[];
}

// Quotations of five words or more; shorter ones are names, titles and single terms.
const QUOTATION = /“([^”]*)”|«([^»]*)»/g;
const LEAST_WORDS = 5;

const nothing = (faults: Fault[]): ArticleText => ({
  uses: [],
  links: [],
  headings: [],
  quotations: [],
  sentences: [],
  pieces: [],
  hasTable: false,
  faults,
});

/** Letters without their accents: an accented anchor becomes %C3%A1 in a copied address and cannot be read aloud. */
const unaccented = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC');

/** A link as it is printed: its anchor without accents, as those of headings are. */
const printedLink = (url: string): string => url.replace(/#.*$/, unaccented);

/**
 * Read an article's body.
 * @param text the whole file with its front matter blanked out, so that lines are those of the file
 */
export function readArticleText(text: string): ArticleText {
  const long = longBlocks(text);
  if (long.length > 0) return nothing(long);
  const tree = parseTree(text);
  if (!('type' in tree)) return nothing([tree]);
  const faults = faultsOf(tree);
  if (faults.length > 0) return nothing(faults);
  const found = nothing([]);
  const slugger = new GithubSlugger();
  const visit = (node: Nodes): void => {
    const line = lineOf(node);
    if (isComponent(node)) found.uses.push(useOf(node));
    if (node.type === 'link') {
      node.url = printedLink(node.url);
      found.links.push({ text: node.url, line });
    }
    if (node.type === 'table') found.hasTable = true;
    if (node.type === 'heading') {
      const anchor = slugger.slug(unaccented(toString(node)));
      node.data = { ...node.data, hProperties: { id: anchor } };
      found.headings.push({ text: toString(node), line, depth: node.depth, anchor });
    }
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(tree);
  return { ...found, quotations: quotationsOf(tree), sentences: sentencesOf(tree), pieces: piecesOf(tree) };
}

function quotationsOf(tree: Root): Mark[] {
  return blocksOf(tree).flatMap(({ block }) => {
    const { text, lineAt } = inlineText(block, () => '');
    return [...text.matchAll(QUOTATION)].flatMap((match) => {
      const words = (match[1] ?? match[2] ?? '').replace(/\s+/g, ' ').trim();
      return words.split(' ').length >= LEAST_WORDS ? [{ text: words, line: lineAt(match.index) }] : [];
    });
  });
}
