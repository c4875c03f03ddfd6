import { describe, expect, it } from 'vitest';
import { assertNever, type Issue, RulesError } from '../../../src/base/errors.js';
import { type Localized, languages, localize } from '../../../src/base/language.js';

describe('RulesError', () => {
  const issues: Issue[] = [
    { code: 'rulefile/unknown-key', pointer: '/a', params: { key: 'x' }, line: 3, column: 1 },
    { code: 'rulefile/overlap', pointer: '/b', params: {}, severity: 'warning' },
  ];

  it('carries every issue, and the code of the first', () => {
    const cause = new Error('underneath');
    const error = new RulesError(issues, 'two problems', { cause });
    expect(error).toBeInstanceOf(Error);
    expect(error.name).toBe('RulesError');
    expect(error.code).toBe('rulefile/unknown-key');
    expect(error.issues).toEqual(issues);
    expect(error.message).toBe('two problems');
    expect(error.cause).toBe(cause);
  });

  it('keeps its issues when the list it was given changes', () => {
    const list = [...issues];
    const error = new RulesError(list, 'two problems');
    list.pop();
    expect(error.issues).toHaveLength(2);
    expect(Object.isFrozen(error.issues)).toBe(true);
    expect('cause' in error).toBe(false);
  });

  it('has a code even without an issue', () => {
    expect(new RulesError([], 'nothing').code).toBe('internal/no-issue');
  });
});

describe('assertNever', () => {
  it.each([
    ['x', '"x"'],
    [{ kind: 'surprise' }, 'kind "surprise"'],
    [{}, 'an object'],
    [Object.create(null), 'an object'],
    [null, 'null'],
    [7, '7'],
    [Symbol('s'), 'Symbol(s)'],
  ])('throws internal/unreachable', (value, shown) => {
    let thrown: unknown;
    try {
      assertNever(value as never);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(RulesError);
    expect((thrown as RulesError).code).toBe('internal/unreachable');
    expect((thrown as RulesError).issues[0]?.params).toEqual({ value: shown });
  });
});

describe('localize', () => {
  it('gives the text of each language', () => {
    const text: Localized = { 'zh-Hant': '兜底保障', 'zh-Hans': '兜底保障（简）', en: 'the floor' };
    expect(languages.map((lang) => localize(text, lang))).toEqual([
      '兜底保障',
      '兜底保障（简）',
      'the floor',
    ]);
  });
});
