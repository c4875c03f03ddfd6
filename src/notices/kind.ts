import { RulesError } from '../base/errors.js';
import type { Outcome } from '../determination/result.js';
import type { NoticesCode } from '../messages/notices.js';
import type { Remediable } from '../rulefile/format.js';
import type { NoticeKind } from './order.js';
import type { PreviousOutcome } from './previous.js';

/**
 * What kind of notice an outcome makes, measured against the decision before it.
 *
 * @throws RulesError `notices/not-in-force`, `notices/previous-needed`, `notices/nothing-changed`,
 * `notices/kind-does-not-fit`
 */
export function kindOf(
  outcome: Outcome,
  before: PreviousOutcome | null,
  asked: NoticeKind | undefined,
  asOf: string,
): NoticeKind {
  const { status, programme } = outcome;
  if (status === 'not-in-force') throw failure('notices/not-in-force', { programme, asOf });
  const isDrawn = before?.status === 'eligible';
  const needsBefore = asked === 'change' || asked === 'end';
  if (needsBefore && before === null) throw failure('notices/previous-needed', { kind: asked });
  const fits = kindFor(status, isDrawn);
  if (asked !== undefined && asked !== fits) {
    throw failure('notices/kind-does-not-fit', { kind: asked, status, fits });
  }
  if (fits === 'change' && before !== null && isUnchanged(outcome, before)) {
    throw failure('notices/nothing-changed', { programme });
  }
  return fits;
}

function kindFor(status: Outcome['status'], isDrawn: boolean): NoticeKind {
  if (status === 'eligible') return isDrawn ? 'change' : 'grant';
  if (status === 'ineligible') return isDrawn ? 'end' : 'refusal';
  return 'pending';
}

function isUnchanged({ lines }: Outcome, before: PreviousOutcome): boolean {
  const said = (all: readonly { id: string; period: string; amount: unknown }[]) =>
    JSON.stringify(all.map(({ id, period, amount }) => [id, period, amount]).sort());
  return said(lines) === said(before.lines);
}

/** What remedies tell a notice apart by; a change is one or the other by what is paid. */
export function remediable(kind: NoticeKind, isLess: boolean): Remediable | null {
  if (kind === 'pending') return null;
  if (kind !== 'change') return kind;
  return isLess ? 'reduction' : 'increase';
}

function failure(code: NoticesCode, params: Readonly<Record<string, string>>): RulesError {
  return new RulesError([{ code, pointer: '', params }], 'The notice cannot be written.');
}
