import type { HouseholdInput } from '../facts/types.js';
import type { Resolved } from '../rulefile/resolved.js';
import { treeOf } from '../ruletree/compile.js';
import { seededChoose } from './choose.js';
import { makeHousehold } from './household.js';
import { planFor, type SamplePlan } from './plan.js';

/** Which households are sampled. */
export interface SampleRequest {
  /**
   * The rules to make households for; several to make them for all of these at once, for
   * instance both sides of a change. Only facts that all of them know are filled in.
   */
  readonly resolved: Resolved | readonly [Resolved, ...Resolved[]];
  readonly count: number;
  /** A whole number; the same seed gives the same households. */
  readonly seed: number;
}

/**
 * Made-up households that look like those of a county and stand close to what its rules ask:
 * ages on the day before, of and after a birthday that counts, dates on both sides of a change,
 * amounts at a limit, one fen below and one fen above. Every fact that the rules read is known.
 *
 * The same request gives the same households on every machine, one after the other as asked for.
 */
export function* sampleHouseholds(request: SampleRequest): Generator<HouseholdInput> {
  const plan = samplePlan(request.resolved);
  for (let index = 0; index < request.count; index += 1) {
    // Each has a seed of its own, so that the hundredth can be made without the others.
    const choose = seededChoose(mixed(request.seed, index));
    yield makeHousehold(plan, choose, `h${index + 1}`);
  }
}

const plans = new WeakMap<Resolved, SamplePlan>();

/** What households for some rules must say; worked out once for one set of rules. */
export function samplePlan(resolved: Resolved | readonly [Resolved, ...Resolved[]]): SamplePlan {
  if (isMany(resolved)) {
    const [first, ...rest] = resolved;
    return planFor([treeOf(first), ...rest.map(treeOf)]);
  }
  let plan = plans.get(resolved);
  if (plan === undefined) {
    plan = planFor([treeOf(resolved)]);
    plans.set(resolved, plan);
  }
  return plan;
}

function isMany(
  resolved: Resolved | readonly [Resolved, ...Resolved[]],
): resolved is readonly [Resolved, ...Resolved[]] {
  return Array.isArray(resolved);
}

/** A seed for one of many, far from that of its neighbours (the finaliser of MurmurHash3). */
function mixed(seed: number, index: number): number {
  let hash = (seed ^ Math.imul(index + 1, 0x9e3779b1)) | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) | 0;
}
