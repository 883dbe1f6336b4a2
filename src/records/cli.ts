import { checkContent, tell } from './check.ts';

/** `npm run check`: read the content, say what is wrong with it, and fail when anything is. */
const { base, problems } = checkContent(process.argv[2] ?? 'content');
for (const problem of problems) console.error(tell(problem));
console.log(
  `content: ${base.facts.size} facts, ${base.sources.size} sources, ${base.policies.size} policies, ${base.articles.length} articles; ${problems.length} problems`,
);
process.exitCode = problems.length ? 1 : 0;
