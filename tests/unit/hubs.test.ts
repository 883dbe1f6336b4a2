import { describe, expect, it } from 'vitest';
import { waysOn } from '../../src/model/hubs.ts';

const groups = [{ pages: ['a', 'b', 'c', 'd', 'e'] }, { pages: ['f'] }, { pages: ['g', 'h'] }];

describe('the ways on from a page', () => {
  it.each([
    ['a', ['b', 'c', 'f']],
    ['d', ['e', 'f', 'a']],
    ['e', ['f', 'a', 'b']],
    ['f', ['g', 'a', 'b']],
    ['h', ['g', 'a', 'b']],
    ['nowhere', ['a', 'b', 'c']],
  ])('%s leads to %j', (slug, ways) => {
    expect(waysOn(groups, slug)).toEqual(ways);
  });

  it('never lead back to the page itself, nor twice to one', () => {
    expect(waysOn([{ pages: ['only'] }], 'only')).toEqual([]);
  });
});
