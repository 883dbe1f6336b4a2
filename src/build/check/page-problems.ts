import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Problem } from '../../records/yaml.ts';
import type { BuiltPage } from './page-facts.ts';

/** Gathers problems; the same fault on further pages is counted, not repeated. */
export class PageProblems {
  readonly #dist: string;
  readonly #first = new Map<string, { problem: Problem; pages: Set<string> }>();

  constructor(dist: string) {
    this.#dist = dist;
  }

  /** @param at where in the page the fault stands, in characters from its start */
  add(page: BuiltPage, at: number, what: string, fix: string): void {
    const known = this.#first.get(what);
    if (known) {
      known.pages.add(page.file);
      return;
    }
    const line = readFileSync(join(this.#dist, page.file), 'utf8').slice(0, at).split('\n').length;
    // The build checks "dist.next" before it takes the place of "dist".
    const file = `${basename(this.#dist).replace(/\.next$/, '')}/${page.file}`;
    this.#first.set(what, { problem: { file, line, what, fix }, pages: new Set([page.file]) });
  }

  /** All problems, in the order in which they were met. */
  list(): Problem[] {
    return [...this.#first.values()].map(({ problem, pages }) =>
      pages.size > 1 ? { ...problem, what: `${problem.what} (on ${pages.size} pages)` } : problem,
    );
  }
}
