import { RulesError } from '../../base/errors.js';
import { readJson } from '../../base/json.js';
import type { HouseholdInput } from '../../facts/types.js';

/** A household of a caseload as it was read, before it is checked against any rules. */
export interface ReadHousehold {
  readonly region: string;
  readonly value: HouseholdInput;
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Reads one line.
 *
 * @param region - of a household that names none
 * @throws RulesError `node/not-utf-8`, `node/not-a-household`, `node/no-region`, every `json/…`
 */
export function readLine(bytes: Uint8Array, region: string | null): ReadHousehold {
  const value = parsed(decoded(bytes));
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw refusal('node/not-a-household');
  }
  const household = value as HouseholdInput & { readonly region?: unknown };
  if (typeof household.region === 'string') return { region: household.region, value: household };
  if (household.region !== undefined || region === null) throw refusal('node/no-region');
  return { region, value: { ...household, region } };
}

function decoded(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch (cause) {
    throw refusal('node/not-utf-8', cause);
  }
}

/**
 * A text that is what would be written for its value has no duplicate keys and no number that a
 * double cannot hold, so that a caseload written by a machine need not be read twice.
 */
function parsed(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    if (JSON.stringify(value) === text && !mayReachPrototypes(text)) return value;
  } catch {
    // What is wrong with it is found below.
  }
  const read = readJson(text);
  if (read.ok) return read.value;
  throw new RulesError(read.problems, 'The line is not sound JSON.');
}

function mayReachPrototypes(text: string): boolean {
  return (
    text.includes('"__proto__"') || text.includes('"constructor"') || text.includes('"prototype"')
  );
}

function refusal(
  code: 'node/not-utf-8' | 'node/not-a-household' | 'node/no-region',
  cause?: unknown,
) {
  return new RulesError([{ code, pointer: '', params: {} }], code, { cause });
}
