import { closest } from '../base/suggest.js';
import { hasForm, type IdForm } from './ids.js';

/** Where a reference is read: how many `where`s to step out of, then along which link. */
interface Place {
  /** Number of `outer:` before the name. */
  readonly outer: number;
  /** Link path after `@`, for instance `['income', 'person']`. */
  readonly at: readonly string[] | null;
}

/** Part of a programme's outcome. */
export type OutcomePart = 'status' | 'route' | 'class' | 'amount' | 'line';

/** A name in the one namespace of references, taken apart. */
export type Reference =
  /** The day the determination is for. */
  | (Place & { readonly kind: 'as-of' })
  /** A fact, through links: `income.person.birthDate` is entity `income`, path person, birthDate. */
  | (Place & { readonly kind: 'fact'; readonly entity: string; readonly path: readonly string[] })
  /** `keys` are pinned cells, `null` when the parameter's own keys choose. */
  | (Place & {
      readonly kind: 'parameter';
      readonly id: string;
      readonly keys: readonly string[] | null;
    })
  | (Place & { readonly kind: 'quantity' | 'condition' | 'table'; readonly id: string })
  /** Whether a person belongs to a programme's unit, or (`size`) how many do. */
  | (Place & { readonly kind: 'unit'; readonly programme: string; readonly size: boolean })
  | (Place & {
      readonly kind: 'entitled' | 'granted';
      readonly programme: string;
      readonly part: OutcomePart;
      /** Line of part `line`. */
      readonly line: string | null;
    })
  /** Whether an award of the programme is running. */
  | (Place & { readonly kind: 'award'; readonly programme: string })
  /** A grade, or one of its attributes (`severity` is one). */
  | (Place & {
      readonly kind: 'grade';
      readonly grading: string;
      readonly attribute: string | null;
    })
  | (Place & { readonly kind: 'decision'; readonly id: string })
  /** How a fact is known. */
  | (Place & {
      readonly kind: 'evidence';
      readonly entity: string;
      readonly path: readonly string[];
    })
  /** The value as the layers above left it. */
  | (Place & { readonly kind: 'above'; readonly inner: Reference });

/** Why a text is no reference. */
export interface ReferenceProblem {
  readonly kind: 'problem';
  readonly reason:
    | 'empty'
    | 'unknown-prefix'
    | 'not-a-name'
    | 'unknown-part'
    | 'unknown-case-fact'
    | 'bad-keys'
    | 'bad-link'
    | 'misplaced-outer';
  /** Offset of the problem in the text. */
  readonly offset: number;
  /** The part of the text that is wrong. */
  readonly found: string;
  /** What could stand there. */
  readonly expected: readonly string[];
}

const outerPrefix = 'outer:';

const parts: readonly OutcomePart[] = ['status', 'route', 'class', 'amount', 'line'];

type BodyReader = (rest: string, offset: number) => Reference | ReferenceProblem;

const here: Place = { outer: 0, at: null };

/** Reader of what follows each prefix. */
const readers: Readonly<Record<string, BodyReader>> = {
  parameter: readParameter,
  quantity: (rest, offset) => readItem('quantity', rest, offset),
  condition: (rest, offset) => readItem('condition', rest, offset),
  table: (rest, offset) => readItem('table', rest, offset),
  unit: readUnit,
  entitled: (rest, offset) => readOutcome('entitled', rest, offset),
  granted: (rest, offset) => readOutcome('granted', rest, offset),
  award: (rest, offset) =>
    named('kebab', rest, offset) ?? { kind: 'award', programme: rest, ...here },
  grade: readGrade,
  decision: (rest, offset) =>
    named('item', rest, offset) ?? { kind: 'decision', id: rest, ...here },
  evidence: (rest, offset) => readPath('evidence', rest, offset),
  above: readAbove,
};

/** Words that may stand before a colon. */
export const referencePrefixes: readonly string[] = [...Object.keys(readers), 'outer'];

/**
 * Takes a reference apart, or says what is wrong with it. Whether the things it names exist is
 * another question, answered when the rules are compiled.
 *
 * @example parseReference('outer:income.person.birthDate')
 * // { kind: 'fact', entity: 'income', path: ['person', 'birthDate'], outer: 1, at: null }
 */
export function parseReference(text: string): Reference | ReferenceProblem {
  let outer = 0;
  while (text.startsWith(outerPrefix, outer * outerPrefix.length)) outer += 1;
  const start = outer * outerPrefix.length;
  const mark = text.indexOf('@', start);
  const body = text.slice(start, mark === -1 ? undefined : mark);
  const reference = readBody(body, start);
  if (reference.kind === 'problem') return reference;
  if (mark === -1) return outer === 0 ? reference : { ...reference, outer };
  const at = text.slice(mark + 1).split('.');
  if (at.length < 2 || !at.every((name) => hasForm('entity', name))) {
    return problem('bad-link', text.slice(mark + 1), mark + 1);
  }
  return { ...reference, outer, at };
}

/** The text of a reference; `parseReference` gives the same reference back. */
export function formatReference(reference: Reference): string {
  const at = reference.at === null ? '' : `@${reference.at.join('.')}`;
  return `${outerPrefix.repeat(reference.outer)}${formatBody(reference)}${at}`;
}

function formatBody(reference: Reference): string {
  switch (reference.kind) {
    case 'as-of':
      return 'case.asOf';
    case 'fact':
      return [reference.entity, ...reference.path].join('.');
    case 'evidence':
      return `evidence:${[reference.entity, ...reference.path].join('.')}`;
    case 'parameter': {
      const keys = reference.keys === null ? '' : `[${reference.keys.join(',')}]`;
      return `parameter:${reference.id}${keys}`;
    }
    case 'unit':
      return `unit:${reference.programme}${reference.size ? '.size' : ''}`;
    case 'entitled':
    case 'granted': {
      const line = reference.line === null ? '' : `.${reference.line}`;
      return `${reference.kind}:${reference.programme}.${reference.part}${line}`;
    }
    case 'award':
      return `award:${reference.programme}`;
    case 'grade': {
      const attribute = reference.attribute === null ? '' : `.${reference.attribute}`;
      return `grade:${reference.grading}${attribute}`;
    }
    case 'above':
      return `above:${formatReference(reference.inner)}`;
    default:
      return `${reference.kind}:${reference.id}`;
  }
}

function readBody(body: string, offset: number): Reference | ReferenceProblem {
  if (body === '') return problem('empty', '', offset);
  const colon = body.indexOf(':');
  if (colon === -1) return readFact(body, offset);
  const prefix = body.slice(0, colon);
  const reader = Object.hasOwn(readers, prefix) ? readers[prefix] : undefined;
  if (reader !== undefined) return reader(body.slice(colon + 1), offset + colon + 1);
  const near = closest(prefix, referencePrefixes);
  return problem('unknown-prefix', prefix, offset, near ? [near] : referencePrefixes);
}

function readFact(body: string, offset: number): Reference | ReferenceProblem {
  if (body === 'case.asOf') return { kind: 'as-of', ...here };
  if (body.startsWith('case.')) return problem('unknown-case-fact', body, offset, ['case.asOf']);
  return readPath('fact', body, offset);
}

function readPath(
  kind: 'fact' | 'evidence',
  body: string,
  offset: number,
): Reference | ReferenceProblem {
  const [entity = '', ...path] = body.split('.');
  const isPath = path.length > 0 && [entity, ...path].every((name) => hasForm('entity', name));
  return isPath ? { kind, entity, path, ...here } : problem('not-a-name', body, offset);
}

function readItem(
  kind: 'quantity' | 'condition' | 'table',
  id: string,
  offset: number,
): Reference | ReferenceProblem {
  return named('item', id, offset) ?? { kind, id, ...here };
}

function readParameter(rest: string, offset: number): Reference | ReferenceProblem {
  const bracket = rest.indexOf('[');
  const id = bracket === -1 ? rest : rest.slice(0, bracket);
  const wrong = named('item', id, offset);
  if (wrong !== undefined) return wrong;
  if (bracket === -1) return { kind: 'parameter', id, keys: null, ...here };
  const inside = rest.endsWith(']') ? rest.slice(bracket + 1, -1) : '';
  const keys = inside.split(',');
  const areKeys = keys.every((key) => key !== '' && !/[\s[\]]/.test(key));
  return areKeys
    ? { kind: 'parameter', id, keys, ...here }
    : problem('bad-keys', rest.slice(bracket), offset + bracket);
}

function readUnit(rest: string, offset: number): Reference | ReferenceProblem {
  const [programme, part] = cut(rest);
  const wrong = named('kebab', programme, offset);
  if (wrong !== undefined) return wrong;
  if (part !== null && part !== 'size') {
    return problem('unknown-part', part, offset + programme.length + 1, ['size']);
  }
  return { kind: 'unit', programme, size: part === 'size', ...here };
}

function readOutcome(
  kind: 'entitled' | 'granted',
  rest: string,
  offset: number,
): Reference | ReferenceProblem {
  const [programme, tail] = cut(rest);
  const wrong = named('kebab', programme, offset);
  if (wrong !== undefined) return wrong;
  const [word, line] = cut(tail ?? 'status');
  const at = offset + programme.length + 1;
  const part = parts.find((candidate) => candidate === word);
  if (part === undefined) {
    const near = closest(word, parts);
    return problem('unknown-part', word, at, near ? [near] : parts);
  }
  if (part === 'line') {
    return (
      named('kebab', line ?? '', at + part.length + 1) ?? { kind, programme, part, line, ...here }
    );
  }
  return line === null
    ? { kind, programme, part, line: null, ...here }
    : problem('unknown-part', `${part}.${line}`, at, parts);
}

function readGrade(rest: string, offset: number): Reference | ReferenceProblem {
  const [grading, attribute] = cut(rest);
  const wrong =
    named('kebab', grading, offset) ??
    (attribute === null ? undefined : named('word', attribute, offset + grading.length + 1));
  return wrong ?? { kind: 'grade', grading, attribute, ...here };
}

function readAbove(rest: string, offset: number): Reference | ReferenceProblem {
  if (rest.startsWith(outerPrefix)) return problem('misplaced-outer', outerPrefix, offset);
  const inner = readBody(rest, offset);
  return inner.kind === 'problem' ? inner : { kind: 'above', inner, ...here };
}

/** The text before the first dot and what follows it, `null` without a dot. */
function cut(text: string): readonly [string, string | null] {
  const dot = text.indexOf('.');
  return dot === -1 ? [text, null] : [text.slice(0, dot), text.slice(dot + 1)];
}

function named(form: IdForm, text: string, offset: number): ReferenceProblem | undefined {
  return hasForm(form, text) ? undefined : problem('not-a-name', text, offset);
}

function problem(
  reason: ReferenceProblem['reason'],
  found: string,
  offset: number,
  expected: readonly string[] = [],
): ReferenceProblem {
  return { kind: 'problem', reason, offset, found, expected };
}
