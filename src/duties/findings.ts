import { type Day, parseIsoDate } from '../base/date.js';
import { type Issue, RulesError } from '../base/errors.js';
import type { Duty } from '../determination/result.js';
import type { DutiesCode } from '../messages/duties.js';

/** Notes what cannot be scheduled, and refuses what makes no sense. */
export class Findings {
  private readonly noted = new Map<string, Issue<DutiesCode>>();

  get all(): readonly Issue<DutiesCode>[] {
    return [...this.noted.values()];
  }

  /** Notes something about a duty, once. */
  note(
    code: DutiesCode,
    duty: Duty,
    params: Issue['params'] = {},
    waitsFor: Duty['missing'] = duty.missing,
  ): void {
    const about = { duty: duty.duty, subject: duty.subject ?? '' };
    const key = [code, about.duty, about.subject, ...Object.values(params)].join('\n');
    const missing = waitsFor.map(({ id }) => id);
    this.noted.set(key, {
      code,
      pointer: '',
      params: { ...about, missing, ...params },
      severity: 'warning',
    });
  }

  /** @throws RulesError */
  refuse(code: DutiesCode, params: Issue['params']): never {
    const words = Object.entries(params).map(([name, value]) => `${name} ${String(value)}`);
    throw new RulesError([{ code, pointer: '', params }], `${code}: ${words.join(', ')}`);
  }

  /** A day by its text. @throws RulesError `duties/bad-date` */
  day(text: string): Day {
    return parseIsoDate(text) ?? this.refuse('duties/bad-date', { value: text });
  }
}
