import { describe, expect, it } from 'vitest';
import type { Change } from '../../../src/authoring/diff/change.js';
import { diffRules } from '../../../src/authoring/diff/diff.js';
import { renderDiff } from '../../../src/authoring/diff/render-diff.js';
import { languages } from '../../../src/base/language.js';
import { determine } from '../../../src/determination/determine.js';
import { resolve } from '../../../src/rulefile/resolve.js';
import type { Resolved } from '../../../src/rulefile/resolved.js';
import { cleanTexts, county2026, libraryOf, nation } from './check/clean-rules.js';

type Json = Record<string, unknown>;

/** The county's rules in 2026, with something of the national or of its own file changed. */
function rulesWith(changes: Readonly<Record<string, (content: Json) => void>> = {}): Resolved {
  const texts = new Map(cleanTexts);
  for (const [file, change] of Object.entries(changes)) {
    const content = JSON.parse(texts.get(file) ?? '') as Json;
    change(content);
    delete content.cases;
    texts.set(file, JSON.stringify(content));
  }
  return resolve(libraryOf(texts), { region: '341500', asOf: '2026-02-01' });
}

function at(content: Json, ...path: readonly string[]): Json {
  return path.reduce((part, key) => part[key] as Json, content);
}

const before = rulesWith();

function onlyChange(after: Resolved): Change {
  const { changes, isSame } = diffRules(before, after, { tries: 100 });
  expect([changes.length, isSame]).toEqual([1, false]);
  return changes[0] as Change;
}

/** Status and amounts of a programme, as `determine` gives them. */
function outcome(change: Change, rules: Resolved) {
  const [move] = change.example?.moves ?? [];
  if (change.example === null || move === undefined) throw new Error('no example');
  const { outcomes } = determine(change.example.household, rules);
  const found = outcomes.find(
    ({ programme, subject }) => programme === move.programme && subject === move.subject,
  );
  return [found?.status, found?.lines.map(({ id, amount }) => [id, String(amount)])];
}

describe('rules that mean the same', () => {
  it('say so, whatever the order of keys, the notes and the way numbers are written', () => {
    const after = rulesWith({
      [county2026]: (content) => {
        content.note = 'Checked.';
        at(content, 'parameters').standard = { note: 'x', values: { rural: 620, urban: '720' } };
      },
      [nation]: (content) => {
        const { label, ...rest } = at(content, 'conditions', 'isPoor');
        at(content, 'conditions').isPoor = { ...rest, note: 'y', label };
      },
    });
    const diff = diffRules(before, after, { tries: 0 });
    expect([diff.isSame, diff.changes]).toEqual([true, []]);
    expect(renderDiff(diff, 'text', 'en')).toContain('They mean the same');
  });

  it('do not where the order of rows is part of them', () => {
    const after = rulesWith({
      [nation]: (content) => {
        const { town, any } = at(content, 'tables', 'size', 'rows');
        at(content, 'tables', 'size').rows = { any, town };
      },
    });
    expect(onlyChange(after)).toMatchObject({ section: 'tables', part: ['rows'] });
  });
});

describe('a change', () => {
  it('of one cell is told with its percentage, and moves one household', () => {
    const after = rulesWith({
      [county2026]: (content) => {
        at(content, 'parameters', 'standard', 'values').rural = '640.00';
      },
    });
    const change = onlyChange(after);
    expect(change).toMatchObject({
      kind: 'value',
      item: 'standard',
      part: ['rural'],
      before: { en: '620' },
      after: { en: '640' },
      percent: '+3.2%',
      file: county2026,
      pointer: '/parameters/standard/values/rural',
      programmes: ['aid'],
    });
    expect(outcome(change, before)).not.toEqual(outcome(change, after));
    const { status } = change.example?.moves[0]?.after ?? {};
    expect([change.example?.moves[0]?.before.status, status]).toEqual(['ineligible', 'eligible']);
  });

  it('shows as few facts as it takes', () => {
    const after = rulesWith({
      [nation]: (content) => {
        at(content, 'parameters', 'elderAge').value = 65;
      },
    });
    const change = onlyChange(after);
    const { members, ...rest } = { ...change.example?.household } as unknown as Json;
    // Nothing of the household matters; of the person what decides, and what the amount reads.
    expect(Object.keys(rest).filter((key) => key !== 'id')).toEqual(['region']);
    expect((members as readonly Json[]).map((person) => Object.keys(person))).toEqual([
      ['id', 'birthDate', 'livesWithHousehold', 'eatsAlone', 'walksAlone'],
    ]);
    expect(outcome(change, before)[0]).toBe('eligible');
    expect(outcome(change, after)[0]).toBe('ineligible');
  });

  it('of a condition is told in words', () => {
    const after = rulesWith({
      [nation]: (content) => {
        at(content, 'conditions', 'isPoor', 'when').operator = 'lessThanInclusive';
      },
    });
    const change = onlyChange(after);
    expect(change).toMatchObject({ kind: 'rule', section: 'conditions', part: ['when'] });
    expect(change.before?.en).not.toBe(change.after?.en);
    expect(outcome(change, before)[0]).toBe('ineligible');
    expect(outcome(change, after)[0]).toBe('eligible');
  });

  it('of a table row, a new line and a source are told apart', () => {
    const after = rulesWith({
      [nation]: (content) => {
        at(content, 'tables', 'tier', 'rows', 'first', 'value').value = 450;
        at(content, 'programmes', 'care', 'lines').meal = {
          label: { 'zh-Hant': '餐', 'zh-Hans': '餐', en: 'meal' },
          unit: 'yuan per month',
          amount: { value: 50, unit: 'yuan per month' },
        };
        at(content, 'parameters', 'elderAge').cite = [{ document: 'law', article: '2' }];
      },
    });
    const { changes } = diffRules(before, after, { tries: 100 });
    const told = changes.map(({ kind, item, part, example }) => [
      kind,
      item,
      part,
      example !== null,
    ]);
    expect(told).toEqual([
      ['source', 'elderAge', ['cite'], false],
      ['rule', 'tier', ['rows', 'first', 'value'], true],
      ['rule', 'care', ['lines', 'meal'], true],
    ]);
  });

  it('of one row among several changed is shown by a household of that row', () => {
    const after = rulesWith({
      [nation]: (content) => {
        at(content, 'tables', 'tier', 'rows', 'first', 'value').value = 450;
        at(content, 'tables', 'tier', 'rows', 'second', 'value').value = 250;
      },
    });
    const { changes } = diffRules(before, after, { tries: 100 });
    const shown = changes.map(({ part, example }) => [
      part[1],
      example?.isAlone,
      example?.moves.map((move) => [move.before.lines.tier, move.after.lines.tier]),
    ]);
    expect(shown).toEqual([
      ['first', true, [['400.00', '450.00']]],
      ['second', true, [['300.00', '250.00']]],
    ]);
  });

  it('of what somebody is entitled to by a new rule is shown without its other changes', () => {
    const after = rulesWith({
      [nation]: (content) => {
        const label = { 'zh-Hant': '鰥寡', 'zh-Hans': '鳏寡', en: 'widowed' };
        at(content, 'decisions').hardship = {
          ...at(content, 'decisions', 'panel'),
          about: 'person',
          label,
        };
        at(content, 'conditions').isHard = {
          label,
          scope: 'person',
          when: { fact: 'decision:hardship', operator: 'equal', value: true },
        };
        at(content, 'programmes', 'care').eligibility = {
          any: [{ condition: 'isElder' }, { condition: 'isHard' }],
        };
        at(content, 'parameters', 'elderAge').value = 65;
      },
    });
    const { changes } = diffRules(before, after, { tries: 100 });
    expect(changes.map(({ item, example }) => [item, example?.isAlone ?? null])).toEqual([
      ['hardship', null],
      ['elderAge', true],
      ['isHard', null],
      ['care', true],
    ]);
    const { household, moves } = changes[3]?.example ?? {};
    expect(household?.decisions).toMatchObject([{ id: 'hardship', value: true }]);
    expect(moves?.map((move) => [move.before.status, move.after.status])).toEqual([
      ['ineligible', 'eligible'],
    ]);
  });

  it('that is a new programme moves a household', () => {
    const after = rulesWith({
      [nation]: (content) => {
        const { care } = content.programmes as Json;
        at(content, 'programmes').meals = care;
      },
    });
    const change = onlyChange(after);
    expect(change).toMatchObject({ item: 'meals', example: { isAlone: true } });
    expect(change.example?.moves.map((move) => [move.before.status, move.after.status])).toEqual([
      [null, 'eligible'],
    ]);
  });

  it('of a name moves nobody', () => {
    const after = rulesWith({
      [nation]: (content) => {
        at(content, 'parameters', 'elderAge', 'label').en = 'age of the elderly';
      },
    });
    expect(onlyChange(after)).toMatchObject({ kind: 'wording', programmes: [], example: null });
  });

  it('reads alike in every language and format', () => {
    const after = rulesWith({
      [county2026]: (content) => {
        at(content, 'parameters', 'standard', 'values').rural = '640.00';
      },
    });
    const diff = diffRules(before, after, { tries: 50, caseload: [] });
    for (const lang of languages) {
      for (const format of ['text', 'markdown'] as const) {
        const text = renderDiff(diff, format, lang);
        expect(text).toContain('620 → 640 (+3.2%');
        expect(text).not.toMatch(/undefined|\[object|\{[a-z]+\}/);
      }
    }
  });
});
