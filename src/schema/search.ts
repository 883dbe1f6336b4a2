import { z } from 'zod';
import { id } from './common.ts';

const list = z.array(z.string().regex(/^[\p{L}\p{N}]+$/u, 'must be a single word')).min(1);

/** A name of a concept: words, of which the last may end in * ("deport*" stands for all words that begin so). */
const name = z
  .string()
  .regex(/^(?!(.*\s)?\S\*$)[^*]*[^*\s]\*?$/, 'a * may stand only at the end, right after two letters or more');

/** What the words of one language mean to the search: content/<locale>/search.yaml. */
export const searchWords = z
  .strictObject({
    stop: list.describe(
      'words that carry no meaning of their own and are left out of a question, such as "the" and "my"',
    ),
    question: list.describe('words that ask ("how", "what", "can I"); left out as well'),
    define: z
      .array(z.string())
      .min(1)
      .describe('words that ask what something means, such as "what is"; a glossary word is then the first answer'),
    concepts: z
      .record(id, z.array(name).min(1))
      .describe(
        'things by many names. The id is the same in every language and ties the languages together; an id that is also a glossary term’s takes in the term’s names. The first name without a * is the one that the pages use',
      ),
    leads: z
      .record(z.string().regex(/^[a-z0-9]+([/-][a-z0-9]+)*$/), z.array(id).min(1))
      .describe('page → the concepts that ask for it, also where its own words are others; "home" is the home page'),
  })
  .superRefine(({ concepts, leads }, context) => {
    for (const [page, ids] of Object.entries(leads)) {
      ids.forEach((concept, i) => {
        if (!concepts[concept])
          context.addIssue({
            code: 'custom',
            path: ['leads', page, i],
            message: `no concept "${concept}" in this file`,
          });
      });
    }
    const owner = new Map<string, string>();
    for (const [concept, names] of Object.entries(concepts)) {
      names.forEach((text, i) => {
        const first = owner.get(text.toLowerCase());
        if (first)
          context.addIssue({
            code: 'custom',
            path: ['concepts', concept, i],
            message: `"${text}" is a name of "${first}" already`,
          });
        else owner.set(text.toLowerCase(), concept);
      });
    }
  });
export type SearchWords = z.infer<typeof searchWords>;
