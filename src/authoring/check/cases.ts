import { canonicalJson } from '../../base/canonical.js';
import { compare, parseExact } from '../../base/exact.js';
import { splitPointer } from '../../base/json-pointer.js';
import type { Localized } from '../../base/language.js';
import { explain } from '../../determination/explanation/explain.js';
import type { ExplainedStep, Explanation } from '../../determination/explanation/step.js';
import {
  type CaseCache,
  type CaseFailure,
  type CaseRef,
  casesOf,
  verifyCase,
} from '../../determination/verify/verify.js';
import type { HouseholdInput } from '../../facts/types.js';
import type { RuleLibrary } from '../../rulefile/library.js';
import { resolve } from '../../rulefile/resolve.js';
import type { Desk } from './desk.js';

/** Cases that fail, that prove nothing of their own file, or that prove the same thing twice. */
export function checkCases(desk: Desk, refs: readonly CaseRef[], cache?: CaseCache): void {
  const seen = new Map<string, CaseRef>();
  for (const ref of refs) {
    const failure = verifyCase(desk.library, ref, cache);
    if (failure !== null) tellFailure(desk, failure);
    else checkPlace(desk, ref);
    const { case: item, region, asOf } = ref;
    const { household, knownOn = null, terms = null, expect } = item;
    const { id: _id, ...facts } = household;
    const key = canonicalJson([region, asOf, knownOn, terms, facts, expect]);
    const twin = seen.get(key);
    if (twin === undefined) seen.set(key, ref);
    else desk.report('authoring/case-repeated', ref, { case: item.id, other: twin.case.id });
  }
}

/** A case that its own file has no part in. */
function checkPlace(desk: Desk, { file, pointer, case: item, region, asOf }: CaseRef): void {
  const { files } = resolve(desk.library, { region, asOf, knownOn: item.knownOn ?? null });
  if (files.some(({ id }) => id === file)) return;
  const parsed = desk.files.get(file);
  // The day before is there to show what changed.
  if (parsed === undefined || asOf < parsed.content.from) return;
  if (item.knownOn !== undefined && item.knownOn < parsed.announced) return;
  const hasRules = Object.keys(parsed.content).some((key) => ruleKeys.has(key));
  if (!hasRules) return;
  const said = (['region', 'asOf'] as const).find((key) => item[key] !== undefined);
  const at = said === undefined ? pointer : `${pointer}/${said}`;
  desk.report('authoring/case-elsewhere', { file, pointer: at }, { case: item.id, region, asOf });
}

const ruleKeys: ReadonlySet<string> = new Set([
  ...['parameters', 'conditions', 'quantities', 'tables', 'gradings', 'programmes'],
  ...['interactions', 'duties', 'tasks', 'indicators', 'extend'],
]);

function tellFailure(desk: Desk, { ref, issues }: CaseFailure): void {
  for (const issue of issues) {
    if (issue.code !== 'determination/case-failed') {
      desk.issues([issue]);
      continue;
    }
    const parting = partingOf(desk.library, ref, issue.pointer, String(issue.params.found));
    const none = { step: '', value: '', place: '' };
    const spot = { file: issue.file ?? ref.file, pointer: issue.pointer };
    desk.report('authoring/case-parts', spot, { ...issue.params, ...(parting ?? none) });
  }
}

/** The first step that is not as the case has it. */
interface Parting {
  readonly step: Localized;
  readonly value: string;
  /** File and pointer of the rule. */
  readonly place: string;
}

/**
 * Where the case and the rules part. Of a status, the comparison that decided it; of an amount,
 * the first figure on the way to it that the case's own arithmetic does not mention.
 */
function partingOf(
  library: RuleLibrary,
  { case: item, region, asOf, pointer }: CaseRef,
  at: string,
  found: string,
): Parting | null {
  const [section, programme, ...rest] = splitPointer(at.slice(`${pointer}/expect`.length));
  if (section !== 'programmes' || programme === undefined) return null;
  const rules = resolve(library, { region, asOf, knownOn: item.knownOn ?? null });
  const resolved = item.terms === undefined ? rules : rules.withTerms(item.terms);
  const accounts = accountsOf(item.household as unknown as HouseholdInput, resolved, programme);
  const account = accounts.find(({ subject }) => subject === null || rest.includes(subject));
  if (account === undefined) return null;
  const isAmount = rest.includes('lines') || rest.includes('totals');
  const step = isAmount
    ? firstUnwritten(account, numbersIn(item.working, item.household), found)
    : firstDeciding(account.steps);
  if (step === undefined) return null;
  const value =
    step.verdict !== null && step.compared !== null ? comparedText(step) : valueText(step);
  const from = step.cells[0] ?? step.origin;
  return { step: step.label ?? step.sentence, value, place: `${from.file} ${from.pointer}` };
}

function accountsOf(
  household: HouseholdInput,
  resolved: Parameters<typeof explain>[1],
  programme: string,
): readonly Explanation[] {
  return explain(household, resolved, { programmes: [programme] });
}

/** The first comparison, from the left, because of which the verdict is what it is. */
function firstDeciding(steps: readonly ExplainedStep[]): ExplainedStep | undefined {
  for (const step of steps) {
    if (!step.decides && step.role !== 'root') continue;
    const isVerdict = step.verdict !== null;
    const inner = isVerdict && step.compared === null ? firstDeciding(step.children) : undefined;
    if (inner !== undefined) return inner;
    if (isVerdict) return step;
  }
  return undefined;
}

/** The first figure, in the order of the arithmetic, that is not among the numbers written. */
function firstUnwritten(
  { steps }: Explanation,
  written: readonly string[],
  found: string,
): ExplainedStep | undefined {
  const known = written.flatMap((text) => parseExact(text) ?? []);
  const isKnown = (step: ExplainedStep) => {
    if (step.value.kind !== 'amount') return true;
    const number = parseExact(step.value.amount.toString());
    if (number === undefined || compare(number, 0) === 0 || compare(number, 1) === 0) return true;
    return known.some((each) => compare(each, number) === 0);
  };
  const visit = (step: ExplainedStep): ExplainedStep | undefined => {
    if (step.verdict !== null) return undefined;
    for (const child of step.children) {
      const inner = visit(child);
      if (inner !== undefined) return inner;
    }
    return isKnown(step) ? undefined : step;
  };
  const amounts = steps.filter(({ verdict }) => verdict === null);
  for (const step of amounts) {
    const inner = visit(step);
    if (inner !== undefined) return inner;
  }
  return (
    amounts.find(({ value }) => value.kind === 'amount' && value.amount.toString() === found) ??
    amounts[0]
  );
}

/** Numbers of the arithmetic as the case writes it, and of its household. */
function numbersIn(working: unknown, household: unknown): readonly string[] {
  const text = `${JSON.stringify(working)} ${JSON.stringify(household)}`;
  return [...text.matchAll(/\d[\d,]*(?:\.\d+)?(?:\/\d+)?/g)].map(([number]) =>
    number.replaceAll(',', ''),
  );
}

function valueText({ value }: ExplainedStep): string {
  if (value.kind === 'amount') return value.amount.toString();
  if (value.kind === 'codes') return value.codes.map(({ code }) => code).join(', ');
  return value.kind === 'boolean' || value.kind === 'date' ? String(value.value) : '—';
}

function comparedText(step: ExplainedStep): string {
  const { compared, verdict } = step;
  if (compared === null) return '';
  const side = (value: ExplainedStep['value']) => valueText({ ...step, value });
  const right = compared.right === null ? '' : ` : ${side(compared.right.value)}`;
  return `${side(compared.left.value)}${right} → ${verdict === 'satisfied' ? '✓' : '✗'}`;
}

/** Cases of some files, or of all. */
export function casesIn(
  library: RuleLibrary,
  files: ReadonlySet<string> | null,
): readonly CaseRef[] {
  return casesOf(library).filter(({ file }) => files === null || files.has(file));
}
