/** Names that rule files give to things, by their form. */

const itemId = /^[A-Za-z][A-Za-z0-9-]*(?:\.[A-Za-z0-9][A-Za-z0-9-]*)*$/;
const kebabId = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
const wordId = /^[A-Za-z][A-Za-z0-9_-]*$/;
const codeId = /^[A-Za-z0-9][A-Za-z0-9_.-]*$/;
const factId = /^[a-z][A-Za-z0-9]*\.[a-z][A-Za-z0-9]*$/;
const entityId = /^[a-z][A-Za-z0-9]*$/;
const topicText = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Form of an id. */
export type IdForm =
  /** Item: words joined by dots, `lookback.window`. */
  | 'item'
  /** Programme, grading, line, route: lower-case words joined by hyphens, no dots. */
  | 'kebab'
  /** Row of a table, grade, case: starts with a letter, no dots. */
  | 'word'
  /** Code of a code list or cell of a parameter. */
  | 'code'
  /** `entity.fact`. */
  | 'fact'
  | 'entity';

const forms: Readonly<Record<IdForm, RegExp>> = {
  item: itemId,
  kebab: kebabId,
  word: wordId,
  code: codeId,
  fact: factId,
  entity: entityId,
};

/**
 * Whether a text is an id of that form. Forms of ids whose order matters start with a letter:
 * JavaScript moves keys that look like numbers to the front of an object.
 */
export function hasForm(form: IdForm, text: string): boolean {
  return forms[form].test(text);
}

/** Whether a text may tell files of one day apart. */
export function isTopic(text: string): boolean {
  return topicText.test(text);
}

/** The id of a rule file: `<region>/<day it takes effect>[-<topic>]`. */
export function ruleFileId(region: string, from: string, topic?: string): string {
  return topic === undefined ? `${region}/${from}` : `${region}/${from}-${topic}`;
}
