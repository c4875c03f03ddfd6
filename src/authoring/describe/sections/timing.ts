import { formatFen } from '../../../base/money.js';
import type { TimingItem } from '../../../rulefile/format.js';
import type { TaperNode, TimingNode } from '../../../ruletree/nodes.js';
import { type Block, type ListItem, list, text } from '../page.js';
import { plain, type Scribe } from '../scribe.js';

/** When a programme begins, ends and is paid, as far as its rules say so. */
export function timingBlocks(
  scribe: Scribe,
  node: TimingNode,
  item: TimingItem | undefined,
): readonly Block[] {
  if (item === undefined) return [];
  const { start, stop, backPayMonths, rhythm, parts, note } = item;
  const lines = [
    ...(start === undefined ? [] : [scribe.pair('firstMonth', scribe.say(start))]),
    ...(stop === undefined ? [] : [scribe.pair('changeCounts', scribe.say(stop))]),
    ...(rhythm === undefined ? [] : [scribe.pair('paid', paidText(scribe, node))]),
    ...(parts === undefined ? [] : [partsText(scribe, node)]),
    ...(backPayMonths === undefined
      ? []
      : [scribe.say('backPay', { months: String(backPayMonths) })]),
    ...(note === undefined ? [] : [scribe.note(note)]),
  ].map(plain);
  const after = node.tapers.map((taper) => taperItem(scribe, taper));
  const items = [...lines, ...after, ...renewalItems(scribe, node, item)];
  const sources = scribe.sources(node.cite);
  const cited = sources === '' ? [] : [plain(scribe.pair('source', sources))];
  return items.length === 0 ? [] : [text(scribe.pair('timing', '')), ...list([...items, ...cited])];
}

function paidText(scribe: Scribe, { rhythm, paidIn }: TimingNode): string {
  const isWithin = rhythm === 'quarterly' || rhythm === 'yearly';
  return scribe.speech.clauses([
    scribe.say(rhythm),
    ...(isWithin ? [scribe.say(paidIn === 'first' ? 'inFirstMonth' : 'inLastMonth')] : []),
  ]);
}

function partsText(scribe: Scribe, { parts: { step, remainder } }: TimingNode): string {
  const params = { step: formatFen(step) };
  return scribe.say(remainder === 'first' ? 'restInFirst' : 'restInLast', params);
}

/** What goes on for a while after the end. */
function taperItem(scribe: Scribe, taper: TaperNode): ListItem {
  const { label, after, when, months, shares, round, cap } = taper;
  const reasons = [...(after ?? [])].map((code) => scribe.code(code, 'endReason'));
  const said = [
    ...(reasons.length === 0 ? [] : [scribe.pair('endedBy', scribe.speech.list(reasons))]),
    ...(when === null ? [] : [scribe.say('acts', { when: scribe.brief(when) })]),
    ...(months === null ? [] : [scribe.say('goesOn', { months: scribe.brief(months) })]),
    ...(shares.length === 0
      ? []
      : [
          scribe.say('goesOnBy', {
            shares: scribe.speech.list(shares.map((s) => scribe.brief(s))),
          }),
        ]),
    ...(round === null ? [] : [scribe.say('inStepsOf', { step: formatFen(round.step) })]),
    ...(cap === null ? [] : [scribe.say('atMost', { high: scribe.brief(cap) })]),
  ];
  return { text: scribe.pair('afterEnd', scribe.of(label)), items: said.map(plain) };
}

/** What is paid for a gap. */
function renewalItems(
  scribe: Scribe,
  { renewal }: TimingNode,
  { renewal: item }: TimingItem,
): readonly ListItem[] {
  if (renewal === null) return [];
  const { when, months } = renewal;
  const said = [
    ...(when === null ? [] : [scribe.say('acts', { when: scribe.brief(when) })]),
    scribe.say('gapPaid', { months: scribe.brief(months) }),
    ...(item?.note === undefined ? [] : [scribe.note(item.note)]),
  ];
  return [{ text: scribe.say('renewal'), items: said.map(plain) }];
}
