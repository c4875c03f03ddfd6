import type { CodeListDeclaration, Dictionary, FactDeclaration } from './declaration.js';
import type { baseDictionary } from './dictionary/index.js';

/** The base dictionary as a type. */
export type BaseDictionary = typeof baseDictionary;

/** Codes of a list; an open list may get further ones from rule files. */
export type CodeOf<L extends CodeListDeclaration> = L extends { readonly open: true }
  ? Extract<keyof L['codes'], string> | (string & {})
  : CodeText<keyof L['codes']>;

/** A key as the text it is in JSON: object types know `1`, JSON knows `"1"`. */
type CodeText<K> = K extends string | number ? `${K}` : never;

type CodesNamed<D extends Dictionary, Name> = Name extends keyof D['codeLists']
  ? CodeOf<D['codeLists'][Name]>
  : string;

/** A set of codes: all of them, or those known so far. */
export type CodeSetInput<Code extends string> =
  | readonly Code[]
  | { readonly items: readonly Code[]; readonly complete: false };

/** A list: all rows, or those known so far and what is known of the rest. */
export type ListInput<Row, None = never> =
  | readonly Row[]
  | {
      readonly items: readonly Row[];
      readonly complete: false;
      /** Largest possible number of rows. */
      readonly atMost?: number | undefined;
      /** Kinds of rows known not to exist. */
      readonly none?: ([None] extends [never] ? undefined : readonly None[]) | undefined;
    };

/** Yuan: a decimal text, or a number with at most two decimals. */
export type YuanInput = string | number;
/** `YYYY-MM-DD`. */
export type DateInput = string;
/** `YYYY-MM-DDTHH:MM`, on the clock of +08:00. */
export type DateTimeInput = string;

interface PlainValues {
  readonly boolean: boolean;
  readonly integer: number;
  readonly decimal: string | number;
  readonly money: YuanInput;
  readonly date: DateInput;
  readonly datetime: DateTimeInput;
  readonly text: string;
  readonly region: string;
  /** Id of a row. */
  readonly link: string;
  readonly links: readonly string[];
}

/** What a household file may hold for a fact: `null` only where it may be known to be absent. */
export type FactInput<D extends Dictionary, F extends FactDeclaration> =
  | (F['type'] extends keyof PlainValues
      ? PlainValues[F['type']]
      : F['type'] extends 'codes'
        ? CodeSetInput<CodesNamed<D, F['codes']>>
        : CodesNamed<D, F['codes']>)
  | (F extends { readonly nullable: true } ? null : never);

type Facts<D extends Dictionary, E extends keyof D['entities']> = D['entities'][E]['facts'];

type FactsInput<D extends Dictionary, E extends keyof D['entities']> = {
  readonly [Name in keyof Facts<D, E>]?: FactInput<D, Facts<D, E>[Name]> | undefined;
};

type ChildOf<D extends Dictionary, Owner> = {
  [E in keyof D['entities']]: D['entities'][E]['owner'] extends Owner ? E : never;
}[keyof D['entities']];

type ListsInput<D extends Dictionary, E> = {
  readonly [C in ChildOf<D, E> as D['entities'][C]['list']]?:
    | ListInput<RowInput<D, C>, NoneInput<D, C>>
    | undefined;
};

type IdInput<D extends Dictionary, E extends keyof D['entities']> = D['entities'][E] extends {
  readonly identified: true;
}
  ? { readonly id: string }
  : { readonly id?: string | undefined };

interface NoneKeys {
  readonly kind: 'kinds';
  readonly cause: 'causes';
  readonly category: 'categories';
}

/** `{ person?, kinds }`: kinds of rows that are known not to exist, of one person or at all. */
export type NoneInput<D extends Dictionary, E extends keyof D['entities']> = keyof NoneKeys &
  keyof Facts<D, E> extends infer Name extends keyof NoneKeys & keyof Facts<D, E>
  ? [Name] extends [never]
    ? never
    : { readonly [K in Name as NoneKeys[K]]: readonly CodesNamed<D, Facts<D, E>[K]['codes']>[] } & {
        readonly [K in 'person' & keyof Facts<D, E>]?: string | undefined;
      }
  : never;

/** One row of an entity's list in a household file. */
export type RowInput<D extends Dictionary, E extends keyof D['entities']> = IdInput<D, E> &
  FactsInput<D, E> &
  ListsInput<D, E>;

/** A decision taken by people: a panel, an official, the person. */
export interface DecisionInput {
  /** Id of the decision in the rule files. */
  readonly id: string;
  /** Id of the row it is about; missing when it is about the household. */
  readonly about?: string | undefined;
  readonly value: boolean | number | string | null | CodeSetInput<string>;
  readonly on?: DateInput | undefined;
}

/** How a fact is known. */
export interface EvidenceInput {
  /** RFC 6901 pointer to the fact in this file, for instance `/members/0/birthDate`. */
  readonly at: string;
  readonly status: 'declared' | 'checked' | 'expired' | 'disputed';
  readonly source?: string | undefined;
  readonly on?: DateInput | undefined;
}

/** A household file for a dictionary. A key that is missing is not known. */
export type HouseholdInputOf<D extends Dictionary> = {
  readonly id?: string | undefined;
  /** Region code of the place whose rules apply. */
  readonly region: string;
  readonly decisions?: readonly DecisionInput[] | undefined;
  readonly evidence?: readonly EvidenceInput[] | undefined;
} & Omit<FactsInput<D, 'household'>, 'region'> &
  ListsInput<D, 'household'>;

/** A household file with base facts only. */
export type HouseholdInput = HouseholdInputOf<BaseDictionary>;
/** A row of an entity of the base dictionary. */
export type BaseRowInput<E extends keyof BaseDictionary['entities']> = RowInput<BaseDictionary, E>;
/** A member of the household as a household file writes it. */
export type PersonInput = BaseRowInput<'person'>;
/** A disability as a household file writes it. */
export type DisabilityInput = BaseRowInput<'disability'>;
/** An illness as a household file writes it. */
export type IllnessInput = BaseRowInput<'illness'>;
/** A certificate as a household file writes it. */
export type CertificateInput = BaseRowInput<'certificate'>;
/** A job offer as a household file writes it. */
export type JobOfferInput = BaseRowInput<'jobOffer'>;
/** An income as a household file writes it. */
export type IncomeInput = BaseRowInput<'income'>;
/** An expense as a household file writes it. */
export type ExpenseInput = BaseRowInput<'expense'>;
/** An asset as a household file writes it. */
export type AssetInput = BaseRowInput<'asset'>;
/** A dwelling as a household file writes it. */
export type DwellingInput = BaseRowInput<'dwelling'>;
/** A vehicle as a household file writes it. */
export type VehicleInput = BaseRowInput<'vehicle'>;
/** Someone bound to support a member as a household file writes it. */
export type ObligorInput = BaseRowInput<'obligor'>;
/** An event as a household file writes it. */
export type EventInput = BaseRowInput<'event'>;
/** An award as a household file writes it. */
export type AwardInput = BaseRowInput<'award'>;
/** An application as a household file writes it. */
export type ApplicationInput = BaseRowInput<'application'>;
/** A visit as a household file writes it. */
export type VisitInput = BaseRowInput<'visit'>;
