import { z } from 'zod';
import { type Localized, languages } from '../../base/language.js';
import { baseVocabulary } from '../../facts/build-vocabulary.js';
import { cite, departure, localized, note } from './common.js';
import { condition, conditionVariants } from './condition.js';
import { type DefinitionName, definitionTexts, wordTexts } from './definition-texts.js';
import { band, match } from './expression/table.js';
import { expression, expressionVariants } from './expression.js';
import { calendar } from './item/calendar.js';
import { caseItem, expectedDuty, outcome } from './item/case.js';
import { conditionItem, quantity, table } from './item/definition.js';
import { document } from './item/document.js';
import { duty, emergency, frequency, frequencyVariants, threshold, upload } from './item/duty.js';
import { codeList, decision, fact } from './item/fact.js';
import { grade, grading } from './item/grading.js';
import { indicator } from './item/indicator.js';
import { interaction } from './item/interaction.js';
import { law, moves } from './item/law.js';
import { cells, parameter } from './item/parameter.js';
import { line, parts, programme, renewal, route, taper, timing } from './item/programme.js';
import { remedy, timeLimit, timeLimitVariants } from './item/remedy.js';
import { task } from './item/task.js';
import { keyTexts } from './key-texts.js';
import { ruleFile } from './rule-file.js';

/** A unit as it is written; its words are known to the rule tree. */
const unitPattern =
  '^(number|ratio|yuan|persons|households|years|months|weeks|days|hours|times|metres|square-metres)( per (person|household|year|month|week|day|hour|time|metre|square-metre))*$';

/** A JSON Schema, or a part of one. */
export interface JsonSchema {
  [key: string]: unknown;
}

const definitions: Readonly<Record<Exclude<DefinitionName, 'RuleFile'>, z.ZodType>> = {
  Localized: localized,
  Note: note,
  Cite: cite,
  Departure: departure,
  Condition: condition,
  Expression: expression,
  Match: match,
  Band: band,
  ParameterCells: cells,
  Parameter: parameter,
  ConditionItem: conditionItem,
  Quantity: quantity,
  Table: table,
  Grading: grading,
  Grade: grade,
  Programme: programme,
  Line: line,
  Route: route,
  Timing: timing,
  Parts: parts,
  Taper: taper,
  Renewal: renewal,
  Interaction: interaction,
  Duty: duty,
  Frequency: frequency,
  Threshold: threshold,
  Upload: upload,
  Emergency: emergency,
  Task: task,
  Indicator: indicator,
  Law: law,
  Moves: moves,
  Remedy: remedy,
  TimeLimit: timeLimit,
  Document: document,
  Calendar: calendar,
  Fact: fact,
  Decision: decision,
  CodeList: codeList,
  Case: caseItem,
  ExpectedOutcome: outcome,
  ExpectedDuty: expectedDuty,
};

/** A parameter that files may set, for editors to tell of. */
export interface KnownParameter {
  readonly id: string;
  /** Meaning, unit and source. */
  readonly about: Localized;
}

/**
 * The JSON Schema (draft 2020-12) of a rule file, with a description of every key in three
 * languages, for editors. It is wider than `parseRuleFile`, which also looks at ids, dates,
 * references and at how keys go together. Facts of the base dictionary and the parameters given are
 * proposed by their ids and told of; others are as good.
 */
export function ruleFileJsonSchema(parameters: readonly KnownParameter[] = []): JsonSchema {
  const registry = z.registry<{ id?: string }>();
  for (const [id, schema] of Object.entries(definitions)) registry.add(schema, { id });
  for (const [key, schema] of Object.entries(conditionVariants)) {
    registry.add(schema, { id: `Condition-${key}` });
  }
  for (const [key, schema] of Object.entries(expressionVariants)) {
    registry.add(schema, { id: `Expression-${key}` });
  }
  for (const [key, schema] of Object.entries(frequencyVariants)) {
    registry.add(schema, { id: `Frequency-${key}` });
  }
  for (const [key, schema] of Object.entries(timeLimitVariants)) {
    registry.add(schema, { id: `TimeLimit-${key}` });
  }
  const schema = z.toJSONSchema(ruleFile, { metadata: registry, io: 'input' }) as JsonSchema;
  const { $schema, $defs, ...root } = schema;
  describeKeys(root, 'RuleFile');
  for (const [name, part] of Object.entries($defs as Readonly<Record<string, JsonSchema>>)) {
    delete part.id;
    describeKeys(part, name);
    const text: Localized | undefined = Object.hasOwn(definitionTexts, name)
      ? definitionTexts[name as DefinitionName]
      : undefined;
    // A kind of condition or expression is what its telling key says it is.
    const own = text ?? keyTexts[name.slice(name.indexOf('-') + 1)];
    if (own !== undefined) part.description = inAllLanguages(own);
  }
  const description = inAllLanguages(definitionTexts.RuleFile);
  const whole = { $schema, title: 'doudi rule file', description, ...root, $defs };
  const { properties } = root as { readonly properties: { readonly parameters: JsonSchema } };
  properties.parameters.properties = Object.fromEntries(
    parameters.map(({ id, about }) => {
      // VS Code takes the description of what a reference means for one that stands beside it.
      const description = inAllLanguages(about);
      const item = { $ref: '#/$defs/Parameter', description, markdownDescription: description };
      return [id, { anyOf: [item, { type: 'null' }] }];
    }),
  );
  proposeWords(whole);
  const words = $defs as JsonSchema;
  words.Unit = {
    description: inAllLanguages(wordTexts.Unit),
    type: 'string',
    pattern: unitPattern,
  };
  words.FactReference = {
    description: inAllLanguages(wordTexts.FactReference),
    ...factReference(),
  };
  return whole;
}

/** Makes every unit a unit and every fact compared one that editors can propose. */
function proposeWords(schema: unknown): void {
  if (typeof schema !== 'object' || schema === null) return;
  const { properties } = schema as { readonly properties?: Record<string, JsonSchema> };
  for (const [key, name] of [
    ['unit', 'Unit'],
    ['fact', 'FactReference'],
  ] as const) {
    const part = properties?.[key];
    if (properties === undefined || part?.type !== 'string' || part.enum !== undefined) continue;
    const { description } = part;
    properties[key] = {
      $ref: `#/$defs/${name}`,
      ...(description === undefined ? {} : { description }),
    };
  }
  for (const part of Object.values(schema)) proposeWords(part);
}

/** A fact of the base dictionary by its id, or any other reference. */
function factReference(): JsonSchema {
  const facts = [...baseVocabulary.factsById.values()];
  const about = facts.map(({ declaration }) => inAllLanguages(declaration.label));
  return {
    anyOf: [
      { type: 'string', enum: facts.map(({ id }) => id), enumDescriptions: about },
      { type: 'string' },
    ],
  };
}

/** Describes the properties of a schema and of all schemas written inside it. */
function describeKeys(schema: unknown, definition: string): void {
  if (Array.isArray(schema)) {
    for (const part of schema) describeKeys(part, definition);
    return;
  }
  if (typeof schema !== 'object' || schema === null) return;
  for (const [keyword, part] of Object.entries(schema)) {
    if (keyword === 'properties') describeProperties(part as JsonSchema, definition);
    describeKeys(part, definition);
  }
}

function describeProperties(properties: JsonSchema, definition: string): void {
  for (const [key, part] of Object.entries(properties)) {
    const text = keyTexts[`${definition}.${key}`] ?? keyTexts[key];
    if (text !== undefined && typeof part === 'object' && part !== null) {
      properties[key] = { ...part, description: inAllLanguages(text) };
    }
  }
}

function inAllLanguages(text: Localized): string {
  return languages.map((language) => text[language]).join('\n\n');
}
