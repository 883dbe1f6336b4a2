import { checkBase, tell } from './check.ts';
import { command } from '../trouble.ts';
import { readBase } from './read.ts';

/** `npm run check`: read the content, say what is wrong with it, and fail when anything is. */
await command(() => {
  const { base, problems } = readBase(process.argv[2] ?? 'content');
  const all = [...problems, ...checkBase(base)];
  for (const problem of all) console.error(tell(problem));
  console.log(
    `content: ${base.facts.size} facts, ${base.sources.size} sources, ${base.policies.size} policies, ${base.articles.length} articles; ${all.length} problems`,
  );
  process.exitCode = all.length ? 1 : 0;
});
