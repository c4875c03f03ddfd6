import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { determine } from '../../src/determination/determine.js';
import { casesOf, verifyCases } from '../../src/determination/verify/verify.js';
import { parseHousehold } from '../../src/facts/parse-household.js';
import { renderIssue } from '../../src/messages/render.js';
import type { CaseItem } from '../../src/rulefile/format.js';
import { makeLibrary, type RuleLibrary } from '../../src/rulefile/library.js';
import { parseRuleFile } from '../../src/rulefile/parse.js';
import { resolve } from '../../src/rulefile/resolve.js';
import type { Resolved } from '../../src/rulefile/resolved.js';
import { treeOf } from '../../src/ruletree/compile.js';
import { fragment, fragments, libraryOf } from './fragments.js';

/** What a case says, as text; the failures of a fragment are to be read. */
function failuresOf(library: RuleLibrary): string[] {
  return verifyCases(library).failures.flatMap(({ ref, issues }) =>
    issues.map((issue) => `${ref.file} ${ref.case.id}: ${renderIssue(issue, 'en')}`),
  );
}

function expectationsOf({ expect: { programmes, quantities, grades } }: CaseItem): number {
  return [programmes, quantities, grades].reduce(
    (sum, section) => sum + Object.keys(section ?? {}).length,
    0,
  );
}

/** Every definition of compiled rules, and where it comes from. */
function shapeOf(resolved: Resolved) {
  return treeOf(resolved).definitions.map(({ id, origin }) => [id, origin.file, origin.pointer]);
}

/** What a fragment determines for the household of one of its cases. */
function determined(name: string, file: string, id: string) {
  const library = libraryOf(fragment(name).files);
  const ref = casesOf(library).find((each) => each.file === file && each.case.id === id);
  if (ref === undefined) throw new Error(`${name} has no case ${id} in ${file}.`);
  const { region, asOf } = ref;
  const resolved = resolve(library, { region, asOf, knownOn: ref.case.knownOn ?? null });
  const rules = resolved.withTerms(ref.case.terms ?? {});
  return determine(parseHousehold(ref.case.household, treeOf(rules).vocabulary), rules);
}

describe.each(fragments().map(({ name, files }) => [name, files] as const))('%s', (_, files) => {
  const library = libraryOf(files);
  const cases = casesOf(library);

  it('carries cases in every file, each expecting something', () => {
    for (const { id, content } of library.files) {
      expect(content.cases?.length ?? 0, id).toBeGreaterThan(0);
    }
    for (const each of cases) {
      expect(expectationsOf(each.case), `${each.file} ${each.case.id}`).toBeGreaterThan(0);
    }
  });

  it('gives what its cases expect', () => {
    expect(failuresOf(library)).toEqual([]);
  });

  it('is the same whatever the order of its files', () => {
    const turned = libraryOf([...files].reverse());
    for (const { region, asOf } of cases) {
      const query = { region, asOf };
      const [one, other] = [resolve(library, query), resolve(turned, query)];
      expect(other.hash).toBe(one.hash);
      expect(shapeOf(other)).toEqual(shapeOf(one));
    }
  });
});

describe('a case that expects something else', () => {
  const [path = ''] = fragment('05-benefit-mode/gap').files;
  const wrong = (from: string, to: string) => {
    const text = readFileSync(path, 'utf8');
    expect(text).toContain(from);
    const result = parseRuleFile(text.replace(from, to), { id: '100000/2026-01-01' });
    if (!result.ok) throw new Error('the changed fragment is no rule file');
    const { library } = makeLibrary([result.file]);
    return verifyCases(library).failures.map(({ ref, issues }) => [ref.case.id, issues[0]?.code]);
  };

  it.each([
    ['an amount', '"gap": "0.01"', '"gap": "0.02"'],
    ['a status', '"status": "eligible"', '"status": "ineligible"'],
    ['a line that is not there', '"gap": "0.01"', '"gaps": "0.01"'],
  ])('fails: %s', (_, from, to) => {
    expect(wrong(from, to)).toEqual([['three-below', 'determination/case-failed']]);
  });
});

describe('what a case cannot say', () => {
  it('a departure from the floor above is carried by the result', () => {
    const { outcomes } = determined('01-dated-parameters/floor', '610400/2026-01-01', 'line-below');
    const departures = outcomes.flatMap((outcome) => outcome.departures);
    expect(departures).toMatchObject([{ item: 'standard', document: 'pilot', article: '2' }]);
  });

  it('a county older than the city it departs from is reported', () => {
    const { findings } = determined('place-baoji', '610327/2022-01-01', 'still-the-county');
    const stale = findings.filter(({ code }) => code === 'rulefile/stale-override');
    expect(stale.map(({ params }) => params.item)).toEqual(
      expect.arrayContaining(['standard.month', 'standard.year', 'tier.amount']),
    );
  });

  it('every result names its sources, clauses and versions', () => {
    const { outcomes, files } = determined('18-sources/cited', '100000/2026-01-01', 'line-below');
    const [dibao] = outcomes;
    expect(dibao?.cite).toMatchObject([{ number: '試政發〔2026〕1號', article: '9' }]);
    expect(dibao?.lines[0]?.cite).toMatchObject([{ article: '12', mark: 'verified' }]);
    expect(dibao?.deciding[0]?.cite).toMatchObject([{ document: 'local-measures', article: '9' }]);
    expect(files).toMatchObject([{ id: '100000/2026-01-01', from: '2026-01-01' }]);
    expect(files[0]?.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('a seasonal line is not payable out of season', () => {
    const payable = (id: string) =>
      determined('new-county-heating', 'x00001/2026-10-01', id)
        .outcomes.find(({ programme }) => programme === 'heating-subsidy')
        ?.lines.map((line) => line.payableNow);
    expect(payable('october')).toEqual([false]);
    expect(payable('below')).toEqual([true]);
    expect(payable('march')).toEqual([true]);
    expect(payable('april')).toEqual([false]);
  });

  it('a standard below the floor of the province does not load without a ground', () => {
    const library = libraryOf(fragment('01-dated-parameters/floor').files);
    const resolved = resolve(library, { region: '610300', asOf: '2026-01-01' });
    const at = (value: string) => () => treeOf(resolved.withTerms({ standard: value }));
    expect(at('600.00')).not.toThrow();
    expect(at('599.99')).toThrowError(
      expect.objectContaining({ code: 'ruletree/outside-lawful-range' }),
    );
  });
});
