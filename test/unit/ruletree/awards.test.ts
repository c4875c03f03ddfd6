import { describe, expect, it } from 'vitest';
import { bounder, verdictOf } from '../../../src/readings/bound/index.js';
import { type Content, definitionOf, evaluate, household, is, treeOf } from './rules.js';

const tree = treeOf({
  conditions: {
    own: { scope: 'person', when: is('award:aid', true) },
    any: { scope: 'household', when: is('award:aid', true) },
  },
});
const award = (more: Content): Content => ({
  programme: 'aid',
  from: '2025-01-01',
  to: null,
  ...more,
});
const facts = (...awards: readonly Content[]): Content => ({
  members: [{ id: 'a' }, { id: 'b' }],
  awards,
});
const own = (person: string, ...awards: readonly Content[]) =>
  evaluate(tree, 'condition:own', facts(...awards), person);

describe('an award that is running', () => {
  it('counts for the person it was given to, and for no other', () => {
    expect(own('a', award({ person: 'a' }))).toBe(true);
    expect(own('b', award({ person: 'a' }))).toBe(false);
  });

  it('counts for everybody when it was given to the whole household', () => {
    expect(own('a', award({ person: null }))).toBe(true);
    expect(own('b', award({ person: null }))).toBe(true);
  });

  it('counts for the household whoever has it', () => {
    expect(evaluate(tree, 'condition:any', facts(award({ person: 'b' })))).toBe(true);
    expect(evaluate(tree, 'condition:any', facts(award({ person: null })))).toBe(true);
    expect(evaluate(tree, 'condition:any', facts())).toBe(false);
  });

  it.each([
    ['ended', { to: '2025-05-31' }, false],
    ['ending today', { to: '2025-06-01' }, true],
    ['not begun', { from: '2025-06-02' }, false],
    ['of another programme', { programme: 'other' }, false],
  ])('of the household, %s', (_, more, runs) => {
    expect(own('a', award({ person: null, ...more }))).toBe(runs);
  });

  it('may be anybody’s while nobody said whose it is', () => {
    const home = household(tree, facts(award({})));
    const run = bounder(tree).begin(home);
    const verdicts = home.root.lists
      .flatMap(({ rows }) => rows)
      .filter(({ id }) => id !== null)
      .map((row) => run.value(definitionOf(tree, 'condition:own'), row));
    expect(verdicts.map(verdictOf)).toEqual(['unknown', 'unknown']);
    expect([...(verdicts[0]?.missing ?? [])].map(({ id }) => id)).toEqual(['award.person']);
  });
});
