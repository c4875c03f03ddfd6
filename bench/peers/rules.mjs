// One set of rules over facts worked out beforehand, for every engine alike. Conditions are written as
// doudi and json-rules-engine write them; amounts are small sums. The figures are made up.

const money = (unit) => ({ type: 'money', unit });

/** Facts of a household. */
export const facts = {
  perHead: money('yuan per person per month'),
  rigid: money('yuan per person per month'),
  savings: money('yuan'),
  claimed: money('yuan'),
  size: { type: 'integer', unit: 'persons' },
  homes: { type: 'integer', unit: 'number' },
  cars: { type: 'integer', unit: 'number' },
  seriousCases: { type: 'integer', unit: 'number' },
  months: { type: 'integer', unit: 'months' },
  isTown: { type: 'boolean' },
  isResident: { type: 'boolean' },
  isExempt: { type: 'boolean' },
  needsVehicle: { type: 'boolean' },
  hidesProperty: { type: 'boolean' },
  hasElder: { type: 'boolean' },
  hasDisabled: { type: 'boolean' },
  isSeverelyDisabled: { type: 'boolean' },
  hasOrphan: { type: 'boolean' },
  hasEmergency: { type: 'boolean' },
};

const is = (fact, value = true) => ({ fact, operator: 'equal', value });
const below = (fact, value) => ({ fact, operator: 'lessThan', value });
const upTo = (fact, value) => ({ fact, operator: 'lessThanInclusive', value });
const above = (fact, value) => ({ fact, operator: 'greaterThan', value });

const property = {
  all: [
    { any: [upTo('savings', 40_000), is('isExempt')] },
    { any: [upTo('homes', 1), is('isExempt')] },
    { any: [is('cars', 0), { all: [is('cars', 1), is('needsVehicle')] }] },
    is('hidesProperty', false),
  ],
};
const byPlace = (fact, town, country) => ({
  any: [
    { all: [is('isTown'), below(fact, town)] },
    { all: [is('isTown', false), below(fact, country)] },
  ],
});

/** `line` less `less`, times `times`, and no less than nothing; or `fixed`. */
export const programmes = {
  minimum: {
    when: { all: [is('isResident'), byPlace('perHead', 780, 720), property] },
    amount: { line: { town: 780, country: 720 }, less: 'perHead', times: 'size' },
  },
  edge: {
    when: { all: [is('isResident'), byPlace('perHead', 1170, 1080), property] },
    amount: { fixed: 0 },
  },
  rigid: {
    when: { all: [is('isResident'), above('rigid', 500), below('perHead', 2400), property] },
    amount: { fixed: 0 },
  },
  single: {
    when: {
      all: [
        byPlace('perHead', 1170, 1080),
        { any: [is('isSeverelyDisabled'), above('seriousCases', 0)] },
        property,
      ],
    },
    amount: { fixed: 720 },
  },
  destitute: {
    when: {
      all: [
        { any: [is('hasElder'), is('hasDisabled'), is('hasOrphan')] },
        upTo('perHead', 780),
        is('size', 1),
        property,
      ],
    },
    amount: { fixed: 1014 },
  },
  living: {
    when: { all: [is('hasDisabled'), byPlace('perHead', 780, 720), is('isResident')] },
    amount: { fixed: 80 },
  },
  nursing: { when: { all: [is('isSeverelyDisabled'), is('isResident')] }, amount: { fixed: 90 } },
  orphan: { when: { all: [is('hasOrphan'), is('isResident')] }, amount: { fixed: 1100 } },
  temporary: {
    when: {
      all: [
        { any: [is('hasEmergency'), above('claimed', 5000)] },
        { any: [is('isResident'), is('hasEmergency')] },
        upTo('months', 12),
        property,
      ],
    },
    amount: { line: { town: 1560, country: 1440 }, less: 'rigid', times: 'size' },
  },
};
