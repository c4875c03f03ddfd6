import { describe, expect, it } from 'vitest';
import { checkRules } from '../../../../src/authoring/check/check.js';
import { Places } from '../../../../src/authoring/check/places.js';
import { makeLibrary } from '../../../../src/rulefile/library.js';
import { parseRuleFile } from '../../../../src/rulefile/parse.js';
import { builtInLibrary } from '../../../fixtures/built-in.js';

const library = builtInLibrary();
const name = { 'zh-Hant': '某縣', 'zh-Hans': '某县', en: 'A county' };
const id = '341599/2026-07-01';
const standard = { values: { urban: '700.00', rural: '600.00' } };

/** What is found in a county of its own, and whether it was read without compiling it whole. */
function look(content: object, documents: object = {}) {
  const notice = { title: name, number: '1', from: '2026-07-01', mark: 'verified' };
  const file = {
    format: 1,
    region: '341599',
    name,
    above: '340000',
    from: '2026-07-01',
    cite: [{ document: 'notice' }],
    documents: { notice: { ...notice, ...documents } },
    ...content,
  };
  const parsed = parseRuleFile(JSON.stringify(file, null, 2), { id });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  const made = makeLibrary([...library.files, parsed.file]).library;
  const layer = made.regions.get('341599');
  const found = checkRules(made, { asOf: '2026-12-01', regions: ['341599'], cases: false });
  return {
    isShort: layer !== undefined && new Places(made).filled(layer) !== null,
    told: found.map(({ code, pointer, params }) => ({ code, pointer, params })),
  };
}

/** The same file, made to go the whole way by a section without items. */
const whole = (content: object, documents?: object) => look({ ...content, tables: {} }, documents);

describe('a county that fills open terms and does nothing else', () => {
  const cases: readonly (readonly [what: string, content: object, documents: object])[] = [
    ['nothing filled', {}, {}],
    ['one term filled', { parameters: { 'dibao.standard': standard } }, {}],
    [
      'two that depend on each other',
      {
        parameters: {
          'dibao.standard': standard,
          'tekun.basic': { values: { urban: '910.00', rural: '780.00' } },
        },
      },
      {},
    ],
    [
      'a source that has ended',
      { parameters: { 'dibao.standard': standard } },
      { until: '2026-11-30' },
    ],
    [
      'a source that comes later',
      { parameters: { 'dibao.standard': standard } },
      { from: '2026-08-01' },
    ],
  ];
  it.each(cases)('%s: is told the same without compiling it whole', (_, content, documents) => {
    const [short, long] = [look(content, documents), whole(content, documents)];
    expect([short.isShort, long.isShort]).toEqual([true, false]);
    expect(short.told).toEqual(long.told);
  });

  it.each<readonly [string, object]>([
    [
      'below the lawful range',
      {
        'dibao.standard': standard,
        'tekun.basic': { values: { urban: '909.99', rural: '780.00' } },
      },
    ],
    ['with a code there is not', { 'dibao.payment': { values: { urban: 'gaps', rural: 'gap' } } }],
    ['with a key there is not', { 'dibao.standard': { values: { city: '1.00' } } }],
    ['in part', { 'dibao.standard': { values: { urban: '700.00' } } }],
    ['listed and not filled', { 'dibao.standard': { note: 'Ask.' } }],
    ['of a parameter there is not', { 'dibao.standards': { unit: 'yuan', value: 1 } }],
  ])('%s: goes the whole way, and what is wrong is told', (_, parameters) => {
    const [short, long] = [look({ parameters }), whole({ parameters })];
    expect(short.told).toEqual(long.told);
    expect(short.told.some(({ pointer }) => pointer.startsWith('/parameters/'))).toBe(true);
  });
});
