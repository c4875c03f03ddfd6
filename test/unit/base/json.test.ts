import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createLocator,
  escapePointer,
  type JsonProblem,
  joinPointer,
  locateKey,
  locatePointer,
  readJson,
  splitPointer,
} from '../../../src/base/json.js';

function problemsOf(text: string, limits?: Parameters<typeof readJson>[1]): JsonProblem[] {
  const result = readJson(text, limits);
  return result.ok ? [] : result.problems;
}

function codesOf(text: string): string[] {
  return problemsOf(text).map(({ code }) => code);
}

describe('readJson', () => {
  it('reads what JSON.parse reads', () => {
    expect(readJson(' {"a": [1, -2.50, 1e3, "\\u4e2d", null, true]}\r\n')).toEqual({
      ok: true,
      value: { a: [1, -2.5, 1000, '中', null, true] },
    });
    expect(readJson('0')).toEqual({ ok: true, value: 0 });
  });

  it('accepts every text JSON.stringify writes', () => {
    const values = fc.jsonValue({ maxDepth: 5 });
    fc.assert(
      fc.property(values, fc.constantFrom(0, 2), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        const hasForbidden = /"(__proto__|constructor|prototype)":/.test(text);
        const result = readJson(text);
        if (!hasForbidden) expect(result).toEqual({ ok: true, value: JSON.parse(text) });
      }),
    );
  });

  it('never accepts a text JSON.parse refuses', () => {
    const scraps = fc.constantFrom(...'{}[]:,"\\/*-.0123eE+ \n\t'.split(''), 'true', 'null', '"a"');
    fc.assert(
      fc.property(fc.array(scraps, { maxLength: 12 }), (parts) => {
        const text = parts.join('');
        const result = readJson(text);
        if (result.ok) expect(JSON.parse(text)).toEqual(result.value);
        else expect(result.problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 5000 },
    );
  });

  it('reports every duplicate key, with the place of the first', () => {
    const text = '{\n  "a": 1,\n  "a": 2,\n  "b": {"c": 1, "c": 2, "\\u0063": 3}\n}';
    expect(problemsOf(text)).toEqual([
      {
        code: 'json/duplicate-key',
        pointer: '/a',
        line: 3,
        column: 3,
        params: { key: 'a', firstLine: 2, firstColumn: 3 },
      },
      {
        code: 'json/duplicate-key',
        pointer: '/b/c',
        line: 4,
        column: 17,
        params: { key: 'c', firstLine: 4, firstColumn: 9 },
      },
      {
        code: 'json/duplicate-key',
        pointer: '/b/c',
        line: 4,
        column: 25,
        params: { key: 'c', firstLine: 4, firstColumn: 9 },
      },
    ]);
    expect(codesOf('[{"a":1},{"a":1}]')).toEqual([]);
  });

  it('refuses keys that reach into prototypes, at any depth', () => {
    const text = '{"__proto__": {"x": 1}, "a": [{"constructor": 1, "prototype": 2}]}';
    expect(problemsOf(text).map(({ code, pointer }) => [code, pointer])).toEqual([
      ['json/forbidden-key', '/__proto__'],
      ['json/forbidden-key', '/a/0/constructor'],
      ['json/forbidden-key', '/a/0/prototype'],
    ]);
    expect(codesOf('{"\\u005f_proto__": 1}')).toEqual(['json/forbidden-key']);
    expect(codesOf('"__proto__"')).toEqual([]);
  });

  it.each([
    '0.1234567890123456789',
    '9007199254740993',
    '-9007199254740993',
    '1e400',
    '1e-400',
    '123456789012345678901234567890',
    '0.1000000000000000055511151231257827021181583404541015625',
  ])('refuses %s, which a double does not hold', (literal) => {
    expect(problemsOf(`{"a": [0, ${literal}]}`)).toMatchObject([
      { code: 'json/number-precision', pointer: '/a/1', line: 1, column: 11 },
    ]);
  });

  it.each([
    '0',
    '-0',
    '1.30',
    '1.300000000000000000000000',
    '9007199254740991',
    '9007199254740992',
    '0.30000000000000004',
    '1e3',
    '1E+3',
    '12.5e-1',
    '1000000000000000000000',
    '1e21',
    '0e400',
    '0.000000000000000000000',
    '5e-324',
    '1.7976931348623157e308',
  ])('takes %s', (literal) => {
    expect(readJson(literal)).toEqual({ ok: true, value: JSON.parse(literal) });
  });

  it('takes every double as JavaScript writes it', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (x) => {
        expect(readJson(String(x)).ok).toBe(true);
      }),
    );
  });

  it.each([
    ['{"a": 1,}', 9],
    ['[1, 2,]', 7],
    ['// note\n{}', 1],
    ['{"a": /* note */ 1}', 7],
    ["{'a': 1}", 2],
    ['{a: 1}', 2],
    ['[1 2]', 4],
    ['{"a" 1}', 6],
    ['[01]', 3],
    ['[1.]', 2],
    ['[+1]', 2],
    ['[.5]', 2],
    ['[NaN]', 2],
    ['"tab\there"', 1],
    ['"open', 1],
    ['"\\x"', 1],
    ['{"a": 1', 8],
    ['{} {}', 4],
    ['', 1],
    ['\u00A0{}', 1],
  ])('finds the syntax problem of %j', (text, column) => {
    const [first] = problemsOf(text);
    expect(first).toMatchObject({ code: 'json/syntax', column });
    expect(first?.params.reason).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });

  it('reports syntax and other problems together, in the order of the text', () => {
    const text = '{"a": 1, "a": 2,\n "b": [1 2], "c": 9007199254740993}';
    expect(problemsOf(text).map(({ code, pointer, line }) => [code, pointer, line])).toEqual([
      ['json/duplicate-key', '/a', 1],
      ['json/syntax', '/b/0', 2],
      ['json/number-precision', '/c', 2],
    ]);
  });

  it('limits how many syntax problems one text can have', () => {
    expect(problemsOf('[1 2 '.repeat(60)).length).toBeLessThanOrEqual(20);
  });

  it('reports a byte-order mark and still reads the rest', () => {
    expect(codesOf('\uFEFF{"a": 1}')).toEqual(['json/byte-order-mark']);
    expect(problemsOf('\uFEFF{"a": 1, "a": 2}')).toMatchObject([
      { code: 'json/byte-order-mark', line: 1, column: 1, pointer: '' },
      { code: 'json/duplicate-key', line: 1, column: 10 },
    ]);
  });

  it('counts size in bytes of UTF-8', () => {
    const text = '"中文😀é"';
    expect(new TextEncoder().encode(text).length).toBe(14);
    expect(readJson(text, { maxBytes: 14 }).ok).toBe(true);
    expect(problemsOf(text, { maxBytes: 13 })).toMatchObject([
      { code: 'json/too-large', params: { maxBytes: 13 } },
    ]);
  });

  it('takes 64 levels and refuses the 65th, where it opens', () => {
    expect(readJson('['.repeat(64) + ']'.repeat(64)).ok).toBe(true);
    expect(problemsOf(`\n${'['.repeat(65)}${']'.repeat(65)}`)).toEqual([
      { code: 'json/too-deep', pointer: '', line: 2, column: 65, params: { maxDepth: 64 } },
    ]);
    expect(codesOf('{"a":'.repeat(65))).toEqual(['json/too-deep']);
    expect(readJson(`"${'['.repeat(100)}"`).ok).toBe(true);
    expect(readJson(`["\\"${'['.repeat(100)}"]`).ok).toBe(true);
    expect(readJson(`[${'[],'.repeat(1000)}0]`).ok).toBe(true);
  });

  it.each([
    ['brackets', '['],
    ['objects', '{"a":'],
    ['mismatched brackets', '[}'],
    ['mismatched brackets with commas', '[},'],
    ['objects closed wrongly', '{"a":]'],
    ['brackets after an open string', '"\n['],
    ['brackets after a quote in a comment', '/* " */ ['],
    ['brackets after a line comment', '// "\n['],
    ['brackets after a bad escape', '"\\u"['],
  ])('survives a million nested %s', (_name, unit) => {
    const text = unit.repeat(1_000_000);
    const [first] = problemsOf(text, { maxDepth: Number.POSITIVE_INFINITY });
    expect(first).toBeDefined();
    expect(locatePointer(text, '/0/0').line).toBeGreaterThan(0);
  });

  it.each([
    ['an unclosed string', '"\n'],
    ['an unclosed string after an escaped line break', '"\\\n"'],
    ['a quote in a comment', '/* " */'],
    ['a quote in a line comment', '// "\n'],
  ])('survives a million brackets after %s', (_name, prefix) => {
    const text = prefix + '['.repeat(1_000_000);
    expect(codesOf(text)).toEqual(['json/too-deep']);
  });

  it('survives a million levels of any mixture', () => {
    const scraps = ['[', '{', ']', '}', ',', ':', '"', '\\', '/', '*', '\n', '"a":', '1', 'x', '-'];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...scraps), { minLength: 1, maxLength: 8 }), (parts) => {
        const text = parts.join('').repeat(20_000);
        expect(readJson(text).ok).toBeTypeOf('boolean');
      }),
      { numRuns: 150 },
    );
  });
});

describe('pointers', () => {
  it('escape tilde and slash, and come back', () => {
    expect(escapePointer('a/b~c')).toBe('a~1b~0c');
    expect(joinPointer('/x', 'a/b')).toBe('/x/a~1b');
    expect(joinPointer('', 0)).toBe('/0');
    expect(splitPointer('')).toEqual([]);
    expect(splitPointer('/')).toEqual(['']);
    expect(splitPointer('/~01')).toEqual(['~1']);
    fc.assert(
      fc.property(fc.array(fc.string()), (tokens) => {
        const pointer = tokens.reduce<string>((base, token) => joinPointer(base, token), '');
        expect(splitPointer(pointer)).toEqual(tokens);
      }),
    );
  });
});

describe('locating a pointer', () => {
  const text = '{\r\n  "a": [10, {"b/c": "x"}],\n  "d": null\n}';

  it('finds the value', () => {
    expect(locatePointer(text, '')).toEqual({ line: 1, column: 1 });
    expect(locatePointer(text, '/a/0')).toEqual({ line: 2, column: 9 });
    expect(locatePointer(text, '/a/1/b~1c')).toEqual({ line: 2, column: 21 });
    expect(locatePointer(text, '/d')).toEqual({ line: 3, column: 8 });
  });

  it('falls back to the nearest ancestor that exists', () => {
    expect(locatePointer(text, '/a/7/x')).toEqual({ line: 2, column: 8 });
    expect(locatePointer(text, '/a/00')).toEqual({ line: 2, column: 8 });
    expect(locatePointer(text, '/none')).toEqual({ line: 1, column: 1 });
    expect(locatePointer(text, '/d/e')).toEqual({ line: 3, column: 8 });
    expect(locatePointer('', '/a')).toEqual({ line: 1, column: 1 });
  });

  it('finds the key when asked for it', () => {
    expect(locateKey(text, '/d')).toEqual({ line: 3, column: 3 });
    expect(locateKey(text, '/a/1/b~1c')).toEqual({ line: 2, column: 14 });
    expect(locateKey(text, '/a/0')).toEqual({ line: 2, column: 9 });
    expect(locateKey(text, '/d/none')).toEqual({ line: 3, column: 8 });
  });

  it('finds the last of duplicated keys, as JSON.parse does', () => {
    expect(locatePointer('{"a": 1, "a": 2}', '/a')).toEqual({ line: 1, column: 15 });
  });

  it('finds many places after one parse', () => {
    const locator = createLocator(`\uFEFF${text}`);
    expect(locator.value('/d')).toEqual({ line: 3, column: 8 });
    expect(locator.key('/d')).toEqual({ line: 3, column: 3 });
  });
});
