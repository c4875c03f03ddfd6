import { readdirSync, readFileSync } from 'node:fs';
import type { Localized } from '../../src/base/language.js';
import type { AmountJson } from '../../src/determination/amount.js';
import type { Status } from '../../src/determination/result.js';
import { builtinRules } from '../../src/node/index.js';
import type { CaseItem } from '../../src/rulefile/format.js';
import { resolve } from '../../src/rulefile/resolve.js';
import type { Resolved } from '../../src/rulefile/resolved.js';

/** An amount as a determination's JSON writes it; `null`: no such line or no such amount. */
export type Expected = AmountJson | null;

/** What one outcome comes to. Whatever is not said is expected to be nothing. */
export interface ExpectedOutcome {
  readonly status: Status;
  /** By the programme's own rule; as `status` unless said. */
  readonly entitled?: Status;
  /** A code, or the codes it can still be. */
  readonly route?: string | readonly string[];
  readonly class?: string | readonly string[];
  /** Compared where said. */
  readonly members?: readonly string[];
  readonly possibleMembers?: readonly string[];
  readonly lines?: Readonly<Record<string, Expected>>;
  /** By line and person; compared where said. */
  readonly shares?: Readonly<Record<string, Readonly<Record<string, AmountJson>>>>;
  readonly totals?: Readonly<Record<string, AmountJson>>;
  /** `fact person.illnesses p1`, `term rigid.ratio` … */
  readonly missing?: readonly string[];
  /** Interactions. */
  readonly displacedBy?: readonly string[];
}

type BySubject<T> = T | Readonly<Record<string, T>>;

/** A golden determination of an example household, worked by hand. */
export interface Golden {
  /** File below `examples/households/`. */
  readonly household: string;
  readonly asOf: string;
  readonly knownOn?: string;
  /** The household's own region unless said. */
  readonly region?: string;
  /** Made-up values of terms that the place has not published. */
  readonly terms?: NonNullable<CaseItem['terms']>;
  readonly expect: {
    /** Every outcome there is of the programmes worked out here. */
    readonly programmes: Readonly<Record<string, BySubject<ExpectedOutcome>>>;
    readonly totals: Readonly<Record<string, AmountJson>>;
    readonly quantities?: Readonly<Record<string, BySubject<AmountJson>>>;
    /** What each line of a statement adds or takes; `null` where it does not stand. */
    readonly statements?: Readonly<
      Record<
        string,
        { readonly lines: Readonly<Record<string, Expected>>; readonly result: Expected }
      >
    >;
  };
  /** The arithmetic, step by step. */
  readonly working: { readonly [lang in keyof Localized]: readonly string[] };
}

export const examplesFolder = 'examples/households';
export const goldenFolder = 'test/golden/households';

export function jsonFilesIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort();
}

export function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** Every golden determination with the name of its file. */
export function goldens(): readonly (readonly [name: string, golden: Golden])[] {
  return jsonFilesIn(goldenFolder).map(
    (name) => [name.replace(/\.json$/, ''), readJson(`${goldenFolder}/${name}`) as Golden] as const,
  );
}

export function householdOf({ household }: Golden): { readonly region: string } {
  return readJson(`${examplesFolder}/${household}`) as { readonly region: string };
}

/** The rules a golden determination is made by. */
export function rulesOf(golden: Golden): Resolved {
  const { asOf, knownOn = null, terms, region = householdOf(golden).region } = golden;
  const resolved = resolve(builtinRules().library, { region, asOf, knownOn });
  return terms === undefined ? resolved : resolved.withTerms(terms);
}
