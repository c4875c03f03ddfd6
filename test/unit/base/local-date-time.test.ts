import { describe, expect, it } from 'vitest';
import {
  addHours,
  dayOfLocalDateTime,
  formatLocalDateTime,
  hoursBetween,
  parseIsoDate,
  parseLocalDateTime,
  startOfLocalDay,
} from '../../../src/base/date.js';
import { ratio } from '../../../src/base/exact.js';

describe('local date-times', () => {
  it('count minutes of the +08:00 clock', () => {
    expect(parseLocalDateTime('1970-01-01T00:00')).toBe(0);
    expect(parseLocalDateTime('1970-01-02T01:30')).toBe(1440 + 90);
    expect(parseLocalDateTime('1969-12-31T23:59')).toBe(-1);
  });

  it('take optional seconds, dropped, and the one offset', () => {
    const moment = parseLocalDateTime('2026-11-23T08:30');
    expect(moment).toBeDefined();
    expect(parseLocalDateTime('2026-11-23T08:30:59')).toBe(moment);
    expect(parseLocalDateTime('2026-11-23T08:30+08:00')).toBe(moment);
    expect(parseLocalDateTime('2026-11-23T08:30:00+08:00')).toBe(moment);
  });

  it.each([
    '2026-11-23',
    '2026-11-23T',
    '2026-11-23T8:30',
    '2026-11-23T24:00',
    '2026-11-23T23:60',
    '2026-11-23T08:30Z',
    '2026-11-23T08:30+07:00',
    '2026-11-23T08:30:60',
    '2026-11-23T08:30:',
    '2026-11-23T08:30:0',
    '2026-11-23T08:30:00.000',
    '2026-11-23 08:30',
    '2026-02-30T08:30',
    '2026-11-23t08:30',
    '2026-11-23T08:30+08:00+08:00',
    '2026-11-23T08.30',
    '',
  ])('refuse %j', (text) => {
    expect(parseLocalDateTime(text)).toBeUndefined();
  });

  it('are printed as they were read', () => {
    for (const text of ['2026-11-23T08:30', '1969-12-31T23:59', '1940-06-01T00:00']) {
      const moment = parseLocalDateTime(text) as number;
      expect(formatLocalDateTime(moment)).toBe(text);
      expect(dayOfLocalDateTime(moment)).toBe(parseIsoDate(text.slice(0, 10)));
    }
    expect(() => formatLocalDateTime(0.5)).toThrow(RangeError);
  });
});

describe('hours', () => {
  const at = (text: string) => parseLocalDateTime(text) as number;

  it('are counted when they are complete, either way', () => {
    const start = at('2026-02-28T23:30');
    expect(hoursBetween(start, at('2026-03-01T00:29'))).toBe(0);
    expect(hoursBetween(start, at('2026-03-01T00:30'))).toBe(1);
    expect(hoursBetween(start, at('2026-03-01T23:29'))).toBe(23);
    expect(hoursBetween(start, at('2026-03-01T23:30'))).toBe(24);
    expect(hoursBetween(start, at('2026-02-28T22:31'))).toBe(0);
    expect(Object.is(hoursBetween(start, at('2026-02-28T22:31')), 0)).toBe(true);
    expect(hoursBetween(start, at('2026-02-28T22:30'))).toBe(-1);
  });

  it('are added across midnight and the end of the year, to the whole minute', () => {
    expect(formatLocalDateTime(addHours(at('2026-12-31T10:15'), 24))).toBe('2027-01-01T10:15');
    expect(formatLocalDateTime(addHours(at('2026-12-31T10:15'), -11))).toBe('2026-12-30T23:15');
    expect(formatLocalDateTime(addHours(at('2026-12-31T10:15'), ratio(3, 2)))).toBe(
      '2026-12-31T11:45',
    );
    expect(formatLocalDateTime(addHours(at('2026-12-31T10:15'), ratio(1, 7)))).toBe(
      '2026-12-31T10:23',
    );
  });

  it('of a day begin at midnight', () => {
    expect(startOfLocalDay(parseIsoDate('2026-03-01') as number)).toBe(at('2026-03-01T00:00'));
    expect(startOfLocalDay(-1)).toBe(at('1969-12-31T00:00'));
  });
});
