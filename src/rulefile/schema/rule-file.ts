import { z } from 'zod';
import { strictObject } from '../../base/object-schema.js';
import { isTopic } from '../ids.js';
import { cites, itemsOf, listOf, localized, mapOf, note, refuseTwins } from './common.js';
import { condition } from './condition.js';
import { addIssue, checked } from './dispatch.js';
import { calendar } from './item/calendar.js';
import { caseItem } from './item/case.js';
import { conditionItem, quantity, table } from './item/definition.js';
import { document } from './item/document.js';
import { duty } from './item/duty.js';
import { codeList, decision, fact } from './item/fact.js';
import { grading } from './item/grading.js';
import { indicator } from './item/indicator.js';
import { interaction } from './item/interaction.js';
import { law } from './item/law.js';
import { parameter } from './item/parameter.js';
import { programme } from './item/programme.js';
import { remedy } from './item/remedy.js';
import { task } from './item/task.js';
import { date, region, text } from './texts.js';

/** A rule file. */
export const ruleFile = checked(
  strictObject({
    format: z.int(),
    region,
    name: localized,
    above: z.nullable(region),
    from: date,
    announced: date.optional(),
    topic: text.optional(),
    replaces: z.literal('all').optional(),
    note: note.optional(),
    cite: cites.optional(),
    documents: itemsOf('item', document).optional(),
    facts: itemsOf('fact', fact).optional(),
    codes: mapOf('entity', codeList).optional(),
    calendars: itemsOf('item', calendar).optional(),
    decisions: itemsOf('item', decision).optional(),
    parameters: itemsOf('item', parameter).optional(),
    conditions: itemsOf('item', conditionItem).optional(),
    quantities: itemsOf('item', quantity).optional(),
    tables: itemsOf('item', table).optional(),
    gradings: itemsOf('kebab', grading).optional(),
    programmes: itemsOf('kebab', programme).optional(),
    interactions: itemsOf('item', interaction).optional(),
    duties: itemsOf('kebab', duty).optional(),
    tasks: itemsOf('kebab', task).optional(),
    indicators: itemsOf('kebab', indicator).optional(),
    laws: itemsOf('kebab', law).optional(),
    remedies: itemsOf('kebab', remedy).optional(),
    extend: strictObject({
      conditions: mapOf('item', listOf(condition)).optional(),
      parameters: mapOf('item', listOf(text)).optional(),
    }).optional(),
    cases: z.array(caseItem).optional(),
  }),
  (payload, file) => {
    refuseTwins(payload, file.cases, ['cases']);
    const { topic } = file;
    if (typeof topic === 'string' && !isTopic(topic)) {
      addIssue(payload, 'rulefile/bad-id', { id: topic, form: 'topic' }, ['topic']);
    }
  },
);
