import type { Nodes, Root } from 'mdast';
import { isComponent, lineOf, type ComponentNode, type Fault } from './tree.ts';

/** What an article is made of; everything else that Markdown knows is refused. */
const ALLOWED = new Set([
  'root',
  'heading',
  'paragraph',
  'text',
  'emphasis',
  'strong',
  'link',
  'list',
  'listItem',
  'table',
  'tableRow',
  'tableCell',
  'blockquote',
  'inlineCode',
  'code',
  'break',
  'mdxJsxFlowElement',
  'mdxJsxTextElement',
]);

const REFUSED: Record<string, [what: string, fix: string]> = {
  mdxjsEsm: ['code in an article', 'articles hold no import and no export: use the components'],
  mdxFlowExpression: ['code in an article', 'articles hold no {expression}: use the components, or write the words'],
  mdxTextExpression: ['code in an article', 'articles hold no {expression}: use the components, or write the words'],
  html: ['HTML in an article', 'use Markdown and the components of CONTRIBUTING.md'],
  image: ['a picture in an article', 'pictures are drawn from records: use <Chart>, or leave it out'],
  imageReference: ['a picture in an article', 'pictures are drawn from records: use <Chart>, or leave it out'],
  definition: ['a link whose address stands elsewhere', 'write [words](/address/)'],
  linkReference: ['a link whose address stands elsewhere', 'write [words](/address/)'],
  thematicBreak: ['a rule across the page', 'begin a new section with a ## heading'],
};

/** No reader takes in more in one piece, and the parser's time grows with the square of it. */
const BLOCK_WORDS = 2_000;

/**
 * Blocks of text that are too long to be read, found before they are parsed.
 * @param text the whole file with its front matter blanked out
 */
export function longBlocks(text: string): Fault[] {
  let line = 1;
  return text.split(/(\n\s*\n)/).flatMap((block) => {
    const at = line;
    line += block.split('\n').length - 1;
    const words = block.trim() === '' ? 0 : block.trim().split(/\s+/).length;
    return words > BLOCK_WORDS
      ? [
          {
            line: at,
            what: `a paragraph of ${words} words`,
            fix: `cut it with empty lines: at most ${BLOCK_WORDS} words stand together`,
          },
        ]
      : [];
  });
}

/**
 * What stands in an article and may not stand there, in reading order.
 * Headings are ## to ####: the page's own title is its only #.
 */
export function faultsOf(tree: Root): Fault[] {
  const found: Fault[] = [];
  const visit = (node: Nodes): void => {
    const line = lineOf(node);
    const refused = REFUSED[node.type];
    if (refused) found.push({ line, what: refused[0], fix: refused[1] });
    else if (!ALLOWED.has(node.type))
      found.push({ line, what: `${node.type} in an article`, fix: 'use the Markdown that CONTRIBUTING.md shows' });
    else found.push(...ownFaults(node, line));
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(tree);
  return found;
}

function ownFaults(node: Nodes, line: number): Fault[] {
  if (isComponent(node)) return componentFaults(node, line);
  if (node.type === 'link') return linkFaults(node.url, line);
  if (node.type === 'heading' && (node.depth === 1 || node.depth > 4))
    return [{ line, what: `a heading of level ${node.depth}`, fix: 'use ## to ####; the title of the page is its #' }];
  return [];
}

function componentFaults({ name, attributes }: ComponentNode, line: number): Fault[] {
  if (!name) return [{ line, what: 'code in an article: <>', fix: 'name the component' }];
  if (!/^[A-Z][A-Za-z]*$/.test(name))
    return [{ line, what: `HTML in an article: <${name}>`, fix: 'use Markdown and the components of CONTRIBUTING.md' }];
  return attributes.flatMap((a) =>
    a.type === 'mdxJsxAttribute' && (typeof a.value === 'string' || a.value === null || a.value === undefined)
      ? []
      : [{ line, what: `code in an article: an attribute of <${name}> in braces`, fix: 'write name="value"' }],
  );
}

function linkFaults(url: string, line: number): Fault[] {
  if (/^\/(?!\/)|^#|^(?:mailto|tel):/.test(url)) return [];
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(url))
    return [
      {
        line,
        what: `a link to another place: ${url}`,
        fix: 'other sites are linked through records: cite the source, or use <Helpline>',
      },
    ];
  return [
    { line, what: `a relative link "${url}"`, fix: 'write it from the root, without the language: /guides/u-visa/' },
  ];
}
