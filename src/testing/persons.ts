import type { Arbitrary } from 'fast-check';
import type { PersonInput } from '../facts/types.js';
import type { Resolved } from '../rulefile/resolved.js';
import { makeHousehold, samplePlan } from '../samples/index.js';
import { fromChoices } from './from-choices.js';

/**
 * One member of a household as the rules ask about him: ages around birthdays that count, every
 * fact of a person that the rules read, his disabilities and illnesses. For a whole family, whose
 * members fit each other, take `households`.
 */
export function persons(resolved: Resolved): Arbitrary<PersonInput> {
  const plan = samplePlan(resolved);
  return fromChoices((choose): PersonInput => {
    const { members } = makeHousehold(plan, choose, 'h1');
    return choose.part('which').pick(members as readonly PersonInput[]);
  });
}
