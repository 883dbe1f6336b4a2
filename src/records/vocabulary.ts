import { POLICY_LAYERS } from '../schema/policy.ts';
import { THREADS } from '../schema/records.ts';
import { VERDICTS } from '../schema/verdicts.ts';
import { compareClauses } from '../model/comparison.ts';
import { picturedFacts } from '../model/picture.ts';
import { chosen } from '../model/timeline.ts';
import type { Sentence } from './article/sentences.ts';
import type { Use } from './article/tree.ts';
import type { Base, Kind } from './base.ts';

/** What may stand in an attribute of a component. */
export type Attribute =
  | { is: 'ids' | 'id'; of: Kind; optional?: true }
  | { is: 'choice'; of: readonly string[]; optional?: true }
  | { is: 'flag'; optional?: true }
  | { is: 'text'; optional?: true }
  | { is: 'page'; optional?: true };

/** Stylesheets that few pages carry beside the common one; src/styles/README.md says what each is for. */
export const SHEETS = [
  'charts',
  'claims',
  'pictures',
  'protections',
  'records',
  'registers',
  'tables',
  'timeline',
] as const;
export type Sheet = (typeof SHEETS)[number];

/** A component that an article may use: all that gate, audit, numbering and layout know of it. */
export interface Word {
  attributes: Record<string, Attribute>;
  /** What stands between its tags: nothing, words of a sentence, or whole paragraphs. */
  holds?: 'words' | 'blocks';
  /** Of a fact that it names: the value must be there to be printed, or the exact words of a source. */
  prints?: 'value' | 'quotation';
  /** The facts that it brings in by itself, in the order in which a reader meets them. */
  brings?: (base: Base, use: Use) => string[];
  /** The page lists its sources without their places: they are too many, and stand on the pages of the sources. */
  listsSourcesBriefly?: true;
  /** The anchors that it adds to the page. */
  anchors?: (use: Use, base: Base) => string[];
  sheet?: Sheet;
}

const facts: Attribute = { is: 'ids', of: 'facts' };
const title: Attribute = { is: 'text', optional: true };
const ownId = (use: Use): string[] => [use.attributes['id'] ?? ''];
const box: Word = { attributes: { title }, holds: 'blocks' };

/** The instruments of the then-and-now table: those with clauses. */
export const comparedPolicies = (base: Base) =>
  [...base.policies.values()].map((p) => p.data).filter((p) => Object.keys(p.clauses).length > 0);

const protectionsOf = (base: Base) => [...base.protections.values()].map((p) => p.data);

/** The vocabulary of articles. CONTRIBUTING.md explains each word to authors; src/components/article/ draws it. */
export const VOCABULARY: Record<string, Word> = {
  Fact: {
    attributes: { id: { is: 'id', of: 'facts' }, as: { is: 'choice', of: ['usd'], optional: true } },
    prints: 'value',
  },
  Cite: { attributes: { id: facts } },
  Quote: {
    attributes: {
      id: { is: 'id', of: 'facts' },
      from: { is: 'id', of: 'sources', optional: true },
      inline: { is: 'flag', optional: true },
    },
    prints: 'quotation',
  },
  Claim: {
    attributes: {
      id: { is: 'id', of: 'facts' },
      verdict: { is: 'choice', of: VERDICTS },
    },
    prints: 'quotation',
    holds: 'blocks',
    anchors: ownId,
    sheet: 'claims',
  },
  Verdicts: { attributes: {}, anchors: () => ['verdicts'], sheet: 'claims' },
  Term: { attributes: { id: { is: 'id', of: 'terms' } }, holds: 'words' },
  Status: { attributes: { policy: { is: 'id', of: 'policies' } } },
  PolicyCard: {
    attributes: { id: { is: 'id', of: 'policies' } },
    anchors: (use) => [`policy-${use.attributes['id']}`],
    sheet: 'records',
  },
  Helpline: { attributes: { id: { is: 'id', of: 'helplines' } }, anchors: ownId, sheet: 'records' },
  Numbers: { attributes: { ids: { is: 'ids', of: 'helplines' }, title }, sheet: 'records' },
  Steps: box,
  Uncertain: box,
  Warning: box,
  Deadline: box,
  Compare: {
    attributes: {},
    brings: (base) => compareClauses(comparedPolicies(base)).flatMap((row) => row.cells.flatMap((c) => c.fact ?? [])),
    anchors: (_, base) =>
      compareClauses(comparedPolicies(base)).flatMap(({ row, cells }) => [
        row,
        ...cells.flatMap((c) => [c.anchor, `c-${c.policy.issued.slice(0, 4)}`]),
      ]),
    sheet: 'registers',
  },
  Strata: { attributes: { whole: { is: 'flag', optional: true } }, anchors: () => ['strata'], sheet: 'registers' },
  RuleOn: { attributes: {}, anchors: () => ['rule-on'], sheet: 'registers' },
  Layers: {
    attributes: {},
    anchors: (_, base) => [
      ...POLICY_LAYERS.map((l) => `layer-${l}`),
      ...[...base.policies.keys()].map((id) => `policy-${id}`),
    ],
    sheet: 'records',
  },
  Marks: { attributes: {} },
  Events: {
    attributes: {
      policy: { is: 'id', of: 'policies', optional: true },
      thread: { is: 'choice', of: THREADS, optional: true },
    },
    anchors: ({ attributes }, base) =>
      chosen(
        [...base.events.values()].map((e) => e.data),
        attributes,
      ).map((e) => e.id),
    sheet: 'records',
  },
  Protections: {
    attributes: {},
    brings: (base) => protectionsOf(base).flatMap((p) => Object.values(p.cells).flatMap((cell) => cell.facts)),
    listsSourcesBriefly: true,
    anchors: (_, base) =>
      protectionsOf(base).flatMap((p) => [p.id, ...Object.keys(p.cells).map((column) => `${p.id}-${column}`)]),
    sheet: 'protections',
  },
  Finder: { attributes: {}, sheet: 'protections' },
  Chart: {
    attributes: { id: { is: 'id', of: 'charts' } },
    anchors: (use) => [`chart-${use.attributes['id']}`],
    sheet: 'charts',
  },
  Picture: {
    attributes: { id: { is: 'id', of: 'pictures' } },
    brings: (base, use) => {
      const picture = base.pictures.get(use.attributes['id'] ?? '')?.data;
      return picture ? picturedFacts(picture, protectionsOf(base)) : [];
    },
    anchors: (use) => [`picture-${use.attributes['id']}`],
    sheet: 'pictures',
  },
  Datasets: { attributes: {}, anchors: (_, base) => [...base.datasets.keys()].map((id) => `data-${id}`) },
  Qr: { attributes: { to: { is: 'page' } }, holds: 'words' },
  Doors: { attributes: {}, holds: 'blocks', sheet: 'registers' },
  Door: { attributes: { to: { is: 'page' }, title: { is: 'text' } }, holds: 'blocks' },
  StatusLines: { attributes: {}, sheet: 'registers' },
  Asked: { attributes: {}, sheet: 'registers' },
};

/** The ids in an attribute, in order; several are joined by spaces. */
export const idsIn = (use: Use, attribute: string): string[] =>
  (use.attributes[attribute] ?? '').split(/\s+/).filter(Boolean);

/** The ids of one kind of record that a use of a component names, in order. */
export function namedIn(use: Use, kind: Kind): string[] {
  return Object.entries(VOCABULARY[use.component]?.attributes ?? {}).flatMap(([name, attribute]) =>
    (attribute.is === 'ids' || attribute.is === 'id') && attribute.of === kind ? idsIn(use, name) : [],
  );
}

/** The facts that one use of a component names and so cites, in order. */
export const factIds = (use: Use): string[] => namedIn(use, 'facts');

/** The facts that a use cites, those that it brings in by itself included. */
export const citedBy = (use: Use, base: Base): string[] =>
  VOCABULARY[use.component]?.brings?.(base, use) ?? factIds(use);

/** Whether a citation, a printed record value, a quotation or a computed status stands in a sentence or right after it. */
export const isCited = ({ uses }: Sentence): boolean =>
  uses.some((use) => use.component === 'Status' || factIds(use).length > 0);
