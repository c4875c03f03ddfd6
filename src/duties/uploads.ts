import { formatDay } from '../base/date.js';
import { toApproximateNumber } from '../base/exact.js';
import type { Duty } from '../determination/result.js';
import type { DatedContact } from './contacts.js';
import type { Findings } from './findings.js';
import type { Clock } from './slots.js';
import type { Upload } from './types.js';

/** Whether a contact was entered in the system as the duty asks; `null`: it does not ask. */
export function uploadOf(
  dated: DatedContact,
  duty: Duty,
  clock: Clock,
  findings: Findings,
): Upload | null {
  if (duty.upload === null) return null;
  const { contact, day } = dated;
  const { days } = duty.upload;
  const within = days?.value;
  if (days !== null && within === undefined) {
    findings.note('duties/open-number', duty, { number: days.toString() });
  }
  const by = within === undefined ? null : day + toApproximateNumber(within);
  const { uploadedOn, isUploaded } = contact;
  const uploaded =
    uploadedOn === null || uploadedOn === undefined ? null : findings.day(uploadedOn);
  const state = (): Upload['state'] => {
    if (uploaded !== null) return by !== null && uploaded > by ? 'late' : 'done';
    if (isUploaded === true) return 'done';
    if (isUploaded === undefined) return 'unknown';
    return by !== null && by < clock.today ? 'missing' : 'pending';
  };
  return {
    duty: duty.duty,
    subject: duty.subject,
    contact,
    by: by === null ? null : formatDay(by),
    state: state(),
  };
}
