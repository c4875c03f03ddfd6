import { describe, expect, it } from 'vitest';
import { toCalendar } from '../../../src/duties/calendar.js';
import { datedDuties } from '../../../src/duties/dated-duties.js';
import { schedule } from '../../../src/duties/schedule.js';
import type { Contact } from '../../../src/duties/types.js';
import {
  daily,
  dated,
  duty,
  every,
  exactly,
  label,
  monthly,
  open,
  over,
  visits,
  weekly,
} from './duty.js';

const span = { from: '2026-05-18', to: '2026-05-31' };
const visit = (on: string, more: Partial<Contact> = {}): Contact => ({
  person: 'p1',
  on,
  kind: 'home',
  by: 'cadre',
  ...more,
});

describe('which contacts count', () => {
  const strict = duty(every(3), { contacts: ['home'], by: ['cadre'], services: ['haircut'] });
  const state = (contact: Contact, of = strict) =>
    schedule([dated(of, '2026-05-18')], { ...span, log: [contact], asOf: '2026-05-20' }).visits[0]
      ?.state;
  const good = visit('2026-05-19', { services: ['cleaning', 'haircut'] });

  it.each<[string, Partial<Contact>, string]>([
    ['all fits', {}, 'met'],
    ['the whole household was visited', { person: null }, 'met'],
    ['the household was visited, and no person noted', { person: undefined }, 'met'],
    ['another person', { person: 'p2' }, 'due'],
    ['another kind of contact', { kind: 'phone' }, 'due'],
    ['another visitor', { by: 'volunteer' }, 'due'],
    ['an unknown visitor', { by: undefined }, 'due'],
    ['another service', { services: ['cleaning'] }, 'due'],
    ['services not noted', { services: undefined }, 'due'],
  ])('%s', (_, change, expected) => {
    expect(state({ ...good, ...change })).toBe(expected);
  });

  it('a visit to any member counts for the household', () => {
    expect(state(visit('2026-05-19', { person: 'p2' }), duty(every(3), { person: null }))).toBe(
      'met',
    );
  });
});

describe('several duties at once', () => {
  it('each has its own visits, and one contact counts for all it fits', () => {
    const duties = [
      dated(duty(daily(1), { duty: 'call' }), '2026-05-18'),
      dated(duty(weekly(1), { duty: 'home', contacts: ['home'] }), '2026-05-18'),
      dated(duty(monthly(2), { duty: 'care', contacts: ['home'] }), '2026-05-01'),
    ];
    const { visits: all } = schedule(duties, {
      ...span,
      log: visits('2026-05-18'),
      asOf: '2026-05-18',
    });
    const met = all.filter(({ state }) => state === 'met').map((each) => each.duty);
    expect(met).toEqual(['call', 'home', 'care']);
  });

  it('persons are kept apart', () => {
    const duties = ['p1', 'p2'].map((person) =>
      dated(duty(weekly(1), { subject: person, person }), '2026-05-18'),
    );
    const { standings } = schedule(duties, {
      ...span,
      log: visits('2026-05-18'),
      asOf: '2026-05-25',
    });
    expect(standings.map(({ subject, overdue }) => [subject, overdue])).toEqual([
      ['p1', false],
      ['p2', true],
    ]);
  });
});

describe('a grade that changes midway', () => {
  it('ends one duty and begins another', () => {
    const duties = datedDuties([
      { asOf: '2026-05-25', duties: [duty(every(3), { duty: 'heavy' })] },
      { asOf: '2026-05-18', duties: [duty(weekly(1), { duty: 'light' })] },
    ]);
    expect(duties.map(({ from, to }) => [from, to])).toEqual([
      ['2026-05-18', '2026-05-24'],
      ['2026-05-25', null],
    ]);
    const { visits: all } = schedule(duties, { ...span, log: [], asOf: '2026-05-18' });
    expect(all.map((each) => [each.duty, each.due])).toEqual([
      ['light', '2026-05-24'],
      ['heavy', '2026-05-27'],
      ['heavy', '2026-05-30'],
    ]);
  });

  it('the same duty read on several days is one duty', () => {
    const days = ['2026-05-18', '2026-05-20', '2026-05-22'];
    const duties = datedDuties(days.map((asOf) => ({ asOf, duties: [duty(weekly(1))] })));
    const { visits: all } = schedule(duties, { ...span, log: [], asOf: '2026-05-18' });
    expect(all.map(({ opens, due }) => [opens, due])).toEqual([
      ['2026-05-18', '2026-05-24'],
      ['2026-05-25', '2026-05-31'],
    ]);
  });

  it('starts and ends by facts narrow the days', () => {
    const narrowed = duty(every(3), {
      starts: { day: '2026-05-20', open: false },
      ends: { day: '2026-05-26', open: false },
    });
    const { visits: all } = schedule([dated(narrowed, '2026-05-18')], {
      ...span,
      log: [],
      asOf: '2026-05-18',
    });
    expect(all.map(({ due }) => due)).toEqual(['2026-05-22', '2026-05-25']);
  });
});

describe('uploads', () => {
  const asked = duty(every(3), { upload: { days: exactly(1) } });
  const upload = (contact: Contact, asOf = '2026-05-25', of = asked) =>
    schedule([dated(of, '2026-05-18')], { ...span, log: [contact], asOf }).uploads[0];

  it.each<[string, Partial<Contact>, string, string]>([
    ['on the last day', { uploadedOn: '2026-05-20' }, '2026-05-25', 'done'],
    ['a day later', { uploadedOn: '2026-05-21' }, '2026-05-25', 'late'],
    ['on some day', { isUploaded: true }, '2026-05-25', 'done'],
    ['not at all', { isUploaded: false }, '2026-05-21', 'missing'],
    ['not yet', { isUploaded: false }, '2026-05-20', 'pending'],
    ['nobody knows', {}, '2026-05-25', 'unknown'],
  ])('%s', (_, more, asOf, state) => {
    expect(upload(visit('2026-05-19', more), asOf)).toMatchObject({ by: '2026-05-20', state });
  });

  it('without a deadline it stays pending', () => {
    const free = duty(every(3), { upload: { days: null } });
    expect(upload(visit('2026-05-19', { isUploaded: false }), '2026-05-31', free)).toMatchObject({
      by: null,
      state: 'pending',
    });
  });

  it('are not asked for where the duty does not', () => {
    expect(upload(visit('2026-05-19'), '2026-05-25', duty(every(3)))).toBeUndefined();
  });
});

describe('what cannot be scheduled', () => {
  const codes = (of: Parameters<typeof dated>[0]) => {
    const { visits: all, findings } = schedule([dated(of, '2026-05-18')], { ...span, log: [] });
    return { visits: all.length, codes: findings.map(({ code }) => code) };
  };

  it('is reported, never left out silently', () => {
    expect(codes(duty(every(3), { status: 'needs-decision' }))).toEqual({
      visits: 0,
      codes: ['duties/not-settled'],
    });
    expect(codes(duty({ kind: 'every-days', number: open }))).toEqual({
      visits: 0,
      codes: ['duties/open-number'],
    });
    expect(codes(duty(every(3), { starts: { day: null, open: true } }))).toEqual({
      visits: 0,
      codes: ['duties/open-day'],
    });
  });

  it('an open warning or emergency leaves the visits', () => {
    const warned = codes(duty(every(3), { warning: { ...over(5), number: open } }));
    expect(warned).toMatchObject({ codes: ['duties/open-number'] });
    expect(warned.visits).toBeGreaterThan(0);
    const emergency = { active: 'unknown', factor: exactly(2), missing: [] } as const;
    expect(codes(duty(every(3), { emergency })).codes).toEqual(['duties/open-emergency']);
  });

  it.each<[string, () => unknown]>([
    ['duties/bad-date', () => schedule([], { ...span, to: '2026-02-30', log: [] })],
    ['duties/bad-date', () => schedule([], { ...span, log: [visit('yesterday')] })],
    ['duties/bad-span', () => schedule([], { from: '2026-05-31', to: '2026-05-18', log: [] })],
    [
      'duties/overlap',
      () =>
        schedule([dated(duty(every(3)), '2026-05-18'), dated(duty(every(3)), '2026-05-20')], {
          ...span,
          log: [],
        }),
    ],
    [
      'duties/number-too-small',
      () => schedule([dated(duty(every(0)), '2026-05-18')], { ...span, log: [] }),
    ],
  ])('%s is refused', (code, run) => {
    expect(run).toThrowError(expect.objectContaining({ code }));
  });
});

describe('the calendar', () => {
  const duties = [
    dated(duty(every(7), { label: label('visit, weekly') }), '2026-05-18'),
    dated(
      duty(
        { kind: 'after', moment: '2026-05-18T22:30', measure: 'hours', number: exactly(24) },
        { duty: 'urgent' },
      ),
      '2026-05-18',
    ),
  ];
  const made = schedule(duties, { ...span, log: [], asOf: '2026-05-18' });

  it('is iCalendar text, the same every time', () => {
    const text = toCalendar(made, { lang: 'en', name: 'Visits', household: 'h1' });
    expect(toCalendar(made, { lang: 'en', name: 'Visits', household: 'h1' })).toBe(text);
    const lines = text.split('\r\n');
    expect(lines[0]).toBe('BEGIN:VCALENDAR');
    expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(3);
    expect(lines).toEqual(
      expect.arrayContaining([
        'PRODID:-//doudi//duties//EN',
        'DTSTAMP:20260518T000000Z',
        // 22:30 on the next day at +08:00.
        'DTSTART:20260519T143000Z',
        'DTSTART;VALUE=DATE:20260524',
        'DTEND;VALUE=DATE:20260525',
        'SUMMARY:visit\\, weekly · p1',
        'DESCRIPTION:cadre',
      ]),
    );
    const ids = lines.filter((line) => line.startsWith('UID:'));
    expect(new Set(ids).size).toBe(3);
  });

  it('shows what can still be done, unless told otherwise', () => {
    const past = schedule(duties, { ...span, log: visits('2026-05-24'), asOf: '2026-05-31' });
    const events = (text: string) => text.split('BEGIN:VEVENT').length - 1;
    expect(events(toCalendar(past, { lang: 'zh-Hant' }))).toBe(1);
    expect(events(toCalendar(past, { lang: 'zh-Hant', states: ['met', 'late'] }))).toBe(2);
  });
});
