import type { Nodes } from 'mdast';
import { isComponent, lineOf, useOf, type Block, type Use } from './tree.ts';

/** The plain words of a block, and the line of the file for each place in them. */
export interface InlineText {
  text: string;
  lineAt(index: number): number;
}

/** "**The hearing.** It was …": the words in bold are the label of what follows, not a sentence. */
function label(node: Nodes, next: Nodes | undefined): string | undefined {
  const [only] = node.type === 'strong' ? node.children : [];
  if (only?.type !== 'text' || !only.value.endsWith('.')) return undefined;
  return next?.type === 'text' && next.value.startsWith(' ') ? `${only.value.slice(0, -1)}:` : undefined;
}

/**
 * The words of a paragraph, heading or row of a table, without marks. Cells of a row are joined by " | ".
 * @param stand what stands in the text for a component; the words inside of it follow
 */
export function inlineText(block: Block, stand: (use: Use) => string): InlineText {
  let text = '';
  const lines: { from: number; line: number }[] = [];
  const add = (words: string, line: number): void => {
    words.split('\n').forEach((part, i) => {
      if (i > 0) text += '\n';
      lines.push({ from: text.length, line: line + i });
      text += part;
    });
  };
  const visit = (node: Nodes): void => {
    if (node.type === 'text' || node.type === 'inlineCode') add(node.value, lineOf(node));
    else if (node.type === 'break') add('\n', lineOf(node));
    else if (isComponent(node)) add(stand(useOf(node)), lineOf(node));
    if (!('children' in node)) return;
    node.children.forEach((child, i) => {
      if (node.type === 'tableRow' && i > 0) text += ' | ';
      const asLabel = i === 0 && node === block ? label(child, node.children[1]) : undefined;
      if (asLabel === undefined) visit(child);
      else add(asLabel, lineOf(child));
    });
  };
  visit(block);
  return { text, lineAt: (index) => lines.findLast((l) => l.from <= index)?.line ?? lineOf(block) };
}
