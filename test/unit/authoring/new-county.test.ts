import { describe, expect, it } from 'vitest';
import { checkRules } from '../../../src/authoring/check/check.js';
import type { OpenTerm } from '../../../src/authoring/check/open-terms.js';
import { newCounty } from '../../../src/authoring/new-county/new-county.js';
import { RulesError } from '../../../src/base/errors.js';
import { makeLibrary, type RuleLibrary } from '../../../src/rulefile/library.js';
import { parseRuleFile } from '../../../src/rulefile/parse.js';
import { builtInLibrary } from '../../fixtures/built-in.js';

const library = builtInLibrary();
const name = { 'zh-Hant': '某縣', 'zh-Hans': '某县', en: 'A county' };
/** A made-up county in a province that has rules. */
const county = { region: '341599', name, from: '2026-07-01' };

interface Written {
  readonly parameters: Record<string, Record<string, unknown>>;
  readonly documents: Record<string, Record<string, unknown>>;
  readonly above: string;
}

const begun = newCounty(library, county);
const written = JSON.parse(begun.text) as Written;

function withFile(text: string): RuleLibrary {
  const parsed = parseRuleFile(text, { id: begun.id });
  if (!parsed.ok) throw new RulesError(parsed.issues, JSON.stringify(parsed.issues));
  return makeLibrary([...library.files, parsed.file]).library;
}

function findings(text: string) {
  return checkRules(withFile(text), {
    asOf: county.from,
    regions: [county.region],
    cases: false,
  });
}

/** A figure, code or answer that a term may have. */
function filled({ type, range }: OpenTerm): unknown {
  if (type === 'boolean') return true;
  const [code = ''] = range.split(' / ');
  if (type !== 'number') return type === 'codes' ? [code] : code;
  const [low = 0, high] = [...range.matchAll(/\d+(?:\.\d+)?/g)].map(Number);
  return high ?? (range.startsWith('≤') ? low : Math.max(low, 12));
}

describe('a new county', () => {
  it('stands under the nearest layer that has rules', () => {
    expect(written.above).toBe('340000');
    expect(begun.id).toBe('341599/2026-07-01');
  });

  it('lists every open term, and what a person needs to fill it in', () => {
    expect(begun.terms.length).toBeGreaterThan(30);
    expect(Object.keys(written.parameters)).toEqual(begun.terms.map(({ id }) => id));
    expect(written.parameters['dibao.standard']?.note).toMatchObject({
      en: 'dibao standard. Unit: yuan per person per month. Lawful range: ≥ 0. Set by: the province, or the prefecture-level city not below the guiding standard of the province. Usually published in: the yearly notice that adjusts the dibao standards. Write: "values": { "urban": "…", "rural": "…" }.',
    });
  });

  it('loads as it is; the checker says of each term what is to be done', () => {
    const found = findings(begun.text);
    const terms = found.filter(({ code }) => code === 'authoring/term-to-fill');
    expect(terms.map(({ pointer }) => pointer).sort()).toEqual(
      begun.terms.map(({ id }) => `/parameters/${id}`).sort(),
    );
    const others = found.filter(({ code }) => code !== 'authoring/term-to-fill');
    expect(others.map(({ code }) => code)).toEqual([
      'authoring/source-unfindable',
      'authoring/unverified-source',
    ]);
    expect(found.every(({ severity }) => severity === 'hint')).toBe(true);
  });

  it('is green once it is filled in as the checker says', () => {
    const parameters = Object.fromEntries(
      begun.terms.map((term) => {
        const { id, cells } = term;
        const value = filled(term);
        const put = (into: Record<string, unknown>, [key = '', ...rest]: readonly string[]) => {
          into[key] = rest.length === 0 ? value : put((into[key] ?? {}) as typeof into, rest);
          return into;
        };
        const isPlain = cells.every(({ length }) => length === 0);
        const values = cells.reduce<Record<string, unknown>>(put, {});
        return [id, isPlain ? { value } : { values }];
      }),
    );
    const notice = { ...written.documents.notice, number: '1', mark: 'verified' };
    const text = (more: object) =>
      JSON.stringify(
        { ...written, parameters: { ...parameters, ...more }, documents: { notice } },
        null,
        2,
      );
    // The layers above ask for at least 1.3 times the 12 yuan of the dibao standard.
    const found = findings(text({}));
    expect(found.map(({ code, pointer, params }) => [code, pointer, params.low])).toEqual([
      ['ruletree/outside-lawful-range', '/parameters/tekun.basic/values/urban', '15.6'],
      ['ruletree/outside-lawful-range', '/parameters/tekun.basic/values/rural', '15.6'],
    ]);
    const least = { 'tekun.basic': { values: { urban: '15.60', rural: '15.60' } } };
    expect(findings(text(least))).toEqual([]);
  });

  it('is refused with everything that is wrong', () => {
    const codes = (over: object) => {
      try {
        newCounty(library, { ...county, ...over });
        return [];
      } catch (error) {
        return error instanceof RulesError ? error.issues.map(({ code }) => code) : [String(error)];
      }
    };
    expect(codes({ region: 'ab', from: '2026-02-30' })).toEqual([
      'authoring/bad-region',
      'authoring/bad-date',
      'authoring/no-layer-above',
    ]);
    expect(codes({ region: '341522' })).toEqual(['authoring/county-exists']);
    expect(codes({ above: '999999' })).toEqual(['authoring/no-layer-above']);
    expect(codes({ from: '2000-01-01' })).toEqual(['rulefile/not-in-force']);
  });
});
