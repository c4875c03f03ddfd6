import { parseIsoDate } from '../../base/date.js';
import { type Issue, RulesError } from '../../base/errors.js';
import { parseYuan } from '../../base/money.js';
import { learntOn } from './book.js';
import type { Case } from './case.js';
import { type Month, parseMonth } from './month.js';

/**
 * Refuses a case whose days make no sense.
 *
 * @throws RulesError with every problem, each with a pointer into the case
 */
export function checkCase({ snapshots, payments }: Case): void {
  const issues: Issue[] = [];
  const report = (code: string, pointer: string, params: Issue['params']) =>
    issues.push({ code, pointer, params });
  if (snapshots.length === 0) report('determination/no-snapshots', '/snapshots', {});
  const seen = new Set<string>();
  for (const [index, snapshot] of snapshots.entries()) {
    for (const key of ['from', 'known'] as const) {
      const found = snapshot[key];
      if (found === undefined || parseIsoDate(found) !== undefined) continue;
      report('determination/no-day', `/snapshots/${index}/${key}`, { found });
    }
    const stands = `${snapshot.from} ${learntOn(snapshot)}`;
    if (seen.has(stands)) {
      const params = { from: snapshot.from, known: learntOn(snapshot) };
      report('determination/twin-snapshots', `/snapshots/${index}`, params);
    }
    seen.add(stands);
  }
  for (const [index, { month, amount }] of (payments ?? []).entries()) {
    if (parseMonth(month) === undefined) {
      report('determination/no-month', `/payments/${index}/month`, { found: month });
    }
    if (!parseYuan(amount).ok) {
      report('determination/no-yuan', `/payments/${index}/amount`, { found: String(amount) });
    }
  }
  refuse(issues);
}

/** First and last month of a ledger. */
export function monthsOf({ from, to }: { readonly from: string; readonly to: string }): {
  readonly from: Month;
  readonly to: Month;
} {
  const [first, last] = [parseMonth(from), parseMonth(to)];
  const issues = [from, to].flatMap((found): readonly Issue[] =>
    parseMonth(found) === undefined
      ? [{ code: 'determination/no-month', pointer: '', params: { found } }]
      : [],
  );
  refuse(issues);
  if (first === undefined || last === undefined || last < first) {
    refuse([{ code: 'determination/months-reversed', pointer: '', params: { from, to } }]);
  }
  return { from: first ?? 0, to: last ?? 0 };
}

function refuse(issues: readonly Issue[]): void {
  const [first] = issues;
  if (first === undefined) return;
  throw new RulesError(
    issues,
    `The case has ${issues.length} problem(s); first ${first.code} at "${first.pointer}".`,
  );
}
