import { RulesError } from '../../base/errors.js';
import { determine } from '../../determination/determine.js';
import type { Determination } from '../../determination/result.js';
import { parseHousehold } from '../../facts/parse-household.js';
import type { Household } from '../../facts/row.js';
import type { Resolved } from '../../rulefile/resolved.js';
import { exitCodes } from '../exit-codes.js';
import { Failure } from '../failure.js';
import type { Io } from '../io.js';
import type { HouseholdFile } from '../load-household.js';
import { chinaDate } from '../today.js';
import { householdFailure } from './household-file.js';
import { type CommonOptions, termsIn } from './options.js';
import { rulesInUse } from './rules-in-use.js';

/** A determination with what it was made from. */
export interface Determined {
  readonly determination: Determination;
  readonly household: Household;
  readonly resolved: Resolved;
}

/** The determination of a household by the rules the options choose, for today unless told. */
export function determinedFrom(
  file: HouseholdFile,
  options: Omit<CommonOptions, 'lang' | 'format'> & { readonly terms?: string },
  io: Io,
): Determined {
  const { rules, knownOn } = options;
  const household = inRegion(file.value, options.region);
  const region = options.region ?? regionOf(household, file);
  const asOf = options.asOf ?? chinaDate(io.now());
  const terms = termsIn(options.terms, io);
  const used = rulesInUse({ rules, region, asOf, knownOn, terms });
  try {
    const { resolved } = used;
    const parsed = parseHousehold(household, resolved.vocabulary);
    return { determination: determine(parsed, resolved), household: parsed, resolved };
  } catch (error) {
    if (error instanceof RulesError) throw householdFailure(error, file, used);
    throw error;
  }
}

/** A household that names no region of its own belongs to the one asked for. */
function inRegion(household: unknown, region: string | undefined): unknown {
  if (region === undefined || !isObject(household) || 'region' in household) return household;
  return { ...household, region };
}

function regionOf(household: unknown, file: HouseholdFile): string {
  const region = isObject(household) ? household.region : undefined;
  if (typeof region === 'string') return region;
  const issue = { code: 'node/no-region', pointer: '', params: {} };
  throw new Failure(exitCodes.badHousehold, file.locate([issue]));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
