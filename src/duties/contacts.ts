import { type Day, type LocalMinute, parseLocalDateTime, startOfLocalDay } from '../base/date.js';
import type { Duty } from '../determination/result.js';
import type { Findings } from './findings.js';
import type { Contact } from './types.js';

/** A contact with its day, and its moment where one was noted. */
export interface DatedContact {
  readonly contact: Contact;
  readonly day: Day;
  readonly moment: LocalMinute | null;
}

/** The log up to now, earliest first. */
export function datedLog(
  log: readonly Contact[],
  now: LocalMinute,
  findings: Findings,
): readonly DatedContact[] {
  const dated = log.map((contact) => {
    const { at } = contact;
    const moment = at === null || at === undefined ? null : momentOf(at, findings);
    return { contact, day: findings.day(contact.on), moment };
  });
  return dated
    .filter(({ day, moment }) => (moment ?? startOfLocalDay(day)) <= now)
    .sort((a, b) => a.day - b.day || (a.moment ?? 0) - (b.moment ?? 0));
}

function momentOf(text: string, findings: Findings): LocalMinute {
  return parseLocalDateTime(text) ?? findings.refuse('duties/bad-date', { value: text });
}

/** Whether a contact is of the person, kind, visitor and services that a duty asks for. */
export function counts({ contact }: DatedContact, duty: Duty): boolean {
  const { person, kind, by, services = [] } = contact;
  const isOther = duty.person !== null && person !== null && person !== undefined;
  if (isOther && person !== duty.person) return false;
  if (!duty.contacts.includes(kind)) return false;
  if (duty.by !== null && !duty.by.includes(by ?? '')) return false;
  return duty.services.every((service) => services.includes(service));
}
