import fc from 'fast-check';
import { resolve } from '../src/index.js';
import { builtinRules } from '../src/node/index.js';
import { declaredLaws, partsSumToTotals } from '../src/testing/index.js';

const { library } = builtinRules();
const rules = resolve(library, { region: '320100', asOf: '2022-06-10' });

fc.assert(partsSumToTotals(rules), { numRuns: 20 });
fc.assert(declaredLaws(rules), { numRuns: 20 });
