import type { Issue } from '../base/errors.js';
import type { Vocabulary } from '../facts/vocabulary.js';
import type {
  CalendarItem,
  CaseItem,
  Cite,
  ConditionItem,
  DecisionItem,
  DocumentItem,
  DutyItem,
  GradingItem,
  IndicatorItem,
  InteractionItem,
  LawItem,
  Localized,
  ParameterItem,
  ProgrammeItem,
  QuantityItem,
  RemedyItem,
  Section,
  TableItem,
  TaskItem,
} from './format.js';

/** Where a resolved value stands: which file of which layer gave it, and where in it. */
export interface Origin {
  /** File id: `<region>/<file name without .json>`. */
  readonly file: string;
  readonly region: string;
  /** Day its version takes effect. */
  readonly from: string;
  /** RFC 6901 pointer into that file. */
  readonly pointer: string;
  /** Whether the value was supplied with `withTerms`; the file then only declares the term. */
  readonly supplied?: true;
}

export interface SectionItems {
  documents: DocumentItem;
  calendars: CalendarItem;
  decisions: DecisionItem;
  parameters: ParameterItem;
  conditions: ConditionItem;
  quantities: QuantityItem;
  tables: TableItem;
  gradings: GradingItem;
  programmes: ProgrammeItem;
  interactions: InteractionItem;
  duties: DutyItem;
  tasks: TaskItem;
  indicators: IndicatorItem;
  laws: LawItem;
  remedies: RemedyItem;
}

/** One item after layering in time and space. */
export interface ResolvedItem<T> {
  readonly id: string;
  readonly section: Section;
  readonly value: T;
  /** Origin of each part by pointer inside the item; `''` is the item itself. */
  readonly origins: ReadonlyMap<string, Origin>;
  /** Source of each part by the same pointers: its own, else its item's, else its file's. */
  readonly cites: ReadonlyMap<string, readonly Cite[]>;
  /** The item as the layers above left it, before the lowest layer that touches it. */
  readonly above: ResolvedItem<T> | null;
  /** Region of the lowest layer that touches it. */
  readonly layer: string;
  /** Day the latest version that made it what it is took effect. */
  readonly from: string;
}

/** A rule file that resolved rules were made from. */
export interface UsedFile {
  readonly id: string;
  readonly region: string;
  readonly from: string;
  readonly announced: string;
  /** SHA-256 of the file's canonical content. */
  readonly hash: string;
}

/** The law of one place on one day, as known on one day. */
export interface Resolved {
  readonly region: string;
  /** Region whose files are used: the region itself or its nearest ancestor with files. */
  readonly usedRegion: string;
  readonly name: Localized;
  /** Regions from the nation down. */
  readonly layers: readonly string[];
  readonly asOf: string;
  /** `null`: everything announced so far. */
  readonly knownOn: string | null;
  readonly files: readonly UsedFile[];
  readonly sections: {
    readonly [S in Section]: ReadonlyMap<string, ResolvedItem<SectionItems[S]>>;
  };
  readonly vocabulary: Vocabulary;
  /** Where each fact that rule files declare beside the base dictionary stands, by its id. */
  readonly factOrigins: ReadonlyMap<string, Origin>;
  /** Cases of the files used, each with the file that holds it. */
  readonly cases: readonly {
    readonly file: string;
    readonly pointer: string;
    readonly case: CaseItem;
  }[];
  /** What is odd but does not stop the work, for instance stale overrides. */
  readonly findings: readonly Issue[];
  /** Content hash of everything above: equal hash, equal results. */
  readonly hash: string;
  /** Programmes of any version of these layers and what they are called, for telling `not-in-force` from unknown. */
  readonly knownProgrammes: ReadonlyMap<string, Localized | null>;
  /** The same place on another day, for parameters that read the past. */
  asOn(day: string): Resolved | null;
  /** A copy in which open terms have these values. */
  withTerms(terms: NonNullable<CaseItem['terms']>): Resolved;
}
