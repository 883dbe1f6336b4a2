import { lstatSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Problem } from './yaml.ts';

/** The name of a file as messages give it: from the folder that holds content/. */
export const nameOf = (root: string, path: string): string => relative(join(root, '..'), path);

/**
 * Every file of a folder with a certain ending, in a fixed order. A link is refused: it may lead out of the content or
 * round in a circle. So is a folder that is named like a file.
 * @param root the content folder
 * @param folder its part to look through; one that is not there holds nothing
 */
export function filesBelow(root: string, folder: string, ending: string, problems: Problem[]): string[] {
  if (!lstatSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    const named = entry.name.endsWith(ending);
    const refuse = (what: string, fix: string): string[] => {
      problems.push({ file: nameOf(root, path), line: 1, what, fix });
      return [];
    };
    if (entry.isSymbolicLink()) return refuse('a link to another place', 'put the file itself here');
    if (entry.isDirectory())
      return named
        ? refuse('a folder that is named like a file', 'rename the folder, or put the file in its place')
        : filesBelow(root, path, ending, problems);
    return named && entry.isFile() ? [path] : [];
  });
}

/** Signs that no text for readers holds: all controls but tab and line end. */
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

/**
 * Read a text of the content. A byte-order mark and the line ends of other systems are taken as what they are.
 * @returns the text with \n at its line ends, or undefined with a problem added
 */
export function readText(root: string, path: string, problems: Problem[]): string | undefined {
  const file = nameOf(root, path);
  const bytes = readFileSync(path);
  const bad = firstBadByte(bytes);
  if (bad !== undefined) {
    const fix = 'open the file in an editor that shows its encoding and save it as UTF-8';
    problems.push({ file, line: lineOf(bytes.subarray(0, bad)), what: 'bytes that are not UTF-8 text', fix });
    return undefined;
  }
  const text = new TextDecoder('utf-8').decode(bytes).replace(/\r\n?/g, '\n');
  const control = CONTROL.exec(text);
  if (control) {
    const line = text.slice(0, control.index).split('\n').length;
    problems.push({
      file,
      line,
      what: 'a control character that no reader sees',
      fix: 'delete it: type the line anew',
    });
    return undefined;
  }
  return text;
}

const lineOf = (bytes: Uint8Array): number => new TextDecoder().decode(bytes).split(/\r\n?|\n/).length;

/** Where the first byte stands that belongs to no UTF-8 character; undefined where all do. */
function firstBadByte(bytes: Uint8Array): number | undefined {
  const isText = (part: Uint8Array): boolean => {
    try {
      // With `stream` a character that is cut off at the end is no fault: only the whole file must end cleanly.
      new TextDecoder('utf-8', { fatal: true }).decode(part, { stream: part.length < bytes.length });
      return true;
    } catch {
      return false;
    }
  };
  if (isText(bytes)) return undefined;
  let [good, bad] = [0, bytes.length];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (isText(bytes.subarray(0, middle))) good = middle;
    else bad = middle;
  }
  return good;
}
