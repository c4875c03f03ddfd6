import { describe, expect, it } from 'vitest';
import { schedule } from '../../../src/duties/schedule.js';
import type { Contact, DatedDuty, Schedule } from '../../../src/duties/types.js';
import { dated, duty, every, exactly, from, open, over, visits } from './duty.js';

/** `due → state (day of the contact)`, one a visit. */
function told({ visits: all }: Schedule): string[] {
  return all.map(({ due, state, contact, daysLate }) =>
    [due, state, contact?.on, daysLate > 0 ? `+${daysLate}` : undefined]
      .filter((word) => word !== undefined)
      .join(' '),
  );
}

const span = { from: '2026-05-01', to: '2026-05-31' };

function may(duties: readonly DatedDuty[], log: readonly Contact[], asOf: string) {
  return schedule(duties, { ...span, log, asOf });
}

describe('every 3 days, from 18 May', () => {
  const duties = [dated(duty(every(3), { warning: over(5) }), '2026-05-18')];

  it('the first visit is due on the third day: 17 + 3 = 20', () => {
    expect(told(may(duties, [], '2026-05-18'))[0]).toBe('2026-05-20 due');
  });

  it('a gap of exactly 3 days is in time: 20 → 23', () => {
    const log = visits('2026-05-20', '2026-05-23');
    expect(told(may(duties, log, '2026-05-23'))).toEqual([
      '2026-05-20 met 2026-05-20',
      '2026-05-23 met 2026-05-23',
      '2026-05-26 upcoming',
      '2026-05-29 upcoming',
    ]);
  });

  it('a gap of 4 days is one day late: 20 → 24', () => {
    const log = visits('2026-05-20', '2026-05-24');
    expect(told(may(duties, log, '2026-05-24'))).toEqual([
      '2026-05-20 met 2026-05-20',
      '2026-05-23 late 2026-05-24 +1',
      '2026-05-27 upcoming',
      '2026-05-30 upcoming',
    ]);
  });

  it('a gap of 6 days lacks one visit, a gap of 7 two', () => {
    expect(told(may(duties, visits('2026-05-20', '2026-05-26'), '2026-05-26')).slice(1, 3)).toEqual(
      ['2026-05-23 late 2026-05-26 +3', '2026-05-29 upcoming'],
    );
    expect(told(may(duties, visits('2026-05-20', '2026-05-27'), '2026-05-27')).slice(1, 4)).toEqual(
      ['2026-05-23 missed +4', '2026-05-26 late 2026-05-27 +1', '2026-05-30 upcoming'],
    );
  });

  it.each([
    ['2026-05-22', { dueToday: false, overdue: false, warning: false, next: '2026-05-23' }],
    ['2026-05-23', { dueToday: true, overdue: false, warning: false, next: '2026-05-23' }],
    ['2026-05-24', { dueToday: false, overdue: true, warning: false, next: '2026-05-26' }],
    // 20 + 5 = 25 is not over 5 days yet; 26 is.
    ['2026-05-25', { dueToday: false, overdue: true, warning: false, next: '2026-05-26' }],
    ['2026-05-26', { dueToday: true, overdue: true, warning: true, next: '2026-05-26' }],
  ])('due, overdue and warning are answered apart on %s', (asOf, standing) => {
    const { standings } = may(duties, visits('2026-05-20'), asOf);
    expect(standings).toMatchObject([{ lastContact: '2026-05-20', ...standing }]);
  });

  it('an early visit moves what follows: 18, then 21', () => {
    expect(told(may(duties, visits('2026-05-18'), '2026-05-18')).slice(0, 2)).toEqual([
      '2026-05-20 met 2026-05-18',
      '2026-05-21 upcoming',
    ]);
  });

  it('contacts before the duty began and after now are not seen', () => {
    const log = visits('2026-05-17', '2026-05-24');
    expect(told(may(duties, log, '2026-05-22'))[0]).toBe('2026-05-20 overdue +2');
  });

  it('warnings stand from the sixth day without a contact to the day before the next', () => {
    const log = visits('2026-05-20', '2026-05-28');
    expect(may(duties, log, '2026-05-31').warnings).toMatchObject([
      { from: '2026-05-26', to: '2026-05-27', lastContact: '2026-05-20' },
    ]);
    // From the day before it began: 17 + 6 = 23.
    expect(may(duties, [], '2026-05-23').warnings).toMatchObject([
      { from: '2026-05-23', to: null, lastContact: null },
    ]);
    expect(may(duties, [], '2026-05-22').warnings).toEqual([]);
  });

  it('a duty that has ended asks for nothing and is not overdue any more', () => {
    const ended = [dated(duty(every(3)), '2026-05-18', '2026-05-22')];
    const after = may(ended, [], '2026-05-31');
    expect(told(after)).toEqual(['2026-05-20 missed +11']);
    expect(after.standings).toEqual([]);
  });

  it('leap days count: 27 February 2028 and three days', () => {
    const leap = [dated(duty(every(3)), '2028-02-27')];
    const { visits: all } = schedule(leap, {
      from: '2028-02-01',
      to: '2028-03-31',
      log: visits('2028-02-27'),
      asOf: '2028-02-28',
    });
    expect(all[1]?.due).toBe('2028-03-01');
  });
});

describe('a threshold of its own for overdue', () => {
  it.each([
    ['over 4 days since the last contact', over(4), '2026-05-24', '2026-05-25'],
    ['from 4 days since the last contact', from(4), '2026-05-23', '2026-05-24'],
    ['over 2 days after the last day', over(2, 'late'), '2026-05-25', '2026-05-26'],
    ['from 2 days after the last day', from(2, 'late'), '2026-05-24', '2026-05-25'],
    // It never begins before the last day has passed.
    ['over 1 day since the last contact', over(1), '2026-05-23', '2026-05-24'],
  ])('%s', (_, overdue, before, first) => {
    const duties = [dated(duty(every(3), { overdue }), '2026-05-18')];
    const at = (asOf: string) => may(duties, visits('2026-05-20'), asOf).standings[0]?.overdue;
    expect([at(before), at(first)]).toEqual([false, true]);
  });

  it('a contact on a day of grace is in time', () => {
    const duties = [dated(duty(every(3), { overdue: over(4) }), '2026-05-18')];
    const late = (day: string) => told(may(duties, visits('2026-05-20', day), '2026-05-26'))[1];
    expect(late('2026-05-24')).toBe('2026-05-23 met 2026-05-24 +1');
    expect(late('2026-05-25')).toBe('2026-05-23 late 2026-05-25 +2');
  });
});

describe('a number that changes on 21 May, after a visit on 18 May', () => {
  const changing = (before: number, after: number, first = '2026-05-21') => [
    dated(duty(every(before)), '2026-05-10', '2026-05-20'),
    dated(duty(every(after)), first),
  ];
  const nextDue = (duties: readonly DatedDuty[], ...days: readonly string[]) =>
    may(duties, visits(...days), '2026-05-20').standings[0]?.next;

  it.each([
    // From 7 to 3: the old one falls on 25; the new one counted from the change is 20 + 3 = 23.
    ['shorter', 7, 3, '2026-05-23'],
    // From 4 to 7: 18 + 7 = 25, not 22 and not 27.
    ['longer', 4, 7, '2026-05-25'],
    // From 2 to 7: the old one, 20, came before the change.
    ['longer, but due before the change', 2, 7, '2026-05-20'],
    // From 4 to 3: the new one, 21, would be before the old one, 22.
    ['a little shorter', 4, 3, '2026-05-22'],
  ])('%s', (_, before, after, due) => {
    expect(nextDue(changing(before, after), '2026-05-14', '2026-05-18')).toBe(due);
  });

  it('a pause begins the count anew', () => {
    const duties = changing(3, 3, '2026-05-25');
    expect(may(duties, visits('2026-05-20'), '2026-05-25').standings[0]?.next).toBe('2026-05-27');
  });
});

describe('an emergency', () => {
  const emergency = { active: 'unsatisfied', factor: exactly(2), missing: [] } as const;
  const duties = [dated(duty(every(7), { emergency }), '2026-05-01')];
  const emergencies = [{ from: '2026-05-15', to: '2026-05-21' }];

  it('twice as often makes 7 days 3, rounded towards more', () => {
    const { visits: all } = schedule(duties, {
      ...span,
      emergencies,
      log: visits('2026-05-07', '2026-05-14', '2026-05-17', '2026-05-20'),
      asOf: '2026-05-20',
    });
    expect(all.map(({ due, state }) => `${due} ${state}`)).toEqual([
      '2026-05-07 met',
      '2026-05-14 met',
      '2026-05-17 met',
      '2026-05-20 met',
      // It would be 23, but the emergency ends on the 21st: 20 + 7.
      '2026-05-27 upcoming',
    ]);
  });

  it('with an open factor at least the ordinary number is owed, and that is said', () => {
    const unknown = duty(every(7), {
      emergency: { active: 'satisfied', factor: open, missing: [] },
    });
    const { visits: all, findings } = may([dated(unknown, '2026-05-01')], [], '2026-05-01');
    expect(all[0]?.due).toBe('2026-05-07');
    expect(findings).toMatchObject([{ code: 'duties/open-factor', severity: 'warning' }]);
  });

  it('that stands by the facts holds without being listed', () => {
    const standing = duty(every(7), {
      emergency: { active: 'satisfied', factor: exactly(2), missing: [] },
    });
    expect(may([dated(standing, '2026-05-01')], [], '2026-05-01').visits[0]?.due).toBe(
      '2026-05-03',
    );
  });
});
