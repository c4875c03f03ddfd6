import type { Entity, Vocabulary } from '../../facts/vocabulary.js';
import type { Condition, Expression } from '../../rulefile/format.js';
import type { Resolved } from '../../rulefile/resolved.js';
import type {
  Definition,
  DefinitionKind,
  DisplacementNode,
  FactNode,
  Node,
  ParameterNode,
  RowPath,
} from '../nodes.js';
import type { Unit } from '../unit.js';
import type { AnyItem, Report, Site } from './site.js';

/** A definition before it has a body. */
export interface Draft {
  readonly id: string;
  readonly kind: DefinitionKind;
  readonly item: string;
  readonly scope: Entity;
  readonly site: Site;
  /** Makes the body; called once. */
  readonly body: () => Node | undefined;
}

/**
 * What the parts of the compiler ask of one another. Each construct is compiled in a file
 * of its own; they meet here and import no other construct.
 */
export interface Workshop {
  readonly resolved: Resolved;
  readonly vocabulary: Vocabulary;
  readonly asOf: number;
  readonly report: Report;
  /** Compiles an expression; a bare number takes `unit` where one is given. */
  expression(expression: Expression, site: Site, unit?: Unit): Node | undefined;
  condition(condition: Condition, site: Site): Node | undefined;
  /** Compiles a reference text. */
  reference(text: string, site: Site): Node | undefined;
  /** A parameter read here, its keys bound in scope. */
  parameter(
    id: string,
    pinned: readonly string[],
    site: Site,
    item?: AnyItem,
  ): ParameterNode | undefined;
  /** A parameter as it stood at its previous version or a year before the one in force. */
  earlier(id: string, at: 'previous-version' | 'previous-year', site: Site): Node | undefined;
  /** Finishes a definition, once; reports a cycle when it is under way already. */
  define(draft: Draft): Definition | undefined;
  definition(id: string): Definition | undefined;
  /** A named definition of the rules, made on first use. */
  named(kind: string, id: string, site: Site, item?: AnyItem): Definition | undefined;
  /** Reads a definition from the row in scope (or along `links`). */
  read(
    definition: Definition,
    site: Site,
    outer: number,
    links: readonly string[] | null,
  ): Node | undefined;
  decision(id: string, site: Site): FactNode | undefined;
}

/** All interactions, asked by programme. */
export interface Interactions {
  displacementsOf(programme: string): readonly DisplacementNode[];
  readonly makeGranted: NamedMaker;
  readonly makeGrantedLine: NamedMaker;
}

/** Makes a definition of an item of the rules, on first use. */
export type NamedMaker = (
  c: Workshop,
  id: string,
  site: Site,
  item: AnyItem | undefined,
) => Definition | undefined;

/** A node before it is built: parts that compile to `undefined` have reported why. */
export type Compiled = Node | undefined;

export type { RowPath };
