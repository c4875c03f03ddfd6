import { describe, expect, it } from 'vitest';
import { makeLibrary } from '../../../src/rulefile/library.js';
import { parseRuleFile } from '../../../src/rulefile/parse.js';
import { resolve } from '../../../src/rulefile/resolve.js';
import { content, idOf, root, say, text } from './files.js';

describe('three hundred county files', () => {
  it('are read, indexed and resolved in well under a second', () => {
    const items = {
      parameters: Object.fromEntries(
        Array.from({ length: 12 }, (_, index) => [
          `p${index}`,
          {
            label: say('p'),
            unit: 'yuan',
            keys: ['household.area'],
            values: { urban: '1', rural: '2' },
          },
        ]),
      ),
      conditions: Object.fromEntries(
        Array.from({ length: 8 }, (_, index) => [
          `c${index}`,
          {
            scope: 'household',
            when: {
              all: [
                { fact: 'quantity:q', operator: 'lessThan', value: { fact: 'parameter:p1' } },
                { any: [{ fact: 'household.area', operator: 'equal', value: 'rural' }] },
              ],
            },
          },
        ]),
      ),
    };
    const texts = Array.from({ length: 300 }, (_, index) => {
      const value = content(`x${index}`, '2020-01-01', items);
      return [idOf(value), text(value)] as const;
    });
    const start = performance.now();
    const files = texts.flatMap(([id, written]) => {
      const result = parseRuleFile(written, { id });
      return result.ok ? [result.file] : [];
    });
    const { library, issues } = makeLibrary([root(), ...files]);
    const resolved = resolve(library, { region: 'x7', asOf: '2021-01-01' });
    const spent = performance.now() - start;
    expect(files).toHaveLength(300);
    expect(issues).toEqual([]);
    expect(resolved.sections.parameters.size).toBe(12);
    // Less than half a second alone on two cores; the bound leaves room for tests beside it.
    expect(spent).toBeLessThan(2500);
  });
});
