import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatReference,
  parseReference,
  type Reference,
  referencePrefixes,
} from '../../../src/rulefile/reference.js';

const here = { outer: 0, at: null };

describe('a reference', () => {
  it.each<[string, Reference]>([
    ['case.asOf', { kind: 'as-of', ...here }],
    ['household.area', { kind: 'fact', entity: 'household', path: ['area'], ...here }],
    [
      'income.person.birthDate',
      { kind: 'fact', entity: 'income', path: ['person', 'birthDate'], ...here },
    ],
    [
      'outer:outer:person.sex',
      { kind: 'fact', entity: 'person', path: ['sex'], outer: 2, at: null },
    ],
    ['parameter:a.standard', { kind: 'parameter', id: 'a.standard', keys: null, ...here }],
    [
      'parameter:a.standard[urban,1]',
      { kind: 'parameter', id: 'a.standard', keys: ['urban', '1'], ...here },
    ],
    ['quantity:income.net', { kind: 'quantity', id: 'income.net', ...here }],
    ['condition:a.incomeTest', { kind: 'condition', id: 'a.incomeTest', ...here }],
    ['table:tiers', { kind: 'table', id: 'tiers', ...here }],
    ['unit:some-benefit', { kind: 'unit', programme: 'some-benefit', size: false, ...here }],
    ['unit:some-benefit.size', { kind: 'unit', programme: 'some-benefit', size: true, ...here }],
    ['entitled:x', { kind: 'entitled', programme: 'x', part: 'status', line: null, ...here }],
    ['granted:x.amount', { kind: 'granted', programme: 'x', part: 'amount', line: null, ...here }],
    [
      'granted:x.line.extra-rate',
      { kind: 'granted', programme: 'x', part: 'line', line: 'extra-rate', ...here },
    ],
    ['award:x', { kind: 'award', programme: 'x', ...here }],
    ['grade:care', { kind: 'grade', grading: 'care', attribute: null, ...here }],
    ['grade:care.severity', { kind: 'grade', grading: 'care', attribute: 'severity', ...here }],
    ['decision:panel.vote', { kind: 'decision', id: 'panel.vote', ...here }],
    [
      'evidence:person.birthDate',
      { kind: 'evidence', entity: 'person', path: ['birthDate'], ...here },
    ],
    [
      'unit:x@income.person',
      { kind: 'unit', programme: 'x', size: false, outer: 0, at: ['income', 'person'] },
    ],
    [
      'outer:above:quantity:q@obligor.of',
      {
        kind: 'above',
        inner: { kind: 'quantity', id: 'q', ...here },
        outer: 1,
        at: ['obligor', 'of'],
      },
    ],
  ])('%s is taken apart', (text, reference) => {
    expect(parseReference(text)).toEqual(reference);
    expect(parseReference(formatReference(reference))).toEqual(reference);
  });

  it.each<[string, string, string, readonly string[]]>([
    ['', 'empty', '', []],
    ['outer:', 'empty', '', []],
    ['paramter:x', 'unknown-prefix', 'paramter', ['parameter']],
    ['constructor:x', 'unknown-prefix', 'constructor', referencePrefixes],
    ['standard', 'not-a-name', 'standard', []],
    ['1.3', 'not-a-name', '1.3', []],
    ['person..sex', 'not-a-name', 'person..sex', []],
    ['case.today', 'unknown-case-fact', 'case.today', ['case.asOf']],
    ['parameter:', 'not-a-name', '', []],
    ['parameter:a[]', 'bad-keys', '[]', []],
    ['parameter:a[b', 'bad-keys', '[b', []],
    ['parameter:a[b][c]', 'bad-keys', '[b][c]', []],
    ['unit:Some', 'not-a-name', 'Some', []],
    ['unit:x.count', 'unknown-part', 'count', ['size']],
    ['entitled:x.stauts', 'unknown-part', 'stauts', ['status']],
    ['granted:x.line', 'not-a-name', '', []],
    [
      'granted:x.amount.y',
      'unknown-part',
      'amount.y',
      ['status', 'route', 'class', 'amount', 'line'],
    ],
    ['above:outer:person.sex', 'misplaced-outer', 'outer:', []],
    ['person.sex@income', 'bad-link', 'income', []],
    ['person.sex@', 'bad-link', '', []],
  ])('%j is refused', (text, reason, found, expected) => {
    expect(parseReference(text)).toMatchObject({ kind: 'problem', reason, found, expected });
  });

  it('tells where it goes wrong', () => {
    expect(parseReference('outer:granted:x.amuont')).toMatchObject({
      offset: 'outer:granted:x.'.length,
      expected: ['amount'],
    });
  });

  it('never throws, and what it reads it can write', () => {
    const piece = fc.constantFrom(
      'outer:',
      'above:',
      'parameter:',
      'x',
      '.',
      '[',
      ']',
      '@',
      ',',
      'a1',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 10 }), (pieces) => {
        const read = parseReference(pieces.join(''));
        if (read.kind !== 'problem') expect(parseReference(formatReference(read))).toEqual(read);
      }),
    );
  });
});
