import { ZenEngine } from '@gorules/zen-engine';
import { LogicEngine } from 'json-logic-engine';
import { Engine } from 'json-rules-engine';
import Publicodes from 'publicodes';
import {
  decide,
  makeLibrary,
  parseHousehold,
  parseRuleFileValue,
  resolve,
} from '../../dist/index.js';
import { facts, programmes } from './rules.mjs';

// Each engine as its own documents would have it used for many households: made once, then asked. An
// answer is, by programme, whether it is given and how many yuan (where the engine can say).

const ids = Object.keys(programmes);
const answers = (given, yuan) =>
  Object.fromEntries(ids.map((id) => [id, { given: given(id), yuan: yuan?.(id) }]));

/** A condition as text of `all`, `any` and comparisons. */
function condition(node, say) {
  if (node.all) return say.all(node.all.map((each) => condition(each, say)));
  if (node.any) return say.any(node.any.map((each) => condition(each, say)));
  return say.leaf(node);
}

const label = (text) => ({ 'zh-Hant': text, 'zh-Hans': text, en: text });

/** The rules as a rule file of the nation. */
function ruleFile() {
  const monthly = 'yuan per month';
  const perHead = 'yuan per person per month';
  const entries = Object.entries(facts).map(([id, fact]) => [
    `household.${id}`,
    {
      ...fact,
      label: label(id),
      help: label(id),
      ask: { effort: 1, intrusion: 1 },
      standing: 'changeable',
    },
  ]);
  const eligibility = (node) =>
    node.all || node.any
      ? Object.fromEntries(
          Object.entries(node).map(([key, parts]) => [key, parts.map(eligibility)]),
        )
      : { ...node, fact: `household.${node.fact}` };
  const sum = ({ fixed, line, less, times }) =>
    line === undefined
      ? { value: fixed, unit: monthly }
      : {
          max: [
            {
              multiply: [
                {
                  subtract: [
                    {
                      pick: 'first',
                      among: [
                        {
                          id: 'town',
                          label: label('town'),
                          when: { fact: 'household.isTown', operator: 'equal', value: true },
                          amount: { value: line.town, unit: perHead },
                        },
                      ],
                      otherwise: { value: line.country, unit: perHead },
                    },
                    `household.${less}`,
                  ],
                },
                `household.${times}`,
              ],
            },
            0,
          ],
        };
  return {
    format: 1,
    region: '100000',
    name: label('the nation (made up)'),
    above: null,
    from: '2025-01-01',
    cite: [{ document: 'made-up' }],
    documents: { 'made-up': { title: label('made up'), mark: 'unverified' } },
    facts: Object.fromEntries(entries),
    programmes: Object.fromEntries(
      Object.entries(programmes).map(([id, { when, amount }]) => [
        id,
        {
          label: label(id),
          eligibility: eligibility(when),
          lines: { aid: { label: label(id), unit: monthly, amount: sum(amount) } },
        },
      ]),
    ),
  };
}

function doudi() {
  const read = parseRuleFileValue(ruleFile(), { id: '100000/2025-01-01' });
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  const { library, issues } = makeLibrary([read.file]);
  if (issues.length > 0) throw new Error(JSON.stringify(issues));
  return resolve(library, { region: '100000', asOf: '2026-09-01' });
}
const resolved = doudi();

export const doudiReading = {
  name: 'doudi: read and decide',
  ask: (household) => decide(parseHousehold(household, resolved.vocabulary), resolved),
  answer: (decided) => {
    const by = new Map(decided.map((each) => [each.programme, each]));
    return answers(
      (id) => by.get(id).status === 'eligible',
      (id) => (by.get(id).lines[0]?.amount ?? 0) / 100,
    );
  },
};

/** Facts already read, as the other engines have them. */
export const doudiPrepared = {
  ...doudiReading,
  name: 'doudi: decide',
  prepare: (household) => parseHousehold(household, resolved.vocabulary),
  ask: (household) => decide(household, resolved),
};

function jsonRulesEngine() {
  const engine = new Engine();
  for (const id of ids) engine.addRule({ conditions: programmes[id].when, event: { type: id } });
  return {
    name: 'json-rules-engine',
    ask: (household) => engine.run(household),
    answer: ({ events }) => {
      const given = new Set(events.map(({ type }) => type));
      return answers((id) => given.has(id));
    },
  };
}

function jsonLogic({ withAmounts }) {
  const engine = new LogicEngine();
  const signs = { equal: '===', lessThan: '<', lessThanInclusive: '<=', greaterThan: '>' };
  const fact = (id) => ({ var: id });
  const say = {
    all: (parts) => ({ and: parts }),
    any: (parts) => ({ or: parts }),
    leaf: ({ fact: id, operator, value }) => ({ [signs[operator]]: [fact(id), value] }),
  };
  const sum = ({ fixed, line, less, times }) =>
    line === undefined
      ? fixed
      : {
          max: [
            {
              '*': [
                { '-': [{ if: [fact('isTown'), line.town, line.country] }, fact(less)] },
                fact(times),
              ],
            },
            0,
          ],
        };
  const compiled = ids.map((id) => {
    const when = condition(programmes[id].when, say);
    return engine.build(withAmounts ? { if: [when, sum(programmes[id].amount), null] } : when);
  });
  return {
    name: `json-logic-engine, compiled${withAmounts ? '' : ', conditions alone'}`,
    ask: (household) => compiled.map((each) => each(household)),
    answer: (results) =>
      withAmounts
        ? answers(
            (id) => results[ids.indexOf(id)] !== null,
            (id) => results[ids.indexOf(id)] ?? 0,
          )
        : answers((id) => results[ids.indexOf(id)]),
  };
}

function zen() {
  const signs = { equal: '==', lessThan: '<', lessThanInclusive: '<=', greaterThan: '>' };
  const say = {
    all: (parts) => `(${parts.join(' and ')})`,
    any: (parts) => `(${parts.join(' or ')})`,
    leaf: ({ fact, operator, value }) => `${fact} ${signs[operator]} ${value}`,
  };
  const sum = ({ fixed, line, less, times }) =>
    line === undefined
      ? `${fixed}`
      : `max([((isTown ? ${line.town} : ${line.country}) - ${less}) * ${times}, 0])`;
  const expressions = ids.map((id) => ({
    id,
    key: id,
    value: `${condition(programmes[id].when, say)} ? ${sum(programmes[id].amount)} : null`,
  }));
  const decision = new ZenEngine().createDecision({
    nodes: [
      { id: 'in', type: 'inputNode', name: 'in', position: { x: 0, y: 0 } },
      {
        id: 'rules',
        type: 'expressionNode',
        name: 'rules',
        position: { x: 1, y: 0 },
        content: { expressions },
      },
      { id: 'out', type: 'outputNode', name: 'out', position: { x: 2, y: 0 } },
    ],
    edges: [
      { id: 'a', sourceId: 'in', targetId: 'rules', type: 'edge' },
      { id: 'b', sourceId: 'rules', targetId: 'out', type: 'edge' },
    ],
  });
  return {
    name: 'zen-engine',
    ask: (household) => decision.evaluate(household),
    answer: ({ result }) =>
      answers(
        (id) => (result[id] ?? null) !== null,
        (id) => result[id] ?? 0,
      ),
  };
}

function publicodes() {
  const signs = { equal: '=', lessThan: '<', lessThanInclusive: '<=', greaterThan: '>' };
  const said = (value) => (value === true ? 'oui' : value === false ? 'non' : value);
  const say = {
    all: (parts) => ({ 'toutes ces conditions': parts }),
    any: (parts) => ({ 'une de ces conditions': parts }),
    leaf: ({ fact, operator, value }) =>
      typeof value === 'boolean'
        ? `${fact} = ${said(value)}`
        : `${fact} ${signs[operator]} ${value}`,
  };
  const rules = {};
  for (const [id, { type }] of Object.entries(facts)) {
    rules[id] = { 'par défaut': type === 'boolean' ? 'non' : 0 };
  }
  for (const id of ids) {
    const { when, amount } = programmes[id];
    rules[`${id} given`] = condition(when, say);
    if (amount.line !== undefined) {
      rules[`${id} line`] = {
        variations: [
          { si: 'isTown = oui', alors: amount.line.town },
          { sinon: amount.line.country },
        ],
      };
      rules[`${id} aid`] = {
        valeur: `(${id} line - ${amount.less}) * ${amount.times}`,
        plancher: 0,
      };
    } else rules[`${id} aid`] = amount.fixed;
  }
  const engine = new Publicodes(rules);
  const saidOf = (household) =>
    Object.fromEntries(Object.keys(facts).map((id) => [id, said(household[id])]));
  return {
    name: 'publicodes',
    prepare: saidOf,
    ask: (situation) => {
      engine.setSituation(situation);
      return ids.map((id) => {
        const given = engine.evaluate(`${id} given`).nodeValue === true;
        return given ? engine.evaluate(`${id} aid`).nodeValue : null;
      });
    },
    answer: (results) =>
      answers(
        (id) => results[ids.indexOf(id)] !== null,
        (id) => results[ids.indexOf(id)] ?? 0,
      ),
  };
}

export const peers = [
  jsonRulesEngine(),
  jsonLogic({ withAmounts: false }),
  jsonLogic({ withAmounts: true }),
  zen(),
  publicodes(),
];
