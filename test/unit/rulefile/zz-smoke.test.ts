import { it } from 'vitest';
import { readJson } from '/work/main/src/base/json.js';
import { makeLibrary } from '/work/main/src/rulefile/library.js';
import { parseRuleFile } from '/work/main/src/rulefile/parse.js';
import { resolve } from '/work/main/src/rulefile/resolve.js';
import { ruleFile } from '/work/main/src/rulefile/schema/rule-file.js';
import {
  city,
  content,
  county,
  file,
  library,
  nation,
  province,
  root,
  say,
  text,
} from '/work/main/test/unit/rulefile/files.js';

it('x', () => {
  const lib = library(
    root({ parameters: { s: { unit: 'yuan', open: { setBy: say('x') } } } }),
    file(province, '2001-01-01', {}),
    file(city, '2001-01-01', {}),
    file(county, '2020-01-01', { parameters: { s: { value: '12' } } }),
  );
  const r = resolve(lib, { region: county, asOf: '2021-01-01' });
  console.log(
    r.files.map((f) => f.id),
    r.hash,
  );
  const items: any = { parameters: {}, conditions: {}, quantities: {}, programmes: {} };
  for (let i = 0; i < 40; i++) {
    items.parameters['p' + i] = {
      label: say('標準'),
      unit: 'yuan per month',
      keys: ['household.area'],
      values: { urban: '770.00', rural: '630.00' },
    };
    items.conditions['c' + i] = {
      label: say('c'),
      scope: 'household',
      when: {
        all: [
          { fact: 'quantity:q1', operator: 'lessThan', value: { fact: 'parameter:p1' } },
          {
            any: [
              { fact: 'household.area', operator: 'equal', value: 'rural' },
              { not: { condition: 'c1' } },
            ],
          },
        ],
      },
    };
    items.quantities['q' + i] = {
      label: say('q'),
      scope: 'household',
      unit: 'yuan',
      value: {
        round: {
          max: [
            {
              subtract: [
                'parameter:p1',
                {
                  divide: [
                    {
                      total: 'income.amount',
                      over: 'income',
                      where: { all: [{ fact: 'income.kind', operator: 'in', value: ['a', 'b'] }] },
                    },
                    { count: 'person' },
                  ],
                },
              ],
            },
            0,
          ],
        },
        step: 1,
        direction: 'up',
      },
    };
    items.programmes['x' + i] = {
      label: say('q'),
      scope: 'household',
      eligibility: { condition: 'c1' },
      lines: {
        a: {
          label: say('a'),
          for: 'unit',
          amount: 'quantity:q1',
          unit: 'yuan per month',
          kind: 'cash',
        },
      },
    };
  }
  const t = text(content(county, '2020-01-01', items));
  let t0 = performance.now();
  const files = [];
  for (let i = 0; i < 300; i++) {
    const r = parseRuleFile(text(content(String(100001 + i), '2020-01-01', items)), {
      id: `${100001 + i}/2020-01-01`,
    });
    if (!r.ok) {
      console.log(r.issues);
      break;
    }
    files.push(r.file);
  }
  console.log('parse 300 x', t.length, performance.now() - t0);
  t0 = performance.now();
  for (let i = 0; i < 300; i++) JSON.parse(t);
  console.log('JSON.parse', performance.now() - t0);
  t0 = performance.now();
  for (let i = 0; i < 300; i++) ruleFile.safeParse(JSON.parse(t), { jitless: true });
  console.log('zod', performance.now() - t0);
  t0 = performance.now();
  for (let i = 0; i < 300; i++) readJson(t);
  console.log('readJson', performance.now() - t0);
  t0 = performance.now();
  const l2 = makeLibrary([...files, root()]);
  console.log('library', performance.now() - t0, l2.issues.length);
  t0 = performance.now();
  resolve(l2.library, { region: '100005', asOf: '2021-01-01' });
  console.log('resolve', performance.now() - t0);
});
