import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, delimiter, dirname, join, resolve } from 'node:path';
import { isMap, isSeq, parseDocument, type Document } from 'yaml';

const root = resolve(import.meta.dirname, '../..');
/** What builds and tests make, and what is too large to copy. */
const LEFT_OUT = /^(\.git|\.astro|\.cache|\.test|hosting|dist.*)$/;

/** One thing that the guide tells an author to do: run a command, or see to it that a text stands in a file. */
export type Step = { run: string } | { file: string; text: string };

/** The ways that CONTRIBUTING.md describes, in its order: each builds on the one before. */
export const WAYS = ['How to add a fact', 'How to write an article', 'How to correct a fact'] as const;

/** The steps of a section of CONTRIBUTING.md: its blocks of commands, and its blocks that name a file. */
export function stepsOf(section: string): Step[] {
  const guide = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8');
  const [, body = ''] = guide.split(new RegExp(`^## ${section}$`, 'm'));
  return [...(body.split(/^## /m)[0] ?? '').matchAll(/^( *)```(\w+)(?: (\S+))?\n([\s\S]*?)\n *```$/gm)].flatMap(
    ([, indent = '', language, file, block = '']): Step[] => {
      const text = block.replaceAll(new RegExp(`^${indent}`, 'gm'), '');
      if (language === 'sh') return text.split('\n').map((run) => ({ run }));
      return file ? [{ file, text: `${text}\n` }] : [];
    },
  );
}

/** A copy of the project in a temporary folder, so that a guide can be followed in it. */
export function copyOfProject(): string {
  const copy = mkdtempSync(join(tmpdir(), 'firm-ground-how-to-'));
  cpSync(root, copy, {
    recursive: true,
    filter: (file) => basename(file) !== 'node_modules' && (dirname(file) !== root || !LEFT_OUT.test(basename(file))),
  });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  return copy;
}

/** Run a command as a reader of the guide types it; `npm run` is looked up in package.json, which saves npm's own start. */
export function run(folder: string, command: string): { ok: boolean; said: string } {
  const { scripts } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  const typed = command.replace(
    /^npm run ([\w:-]+)(?: --)?/,
    (_, name: string) => scripts[name] ?? `no script ${name}:`,
  );
  const path = `${dirname(process.execPath)}${delimiter}${process.env['PATH'] ?? ''}`;
  const env = { ...process.env, PATH: path, SITE_DATE: '2026-11-24' };
  const { status, stdout, stderr } = spawnSync(typed, { cwd: folder, shell: true, encoding: 'utf8', env });
  return { ok: status === 0, said: `$ ${command}\n${stdout}${stderr}` };
}

/**
 * Take one step.
 * @throws Error with all that was said, when a command fails
 */
export function take(folder: string, step: Step): void {
  if ('file' in step) return write(folder, step.file, step.text);
  const { ok, said } = run(folder, step.run);
  if (!ok) throw new Error(said);
}

/** Put a text where the guide says that it stands: a whole article, a record in a list, or entries in a file of words. */
function write(folder: string, file: string, text: string): void {
  const path = join(folder, file);
  mkdirSync(dirname(path), { recursive: true });
  if (!file.endsWith('.yaml') || !existsSync(path)) return writeFileSync(path, text);
  const there = parseDocument(readFileSync(path, 'utf8'));
  merge(there, parseDocument(text));
  writeFileSync(path, there.toString({ lineWidth: 0 }));
}

function merge(there: Document, added: Document): void {
  const { contents } = added;
  if (isSeq(contents)) {
    for (const record of contents.items) {
      const id: unknown = isMap(record) ? record.get('id') : undefined;
      const known = isSeq(there.contents) ? there.contents.items.findIndex((r) => isMap(r) && r.get('id') === id) : -1;
      if (known >= 0) there.setIn([known], record);
      else there.addIn([], record);
    }
  } else if (isMap(contents)) {
    for (const [path, value] of leaves(contents.toJSON())) there.setIn(path, there.createNode(value));
  }
}

/** The entries of nested maps that hold no further map, each with its path. */
function leaves(value: unknown, path: string[] = []): [path: string[], value: unknown][] {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.entries(value).flatMap(([key, inner]) => leaves(inner, [...path, key]))
    : [[path, value]];
}
