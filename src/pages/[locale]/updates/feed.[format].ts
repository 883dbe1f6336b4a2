import type { APIRoute } from 'astro';
import { Feed } from 'feed';
import { plainWords } from '../../../model/words.ts';
import { updates } from '../../../site/updates.ts';
import { LOCALES, type Locale } from '../../../schema/locales.ts';
import { date, href, today, words } from '../../../site/base.ts';

/** The change log as Atom (feed.xml) and JSON Feed (feed.json), in each language. */
export function getStaticPaths() {
  return LOCALES.flatMap((locale) =>
    ['xml', 'json'].map((format) => ({ params: { locale, format }, props: { locale, format } })),
  );
}

/** Feeds want a time of day; the records know the day. Noon UTC is that day in every time zone of the United States. */
const noon = (day: string): Date => new Date(`${day}T12:00:00Z`);

function feedOf(locale: Locale, site: URL): Feed {
  const ui = words(locale);
  const absolute = (path: string): string => new URL(path, site).href;
  const page = absolute(href(locale, 'updates'));
  const feed = new Feed({
    id: page,
    link: page,
    title: `${ui.site.name}: ${ui.updates.title}`,
    description: ui.updates.short,
    language: locale,
    copyright: ui.footer.reuse,
    updated: noon(updates[0]?.date ?? today),
    generator: ui.site.name,
    feedLinks: { atom: `${page}feed.xml`, json: `${page}feed.json` },
  });
  for (const u of updates) {
    const link = `${page}#${u.id}`;
    const before = u.before ? ` ${ui.updates.before} ${plainWords(u.before, locale)}` : '';
    const why = u.why ? ` ${ui.updates.why} ${plainWords(u.why, locale)}` : '';
    feed.addItem({
      id: link,
      link,
      title: `${date(u.date, locale)}: ${ui.updates[u.kind]}`,
      date: noon(u.date),
      description: `${plainWords(u.what, locale)}${before}${why}`,
    });
  }
  return feed;
}

export const GET: APIRoute = ({ props, site }) => {
  const feed = feedOf(props['locale'] as Locale, site ?? new URL('http://localhost:4321'));
  return new Response(props['format'] === 'xml' ? feed.atom1() : feed.json1());
};
