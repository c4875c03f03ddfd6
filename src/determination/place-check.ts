import { RulesError } from '../base/errors.js';
import { ancestorsOf } from '../rulefile/region.js';
import type { Resolved } from '../rulefile/resolved.js';

/**
 * Refuses a household of another region: it must belong to the region of the rules, or to one
 * whose nearest rules are those of the layer used.
 *
 * @throws RulesError `determination/other-region`
 */
export function checkPlace(region: string, resolved: Resolved): void {
  if (region === resolved.region || region === resolved.usedRegion) return;
  if (ancestorsOf(region).includes(resolved.usedRegion)) return;
  throw new RulesError(
    [
      {
        code: 'determination/other-region',
        pointer: '/region',
        params: { household: region, rules: resolved.region, name: resolved.name.en },
      },
    ],
    `The household is of region ${region}, the rules are those of ${resolved.region}.`,
  );
}
