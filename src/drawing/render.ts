import { plot, type PlotOptions } from '@observablehq/plot';
import { parseHTML } from 'linkedom';

/** The size of all type in a drawing, in its own units. The stylesheet sets the same. */
export const TEXT = 16;

const { document } = parseHTML('<!doctype html><html><body></body></html>');

/**
 * Run Plot and keep of its drawing the geometry and the classes alone: colours and type come from the stylesheet, as the
 * Content-Security-Policy allows no style inside a drawing.
 */
export function render(options: PlotOptions): string {
  const svg = plot({ ...options, document: document as unknown as Document });
  const inner = [...svg.children]
    .filter((child) => child.localName !== 'style')
    .map(write)
    .join('');
  return `<svg viewBox="0 0 ${options.width} ${options.height}">${inner}</svg>`;
}

const GEOMETRY = [
  'class',
  'd',
  'x',
  'y',
  'x1',
  'y1',
  'x2',
  'y2',
  'cx',
  'cy',
  'r',
  'width',
  'height',
  'transform',
  'text-anchor',
];

/** One element and what it holds, without empty groups and without anything that the stylesheet decides. */
function write(element: Element): string {
  const tag = element.localName;
  const children = [...element.children].map(write).join('');
  if (tag === 'g' && children === '') return '';
  const attributes = GEOMETRY.flatMap((name) => {
    const value = element.getAttribute(name);
    // `em` lengths in y put the middle of a line of type on its place; they are relative and stay.
    return value === null || value === '' ? [] : [` ${name}="${name === 'class' ? value : rounded(value)}"`];
  });
  return `<${tag}${attributes.join('')}>${tag === 'text' ? escape(element.textContent ?? '') : children}</${tag}>`;
}

/** Half a unit is finer than a phone shows. */
function rounded(value: string): string {
  return value.replace(/-?\d+\.\d+(?!em)(?![\d.])/g, (n) => String(Math.round(Number(n) * 2) / 2));
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
