import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Heading, Link, Nodes, Parent, Root, Table } from 'mdast';
import { defaultHandlers, toHast, type Handlers, type State } from 'mdast-util-to-hast';
import { toString } from 'mdast-util-to-string';
import { isComponent, lineOf, useOf, type ComponentNode, type Use } from './tree.ts';

/** A part of a page: finished HTML, or a component with what stands inside of it. */
export type Piece = string | { use: Use; children: Piece[] };

/** Marks where a component begins and ends in the HTML; no text of the content holds this sign. */
const MARK = '\u0000';
const END = 'end';

/** A Markdown link becomes the component of this name, which knows the page's language. */
export const LINK = 'Link';

/**
 * What a page prints for an article, from the same tree that its notes are numbered from.
 * The HTML is whole as a sequence: a paragraph may begin in one piece and end, after a component, in another.
 */
export function piecesOf(tree: Root): Piece[] {
  const uses: Use[] = [];
  const raw = (value: string): ElementContent => ({ type: 'raw', value });
  const marked = (use: Use, state: State, node: ComponentNode | Link): ElementContent[] => {
    const number = uses.push(use) - 1;
    return [raw(`${MARK}${number}${MARK}`), ...state.all(node), raw(`${MARK}${END}${MARK}`)];
  };
  const component = (state: State, node: ComponentNode): ElementContent[] => marked(useOf(node), state, node);
  const handlers: Handlers = {
    mdxJsxFlowElement: component,
    mdxJsxTextElement: component,
    heading: headingLink,
    link: (state: State, node: Link) =>
      marked({ component: LINK, attributes: { href: node.url }, line: lineOf(node) }, state, node),
  };
  for (const table of tablesIn(tree)) addHeads(table);
  const html = toHtml(toHast(tree, { handlers }), {
    allowDangerousHtml: true,
    characterReferences: { useNamedReferences: true },
  });
  return nested(html.split(MARK), uses);
}

const holds = (node: Nodes, test: (node: Nodes) => boolean): boolean =>
  test(node) || ('children' in node && node.children.some((child) => holds(child, test)));

/** A heading is a link to itself, so that its section can be sent to somebody; one that holds a link already stays as it is. */
function headingLink(state: State, node: Heading): Element {
  const element: Element = defaultHandlers.heading(state, node);
  const id = element.properties['id'];
  if (typeof id !== 'string' || holds(node, (inner) => inner.type === 'link' || isComponent(inner))) return element;
  const link: Element = { type: 'element', tagName: 'a', properties: { href: `#${id}` }, children: element.children };
  return { ...element, children: [link] };
}

/**
 * Put components and what stands inside of them into each other.
 * @param parts HTML, mark, HTML, mark … where a mark is the number of a use, or END
 */
function nested(parts: string[], uses: Use[]): Piece[] {
  const open: Piece[][] = [[]];
  parts.forEach((part, i) => {
    const here = open.at(-1);
    if (i % 2 === 0 && part !== '') here?.push(part);
    if (i % 2 === 0) return;
    const use = part === END ? undefined : uses[Number(part)];
    if (!use) return void open.pop();
    const children: Piece[] = [];
    here?.push({ use, children });
    open.push(children);
  });
  return open[0] ?? [];
}

const tablesIn = (parent: Parent): Table[] =>
  parent.children.flatMap((child) => (child.type === 'table' ? [child] : 'children' in child ? tablesIn(child) : []));

/** On a phone each row of a table becomes a card, and each cell carries the head of its column. */
function addHeads(table: Table): void {
  table.data = { hProperties: { className: ['prose'] } };
  const [head, ...rows] = table.children;
  const heads = head?.children.map((cell) => toString(cell).trim()) ?? [];
  for (const row of rows)
    row.children.forEach((cell, i) => (cell.data = { hProperties: { 'data-head': heads[i] ?? '' } }));
}
