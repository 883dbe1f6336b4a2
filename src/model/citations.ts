import type { Fact, Passage } from '../schema/fact.ts';

/** One place in a source, as an article's list of sources shows it. */
export interface CitedPassage {
  /** The mark in the text and the anchor in the list: "3", or "3a" when the source is cited for several places. */
  mark: string;
  passage: Passage;
  fact: Fact;
}

/** One numbered source of an article with the places cited from it. */
export interface CitedSource {
  number: number;
  source: string;
  passages: CitedPassage[];
}

/** The numbered sources of an article, the marks of each fact in it, and the source that a fact is the first to name. */
export interface Citations {
  list: CitedSource[];
  marks: Map<string, string[]>;
  introduces: Map<string, CitedSource>;
}

/**
 * Number the sources of an article in the order in which its facts name them.
 * A source keeps one number; places in it get letters when there are several. Two facts that rest on the same
 * words of the same source share a mark.
 * @param facts the facts in order of first use
 * @param byPlace false for a page that lists its sources without their places: each source then has one mark
 */
export function numberCitations(facts: Fact[], byPlace = true): Citations {
  const list: CitedSource[] = [];
  const used: { fact: string; cited: CitedPassage }[] = [];
  const introduces: Citations['introduces'] = new Map();
  for (const fact of facts) {
    for (const passage of fact.sources) {
      let entry = list.find((s) => s.source === passage.id);
      if (!entry) {
        list.push((entry = { number: list.length + 1, source: passage.id, passages: [] }));
        if (!introduces.has(fact.id)) introduces.set(fact.id, entry);
      }
      let cited = entry.passages.find((c) => c.passage.at === passage.at && c.passage.quote === passage.quote);
      if (!cited) entry.passages.push((cited = { mark: '', passage, fact }));
      used.push({ fact: fact.id, cited });
    }
  }
  for (const { number, passages } of list) {
    passages.forEach(
      (cited, i) => (cited.mark = byPlace && passages.length > 1 ? `${number}${letter(i)}` : `${number}`),
    );
  }
  const marks = new Map<string, string[]>();
  for (const { fact, cited } of used) {
    const known = marks.get(fact) ?? [];
    if (!known.includes(cited.mark)) marks.set(fact, [...known, cited.mark]);
  }
  return { list, marks, introduces };
}

/** The mark of one passage in an article that cites it. */
export function markOf(citations: Citations, passage: Passage): string | undefined {
  const cited = citations.list.find((s) => s.source === passage.id)?.passages;
  return cited?.find((c) => c.passage.at === passage.at && c.passage.quote === passage.quote)?.mark;
}

/** a … z, then aa, ab … */
function letter(index: number): string {
  const last = String.fromCharCode(97 + (index % 26));
  return index < 26 ? last : letter(Math.floor(index / 26) - 1) + last;
}
