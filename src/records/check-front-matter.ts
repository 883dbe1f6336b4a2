import { LOCALES } from '../schema/locales.ts';
import type { Base } from './base.ts';
import type { Problem } from './yaml.ts';

const SHORT_ANSWER_WORDS = 60;

/** Each topic of an article has its word in every language: the A–Z page and the filters of the search print it. */
function checkTopics(base: Base): Problem[] {
  const told = new Set<string>();
  return base.articles.flatMap(({ data, file, lineOf }) =>
    data.topics.flatMap((topic, i): Problem[] => {
      const without = LOCALES.filter((locale) => base.ui[locale] && !base.ui[locale].topic[topic]);
      if (!without.length || told.has(topic)) return [];
      told.add(topic);
      return [
        {
          file,
          line: lineOf(['topics', i]),
          what: `the topic "${topic}" has no word in ${without.map((l) => `"${l}"`).join(' and ')}`,
          fix: `add it under \`topic\` in ${without.map((l) => `content/${l}/ui.yaml`).join(' and ')}, or use a topic that stands there`,
        },
      ];
    }),
  );
}

/** Guides are read by people at risk: each ends at help. */
function checkRisk(base: Base): Problem[] {
  return base.articles
    .filter(({ slug, data }) => slug.startsWith('guides/') && !data.atRisk)
    .map(({ file, lineOf }) => ({
      file,
      line: lineOf(['atRisk']),
      what: 'a guide that does not end at help',
      fix: 'write `atRisk: true` in its front matter: the page then shows the exit control and the help box',
    }));
}

/** The short answer is short. */
function checkShort(base: Base): Problem[] {
  return base.articles.flatMap(({ data, file, lineOf }) => {
    const words = data.short.trim().split(/\s+/).length;
    return words > SHORT_ANSWER_WORDS
      ? [
          {
            file,
            line: lineOf(['short']),
            what: `the short answer has ${words} words`,
            fix: `keep it to ${SHORT_ANSWER_WORDS}`,
          },
        ]
      : [];
  });
}

/** The policies whose status a page prints must exist. */
function checkPolicies(base: Base): Problem[] {
  return base.articles.flatMap(({ data, file, lineOf }) =>
    data.restsOn.flatMap((id, i) =>
      base.policies.has(id)
        ? []
        : [
            {
              file,
              line: lineOf(['restsOn', i]),
              what: `restsOn: unknown policy "${id}"`,
              fix: 'correct the id, or add the policy',
            },
          ],
    ),
  );
}

/** What front matter must keep beside its shape. */
export const checkFrontMatter = (base: Base): Problem[] => [
  ...checkShort(base),
  ...checkTopics(base),
  ...checkPolicies(base),
  ...checkRisk(base),
];
