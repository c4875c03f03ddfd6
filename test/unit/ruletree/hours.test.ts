import { describe, expect, it } from 'vitest';
import { formatLocalDateTime } from '../../../src/base/date.js';
import { bounder } from '../../../src/readings/bound/index.js';
import {
  type Content,
  definitionOf,
  evaluate,
  household,
  is,
  mistakesOf,
  quantity,
  say,
  treeOf,
  typeOf,
} from './rules.js';

const hours = (value: number) => ({ value, unit: 'hours' });
/** Rules with a quantity of an event. */
function ofEvent(value: unknown, fields: Content, rest: Content = {}): Content {
  return quantity(value, { scope: 'event', ...fields }, rest);
}

const event = (more: Content): Content => ({ events: [{ id: 'e', ...more }] });

describe('a span of hours', () => {
  const local = {
    'event.foundAt': { type: 'datetime', label: say('found') },
    'event.heldAt': { type: 'datetime', label: say('held') },
  };
  const found = (foundAt: string, heldAt: string): Content =>
    event({ foundAt, heldAt, date: '2026-03-01' });
  const span = (inUnit: string, from = 'event.foundAt', to = 'event.heldAt') =>
    treeOf(
      ofEvent(
        { between: [from, to], in: inUnit },
        { unit: inUnit === 'hours' ? 'hours' : inUnit },
        { facts: local },
      ),
    );

  it('counts completed hours between two moments', () => {
    const tree = span('hours');
    const worth = (from: string, to: string) => evaluate(tree, 'quantity:x', found(from, to), 'e');
    expect(worth('2026-03-01T08:00', '2026-03-02T07:59')).toBe(23);
    expect(worth('2026-03-01T08:00', '2026-03-02T08:00')).toBe(24);
    expect(worth('2026-03-02T08:00', '2026-03-01T08:30')).toBe(-23);
    expect(typeOf(tree, 'quantity:x')).toBe('hours whole signed');
  });

  it('begins at midnight of a date', () => {
    const tree = span('hours', 'event.date', 'event.foundAt');
    const facts = found('2026-03-01T08:59', '2026-03-01T09:00');
    expect(evaluate(tree, 'quantity:x', facts, 'e')).toBe(8);
  });

  it('in days counts from day to day, whatever the clock says', () => {
    const tree = span('days');
    const facts = found('2026-03-01T23:59', '2026-03-02T00:01');
    expect(evaluate(tree, 'quantity:x', facts, 'e')).toBe(1);
  });

  it('is bounded where one of the moments is not known', () => {
    const tree = span('hours');
    const home = household(tree, event({ foundAt: '2026-03-01T08:00', date: '2026-03-01' }));
    const row = home.root.lists.flatMap(({ rows }) => rows)[0];
    if (row === undefined) throw new RangeError('no event');
    const bound = bounder(tree).begin(home).value(definitionOf(tree, 'quantity:x'), row);
    expect(bound.settled).toBe(false);
    expect([...bound.missing].map(({ id }) => id)).toEqual(['event.heldAt']);
  });

  it('moves a moment to a moment', () => {
    const rules = ofEvent(
      { shift: 'event.foundAt', hours: hours(24) },
      { type: 'datetime' },
      { facts: local },
    );
    const tree = treeOf(rules);
    const end = evaluate(tree, 'quantity:x', found('2026-12-31T10:15', '2027-01-01T10:15'), 'e');
    expect(formatLocalDateTime(end as number)).toBe('2027-01-01T10:15');
  });

  it('makes a limit of 24 hours, exact to the minute', () => {
    const rules = {
      facts: local,
      parameters: { limit: { unit: 'hours', value: 24 } },
      quantities: {
        end: {
          scope: 'event',
          type: 'datetime',
          value: { shift: 'event.foundAt', hours: 'parameter:limit' },
        },
      },
      conditions: {
        inTime: {
          scope: 'event',
          when: is('event.heldAt', { fact: 'quantity:end' }, 'lessThanInclusive'),
        },
      },
    };
    const tree = treeOf(rules);
    const inTime = (heldAt: string) =>
      evaluate(tree, 'condition:inTime', found('2026-03-01T08:00', heldAt), 'e');
    expect(inTime('2026-03-02T08:00')).toBe(true);
    expect(inTime('2026-03-02T08:01')).toBe(false);
  });

  it('takes part of an hour, also where nobody has set how many', () => {
    const open = { setBy: say('county') };
    const rules = ofEvent(
      { shift: 'event.foundAt', hours: 'parameter:limit' },
      { type: 'datetime' },
      { facts: local, parameters: { limit: { unit: 'hours', open } } },
    );
    expect(mistakesOf(rules)).toEqual([]);
    const set = treeOf({ ...rules, parameters: { limit: { unit: 'hours', value: '0.5' } } });
    const end = evaluate(set, 'quantity:x', found('2026-03-01T08:00', '2026-03-01T08:00'), 'e');
    expect(formatLocalDateTime(end as number)).toBe('2026-03-01T08:30');
  });

  it('moves no date, and no moment by days written as hours', () => {
    const date = ofEvent({ shift: 'event.date', hours: hours(24) }, { type: 'datetime' });
    expect(mistakesOf(date)).toEqual(['ruletree/type-clash /quantities/x/value/shift']);
    const days = ofEvent(
      { shift: 'event.foundAt', hours: { value: 1, unit: 'days' } },
      { type: 'datetime' },
      { facts: local },
    );
    expect(mistakesOf(days)).toEqual(['ruletree/unit-clash /quantities/x/value/hours']);
  });

  it('moves a moment by days to a date', () => {
    const rules = ofEvent(
      { shift: 'event.foundAt', days: { value: 3, unit: 'days' } },
      { type: 'date' },
      { facts: local },
    );
    expect(mistakesOf(rules)).toEqual([]);
  });

  it('may stand in for a moment that is absent', () => {
    const value = {
      between: ['event.date', { ifAbsent: 'event.reportedAt', then: { date: '2026-03-01T12:30' } }],
      in: 'hours',
    };
    const tree = treeOf(ofEvent(value, { unit: 'hours' }));
    const worth = (reportedAt: string | null) =>
      evaluate(tree, 'quantity:x', event({ date: '2026-03-01', reportedAt }), 'e');
    expect(worth(null)).toBe(12);
    expect(worth('2026-03-02T01:00')).toBe(25);
  });

  it('needs moments that are there', () => {
    const rules = ofEvent(
      { between: ['event.reportedAt', 'event.date'], in: 'hours' },
      { unit: 'hours' },
    );
    expect(mistakesOf(rules)).toEqual(['ruletree/may-be-absent /quantities/x/value/between/0']);
  });
});
