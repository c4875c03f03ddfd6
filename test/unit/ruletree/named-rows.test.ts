import { describe, expect, it } from 'vitest';
import { bounder } from '../../../src/readings/bound/index.js';
import {
  type Content,
  definitionOf,
  evaluate,
  household,
  is,
  mistakesOf,
  quantity,
  treeOf,
} from './rules.js';

/** A quantity of an event about the persons it concerns. */
function ofEvent(value: Content, unit = 'persons'): Content {
  return quantity(value, { scope: 'event', unit });
}

const fire = (persons?: readonly string[]): Content => ({
  members: [
    { id: 'a', isPregnant: true },
    { id: 'b', isPregnant: false },
    { id: 'c', isPregnant: true },
  ],
  events: [{ id: 'e', ...(persons === undefined ? {} : { persons }) }],
});

const howMany = { count: 'person', via: 'event.persons' };

describe('the persons of an event', () => {
  it('are counted from the event', () => {
    const tree = treeOf(ofEvent(howMany));
    expect(evaluate(tree, 'quantity:x', fire(['a', 'c']), 'e')).toBe(2);
    expect(evaluate(tree, 'quantity:x', fire([]), 'e')).toBe(0);
    expect([...tree.factsRead].map(({ id }) => id)).toContain('event.persons');
  });

  it('are chosen by a condition about each', () => {
    const tree = treeOf(ofEvent({ ...howMany, where: is('person.isPregnant', true) }));
    expect(evaluate(tree, 'quantity:x', fire(['a', 'b']), 'e')).toBe(1);
  });

  it('may be any of the household while nobody has said who', () => {
    const tree = treeOf(ofEvent(howMany));
    const home = household(tree, fire());
    const event = home.root.lists.flatMap(({ rows }) => rows).find(({ id }) => id === 'e');
    if (event === undefined) throw new RangeError('no event');
    const bound = bounder(tree).begin(home).value(definitionOf(tree, 'quantity:x'), event);
    expect([bound.low, bound.high]).toEqual([0, 3]);
    expect([...bound.missing].map(({ id }) => id)).toEqual(['event.persons']);
    expect(() => evaluate(tree, 'quantity:x', fire(), 'e')).toThrow('not known');
  });

  it('can be looked for from a row of the event as well as from the event', () => {
    const where = is('person.isPregnant', { fact: 'outer:event.isUrgent' });
    expect(mistakesOf(ofEvent({ ...howMany, where }))).toEqual([]);
  });

  it('are found back from the person, as before', () => {
    const tree = treeOf(
      quantity({ count: 'event', via: 'event.persons' }, { scope: 'person', unit: 'number' }),
    );
    expect(evaluate(tree, 'quantity:x', fire(['a', 'c']), 'a')).toBe(1);
    expect(evaluate(tree, 'quantity:x', fire(['a', 'c']), 'b')).toBe(0);
  });

  it('cannot be counted where no event is in scope', () => {
    expect(mistakesOf(quantity(howMany, { scope: 'person', unit: 'persons' }))).toEqual([
      'ruletree/not-a-link /quantities/x/value/via',
    ]);
    expect(mistakesOf(ofEvent({ count: 'person', via: 'event.person' }))).toEqual([
      'ruletree/not-a-link /quantities/x/value/via',
    ]);
  });
});
