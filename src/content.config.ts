import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { article } from './schema/article.ts';
import { LOCALES } from './schema/locales.ts';

/**
 * Articles are rendered from here; records are read by src/records/, which knows the line of each mistake.
 * The shapes of both stand in src/schema/.
 */
const articles = defineCollection({
  loader: glob({
    base: './content',
    pattern: `{${LOCALES.join(',')}}/**/*.mdx`,
    generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
  }),
  schema: article,
});

export const collections = { articles };
