import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../src/base/canonical.js';
import { RulesError } from '../../../src/base/errors.js';
import { ratio } from '../../../src/base/exact.js';
import { sha256Hex } from '../../../src/base/hash.js';

describe('canonicalJson', () => {
  it('sorts keys by UTF-16 unit and leaves out white space', () => {
    expect(canonicalJson({ b: 1, a: [true, null, 'x'], B: { z: 0, y: -0 } })).toBe(
      '{"B":{"y":0,"z":0},"a":[true,null,"x"],"b":1}',
    );
    // The example of RFC 8785, 3.2.3.
    const keys = { '€': 1, '\r': 2, '\uFB33': 3, '1': 4, '😀': 5, '\u0080': 6, ö: 7 };
    expect(Object.keys(JSON.parse(canonicalJson({ k: keys })).k)).toHaveLength(7);
    expect(canonicalJson(keys)).toBe('{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\uFB33":3}');
  });

  it('writes numbers as RFC 8785 does', () => {
    const numbers = [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 1e-27];
    expect(canonicalJson(numbers)).toBe('[333333333.3333333,1e+30,4.5,0.002,1e-27]');
  });

  it('gives one text whatever the order of keys', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const reversed = Object.fromEntries(Object.entries(value).reverse());
        expect(canonicalJson(reversed)).toBe(canonicalJson(value));
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it.each([
    ['undefined', { a: undefined }, '/a'],
    ['undefined', undefined, ''],
    ['not-json', { a: { b: () => 1 } }, '/a/b'],
    ['not-json', [1n], '/0'],
    ['not-json', [Symbol('x')], '/0'],
    ['not-finite', { 'a/b': Number.NaN }, '/a~1b'],
    ['not-finite', [Number.POSITIVE_INFINITY], '/0'],
    ['class-instance', [new Date(0)], '/0'],
    ['class-instance', { amount: ratio(1, 3) }, '/amount'],
    ['class-instance', new Map(), ''],
    // biome-ignore lint/suspicious/noSparseArray: the hole is what is tested
    ['sparse-array', [1, , 2], '/1'],
    ['lone-surrogate', ['\uD800'], '/0'],
    ['lone-surrogate', { '\uDC00': 1 }, '/\uDC00'],
  ])('refuses %s', (reason, value, pointer) => {
    let thrown: unknown;
    try {
      canonicalJson(value);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(RulesError);
    expect((thrown as RulesError).issues).toEqual([
      { code: 'internal/not-canonical', pointer, params: { reason } },
    ]);
  });

  it('refuses a value that contains itself', () => {
    const loop: Record<string, unknown> = {};
    loop.self = loop;
    expect(() => canonicalJson(loop)).toThrow(/too-deep/);
  });
});

describe('sha256Hex', () => {
  it('is SHA-256 of the UTF-8 bytes', () => {
    expect(sha256Hex('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(sha256Hex('abc')).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
    expect(sha256Hex('兜底')).toHaveLength(64);
  });

  it('agrees with the Web Crypto of the platform', async () => {
    const text = '兜底 · 单人户😀'.repeat(50);
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
    const hex = [...new Uint8Array(digest)].map((b) => b.toString(16).padStart(2, '0')).join('');
    expect(sha256Hex(text)).toBe(hex);
  });
});
