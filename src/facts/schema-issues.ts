import type { z } from 'zod';
import type { Issue } from '../base/errors.js';
import { joinPointer } from '../base/json-pointer.js';
import type { FactsCode } from '../messages/facts.js';
import { decisionOf, evidenceStatuses } from './household-schema.js';
import { noneShapeOf } from './known-none.js';
import { shown } from './read-value.js';
import type { Suggester } from './suggester.js';
import type { Entity, Fact, Vocabulary } from './vocabulary.js';

type ZodIssue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** What zod found in a household file, as our issues. */
export function schemaIssues(
  found: readonly ZodIssue[],
  input: unknown,
  vocabulary: Vocabulary,
  suggester: Suggester,
): Issue<FactsCode>[] {
  const reader = new IssueReader(input, vocabulary, suggester);
  for (const issue of found) reader.read(issue, issue.path);
  return reader.issues;
}

class IssueReader {
  readonly issues: Issue<FactsCode>[] = [];

  constructor(
    private readonly input: unknown,
    private readonly vocabulary: Vocabulary,
    private readonly suggester: Suggester,
  ) {}

  /** `path` is the issue's own path below the branches of unions it stands in. */
  read(issue: ZodIssue, path: Path): void {
    const value = valueAt(this.input, path);
    switch (issue.code) {
      case 'unrecognized_keys':
        for (const key of issue.keys) this.unknownKey(path, key);
        return;
      case 'invalid_union':
        this.union(issue, path, value);
        return;
      case 'custom':
        this.custom(issue, path);
        return;
      default:
        this.report(path, ...this.problem(issue, path, value));
    }
  }

  private problem(issue: ZodIssue, path: Path, value: unknown): [FactsCode, Issue['params']] {
    const key = keyOf(path);
    if (value === undefined) return ['facts/missing-key', { key }];
    if (value === null) return ['facts/null-not-allowed', { key }];
    switch (issue.code) {
      case 'invalid_type':
        return this.wrongType(issue.expected, path, value);
      case 'invalid_value':
        return this.wrongCode(path, value);
      case 'too_small':
      case 'too_big':
        return this.wrongSize(issue, key, value);
      default:
        return ['facts/wrong-value', { key, value: outline(value) }];
    }
  }

  private wrongType(expected: string, path: Path, value: unknown): [FactsCode, Issue['params']] {
    const params = { key: keyOf(path), value: outline(value) };
    switch (expected) {
      case 'boolean':
        return ['facts/not-a-boolean', params];
      case 'string':
        return ['facts/not-a-text', params];
      case 'array':
        return ['facts/not-a-list', params];
      case 'object':
        return ['facts/not-an-object', params];
      case 'number':
        return ['facts/not-a-number', params];
      case 'int':
        return ['facts/bad-integer', { value: outline(value) }];
      case 'never':
        return this.unknownDecision(value);
      default:
        return ['facts/wrong-value', params];
    }
  }

  private wrongCode(path: Path, value: unknown): [FactsCode, Issue['params']] {
    const key = keyOf(path);
    if (key === 'complete') return ['facts/complete-not-false', {}];
    if (typeof value !== 'string') return ['facts/not-a-text', { key, value: outline(value) }];
    const place = placeAt(this.vocabulary, this.input, path);
    if (place.kind === 'evidence') {
      const suggestion = this.suggester.suggest(value, evidenceStatuses);
      return ['facts/unknown-evidence-status', { value: shown(value), suggestion }];
    }
    const list = (place.kind === 'value' ? place.fact?.declaration.codes : undefined) ?? '';
    const codes = Object.keys(this.vocabulary.codeLists.get(list)?.codes ?? {});
    const suggestion = this.suggester.suggest(value, codes);
    return ['facts/unknown-code', { key, value: shown(value), list, suggestion }];
  }

  private wrongSize(
    issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig,
    key: string,
    value: unknown,
  ): [FactsCode, Issue['params']] {
    if (typeof value === 'string') {
      if (issue.code === 'too_small') return ['facts/empty-text', { key }];
      const longest = Number(issue.maximum);
      return ['facts/text-too-long', { key, length: value.length, longest }];
    }
    if (Array.isArray(value)) return ['facts/empty-list', { key }];
    const [low, high] =
      issue.code === 'too_small' ? [Number(issue.minimum), '∞'] : ['−∞', Number(issue.maximum)];
    return ['facts/out-of-range', { key, value: outline(value), low, high }];
  }

  private unknownKey(path: Path, key: string): void {
    const keys = keysOf(placeAt(this.vocabulary, this.input, path)).filter((each) => each !== key);
    const suggestion = this.suggester.suggest(key, keys);
    this.report([...path, key], 'facts/unknown-key', { key: shown(key), suggestion });
  }

  private union(issue: z.core.$ZodIssueInvalidUnion, path: Path, value: unknown): void {
    const key = keyOf(path);
    if (issue.errors.length === 0) {
      // The discriminator of `decisions`.
      if (typeof value !== 'string') this.report(path, ...this.missingOrText(key, value));
      else this.report(path, ...this.unknownDecision({ id: value }));
      return;
    }
    if (value === null) {
      this.report(path, 'facts/null-not-allowed', { key });
      return;
    }
    const isNumber = issue.errors.some((branch) => branch.some(isAboutType('number')));
    if (isNumber) {
      this.report(path, 'facts/not-a-number-or-text', { key, value: outline(value) });
    } else if (typeof value !== 'object') {
      this.report(path, 'facts/not-a-list', { key, value: outline(value) });
    } else {
      // Unions of lists are written [complete list, partly known list].
      const branch = issue.errors[Array.isArray(value) ? 0 : 1] ?? [];
      for (const each of branch) this.read(each, [...path, ...each.path]);
    }
  }

  private missingOrText(key: string, value: unknown): [FactsCode, Issue['params']] {
    if (value === undefined) return ['facts/missing-key', { key }];
    return ['facts/not-a-text', { key, value: outline(value) }];
  }

  private unknownDecision(value: unknown): [FactsCode, Issue['params']] {
    const id = valueAt(value, ['id']);
    if (typeof id !== 'string') return ['facts/not-an-object', { key: '', value: outline(value) }];
    const suggestion = this.suggester.suggest(id, decisionsOf(this.vocabulary));
    return ['facts/unknown-decision', { decision: shown(id), suggestion }];
  }

  private custom(issue: z.core.$ZodIssueCustom, path: Path): void {
    const { code, params } = issue.params as { code: FactsCode; params: Issue['params'] };
    this.report(path, code, { key: keyOf(path), ...params });
  }

  private report(path: Path, code: FactsCode, params: Issue['params']): void {
    const pointer = path.reduce<string>((base, token) => joinPointer(base, String(token)), '');
    this.issues.push({ code, pointer, params });
  }
}

const isAboutType = (expected: string) => (issue: ZodIssue) =>
  issue.code === 'invalid_type' && issue.expected === expected && issue.path.length === 0;

/** Where in a household file a path leads. */
type Place =
  | { readonly kind: 'row'; readonly entity: Entity }
  | { readonly kind: 'list'; readonly entity: Entity }
  | { readonly kind: 'none'; readonly entity: Entity }
  | { readonly kind: 'value'; readonly fact: Fact | undefined }
  | { readonly kind: 'decisions' | 'decision' | 'evidence' | 'nowhere' };

function placeAt(vocabulary: Vocabulary, input: unknown, path: Path): Place {
  let place: Place = { kind: 'row', entity: vocabulary.household };
  path.forEach((token, index) => {
    place = step(vocabulary, place, token, valueAt(input, path.slice(0, index)));
  });
  return place;
}

function step(vocabulary: Vocabulary, place: Place, token: PropertyKey, at: unknown): Place {
  switch (place.kind) {
    case 'row':
      return stepOfRow(place.entity, String(token));
    case 'list':
      if (token === 'items') return place;
      return { kind: token === 'none' ? 'none' : 'row', entity: place.entity };
    case 'none':
      if (typeof token === 'number') return place;
      return { kind: 'value', fact: noneShapeOf(place.entity)?.codeFact };
    case 'decisions':
      return { kind: 'decision' };
    case 'decision':
      return { kind: 'value', fact: vocabulary.factsById.get(`decision:${valueAt(at, ['id'])}`) };
    default:
      return place;
  }
}

function stepOfRow(entity: Entity, key: string): Place {
  const child = entity.children.find((each) => each.declaration.list === key);
  if (child) return { kind: 'list', entity: child };
  const fact = entity.factsByName.get(key);
  if (fact) return { kind: 'value', fact };
  if (entity.owner === null && key === 'decisions') return { kind: 'decisions' };
  if (entity.owner === null && key === 'evidence') return { kind: 'evidence' };
  return { kind: 'nowhere' };
}

/** Keys that an object at a place may have. */
function keysOf(place: Place): string[] {
  switch (place.kind) {
    case 'row':
      return [
        'id',
        ...place.entity.facts.filter(({ kind }) => kind === 'fact').map(({ name }) => name),
        ...place.entity.children.map(({ declaration }) => declaration.list),
        ...(place.entity.owner === null ? ['decisions', 'evidence'] : []),
      ];
    case 'list':
      return ['items', 'complete', 'atMost', ...(noneShapeOf(place.entity) ? ['none'] : [])];
    case 'none': {
      const shape = noneShapeOf(place.entity);
      return shape ? [...(shape.linkFact ? ['person'] : []), shape.key] : [];
    }
    case 'value':
      return ['items', 'complete'];
    case 'decision':
      return ['id', 'about', 'value', 'on'];
    case 'evidence':
      return ['at', 'status', 'source', 'on'];
    default:
      return [];
  }
}

function decisionsOf(vocabulary: Vocabulary): string[] {
  const facts = [...vocabulary.factsById.values()];
  return facts.filter(({ kind }) => kind === 'decision').map(decisionOf);
}

/** Own keys only: a path never leads into a prototype. */
function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((at, token) => {
    const isInside = typeof at === 'object' && at !== null && Object.hasOwn(at, token);
    return isInside ? (at as Record<PropertyKey, unknown>)[token] : undefined;
  }, value);
}

/** The nearest name in a path, leaving out places in lists. */
function keyOf(path: Path): string {
  return String([...path].reverse().find((token) => typeof token === 'string') ?? '');
}

/** A value short enough for a message. */
function outline(value: unknown): string {
  if (Array.isArray(value)) return '[…]';
  return typeof value === 'object' && value !== null ? '{…}' : shown(value);
}
