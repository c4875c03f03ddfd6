import { describe, expect, it } from 'vitest';
import {
  dayOfLocalDateTime,
  formatLocalDateTime,
  parseIsoDate,
  parseLocalDateTime,
} from '../../../src/base/date.js';

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
