import { Amount } from '../../../src/determination/amount.js';
import type { Duty, DutyThreshold, Frequency } from '../../../src/determination/result.js';
import type { Contact, DatedDuty } from '../../../src/duties/types.js';
import { dimensionless } from '../../../src/ruletree/unit.js';

// Duties made by hand, so that what is tested is the calendar and not the law.

export const label = (en: string) => ({ 'zh-Hant': en, 'zh-Hans': en, en });
export const exactly = (value: number) => Amount.exactly(value, dimensionless);

/** A number that nobody has set. */
export const open = Amount.between(1, null, dimensionless, ['term']);

export const over = (value: number, measure: DutyThreshold['measure'] = 'gap'): DutyThreshold => ({
  operator: 'greaterThan',
  measure,
  number: exactly(value),
});
export const from = (value: number, measure: DutyThreshold['measure'] = 'gap'): DutyThreshold => ({
  ...over(value, measure),
  operator: 'greaterThanInclusive',
});

export const every = (days: number): Frequency => ({ kind: 'every-days', number: exactly(days) });
export const weekly = (times: number, more: object = {}): Frequency => ({
  kind: 'per-week',
  number: exactly(times),
  weekStarts: 'monday',
  partial: 'proportional',
  ...more,
});
export const monthly = (times: number, more: object = {}): Frequency => ({
  kind: 'per-month',
  number: exactly(times),
  partial: 'proportional',
  ...more,
});
export const daily = (times: number): Frequency => ({ kind: 'daily', number: exactly(times) });

export function duty(frequency: Frequency, more: Partial<Duty> = {}): Duty {
  return {
    duty: 'visit',
    label: label('visit'),
    scope: 'person',
    subject: 'p1',
    person: 'p1',
    status: 'owed',
    role: label('cadre'),
    by: null,
    contacts: ['home', 'phone'],
    services: [],
    frequency,
    number: frequency.number,
    starts: { day: null, open: false },
    ends: { day: null, open: false },
    overdue: null,
    warning: null,
    upload: null,
    emergency: null,
    missing: [],
    cite: [],
    ...more,
  };
}

export const dated = (each: Duty, first: string, last: string | null = null): DatedDuty => ({
  from: first,
  to: last,
  duty: each,
});

/** A log of home visits on these days. */
export const visits = (...days: readonly string[]): readonly Contact[] =>
  days.map((on) => ({ person: 'p1', on, kind: 'home', by: 'cadre' }));
