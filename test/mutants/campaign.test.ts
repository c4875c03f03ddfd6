import { mkdirSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { seededChoose } from '../../src/samples/index.js';
import { builtInLibrary } from '../fixtures/built-in.js';
import { grouped } from './grouped.js';
import { type Fate, Judge } from './judge.js';
import { type Mutant, mutantsOf } from './mutants.js';

// Rule mutants of the built-in files. `npm run mutants` takes a sample by seed; DOUDI_MUTANTS=all
// takes every one. What was found goes to reports/mutants.json.

const wanted = process.env.DOUDI_MUTANTS;
const seed = Number(process.env.DOUDI_SEED ?? 1);
const lawRuns = Number(process.env.DOUDI_RUNS ?? 10);
/** Only the files whose id begins so. */
const within = process.env.DOUDI_FILES ?? '';
const minutes = Number(process.env.DOUDI_MINUTES ?? 600);

it.runIf(wanted !== undefined)(
  'mutants of the built-in rules do not live',
  { timeout: (minutes + 10) * 60_000 },
  () => {
    const library = builtInLibrary();
    const all = library.files
      .filter(({ id }) => id.startsWith(within))
      .flatMap((file) => [...mutantsOf(file)]);
    const chosen = shuffled(all).slice(0, wanted === 'all' ? all.length : Number(wanted));
    const judge = new Judge(library);
    const until = Date.now() + minutes * 60_000;
    const judged: { readonly mutant: Mutant; readonly fate: Fate }[] = [];
    for (const mutant of chosen) {
      if (Date.now() > until) break;
      judged.push({ mutant, fate: judge.judge(mutant, lawRuns) });
      if (judged.length % 25 === 0) report(all.length, judged);
    }
    report(all.length, judged);
    expect(judged).not.toEqual([]);
  },
);

function report(
  all: number,
  judged: readonly { readonly mutant: Mutant; readonly fate: Fate }[],
): void {
  const files = grouped(judged, ({ mutant }) => mutant.file);
  const living = judged.filter(({ fate }) => fate === 'survived' || fate === 'unread');
  const told = {
    seed,
    mutants: all,
    judged: judged.length,
    fates: countOf(judged),
    kinds: Object.fromEntries(
      [...grouped(judged, ({ mutant }) => mutant.kind)].map(([kind, own]) => [kind, countOf(own)]),
    ),
    files: Object.fromEntries([...files].map(([file, own]) => [file, countOf(own)])),
    living: living.map(({ mutant: { content: _content, path: _path, ...mutant }, fate }) => ({
      ...mutant,
      fate,
    })),
  };
  mkdirSync('reports', { recursive: true });
  writeFileSync('reports/mutants.json', `${JSON.stringify(told, null, 2)}\n`);
}

function countOf(judged: readonly { readonly fate: Fate }[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { fate } of judged) counts[fate] = (counts[fate] ?? 0) + 1;
  return counts;
}

function shuffled<T>(list: readonly T[]): readonly T[] {
  const choose = seededChoose(seed);
  const rest = [...list];
  for (let last = rest.length - 1; last > 0; last -= 1) {
    const other = choose.integer(0, last);
    [rest[last], rest[other]] = [rest[other] as T, rest[last] as T];
  }
  return rest;
}
