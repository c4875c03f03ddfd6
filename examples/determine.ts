import { determine, parseHousehold, resolve } from '../src/index.js';
import { builtinRules } from '../src/node/index.js';

const { library } = builtinRules();
const rules = resolve(library, { region: '320100', asOf: '2022-06-10' });

const household = parseHousehold(
  {
    region: '320100',
    area: 'urban',
    appliedOn: '2022-06-01',
    members: [
      {
        id: 'p1',
        birthDate: '1975-03-01',
        relation: '02',
        livesWithHousehold: true,
        statuses: [],
        livingSituations: [],
        schoolStage: null,
        disabilities: [],
        illnesses: [],
      },
    ],
    incomes: [],
    expenses: [],
    decisions: [{ id: 'property-within-rules', value: true }],
  },
  rules.vocabulary,
);

const { outcomes } = determine(household, rules);
const dibao = outcomes.find(({ programme }) => programme === 'dibao');
console.log(
  dibao?.status,
  dibao?.lines.map(({ id, amount }) => `${id} ${amount}`),
);
// eligible [ 'gap 985.00' ]
