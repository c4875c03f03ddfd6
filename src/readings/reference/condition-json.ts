import { RulesError } from '../../base/errors.js';
import type { Localized } from '../../base/language.js';
import type { Cite, Operator } from '../../rulefile/format.js';
import type { CompareNode, Definition, LiteralNode, Node, RefNode } from '../../ruletree/nodes.js';
import { writtenValue } from './fact-value.js';
import { referenceText } from './reference-text.js';

interface Noted {
  readonly label?: Localized | undefined;
  readonly cite?: readonly Cite[] | undefined;
}

/** A condition in json-rules-engine's dialect, as rule files and its own rules hold it. */
export type ConditionJson =
  | (Noted & { readonly all: readonly ConditionJson[] })
  | (Noted & { readonly any: readonly ConditionJson[] })
  | (Noted & { readonly not: ConditionJson })
  | (Noted & { readonly condition: string })
  | (Noted & LeafJson);

/** A comparison in json-rules-engine's dialect. */
export interface LeafJson {
  readonly fact: string;
  readonly operator: Operator;
  readonly value: unknown;
}

/** How a node is named in a condition; `null` where it has no name. */
export type Namer = (node: Node) => string | null;

export interface WritingOptions {
  readonly nameOf: Namer;
  /**
   * Whether a condition of the rules that is named inside another stays a name; otherwise its
   * answer is a fact like any other.
   */
  readonly keepsNames: (node: RefNode) => boolean;
  /** Whether labels and citations are written along. */
  readonly notes: boolean;
}

/**
 * The condition of a definition, back in the dialect it was written in. It can be pasted into a
 * rule of json-rules-engine (an engine of ours, so that its facts and operators are there) or
 * into a rule file. `null` where it holds something that only the compiler can say.
 */
export function toConditionProperties(definition: Definition): ConditionJson | null {
  const { scope } = definition;
  try {
    return writeCondition(definition.body, {
      nameOf: (node) => referenceText(node, scope),
      keepsNames: isNamedCondition,
      notes: true,
    });
  } catch (error) {
    if (error === noName) return null;
    throw error;
  }
}

/** Whether a reference is what `{ "condition": … }` compiles to. */
export function isNamedCondition({ definition, path }: RefNode): boolean {
  const isHere = path.outer === 0 && path.steps.every((step) => step === 'owner');
  return isHere && definition.id === `condition:${definition.item}`;
}

const noName = new RulesError(
  [{ code: 'internal/no-name', pointer: '', params: {} }],
  'Part of a condition has no name.',
);

/** @throws when a part has no name; `nameOf` decides. */
export function writeCondition(node: Node, options: WritingOptions): ConditionJson {
  const write = (part: Node) => writeCondition(part, options);
  const noted = options.notes ? notesOf(node) : {};
  switch (node.kind) {
    case 'all':
      return { all: node.of.map(write), ...noted };
    case 'any':
      return { any: node.of.map(write), ...noted };
    case 'not':
      return { not: write(node.of), ...noted };
    case 'compare':
      return { ...writeLeaf(node, options), ...noted };
    case 'ref':
      if (options.keepsNames(node)) return { condition: node.definition.item };
      break;
    default:
  }
  // Whatever else gives a boolean is a fact: an absent one does not hold.
  return { fact: named(node, options), operator: 'equal', value: true };
}

function writeLeaf({ operator, left, right }: CompareNode, options: WritingOptions): LeafJson {
  return { fact: named(left, options), operator, value: writeRight(right, options) };
}

function writeRight(right: Node | readonly LiteralNode[], options: WritingOptions): unknown {
  if (isList(right)) return right.map((each) => writtenValue(each.type, each.value));
  if (right.kind === 'literal') return writtenValue(right.type, right.value);
  return { fact: named(right, options) };
}

function named(node: Node, { nameOf }: WritingOptions): string {
  const name = nameOf(node);
  if (name === null) throw noName;
  return name;
}

function notesOf({ label, cite }: Node): Noted {
  return { ...(label && { label }), ...(cite && cite.length > 0 && { cite }) };
}

function isList(right: Node | readonly LiteralNode[]): right is readonly LiteralNode[] {
  return Array.isArray(right);
}
