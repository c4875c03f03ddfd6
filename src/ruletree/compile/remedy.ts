import { closest } from '../../base/suggest.js';
import type { RemedyItem } from '../../rulefile/format.js';
import type { RemedyNode } from '../nodes.js';
import { type AnyItem, Site } from './site.js';
import type { Workshop } from './workshop.js';

type Item = AnyItem & { readonly value: RemedyItem };

/** A remedy: against what, where to, and by when. Of the programmes it names all must exist. */
export function compileRemedy(c: Workshop, item: Item): RemedyNode | undefined {
  const site = new Site(item, '', { entity: null, outer: null }, c.report);
  const { label, against, programmes, stage, to, within, counted, how, cite } = item.value;
  const needed = ['label', 'against', 'to'] as const;
  const ofTime = ['within', 'counted'] as const;
  const isTimed = ofTime.some((key) => item.value[key] !== undefined);
  for (const missing of [...needed, ...(isTimed ? ofTime : [])]) {
    if (item.value[missing] === undefined) site.fail('ruletree/incomplete-item', { missing });
  }
  const known = [...c.resolved.knownProgrammes.keys()];
  for (const [index, name] of (programmes ?? []).entries()) {
    if (known.includes(name)) continue;
    const suggestion = closest(name, known) ?? '';
    const at = site.in('programmes', index);
    at.fail('ruletree/unknown-item', { section: 'programmes', name, suggestion });
  }
  if (!label || !against || !to) return undefined;
  return {
    id: item.id,
    label,
    against,
    programmes: programmes ?? null,
    stage: stage ?? 'after',
    to,
    time: within === undefined || counted === undefined ? null : { within, counted },
    how: how ?? null,
    cite: site.cites(cite),
    origin: site.origin,
  };
}
