import type { Condition, IndicatorItem } from '../../rulefile/format.js';
import type { IndicatorNode } from '../nodes.js';
import { defineNumber } from './measured.js';
import { scopeOf, siteOf } from './named.js';
import { booleanLiteral } from './nodes.js';
import { type AnyItem, Site } from './site.js';
import type { Workshop } from './workshop.js';

type Item = AnyItem & { readonly value: IndicatorItem };

const share = { units: ['ratio'], whole: false, least: 0 };

/** An indicator: which rows count, among which, and what share is aimed at. */
export function compileIndicator(c: Workshop, item: Item): IndicatorNode | undefined {
  const bare = new Site(item, '', { entity: null, outer: null }, c.report);
  const scope = scopeOf(c, item.value.scope, bare);
  if (!scope) return undefined;
  const site = siteOf(c, item, scope);
  const { label, operator, target } = item.value;
  for (const missing of ['label', 'count', 'operator', 'target'] as const) {
    if (item.value[missing] === undefined) bare.fail('ruletree/incomplete-item', { missing });
  }
  const place = { kind: 'indicator', item: item.id, scope } as const;
  const test = (part: 'among' | 'count', condition: Condition | undefined) =>
    c.define({
      ...place,
      id: `indicator:${item.id}.${part}`,
      site,
      body: () =>
        condition === undefined
          ? booleanLiteral(true, site.origin)
          : c.condition(condition, site.in(part)),
    });
  const among = test('among', item.value.among);
  const count = test('count', item.value.count);
  // The same for every household, so that many of them can be compared with it.
  const aim = { ...place, scope: c.vocabulary.household, id: `indicator:${item.id}.target` };
  const goal =
    target === undefined ? undefined : defineNumber(c, aim, target, bare.in('target'), share);
  if (!label || !operator || !among || !count || !goal) return undefined;
  const cite = item.value.cite ?? [];
  return {
    id: item.id,
    label,
    scope,
    among,
    count,
    operator,
    target: goal,
    cite,
    origin: bare.origin,
  };
}
