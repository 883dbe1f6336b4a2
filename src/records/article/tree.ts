import type { Heading, Paragraph, Parent, Root, RootContent, TableRow } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { mdxFromMarkdown, type MdxJsxFlowElement, type MdxJsxTextElement } from 'mdast-util-mdx';
import { gfmTable } from 'micromark-extension-gfm-table';
import { mdxjs } from 'micromark-extension-mdxjs';

/** One use of a component in an article. */
export interface Use {
  component: string;
  attributes: Record<string, string>;
  line: number;
}

/** Something that an article may not hold, with what to do instead. */
export interface Fault {
  line: number;
  what: string;
  fix: string;
}

export type ComponentNode = MdxJsxFlowElement | MdxJsxTextElement;

export const isComponent = (node: { type: string }): node is ComponentNode =>
  node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';

export const lineOf = (node: { position?: { start: { line: number } } | undefined }): number =>
  node.position?.start.line ?? 1;

/** What the author wrote between < and >: the component with its attributes. A flag has the value "". */
export function useOf(node: ComponentNode): Use {
  const attributes: Record<string, string> = {};
  for (const attribute of node.attributes) {
    if (attribute.type === 'mdxJsxAttribute' && (attribute.value === null || attribute.value === undefined))
      attributes[attribute.name] = '';
    else if (attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string')
      attributes[attribute.name] = attribute.value;
  }
  return { component: node.name ?? '', attributes, line: lineOf(node) };
}

/**
 * Parse an article through MDX's own grammar. Nothing in it is ever run.
 * @param text the whole file with its front matter blanked out, so that lines are those of the file
 * @returns the syntax tree, or the one fault at which the grammar gave up
 */
export function parseTree(text: string): Root | Fault {
  try {
    return unravelled(
      fromMarkdown(text, {
        extensions: [gfmTable(), mdxjs()],
        mdastExtensions: [gfmTableFromMarkdown(), mdxFromMarkdown()],
      }),
    );
  } catch (error) {
    return syntaxFault(error);
  }
}

interface ParserMessage {
  reason: string;
  line?: number;
  place?: { line?: number; start?: { line: number } };
}
const isParserMessage = (error: unknown): error is ParserMessage =>
  typeof error === 'object' && error !== null && 'reason' in error && typeof error.reason === 'string';

function syntaxFault(error: unknown): Fault {
  if (!isParserMessage(error)) throw error;
  const { reason, line, place } = error;
  // A tag that is never closed is told where the text ends; the author needs the place where it begins.
  const opened = /<([A-Za-z]+)>` \((\d+):/.exec(reason);
  if (opened) {
    const [, name = '', from = '1'] = opened;
    return {
      line: Number(from),
      what: `<${name}> is not closed`,
      fix: `write </${name}> where it ends, or <${name} … /> when nothing stands in it`,
    };
  }
  return {
    line: line ?? place?.line ?? place?.start?.line ?? 1,
    what: `this is not valid in an article: ${reason}`,
    fix: 'close every tag and quotation mark; write "<" and "{" in words, since they begin a component or code',
  };
}

/**
 * A paragraph that holds components only stands for these components, as in MDX itself: <Quote … /> on a line of its
 * own is a block, not a paragraph with a block in it.
 */
function unravelled<T extends Parent>(parent: T): T {
  const children = parent.children.flatMap((child): RootContent[] => {
    if ('children' in child) unravelled(child);
    if (child.type !== 'paragraph') return [child];
    const alone = child.children.every((c) => isComponent(c) || (c.type === 'text' && c.value.trim() === ''));
    return alone ? child.children.filter(isComponent) : [child];
  });
  parent.children = children as typeof parent.children;
  return parent;
}

/** A piece of an article that is read as one: a paragraph, a heading, a row of a table. */
export type Block = Paragraph | Heading | TableRow;

/** Every block of a tree in reading order, with the components around it, the outermost first. */
export function blocksOf(
  parent: Parent,
  around: readonly string[] = [],
): { block: Block; around: readonly string[] }[] {
  return parent.children.flatMap((child) => {
    if (child.type === 'paragraph' || child.type === 'heading' || child.type === 'tableRow')
      return [{ block: child, around }];
    if (!('children' in child)) return [];
    return blocksOf(child, isComponent(child) ? [...around, child.name ?? ''] : around);
  });
}
