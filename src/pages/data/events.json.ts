import type { APIRoute } from 'astro';
import { eventRecords } from '../../site/event-data.ts';
import { today } from '../../site/base.ts';

/** The timeline as JSON; `today` is how each event stood on the day of this edition. */
export const GET: APIRoute = ({ site }) =>
  new Response(
    `${JSON.stringify(
      {
        about:
          'The timeline, oldest first; `today` is how each event stood on the day of this edition, `asOf` the last day for which that is known. `last-seen`: it stood as `was` says when a source last showed it. `basis`: computed from the dates of a policy, or typed by an editor.',
        edition: today,
        from: site?.href,
        licence: 'CC BY 4.0',
        records: eventRecords(),
      },
      null,
      1,
    )}\n`,
  );
