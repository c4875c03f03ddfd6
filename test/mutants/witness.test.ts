import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { builtInLibrary } from '../fixtures/built-in.js';
import { libraryOf, smallCountyFile } from '../fixtures/small-county.js';
import { grouped } from './grouped.js';
import { Judge } from './judge.js';
import { mutantsOf } from './mutants.js';

// Proposes cases for the mutants that a campaign left alive, for a person to reckon by hand:
// `DOUDI_LIVING=reports/mutants.json DOUDI_FILES=100000/2014 npm run mutants:witness`. What was
// found goes to reports/witnesses.json, the mutants with the same household together.

const living = process.env.DOUDI_LIVING;
const within = process.env.DOUDI_FILES ?? '';
const samples = Number(process.env.DOUDI_SAMPLES ?? 40);

interface Living {
  readonly living: readonly {
    readonly file: string;
    readonly at: string;
    readonly change: string;
  }[];
}

it.runIf(living !== undefined)('proposes cases', { timeout: 36_000_000 }, () => {
  const { living: left } = JSON.parse(readFileSync(living ?? '', 'utf8')) as Living;
  const wanted = new Set(left.map(({ file, at, change }) => `${file} ${at} ${change}`));
  const library = builtInLibrary();
  const judge = new Judge(library);
  const found = library.files
    .filter(({ id }) => id.startsWith(within))
    .flatMap((file) => [...mutantsOf(file)])
    .filter(({ file, at, change }) => wanted.has(`${file} ${at} ${change}`))
    .map((mutant) => ({
      mutant: `${mutant.file} ${mutant.at} ${mutant.change}`,
      witness: judge.witness(mutant, samples),
    }));
  const groups = grouped(found, ({ witness }) => JSON.stringify(witness?.household ?? null));
  const proposals = [...groups.values()].map((own) => ({
    kills: own.map(({ mutant }) => mutant),
    like: own[0].witness?.like.case.id ?? null,
    terms: own[0].witness?.like.case.terms,
    asOf: own[0].witness?.like.asOf,
    household: own[0].witness?.household ?? null,
    expect: own.map(({ witness }) => witness?.expect),
  }));
  mkdirSync('reports', { recursive: true });
  writeFileSync('reports/witnesses.json', `${JSON.stringify(proposals, null, 2)}\n`);
  expect(found).not.toEqual([]);
});

describe('a witness against a mutant', () => {
  const label = (en: string) => ({ 'zh-Hant': en, 'zh-Hans': en, en });
  const household = {
    region: '100000',
    area: 'urban',
    members: [{ id: 'p1', livesWithHousehold: true, isPregnant: false }],
    incomes: [{ amount: '639.99' }],
    expenses: [],
  };

  it('is found one step from a case, at the line', () => {
    const expected = { programmes: { aid: { status: 'eligible' as const } } };
    const below = { id: 'below', title: label('below'), household, expect: expected, working: '1' };
    const library = libraryOf({ ...smallCountyFile(), cases: [below] });
    const mutant = library.files
      .flatMap((file) => [...mutantsOf(file)])
      .find(({ change }) => change === 'lessThan → lessThanInclusive');
    const witness = mutant && new Judge(library).witness(mutant, 0);
    expect(witness?.household).toMatchObject({ incomes: [{ amount: '640.00' }] });
    expect(witness?.expect.programmes).toMatchObject({ aid: { status: 'ineligible' } });
  });
});
