import type { Localized } from '../base/language.js';

/** An entity is a kind of row: the household itself, a person, an income item … */
export type EntityId = string;
/** `entity.fact`, for instance `person.birthDate`. */
export type FactId = string;
/** A named list of codes, for instance `incomeKind`. */
export type CodeListId = string;

export const factTypes = [
  'boolean',
  'integer',
  'decimal',
  'money',
  'date',
  'datetime',
  'code',
  'codes',
  'text',
  'region',
  'link',
  'links',
] as const;
/** Kinds of value a fact can have. */
export type FactType = (typeof factTypes)[number];

/** Who can change a fact: nobody (a birth date), the person (a job), or only a paper can show it. */
export type Standing = 'fixed' | 'changeable' | 'provable';

/**
 * What it costs to ask for a fact: the effort of finding it out and how deeply it
 * intrudes, each from 1 (little) to 5 (much).
 */
export interface AskingCost {
  readonly effort: number;
  readonly intrusion: number;
}

/**
 * One fact, declared once. Types, schemas, forms, generators and columns are all
 * made from this. Rule files declare facts of their own in the same shape.
 */
export interface FactDeclaration {
  readonly type: FactType;
  /** Unit of an `integer`, `decimal` or `money` fact, for instance `metres` or `yuan per month`. */
  readonly unit?: string | undefined;
  /** Code list of a `code` or `codes` fact. */
  readonly codes?: CodeListId | undefined;
  /** Entity that a `link` or `links` fact points to (by that row's `id`). */
  readonly to?: EntityId | undefined;
  /** Whether `null` (known to be absent) is a possible answer. */
  readonly nullable?: boolean | undefined;
  /** Smallest and largest possible number. Money facts are never negative unless `low` says so. */
  readonly low?: number | undefined;
  readonly high?: number | undefined;
  readonly label: Localized;
  readonly help?: Localized | undefined;
  readonly question?: Localized | undefined;
  readonly ask?: AskingCost | undefined;
  readonly standing?: Standing | undefined;
}

/** A list of codes. Rule files may add codes to an `open` one and never redefine any. */
export interface CodeListDeclaration {
  readonly label: Localized;
  readonly open?: boolean | undefined;
  readonly codes: Readonly<Record<string, Localized>>;
}

/** An entity: whose list it stands in, under which key, and what is known of each row. */
export interface EntityDeclaration {
  /** Entity that owns the list; `null` for the household. */
  readonly owner: EntityId | null;
  /** Key of the list in the owner's JSON object, for instance `members`. */
  readonly list: string;
  readonly label: Localized;
  /** Whether every row must carry a unique `id`. */
  readonly identified?: boolean | undefined;
  readonly facts: Readonly<Record<string, FactDeclaration>>;
}

/**
 * A decision the law leaves to people (a panel, an official, the person). It reads like
 * a fact `decision:<id>` of the entity it is about and comes from the `decisions` list.
 */
export interface DecisionDeclaration extends FactDeclaration {
  /** Entity the decision is about: the household, one person, one event … */
  readonly about: EntityId;
  readonly decidedBy: Localized;
}

/** The base dictionary, or what one rule file adds to it. */
export interface Dictionary {
  readonly entities: Readonly<Record<EntityId, EntityDeclaration>>;
  readonly codeLists: Readonly<Record<CodeListId, CodeListDeclaration>>;
}
