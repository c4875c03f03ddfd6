import { addDays, type Day, parseIsoDate } from '../base/date.js';
import { compare, type Exact, toApproximateNumber } from '../base/exact.js';
import { inEmergency } from '../determination/emergency.js';
import type { Duty } from '../determination/result.js';
import type { Findings } from './findings.js';
import type { DatedDuty, Span } from './types.js';

/** Days on which a duty is owed with one and the same number. */
export interface Segment {
  readonly from: Day;
  /** Infinite: until further notice. */
  readonly to: Day;
  readonly duty: Duty;
  /** Number of its frequency on these days; zero where the frequency has none. */
  readonly number: number;
}

/** Days in a row on which one duty is owed to one row in one kind of rhythm. */
export interface Stretch {
  readonly key: string;
  readonly from: Day;
  readonly to: Day;
  readonly segments: readonly [Segment, ...Segment[]];
}

interface Days {
  readonly from: Day;
  readonly to: Day;
}

/** Duties as stretches, in the order given; what cannot be scheduled is noted and left out. */
export function stretchesOf(
  duties: readonly DatedDuty[],
  emergencies: readonly Span[],
  findings: Findings,
): readonly Stretch[] {
  const urgent = emergencies.map((span) => daysOf(span, findings));
  const byKey = new Map<string, Segment[]>();
  for (const dated of duties) {
    const segments = segmentsOf(dated, urgent, findings);
    const key = keyOf(dated.duty);
    byKey.set(key, [...(byKey.get(key) ?? []), ...segments]);
  }
  return [...byKey].flatMap(([key, segments]) => joined(key, segments, findings));
}

/** What tells the duties of a household apart. */
export function keyOf({ duty, scope, subject }: Duty): string {
  return [duty, scope, subject ?? ''].join('\n');
}

function daysOf(span: { readonly from: string; readonly to: string | null }, findings: Findings) {
  const from = findings.day(span.from);
  const to = span.to === null ? Number.POSITIVE_INFINITY : findings.day(span.to);
  if (from > to) findings.refuse('duties/bad-span', { from: span.from, to: span.to ?? '' });
  return { from, to };
}

function segmentsOf(
  dated: DatedDuty,
  urgent: readonly Days[],
  findings: Findings,
): readonly Segment[] {
  const { duty } = dated;
  const whole = daysOf(dated, findings);
  if (duty.status !== 'owed') {
    findings.note('duties/not-settled', duty, { status: duty.status });
    return [];
  }
  if (duty.starts.open || duty.ends.open) {
    findings.note('duties/open-day', duty);
    return [];
  }
  const from = Math.max(whole.from, dayIn(duty.starts.day) ?? whole.from);
  const to = Math.min(whole.to, dayIn(duty.ends.day) ?? whole.to);
  if (from > to) return [];
  const { number } = duty.frequency;
  if (number === null) return [{ from, to, duty, number: 0 }];
  const value = number.value;
  if (value === undefined) {
    findings.note('duties/open-number', duty, { number: number.toString() });
    return [];
  }
  if (duty.frequency.kind !== 'after' && compare(value, 1) < 0) {
    findings.refuse('duties/number-too-small', { duty: duty.duty, number: number.toString() });
  }
  return withEmergencies({ from, to }, duty, value, urgent, findings);
}

function dayIn(text: string | null): Day | undefined {
  return text === null ? undefined : parseIsoDate(text);
}

/** Cuts the days of a duty where an emergency begins or ends. */
function withEmergencies(
  { from, to }: Days,
  duty: Duty,
  number: Exact,
  urgent: readonly Days[],
  findings: Findings,
): readonly Segment[] {
  const plain = toApproximateNumber(number);
  const { emergency } = duty;
  if (emergency === null) return [{ from, to, duty, number: plain }];
  if (emergency.active === 'unknown') findings.note('duties/open-emergency', duty);
  const always = emergency.active === 'satisfied';
  const inside = urgent.filter((span) => span.from <= to && span.to >= from);
  if (!always && inside.length === 0) return [{ from, to, duty, number: plain }];
  const dense = denser(number, emergency, duty, findings);
  if (always) return [{ from, to, duty, number: dense }];
  const cuts = inside.flatMap((span) => [span.from, addDays(span.to, 1)]);
  const starts = [...new Set([from, ...cuts.filter((day) => day > from && day <= to)])];
  starts.sort((a, b) => a - b);
  return starts.map((start, index) => {
    const next = starts[index + 1];
    const isUrgent = inside.some((span) => span.from <= start && start <= span.to);
    const end = next === undefined ? to : addDays(next, -1);
    return { from: start, to: end, duty, number: isUrgent ? dense : plain };
  });
}

/** While the factor is open, at least the ordinary number is owed. */
function denser(
  number: Exact,
  { factor, missing }: NonNullable<Duty['emergency']>,
  duty: Duty,
  findings: Findings,
): number {
  const times = factor.value;
  if (times === undefined) {
    findings.note('duties/open-factor', duty, {}, missing);
    return toApproximateNumber(number);
  }
  const isInterval = duty.frequency.kind === 'every-days';
  return toApproximateNumber(inEmergency(number, times, isInterval));
}

/** Segments that follow on each other in the same rhythm are one stretch. */
function joined(key: string, segments: readonly Segment[], findings: Findings): Stretch[] {
  const sorted = [...segments].sort((a, b) => a.from - b.from);
  const stretches: { from: Day; to: Day; segments: [Segment, ...Segment[]] }[] = [];
  for (const segment of sorted) {
    const last = stretches.at(-1);
    if (last !== undefined && segment.from <= last.to) {
      findings.refuse('duties/overlap', { duty: segment.duty.duty });
    }
    const before = last?.segments.at(-1);
    const follows = last !== undefined && segment.from === addDays(last.to, 1);
    if (last && before && follows && isSameRhythm(before.duty, segment.duty)) {
      last.segments.push(segment);
      last.to = segment.to;
    } else {
      stretches.push({ from: segment.from, to: segment.to, segments: [segment] });
    }
  }
  return stretches.map((stretch) => ({ key, ...stretch }));
}

function isSameRhythm({ frequency: a }: Duty, { frequency: b }: Duty): boolean {
  if (a.kind === 'per-week' && b.kind === 'per-week') {
    return a.weekStarts === b.weekStarts && a.partial === b.partial;
  }
  if (a.kind === 'per-month' && b.kind === 'per-month') return a.partial === b.partial;
  if (a.kind === 'after' && b.kind === 'after') return a.moment === b.moment;
  return a.kind === b.kind;
}
