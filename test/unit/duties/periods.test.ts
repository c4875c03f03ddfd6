import { describe, expect, it } from 'vitest';
import { schedule } from '../../../src/duties/schedule.js';
import type { Contact, DatedDuty } from '../../../src/duties/types.js';
import { daily, dated, duty, monthly, over, visits, weekly } from './duty.js';

const told = (
  duties: readonly DatedDuty[],
  log: readonly Contact[],
  from: string,
  to: string,
  asOf = to,
) =>
  schedule(duties, { from, to, log, asOf }).visits.map(
    ({ opens, due, nth, of, state, contact }) =>
      `${opens}–${due} ${nth}/${of} ${state}${contact ? ` ${contact.on}` : ''}`,
  );

describe('once in each calendar week', () => {
  // 2026-05-18 is a Monday.
  const duties = [dated(duty(weekly(1)), '2026-05-18')];

  it('is due by Sunday: Sunday and the Monday after are one visit each', () => {
    const log = visits('2026-05-24', '2026-05-25');
    expect(told(duties, log, '2026-05-18', '2026-05-31')).toEqual([
      '2026-05-18–2026-05-24 1/1 met 2026-05-24',
      '2026-05-25–2026-05-31 1/1 met 2026-05-25',
    ]);
  });

  it('Monday and Sunday of one week leave the next week without a visit', () => {
    const log = visits('2026-05-18', '2026-05-24');
    expect(told(duties, log, '2026-05-18', '2026-05-31')).toEqual([
      '2026-05-18–2026-05-24 1/1 met 2026-05-18',
      '2026-05-25–2026-05-31 1/1 due',
    ]);
  });

  it.each([
    ['2026-05-24', 'due', true, false],
    ['2026-05-25', 'overdue', false, true],
  ])('without a visit, on %s it is %s', (asOf, state, dueToday, overdue) => {
    const result = schedule(duties, { from: '2026-05-18', to: '2026-05-24', log: [], asOf });
    expect(result.visits).toMatchObject([{ state }]);
    expect(result.standings).toMatchObject([{ dueToday, overdue }]);
  });

  it('a visit of the next week does not make up for it: it was missed', () => {
    const log = visits('2026-05-26');
    expect(told(duties, log, '2026-05-18', '2026-05-31')[0]).toMatch(/missed$/);
  });

  it('weeks may begin on Sunday, where the rule says so', () => {
    const sunday = [dated(duty(weekly(1, { weekStarts: 'sunday' })), '2026-05-17')];
    expect(told(sunday, visits('2026-05-23', '2026-05-24'), '2026-05-17', '2026-05-30')).toEqual([
      '2026-05-17–2026-05-23 1/1 met 2026-05-23',
      '2026-05-24–2026-05-30 1/1 met 2026-05-24',
    ]);
  });

  it('a week that runs into the next year is one week', () => {
    const year = [dated(duty(weekly(1)), '2026-12-28')];
    expect(told(year, visits('2027-01-03'), '2026-12-28', '2027-01-03')).toEqual([
      '2026-12-28–2027-01-03 1/1 met 2027-01-03',
    ]);
  });
});

describe('twice in each calendar month', () => {
  const duties = [dated(duty(monthly(2), { warning: over(20) }), '2026-02-01')];

  it.each([
    ['2026-02-01', '2026-02-28'],
    ['2026-04-01', '2026-04-30'],
    ['2028-02-01', '2028-02-29'],
    ['2026-12-01', '2026-12-31'],
  ])('from %s is due by %s', (from, to) => {
    expect(told(duties, [], from, to, '2026-01-01')).toEqual([
      `${from}–${to} 1/2 upcoming`,
      `${from}–${to} 2/2 upcoming`,
    ]);
  });

  it('two contacts of one day are one visit', () => {
    const log = visits('2026-03-05', '2026-03-05');
    const states = told(duties, log, '2026-03-01', '2026-03-31', '2026-04-01');
    expect(states).toEqual([
      '2026-03-01–2026-03-31 1/2 met 2026-03-05',
      '2026-03-01–2026-03-31 2/2 overdue',
    ]);
  });

  it('visits on the 1st and 2nd meet the duty, and a warning stands all the same', () => {
    const log = visits('2026-03-01', '2026-03-02', '2026-04-30');
    const at = (asOf: string) =>
      schedule(duties, { from: '2026-03-01', to: '2026-03-31', log, asOf });
    expect(at('2026-03-31').visits.map(({ state }) => state)).toEqual(['met', 'met']);
    // 2 + 20 = 22 is not over 20 days; 23 is.
    expect(at('2026-03-22').standings).toMatchObject([{ warning: false, daysSince: 20 }]);
    expect(at('2026-03-23').standings).toMatchObject([{ warning: true, overdue: false }]);
    expect(at('2026-03-31').warnings).toMatchObject([
      { from: '2026-03-23', to: null, lastContact: '2026-03-02' },
    ]);
  });

  it.each([
    // 16 of 31 days: 2 × 16 / 31 = 1.03.
    ['2026-05-16', 'proportional', 1],
    // 15 of 31 days: 0.97.
    ['2026-05-17', 'proportional', 0],
    ['2026-05-02', 'whole', 2],
    ['2026-05-02', 'none', 0],
    ['2026-05-01', 'none', 2],
  ])('begun on %s, a %s part of May owes %i', (start, partial, owed) => {
    const begun = [dated(duty(monthly(2, { partial })), start)];
    expect(told(begun, [], '2026-05-01', '2026-05-31')).toHaveLength(owed);
  });

  it('ended in the middle, it is due on its last day', () => {
    const ended = [dated(duty(monthly(2)), '2026-05-01', '2026-05-20')];
    expect(told(ended, [], '2026-05-01', '2026-05-31', '2026-05-20')).toEqual([
      '2026-05-01–2026-05-20 1/1 due',
    ]);
  });

  it('a number that changes is weighted by its days: (2 × 15 + 4 × 15) / 30 = 3', () => {
    const changing = [
      dated(duty(monthly(2)), '2026-04-01', '2026-04-15'),
      dated(duty(monthly(4)), '2026-04-16'),
    ];
    expect(told(changing, [], '2026-04-01', '2026-04-30')).toHaveLength(3);
  });
});

describe('a threshold of its own for a week', () => {
  it('a visit on a day of grace meets the week before', () => {
    const duties = [dated(duty(weekly(1), { overdue: over(2, 'late') }), '2026-05-18')];
    expect(told(duties, visits('2026-05-26'), '2026-05-18', '2026-05-31')).toEqual([
      '2026-05-18–2026-05-24 1/1 met 2026-05-26',
      '2026-05-25–2026-05-31 1/1 due',
    ]);
    expect(told(duties, visits('2026-05-27'), '2026-05-18', '2026-05-31')).toEqual([
      '2026-05-18–2026-05-24 1/1 missed',
      '2026-05-25–2026-05-31 1/1 met 2026-05-27',
    ]);
  });
});

describe('every day', () => {
  const duties = [dated(duty(daily(1)), '2028-02-28')];

  it('each day has a call of its own, the leap day too', () => {
    const log = visits('2028-02-28', '2028-03-01');
    expect(told(duties, log, '2028-02-28', '2028-03-02')).toEqual([
      '2028-02-28–2028-02-28 1/1 met 2028-02-28',
      '2028-02-29–2028-02-29 1/1 missed',
      '2028-03-01–2028-03-01 1/1 met 2028-03-01',
      '2028-03-02–2028-03-02 1/1 due',
    ]);
  });

  it('twice a day counts each contact', () => {
    const twice = [dated(duty(daily(2)), '2026-05-18')];
    const log = visits('2026-05-18', '2026-05-18', '2026-05-18', '2026-05-19');
    expect(told(twice, log, '2026-05-18', '2026-05-19', '2026-05-20')).toEqual([
      '2026-05-18–2026-05-18 1/2 met 2026-05-18',
      '2026-05-18–2026-05-18 2/2 met 2026-05-18',
      '2026-05-19–2026-05-19 1/2 met 2026-05-19',
      '2026-05-19–2026-05-19 2/2 overdue',
    ]);
  });
});
