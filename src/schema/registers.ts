import { HUBS } from './hubs.ts';
import { THREADS } from './records.ts';
import { SOURCE_KINDS } from './source.ts';
import type { Ui } from './ui.ts';

/** A page that is neither an article nor the page of one record: it lists what others hold. */
export interface Register {
  /** Its address, without language and outer slashes. */
  slug: string;
  /** True for a page that lists much and may therefore be larger than an ordinary one. */
  large: boolean;
  /** Its words, where search, A–Z and menus know it by a name of its own; others are parts of such a page. */
  named?: (ui: Ui) => RegisterWords;
}

/** The words of a register in one language. */
export interface RegisterWords {
  title: string;
  short: string;
  /** The word that stands for it in menus. */
  link: string;
}

type Named = Register & Required<Pick<Register, 'named'>>;

/** The registers that have a name, in the order in which lists name them. */
export const NAMED_REGISTERS: readonly Named[] = [
  { slug: 'a-z', large: true, named: ({ az, nav }) => ({ title: az.title, short: az.short, link: nav.az }) },
  {
    slug: 'sources',
    large: false,
    named: ({ source, nav }) => ({ title: source.title, short: source.intro, link: nav.sources }),
  },
  {
    slug: 'glossary',
    large: true,
    named: ({ glossary, nav }) => ({ title: glossary.title, short: glossary.short, link: nav.glossary }),
  },
  {
    slug: 'updates',
    large: false,
    named: ({ updates, nav }) => ({ title: updates.title, short: updates.short, link: nav.updates }),
  },
  {
    slug: 'context/timeline',
    large: true,
    named: ({ timeline }) => ({ title: timeline.name, short: timeline.short, link: timeline.name }),
  },
  ...HUBS.map((slug): Named => ({ slug, large: false, named: ({ hub }) => hub[slug] })),
];

/** Every register. A kind of sources with more than one page goes on below its own address. */
export const REGISTERS: readonly Register[] = [
  ...NAMED_REGISTERS,
  ...SOURCE_KINDS.map((kind) => ({ slug: `sources/kind/${kind}`, large: false })),
  ...THREADS.map((thread) => ({ slug: `context/timeline/${thread}`, large: true })),
];
