import { type Exact, mul, sign } from '../../base/exact.js';
import { closest } from '../../base/suggest.js';
import type { Entity } from '../../facts/vocabulary.js';
import type { Expression, NumberText, TaperItem, TimingItem } from '../../rulefile/format.js';
import type { Definition, Node, TaperNode, TimingNode } from '../nodes.js';
import { describeType } from '../types.js';
import { parseUnit, sameUnit, scaleOf, withoutHousehold } from '../unit.js';
import { readNumber } from './expression/literal.js';
import { defineNumber, type Measured, type PartPlace } from './measured.js';
import type { Site } from './site.js';
import type { Workshop } from './workshop.js';

const months: Measured = { units: ['months'], whole: true, least: 0 };
const share: Measured = { units: ['number'], whole: false, least: 0 };

/** Fact whose code list holds the reasons of an end. */
const endReason = 'award.endReason';

/** One programme's timing under work. */
interface Bench {
  readonly c: Workshop;
  readonly programme: string;
  readonly scope: Entity;
  readonly site: Site;
}

/** When a programme starts, stops and is paid; what it leaves out is settled here. */
export function compileTiming(
  c: Workshop,
  programme: string,
  scope: Entity,
  item: TimingItem | undefined,
  home: Site,
): TimingNode | undefined {
  const site = home.in('timing');
  const bench: Bench = { c, programme, scope, site };
  const rhythm = item?.rhythm ?? 'monthly';
  if (item?.paidIn !== undefined && rhythm !== 'quarterly' && rhythm !== 'yearly') {
    site.in('paidIn').fail('ruletree/part-not-needed', { kind: rhythm, part: 'paidIn' });
  }
  const step = stepOf(item?.parts?.step, site.in('parts', 'step'));
  const tapers = taperEntries(item).map(([id, taper]) => taperOf(bench, id, taper));
  const renewal = renewalOf(bench, item);
  if (step === undefined || renewal === undefined) return undefined;
  if (!tapers.every((taper) => taper !== undefined)) return undefined;
  return {
    start: item?.start ?? 'month-of-decision',
    stop: item?.stop ?? 'month-after-change',
    backPayMonths: item?.backPayMonths ?? null,
    rhythm,
    paidIn: item?.paidIn ?? 'last',
    parts: { step, remainder: item?.parts?.remainder ?? 'last' },
    tapers,
    renewal,
    cite: site.cites(item?.cite),
  };
}

function taperEntries(item: TimingItem | undefined): readonly (readonly [string, TaperItem])[] {
  return Object.entries(item?.tapers ?? {}).flatMap(([id, taper]) =>
    taper === null ? [] : [[id, taper] as const],
  );
}

/** A step in yuan as fen; one fen where there is none. */
function stepOf(text: NumberText | undefined, site: Site): Exact | undefined {
  if (text === undefined) return 1;
  const yuan = readNumber(text);
  if (yuan === undefined || sign(yuan) <= 0) return site.fail('ruletree/step-not-positive', {});
  return mul(yuan, yuanScale);
}

const perMonth = parseUnit('yuan per month');
const yuanScale = perMonth === undefined ? 1 : scaleOf(perMonth);

function placeOf({ programme, scope }: Bench, part: string): PartPlace {
  return { id: `timing:${programme}.${part}`, kind: 'timing', item: programme, scope };
}

function conditionOf(
  bench: Bench,
  part: string,
  condition: TaperItem['when'],
  at: Site,
): Definition | null | undefined {
  if (condition === undefined) return null;
  const { c } = bench;
  return c.define({
    ...placeOf(bench, part),
    site: at,
    body: () => c.condition(condition, at),
  });
}

function taperOf(bench: Bench, id: string, item: TaperItem): TaperNode | undefined {
  const { c } = bench;
  const at = bench.site.in('tapers', id);
  const { label, after, shares, round } = item;
  const stated = checkParts(item, at);
  const known = checkReasons(bench, after, at.in('after'));
  const when = conditionOf(bench, `${id}.when`, item.when, at.in('when'));
  const count =
    item.months === undefined
      ? null
      : defineNumber(c, placeOf(bench, `${id}.months`), item.months, at.in('months'), months);
  const falling = (shares ?? []).map((each, index) =>
    defineNumber(c, placeOf(bench, `${id}.share-${index}`), each, at.in('shares', index), share),
  );
  const cap = item.cap === undefined ? null : capOf(bench, id, item.cap, at.in('cap'));
  const step = stepOf(round?.step, at.in('round', 'step'));
  if (label === undefined || !stated || !known || step === undefined) return undefined;
  if (when === undefined || count === undefined || cap === undefined) return undefined;
  if (!falling.every((each) => each !== undefined)) return undefined;
  return {
    id,
    label,
    after: after === undefined ? null : new Set(after),
    when,
    months: count,
    shares: falling,
    round: round === undefined ? null : { step, direction: round.direction },
    cap,
    cite: at.cites(item.cite),
  };
}

/** A taper lasts so many months, or falls by shares that end on a payable amount. */
function checkParts({ label, months: count, shares, round }: TaperItem, at: Site): boolean {
  const missing = [
    ...(label === undefined ? ['label'] : []),
    ...(count === undefined && shares === undefined ? ['months'] : []),
    ...(shares !== undefined && round === undefined ? ['round'] : []),
  ];
  for (const part of missing) at.fail('ruletree/incomplete-item', { missing: part });
  const isDouble = count !== undefined && shares !== undefined;
  if (isDouble)
    at.in('months').fail('ruletree/part-not-needed', { kind: 'shares', part: 'months' });
  const isUnused = round !== undefined && shares === undefined;
  if (isUnused) at.in('round').fail('ruletree/part-not-needed', { kind: 'months', part: 'round' });
  return missing.length === 0 && !isDouble && !isUnused;
}

function checkReasons({ c }: Bench, after: TaperItem['after'], site: Site): boolean {
  const list = c.vocabulary.factsById.get(endReason)?.declaration.codes;
  const codes = c.vocabulary.codeLists.get(list ?? '')?.codes ?? {};
  const known = Object.keys(codes);
  let sound = true;
  for (const [index, code] of (after ?? []).entries()) {
    if (Object.hasOwn(codes, code)) continue;
    const suggestion = closest(code, known) ?? '';
    site.in(index).fail('ruletree/unknown-code', { code, suggestion, known });
    sound = false;
  }
  return sound;
}

/** The most in a month: an amount of yuan a month for the whole of the subject. */
function capOf(bench: Bench, id: string, cap: Expression, at: Site): Definition | undefined {
  const { c, scope } = bench;
  const body = (): Node | undefined => {
    const node = c.expression(cap, at, perMonth);
    if (!node) return undefined;
    if (node.type.kind !== 'number') {
      return at.fail('ruletree/not-a-number', { found: describeType(node.type) });
    }
    const { unit } = node.type;
    const own = scope.owner === null ? withoutHousehold(unit) : unit;
    if (perMonth === undefined || !sameUnit(own, perMonth)) {
      return at.fail('ruletree/not-as-declared', {
        declared: perMonth?.text ?? '',
        found: unit.text,
      });
    }
    if (!node.type.whole) return at.fail('ruletree/amount-not-payable', {});
    return node;
  };
  return c.define({ ...placeOf(bench, `${id}.cap`), site: at, body });
}

function renewalOf(bench: Bench, item: TimingItem | undefined): TimingNode['renewal'] | undefined {
  const renewal = item?.renewal;
  if (renewal === undefined) return null;
  const at = bench.site.in('renewal');
  if (renewal.months === undefined) {
    return at.fail('ruletree/incomplete-item', { missing: 'months' });
  }
  const when = conditionOf(bench, 'renewal.when', renewal.when, at.in('when'));
  const count = defineNumber(
    bench.c,
    placeOf(bench, 'renewal.months'),
    renewal.months,
    at.in('months'),
    months,
  );
  if (when === undefined || count === undefined) return undefined;
  return { when, months: count, cite: at.cites(renewal.cite) };
}
