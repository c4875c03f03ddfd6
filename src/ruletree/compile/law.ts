import { closest } from '../../base/suggest.js';
import type { Fact } from '../../facts/vocabulary.js';
import type { LawItem, MovesItem } from '../../rulefile/format.js';
import type { LawNode } from '../nodes.js';
import { describeType } from '../types.js';
import { scopeOf, siteOf } from './named.js';
import { type AnyItem, Site } from './site.js';
import type { Workshop } from './workshop.js';

type Item = AnyItem & { readonly value: LawItem };

/** A law: a condition that always holds, or a number that never moves one way. */
export function compileLaw(c: Workshop, item: Item): LawNode | undefined {
  const bare = new Site(item, '', { entity: null, outer: null }, c.report);
  const scope = scopeOf(c, item.value.scope, bare);
  if (!scope) return undefined;
  const site = siteOf(c, item, scope);
  const { label, holds, moves } = item.value;
  if (!label) bare.fail('ruletree/incomplete-item', { missing: 'label' });
  if (holds === undefined && moves === undefined) {
    bare.fail('ruletree/incomplete-item', { missing: 'holds' });
  }
  if (holds !== undefined && moves !== undefined) {
    site.in('moves').fail('ruletree/part-not-needed', { kind: 'holds', part: 'moves' });
  }
  const place = { kind: 'law', item: item.id, scope, site } as const;
  const must = mustOf();
  if (!label || !must) return undefined;
  return { id: item.id, label, scope, must, cite: item.value.cite ?? [], origin: bare.origin };

  function mustOf(): LawNode['must'] | undefined {
    if (moves !== undefined) return movesOf(moves);
    if (holds === undefined) return undefined;
    const condition = c.define({
      ...place,
      id: `law:${item.id}`,
      body: () => c.condition(holds, site.in('holds')),
    });
    return condition && { kind: 'holds', condition };
  }

  function movesOf({ of, as, never, unless }: MovesItem): LawNode['must'] | undefined {
    const inside = site.in('moves');
    const number = c.define({
      ...place,
      id: `law:${item.id}.of`,
      body: () => {
        const node = c.expression(of, inside.in('of'));
        if (!node || node.type.kind === 'number') return node;
        return inside.in('of').fail('ruletree/not-a-number', { found: describeType(node.type) });
      },
    });
    const fact = numericFact(c, as, inside.in('as'));
    const may =
      unless === undefined
        ? null
        : c.define({
            ...place,
            id: `law:${item.id}.unless`,
            body: () => c.condition(unless, inside.in('unless')),
          });
    if (!number || !fact || may === undefined) return undefined;
    return { kind: 'moves', of: number, as: fact, never, unless: may };
  }
}

const numeric: ReadonlySet<string> = new Set(['integer', 'decimal', 'money']);

function numericFact(c: Workshop, id: string, site: Site): Fact | undefined {
  const fact = c.vocabulary.factsById.get(id);
  if (!fact) {
    const suggestion = closest(id, c.vocabulary.factsById.keys()) ?? '';
    return site.fail('ruletree/unknown-fact', { fact: id, suggestion });
  }
  const { type } = fact.declaration;
  return numeric.has(type) ? fact : site.fail('ruletree/not-a-number', { found: type });
}
