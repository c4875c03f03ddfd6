import { describe, expect, it } from 'vitest';
import type { Frequency } from '../../../src/determination/result.js';
import { schedule } from '../../../src/duties/schedule.js';
import type { Contact, DatedDuty } from '../../../src/duties/types.js';
import { dated, duty, exactly, label, over, visits } from './duty.js';

const told = (duties: readonly DatedDuty[], log: readonly Contact[], asOf: string) =>
  schedule(duties, { from: '2026-01-01', to: '2026-12-31', log, asOf }).visits.map(
    ({ due, dueAt, occasion, state }) =>
      [dueAt ?? due, occasion?.en, state].filter((word) => word !== undefined).join(' '),
  );

const days = [
  { day: '2026-02-17', label: label('Spring Festival') },
  { day: '2026-05-17', label: label('Disability Day') },
  { day: '2026-09-25', label: label('Mid-Autumn') },
];
const festivals = (perYear: number | null, daysBefore: number | null = null): Frequency => ({
  kind: 'listed-days',
  calendar: 'festivals',
  days,
  number: perYear === null ? null : exactly(perYear),
  daysBefore: daysBefore === null ? null : exactly(daysBefore),
});

describe('on listed days', () => {
  it('each of them has a visit of its own, on the day', () => {
    const duties = [dated(duty(festivals(null)), '2026-01-01')];
    expect(told(duties, visits('2026-02-16', '2026-05-17'), '2026-06-01')).toEqual([
      '2026-02-17 Spring Festival missed',
      '2026-05-17 Disability Day met',
      '2026-09-25 Mid-Autumn upcoming',
    ]);
  });

  it.each([
    ['2026-02-09', 'missed'],
    ['2026-02-10', 'met'],
    ['2026-02-17', 'met'],
    ['2026-02-18', 'missed'],
  ])('with seven days before, a visit on %s: %s', (on, state) => {
    const duties = [dated(duty(festivals(null, 7)), '2026-01-01')];
    expect(told(duties, visits(on, '2026-05-17'), '2026-06-01')[0]).toMatch(state);
  });

  it('once a year: any of them will do, and it is due on the last', () => {
    const duties = [dated(duty(festivals(1)), '2026-01-01')];
    expect(told(duties, [], '2026-06-01')).toEqual(['2026-09-25 due']);
    expect(told(duties, visits('2026-02-17'), '2026-06-01')).toEqual(['2026-09-25 met']);
    expect(told(duties, visits('2026-03-01'), '2026-09-26')).toEqual(['2026-09-25 overdue']);
  });

  it('twice a year: the first is due on the last but one', () => {
    const duties = [dated(duty(festivals(2)), '2026-01-01')];
    expect(told(duties, visits('2026-09-25'), '2026-09-26')).toEqual([
      '2026-05-17 missed',
      '2026-09-25 met',
    ]);
  });

  it('more than there are days: as many as there are', () => {
    const duties = [dated(duty(festivals(5)), '2026-03-01')];
    expect(told(duties, [], '2026-01-01')).toHaveLength(2);
  });

  it('a year of which no days are listed is reported', () => {
    const { findings } = schedule([dated(duty(festivals(1)), '2026-01-01')], {
      from: '2026-01-01',
      to: '2027-01-01',
      log: [],
    });
    expect(findings).toMatchObject([{ code: 'duties/no-listed-days', params: { year: 2027 } }]);
  });
});

const within = (moment: string, measure: 'hours' | 'days', number: number): Frequency => ({
  kind: 'after',
  moment,
  measure,
  number: exactly(number),
});
const at = (moment: string): Contact => ({
  person: 'p1',
  on: moment.slice(0, 10),
  at: moment,
  kind: 'home',
});

describe('within 24 hours after a moment', () => {
  const duties = [dated(duty(within('2026-05-18T09:30', 'hours', 24)), '2026-01-01')];

  it.each([
    ['2026-05-18T09:29', '2026-05-19T09:30 due'],
    ['2026-05-18T09:30', '2026-05-19T09:30 met'],
    ['2026-05-19T09:30', '2026-05-19T09:30 met'],
    ['2026-05-19T09:31', '2026-05-19T09:30 late'],
    ['2026-05-21T08:00', '2026-05-19T09:30 late'],
  ])('a visit at %s', (moment, expected) => {
    const asOf = expected.endsWith('due') ? '2026-05-18' : '2026-05-22';
    expect(told(duties, [at(moment)], asOf)).toEqual([expected]);
  });

  it.each([
    ['2026-05-19T09:30', 'due'],
    ['2026-05-19T09:31', 'overdue'],
    ['2026-05-19', 'due'],
    ['2026-05-20', 'overdue'],
  ])('without a visit at %s: %s', (asOf, state) => {
    expect(told(duties, [], asOf)).toEqual([`2026-05-19T09:30 ${state}`]);
  });

  it('on the first and last day a visit without a time proves nothing', () => {
    expect(told(duties, visits('2026-05-18'), '2026-05-22')).toEqual(['2026-05-19T09:30 unproven']);
    expect(told(duties, visits('2026-05-19'), '2026-05-22')).toEqual(['2026-05-19T09:30 unproven']);
  });

  it('a contact later than now is not seen, to the minute', () => {
    expect(told(duties, [at('2026-05-18T12:00')], '2026-05-18T11:59')).toEqual([
      '2026-05-19T09:30 due',
    ]);
  });
});

describe('within 2 days after a day', () => {
  const duties = [dated(duty(within('2026-05-18', 'days', 2), { warning: over(5) }), '2026-01-01')];

  it.each([
    ['2026-05-17', 'overdue'],
    ['2026-05-18', 'met'],
    ['2026-05-20', 'met'],
    ['2026-05-21', 'late'],
  ])('a visit on %s: %s', (on, state) => {
    expect(told(duties, visits(on), '2026-05-25')).toEqual([`2026-05-20 ${state}`]);
  });

  it('warnings count from the event', () => {
    const { warnings } = schedule(duties, {
      from: '2026-05-01',
      to: '2026-05-31',
      log: visits('2026-05-26'),
    });
    expect(warnings).toMatchObject([{ from: '2026-05-24', to: '2026-05-25' }]);
  });
});
