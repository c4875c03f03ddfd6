import { readdirSync, readFileSync } from 'node:fs';
import { readJson } from '../../src/base/json.js';
import {
  allMessages,
  determine,
  type Issue,
  makeLibrary,
  parseRuleFile,
  type Resolved,
  RulesError,
  renderIssueLine,
  resolve,
  safeCompile,
  safeParseHousehold,
} from '../../src/index.js';
import { builtinRules } from '../../src/node/index.js';
import { type Choose, seededChoose } from '../../src/samples/choose.js';
import { mutateBytes, mutateStructure } from './mutate.js';

// One hostile input at a time. It may be refused with issues or taken; nothing else may happen.

/** Longest an input may take, in milliseconds. A busy machine is slow; a hang is longer. */
export const longest = 10_000;

const kinds = ['household', 'household', 'household', 'fixture', 'rules'] as const;
const known = new Set(Object.keys(allMessages));

/** What came of inputs, counted by kind and end. */
export type Tally = Record<string, number>;

/** An input that did something else, and what. */
export interface Breach {
  readonly run: number;
  readonly what: string;
  readonly text: string;
}

interface Corpus {
  readonly rules: Resolved;
  readonly households: readonly string[];
  /** Small rule files that need no other. */
  readonly fixtures: readonly string[];
  readonly builtIn: readonly string[];
}

export function readCorpus(): Corpus {
  const read = (folder: string) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .sort()
      .map((name) => readFileSync(`${folder}/${name}`, 'utf8'));
  const { library } = builtinRules();
  return {
    rules: resolve(library, { region: '320100', asOf: '2022-06-10' }),
    households: read('examples/households').map((text) =>
      JSON.stringify({ ...(JSON.parse(text) as object), region: '320100' }),
    ),
    fixtures: read('test/rulefiles/good'),
    builtIn: [...read('rules/100000'), ...read('rules/341522'), ...read('rules/320100')],
  };
}

/** Runs inputs `from` up to `to`; each depends on the seed and its own number alone. */
export function campaign(
  corpus: Corpus,
  { seed, from, to }: { readonly seed: number; readonly from: number; readonly to: number },
  tally: Tally,
): Breach[] {
  const breaches: Breach[] = [];
  for (let run = from; run < to; run += 1) {
    const choose = seededChoose(Math.imul(seed, 0x9e3779b1) ^ run);
    const kind = choose.pick(kinds);
    const text = hostile(corpus, kind, choose);
    const began = performance.now();
    let what: string | undefined;
    try {
      const end = kind === 'household' ? tryHousehold(text, corpus.rules) : tryRules(text);
      const key = `${kind} ${end}`;
      tally[key] = (tally[key] ?? 0) + 1;
    } catch (error) {
      what = error instanceof Error ? (error.stack ?? String(error)) : String(error);
    }
    const took = performance.now() - began;
    if (took > longest) what ??= `took ${Math.round(took)} ms`;
    if (what !== undefined) breaches.push({ run, what, text });
  }
  return breaches;
}

function hostile(corpus: Corpus, kind: (typeof kinds)[number], choose: Choose): string {
  const texts = { household: corpus.households, fixture: corpus.fixtures, rules: corpus.builtIn };
  const text = choose.pick(texts[kind]);
  return choose.chance(0.7) ? mutateStructure(text, choose) : mutateBytes(text, choose);
}

function tryHousehold(text: string, rules: Resolved): string {
  const read = readJson(text);
  if (!read.ok) return refused(read.problems);
  const parsed = safeParseHousehold(read.value, rules.vocabulary);
  if (!parsed.ok) return refused(parsed.issues);
  try {
    JSON.stringify(determine(parsed.household, rules));
    return 'determined';
  } catch (error) {
    if (!(error instanceof RulesError)) throw error;
    return refused(error.issues);
  }
}

function tryRules(text: string): string {
  const parsed = parseRuleFile(text, { id: '100000/2025-01-01' });
  if (!parsed.ok) return refused(parsed.issues);
  const { library, issues } = makeLibrary([parsed.file]);
  if (issues.length > 0) return refused(issues);
  try {
    const compiled = safeCompile(resolve(library, { region: '100000', asOf: '2025-06-01' }));
    return compiled.ok ? 'compiled' : refused(compiled.issues);
  } catch (error) {
    if (!(error instanceof RulesError)) throw error;
    return refused(error.issues);
  }
}

/** A refusal says why, with a code that has a message. */
function refused(issues: readonly Issue[]): string {
  if (issues.length === 0) throw new Error('refused without an issue');
  for (const issue of issues) {
    if (!known.has(issue.code)) throw new Error(`no message for ${issue.code}`);
    renderIssueLine(issue, 'en');
  }
  return 'refused';
}
