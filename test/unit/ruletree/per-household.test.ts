import { describe, expect, it } from 'vitest';
import {
  type Content,
  definitionOf,
  evaluate,
  is,
  mistakesOf,
  say,
  treeOf,
  typeText,
} from './rules.js';

const perHousehold = 'yuan per household per month';

/** A programme with one line, of an amount in some unit. */
function paying(unit: string, line: Content, scope: Content = {}): Content {
  return {
    parameters: { rate: { unit, value: 120 } },
    programmes: {
      aid: {
        label: say('aid'),
        scope: 'household',
        unit: is('person.livesWithHousehold', true),
        eligibility: is('household.isRemote', true),
        lines: {
          cash: { label: say('cash'), unit: 'yuan per month', amount: 'parameter:rate', ...line },
        },
        ...scope,
      },
    },
  };
}

const facts = {
  isRemote: true,
  members: [{ id: 'p', livesWithHousehold: true, isPregnant: true }],
};

describe('an amount per household', () => {
  it('fits a line for all of the household', () => {
    const tree = treeOf(paying(perHousehold, { for: 'unit' }));
    expect(evaluate(tree, 'line:aid.cash', facts)).toBe(12000);
    const { type } = definitionOf(tree, 'line:aid.cash');
    expect(typeText(type)).toBe('yuan per month whole non-negative or absent');
  });

  it('may be what the line itself is stated in', () => {
    const tree = treeOf(paying(perHousehold, { for: 'unit', unit: perHousehold }));
    const [line] = tree.programmes[0]?.lines ?? [];
    expect([line?.period, line?.measure]).toEqual(['month', 'yuan']);
  });

  it('fits no line of another period', () => {
    expect(mistakesOf(paying('yuan per household per year', { for: 'unit' }))).toEqual([
      'ruletree/not-as-declared /programmes/aid/lines/cash/amount',
    ]);
  });

  it('fits no line for one member, and none of a person', () => {
    const mistake = ['ruletree/not-as-declared /programmes/aid/lines/cash/amount'];
    expect(mistakesOf(paying(perHousehold, { for: 'member' }))).toEqual(mistake);
    const person = {
      scope: 'person',
      unit: undefined,
      eligibility: is('person.isPregnant', true),
    };
    expect(mistakesOf(paying(perHousehold, {}, person))).toEqual(mistake);
  });

  it('and person stays an amount for each, which a line for all does not take', () => {
    expect(mistakesOf(paying('yuan per person per month', { for: 'unit' }))).toEqual([
      'ruletree/per-person-amount /programmes/aid/lines/cash/amount',
    ]);
  });
});
