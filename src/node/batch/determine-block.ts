import { type Issue, RulesError } from '../../base/errors.js';
import type { Language } from '../../base/language.js';
import { decide } from '../../determination/decide.js';
import { determine } from '../../determination/determine.js';
import { parseHousehold } from '../../facts/parse-household.js';
import type { HouseholdInput } from '../../facts/types.js';
import { renderIssue } from '../../messages/render.js';
import type { Resolved } from '../../rulefile/resolved.js';
import { Failure } from '../failure.js';
import { briefLine } from './brief-line.js';
import { csvRows } from './csv-rows.js';
import { type HouseholdLine, householdLine } from './outcome-line.js';
import { readLine } from './read-line.js';
import { RulesByRegion, type RulesSettings } from './rules-by-region.js';
import { count, countDecided, emptyTally, type Tally } from './tally.js';

/** By which rules households are determined, and how that is told. Plain data. */
export interface BatchSettings extends RulesSettings {
  /** Region of households that name none. */
  readonly region: string | null;
  readonly output: 'ndjson' | 'csv';
  /** `brief`: statuses and amounts only; `full`: the whole determination, texts and all. */
  readonly detail: 'brief' | 'usual' | 'full';
  readonly lang: Language;
}

/** What became of a block of lines. */
export interface BlockResult {
  readonly lines: number;
  /** Text to append to the output. */
  readonly out: string;
  /** One problem to a line; line numbers count from the block's first line. */
  readonly problems: readonly LineProblem[];
  readonly tally: Tally;
}

export interface LineProblem {
  readonly line: number;
  readonly code: string;
  readonly pointer: string;
  readonly message: string;
}

/** Determines every household of a block. */
export function determineBlock(bytes: Uint8Array, settings: BatchSettings): BlockResult {
  const tally = emptyTally();
  const out: string[] = [];
  const problems: LineProblem[] = [];
  const rules = new RulesByRegion(settings);
  const lines = linesOf(bytes);
  for (const [index, line] of lines.entries()) {
    if (line.length === 0) continue;
    try {
      const household = readLine(line, settings.region);
      const resolved = rules.of(household.region);
      out.push(determined(household.value, resolved, settings, tally));
    } catch (error) {
      tally.badLines += 1;
      for (const issue of issuesOf(error)) {
        const { code, pointer } = issue;
        problems.push({ line: index, code, pointer, message: renderIssue(issue, settings.lang) });
      }
    }
  }
  return { lines: lines.length, out: out.join(''), problems, tally };
}

/** Counts one household in and says what it comes to. */
function determined(
  household: HouseholdInput,
  resolved: Resolved,
  { output, detail }: BatchSettings,
  tally: Tally,
): string {
  if (detail === 'brief') {
    const parsed = parseHousehold(household, resolved.vocabulary);
    const decided = decide(parsed, resolved);
    countDecided(tally, decided, resolved);
    return textOf(briefLine(parsed, decided), output);
  }
  const determination = determine(household, resolved);
  count(tally, determination);
  if (detail === 'full') return `${JSON.stringify(determination)}\n`;
  return textOf(householdLine(determination), output);
}

function textOf(line: HouseholdLine, output: BatchSettings['output']): string {
  return output === 'csv' ? csvRows(line) : `${JSON.stringify(line)}\n`;
}

const newline = 0x0a;
const carriageReturn = 0x0d;

/** The lines of a block without their ends. */
function linesOf(bytes: Uint8Array): readonly Uint8Array[] {
  const lines: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; ) {
    const found = bytes.indexOf(newline, at);
    const end = found < 0 ? bytes.length : found;
    lines.push(bytes.subarray(at, bytes[end - 1] === carriageReturn ? end - 1 : end));
    at = end + 1;
  }
  return lines;
}

/** Anything else is a fault of the program and ends the run. */
function issuesOf(error: unknown): readonly Issue[] {
  if (error instanceof RulesError || error instanceof Failure) return error.issues;
  throw error;
}
