import { closest } from '../../base/suggest.js';
import type { FactNode } from '../nodes.js';
import { describeType } from '../types.js';
import type { Site } from './site.js';
import type { Workshop } from './workshop.js';

/** A decision that names one of several things; each of them must be a possible answer. */
export function choiceOf(
  c: Workshop,
  id: string,
  among: readonly string[],
  site: Site,
): FactNode | undefined {
  const decision = c.decision(id, site);
  if (!decision) return undefined;
  const { type } = decision;
  if (type.kind !== 'code' && type.kind !== 'text') {
    return site.fail('ruletree/type-clash', { left: 'code', right: describeType(type) });
  }
  const codes = type.kind === 'code' ? type.codes : null;
  const missing = codes === null ? undefined : among.find((each) => !codes.has(each));
  if (missing === undefined || codes === null) return decision;
  const suggestion = closest(missing, codes) ?? '';
  return site.fail('ruletree/unknown-code', { code: missing, suggestion, known: [...codes] });
}
