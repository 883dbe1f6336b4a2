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
        'things by many names; an id that is also a glossary term’s takes in the term’s names. The first name without a * is the one that the pages use',
      ),
    danger: z
      .array(z.strictObject({ concepts: z.array(id).min(1), helplines: z.array(id).min(1) }))
      .min(1)
      .describe('concepts of danger, and the help lines to show first where a question speaks of one, best first'),
  })
  .superRefine(({ concepts, danger }, context) => {
    danger.forEach((entry, at) => {
      entry.concepts.forEach((concept, i) => {
        if (!concepts[concept])
          context.addIssue({
            code: 'custom',
            path: ['danger', at, 'concepts', i],
            message: `no concept "${concept}" in this file`,
          });
      });
    });
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

const questions = z.array(z.string().min(1)).min(1);

/** What people ask, as they ask it: content/<locale>/asked.yaml. */
export const askedQuestions = z.strictObject({
  asked: z
    .record(
      z.string().regex(/^[a-z0-9]+([/-][a-z0-9]+)*( [a-z0-9]+([/-][a-z0-9]+)*)*$/, 'must be slugs of pages'),
      questions,
    )
    .describe('page → questions that it answers; where each of several pages answers, the key names all of them'),
  unanswered: questions.optional().describe('questions that no page answers yet; `npm run audit` prints them'),
});
export type AskedQuestions = z.infer<typeof askedQuestions>;
