import { daysOf } from '../model/dates.ts';
import { HUBS } from '../schema/hubs.ts';
import { LOCALES, ORIGINAL } from '../schema/locales.ts';
import { NAMED_REGISTERS } from '../schema/registers.ts';
import { strataSpan, type Site } from '../schema/site.ts';
import { namedPages } from './pages.ts';
import type { Base } from './base.ts';
import type { Problem } from './yaml.ts';

type Path = (string | number)[];
type Say = (path: Path, what: string, fix: string) => Problem;
type Known = Pick<ReadonlyMap<string, unknown>, 'has'>;

/** What a choice names must be there. */
function need(say: Say, path: Path, kind: string, name: string, known: Known): Problem[] {
  const key = path.filter((part) => typeof part === 'string').join('.');
  return known.has(name)
    ? []
    : [say(path, `\`${key}\`: no ${kind} "${name}"`, `correct it here, or add the ${kind.split(' in ')[0]} first`)];
}

const needEach = (say: Say, path: Path, kind: string, names: readonly string[], known: Known): Problem[] =>
  names.flatMap((name, i) => need(say, [...path, i], kind, name, known));

/** Every page carries these links: each leads to a page in its own language, and an article has a short name there. */
function checkLinks(say: Say, { masthead, footer, help, finder, home }: Site, base: Base): Problem[] {
  const registers = new Set(NAMED_REGISTERS.map((r) => r.slug));
  return LOCALES.flatMap((locale) => {
    const pages = namedPages(base, locale);
    const named = base.ui[locale]?.link;
    const kind = `page in "${locale}"`;
    return [
      ...need(say, ['help', 'more'], kind, help.more, pages),
      ...need(say, ['help', 'safety'], kind, help.safety, pages),
      ...need(say, ['finder', 'page'], kind, finder.page, pages),
      ...need(say, ['home', 'status', 'page'], kind, home.status.page, pages),
      ...Object.entries({ masthead, footer }).flatMap(([key, slugs]) => [
        ...needEach(say, [key], kind, slugs, pages),
        ...slugs.flatMap((slug, i) =>
          registers.has(slug) || !named || named[slug]
            ? []
            : [
                say(
                  [key, i],
                  `\`${key}\`: "${slug}" has no short name in "${locale}"`,
                  `add "${slug}" under \`link\` in content/${locale}/ui.yaml`,
                ),
              ],
        ),
      ]),
    ];
  });
}

/** The finder knows each protection that has a guide. */
function checkFinder(say: Say, { order, always }: Site['finder'], base: Base, originals: Known): Problem[] {
  const left = [...base.protections.values()].filter(({ data }) => data.article && !order.includes(data.id));
  return [
    ...needEach(say, ['finder', 'order'], 'protection', order, base.protections),
    ...needEach(say, ['finder', 'always'], 'page', always, originals),
    ...left.map(({ data: { id } }) =>
      say(
        ['finder', 'order'],
        `\`finder.order\`: the protection "${id}" has a guide and is not there`,
        'put it in its place',
      ),
    ),
  ];
}

/** A page stands in one group of one hub, and an article in none but that of its own folder. */
function checkHubs(say: Say, hubs: Site['hubs'], originals: Known): Problem[] {
  const first = new Set<string>();
  return HUBS.flatMap((hub) =>
    hubs[hub].flatMap(({ pages }, i) =>
      pages.flatMap((slug, j): Problem[] => {
        const path = ['hubs', hub, i, 'pages', j];
        const folder = HUBS.find((other) => other !== hub && slug.startsWith(`${other}/`));
        const again = first.has(slug);
        first.add(slug);
        if (folder)
          return [
            say(
              path,
              `\`hubs.${hub}\`: "${slug}" belongs to another folder`,
              `put it into a group of \`hubs.${folder}\``,
            ),
          ];
        if (again) return [say(path, `\`hubs.${hub}\`: "${slug}" stands in two groups`, 'keep it in one of them')];
        return need(say, path, 'page', slug, originals);
      }),
    ),
  );
}

/** A language may lack the translation of an asked page only as long as another page stands in for it. */
function checkAsked(say: Say, { pages, standIns }: Site['home']['asked'], base: Base): Problem[] {
  return LOCALES.flatMap((locale) => {
    const there = namedPages(base, locale);
    const count = [...pages, ...standIns].filter((slug) => there.has(slug)).length;
    return count >= pages.length
      ? []
      : [
          say(
            ['home', 'asked', 'standIns'],
            `\`home.asked\`: only ${count} of ${pages.length} pages stand in "${locale}"`,
            'name more pages under `standIns` that are translated, or fewer under `pages`',
          ),
        ];
  });
}

/** The box for people at risk dials each of its lines. */
function checkDialled(say: Say, lines: readonly string[], base: Base): Problem[] {
  return lines.flatMap((id, i) => {
    const line = base.helplines.get(id)?.data;
    return line && !line.phone
      ? [say(['help', 'lines', i], `\`help.lines\`: "${id}" has no telephone number`, 'name a line that can be called')]
      : [];
  });
}

/** The drawing shows each instrument of its layers whole. */
function checkSpan(say: Say, instruments: Site['instruments'], base: Base): Problem[] {
  const { first, last } = strataSpan(instruments);
  return [...base.policies.values()].flatMap(({ data: { id, layer, issued, effective, ended } }) => {
    if (!instruments.layers.includes(layer)) return [];
    const within = (date: string): boolean => daysOf(date).first >= first && daysOf(date).last < last;
    return within(effective ?? issued) && within(ended?.date ?? effective ?? issued)
      ? []
      : [
          say(
            ['instruments', 'firstYear'],
            `\`instruments\`: "${id}" reaches beyond the drawing (${first} to ${last})`,
            'begin in an earlier year, or give each column more years',
          ),
        ];
  });
}

/** What the site shows by choice must be there: pages with their names, help lines, policies, facts. */
export function checkSite(base: Base): Problem[] {
  if (!base.site) return [];
  const { data: site, file, lineOf } = base.site;
  const say: Say = (path, what, fix) => ({ file, line: lineOf(path), what, fix });
  const originals = namedPages(base, ORIGINAL);
  const { asked, status } = site.home;
  const later = base.facts.get(site.timeline.reach)?.data.overtakenBy;
  return [
    ...checkLinks(say, site, base),
    ...needEach(say, ['help', 'lines'], 'help line', site.help.lines, base.helplines),
    ...checkDialled(say, site.help.lines, base),
    ...checkHubs(say, site.hubs, originals),
    ...checkFinder(say, site.finder, base, originals),
    ...needEach(say, ['home', 'status', 'policies'], 'policy', status.policies, base.policies),
    ...needEach(say, ['home', 'asked', 'pages'], 'page', asked.pages, originals),
    ...needEach(say, ['home', 'asked', 'standIns'], 'page', asked.standIns, originals),
    ...checkAsked(say, asked, base),
    ...need(say, ['timeline', 'reach'], 'fact', site.timeline.reach, base.facts),
    ...(later
      ? [
          say(
            ['timeline', 'reach'],
            `\`timeline.reach\`: the fact "${site.timeline.reach}" was overtaken`,
            `use "${later}" instead`,
          ),
        ]
      : []),
    ...checkSpan(say, site.instruments, base),
  ];
}
