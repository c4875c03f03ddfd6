import { type Issue, RulesError } from '../../base/errors.js';
import { parseHousehold, safeParseHousehold } from '../../facts/parse-household.js';
import type { Household } from '../../facts/row.js';
import type { HouseholdInput } from '../../facts/types.js';
import type { Vocabulary } from '../../facts/vocabulary.js';
import { isReadingError } from '../../readings/shared/errors.js';
import type { Resolved } from '../../rulefile/resolved.js';
import { treeOf } from '../../ruletree/compile.js';
import { type DetermineOptions, determine } from '../determine.js';
import { type NextQuestion, nextQuestions } from '../questions/next-questions.js';
import type { Determination, Missing } from '../result.js';
import { entityOfList, personId } from '../rows.js';
import {
  at,
  type Draft,
  type DraftRow,
  freeId,
  withDecision,
  withIds,
  withNone,
  withRows,
  withValue,
  withWholeList,
} from './draft.js';
import { type ListForm, listFormOf } from './list-form.js';

/** A question of an interview. */
export interface InterviewQuestion extends NextQuestion {
  /** How its list is filled in; `null` where it asks for a fact or a decision. */
  readonly list: ListForm | null;
}

/** What somebody says to a question; values are written as in a household file. */
export type InterviewAnswer =
  /** Of a fact or decision. */
  | { readonly kind: 'value'; readonly value: unknown }
  /** Of a list: rows that stand in it. It is asked about again, for there may be more. */
  | { readonly kind: 'rows'; readonly rows: readonly Readonly<Record<string, unknown>>[] }
  /** Of a list: kinds of rows that are not there, as `none` of a partly known list says it. */
  | { readonly kind: 'none-of'; readonly none: Readonly<Record<string, unknown>> }
  /** Of a list: that is all, or there are none. */
  | { readonly kind: 'no-more' }
  /** Nobody here knows; it is not asked again. */
  | { readonly kind: 'unknown' };

/** What came of an answer: the interview after it, or why it cannot be so. */
export type AnswerResult =
  | { readonly ok: true; readonly interview: Interview }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/**
 * An interview at one moment. It is never altered: an answer gives another one, and going back
 * gives the very one from before.
 */
export interface Interview {
  /** The household file as it stands; always a valid one. */
  readonly household: HouseholdInput;
  /** What to ask now; `null` when everything asked for is settled, or nobody here knows more. */
  readonly question: InterviewQuestion | null;
  /** What the household comes to so far. */
  readonly determination: Determination;
  /** How many answers were given. */
  readonly answered: number;
  /** The interview before the last answer; `null` at the beginning. */
  readonly before: Interview | null;
  /**
   * The interview after an answer to `question`. What the parser of household files would refuse
   * is refused in its words.
   *
   * @returns issues `facts/…` of the answer; `determination/answer-does-not-fit` where it is no
   * answer to this question; `readings/…` where the rules cannot be worked out with it
   */
  answer(answer: InterviewAnswer): AnswerResult;
}

/**
 * Begins to ask for what is missing from a household, or goes on with one that was asked before.
 * Members come first; then what settles most for the least effort and intrusion, but whatever
 * belongs to a row that was just added is asked before anything else.
 *
 * @throws RulesError as `determine` does
 */
export function beginInterview(
  household: HouseholdInput | Household,
  resolved: Resolved,
  options: DetermineOptions = {},
): Interview {
  const { vocabulary } = treeOf(resolved);
  const { source } = parseHousehold(household, vocabulary);
  const draft = withIds(source as Draft, vocabulary.household);
  const members = vocabulary.entitiesById.get(personId);
  const lists = members === undefined ? [] : [`/${members.declaration.list}`];
  const interview = new Moment({ resolved, vocabulary, options }, draft, {
    ...beginning,
    lists,
  });
  // Whatever cannot be worked out for the household is told now.
  void interview.determination;
  return interview;
}

/** The rules by which an interview asks. */
interface Setting {
  readonly resolved: Resolved;
  readonly vocabulary: Vocabulary;
  readonly options: DetermineOptions;
}

/** Where an interview has come to. */
interface Course {
  readonly answered: number;
  readonly before: Interview | null;
  /** What was answered, or is not known here, and is not asked again. */
  readonly done: ReadonlySet<string>;
  /** Pointers of lists that are being filled in, the one begun last at the end. */
  readonly lists: readonly string[];
  /** The row spoken of last, by its entity and id. */
  readonly row: string | null;
}

const beginning: Course = { answered: 0, before: null, done: new Set(), lists: [], row: null };

class Moment implements Interview {
  readonly answered: number;
  readonly before: Interview | null;
  private asked: InterviewQuestion | null | undefined;
  private determined: Determination | undefined;

  constructor(
    private readonly setting: Setting,
    private readonly draft: Draft,
    private readonly course: Course,
  ) {
    this.answered = course.answered;
    this.before = course.before;
  }

  get household(): HouseholdInput {
    return this.draft as unknown as HouseholdInput;
  }

  get question(): InterviewQuestion | null {
    if (this.asked === undefined) this.asked = this.choose();
    return this.asked;
  }

  get determination(): Determination {
    const { resolved, options } = this.setting;
    this.determined ??= determine(this.household, resolved, options);
    return this.determined;
  }

  answer(answer: InterviewAnswer): AnswerResult {
    const { question } = this;
    const draft = question && this.filled(question.about, answer);
    if (question === null || draft === null) return { ok: false, issues: [doesNotFit] };
    const read = safeParseHousehold(draft, this.setting.vocabulary);
    if (!read.ok) return read;
    const next = new Moment(this.setting, draft, this.courseAfter(question.about, answer, draft));
    try {
      void next.determination;
    } catch (error) {
      if (error instanceof RulesError && isReadingError(error)) {
        return { ok: false, issues: error.issues };
      }
      throw error;
    }
    return { ok: true, interview: next };
  }

  /** The draft with an answer in it; `null` where it is none to this question. */
  private filled(about: Missing, answer: InterviewAnswer): Draft | null {
    const { draft } = this;
    if (answer.kind === 'unknown') return draft;
    if (about.at === null || (about.kind === 'list') === (answer.kind === 'value')) return null;
    switch (answer.kind) {
      case 'value':
        if (answer.value === undefined) return null;
        return about.kind === 'decision'
          ? withDecision(draft, about.id, about.subject, answer.value)
          : withValue(draft, about.at, answer.value);
      case 'rows':
        return this.withNamedRows(about, about.at, answer.rows);
      case 'none-of':
        return withNone(draft, about.at, answer.none);
      default:
        return withWholeList(draft, about.at);
    }
  }

  private withNamedRows(about: Missing, pointer: string, rows: readonly DraftRow[]): Draft | null {
    const { household } = this.setting.vocabulary;
    const entity = entityOfList(about.id, this.setting.vocabulary);
    if (entity === undefined) return null;
    return rows.reduce<Draft>((draft, row) => {
      const id = row.id ?? freeId(draft, household, entity);
      return withRows(draft, pointer, [{ id, ...row }]);
    }, this.draft);
  }

  private courseAfter(about: Missing, answer: InterviewAnswer, draft: Draft): Course {
    const { course } = this;
    const after = { ...course, answered: course.answered + 1, before: this };
    const isOver = about.kind !== 'list' || answer.kind === 'unknown' || answer.kind === 'no-more';
    const done = isOver ? new Set([...course.done, keyOf(about)]) : course.done;
    if (about.kind !== 'list') return { ...after, done, row: rowKey(about.scope, about.subject) };
    const pointer = about.at ?? '';
    const others = course.lists.filter((each) => each !== pointer);
    const entity = entityOfList(about.id, this.setting.vocabulary);
    return {
      ...after,
      done,
      lists: isOver ? others : [...others, pointer],
      row: answer.kind === 'rows' ? rowKey(entity?.id, lastIdOf(at(draft, pointer))) : null,
    };
  }

  private choose(): InterviewQuestion | null {
    const { resolved, vocabulary, options } = this.setting;
    const { done, lists, row } = this.course;
    const open = nextQuestions(this.household, resolved, options).filter(
      ({ about }) => !done.has(keyOf(about)),
    );
    const isOfRow = ({ about }: NextQuestion) => rowKey(about.scope, about.subject) === row;
    const ofRow = row === null || row.startsWith(`${personId} `) ? undefined : open.find(isOfRow);
    const list = lists.at(-1);
    const chosen =
      ofRow ?? open.find(({ about }) => about.kind === 'list' && about.at === list) ?? open[0];
    if (chosen === undefined) return null;
    if (chosen.about.kind !== 'list') return { ...chosen, list: null };
    const entity = entityOfList(chosen.about.id, vocabulary);
    const household = parseHousehold(this.household, vocabulary);
    const form = entity && listFormOf(entity, chosen.about.at ?? '', household);
    return { ...chosen, list: form ?? null };
  }
}

const doesNotFit: Issue = {
  code: 'determination/answer-does-not-fit',
  pointer: '',
  params: {},
};

function keyOf({ kind, id, scope, subject }: Missing): string {
  return `${kind} ${id} ${rowKey(scope, subject)}`;
}

function rowKey(entity: string | null | undefined, id: string | null): string {
  return `${entity ?? ''} ${id ?? ''}`;
}

function lastIdOf(list: unknown): string | null {
  const { items } = list as { readonly items: readonly DraftRow[] };
  const id = items.at(-1)?.id;
  return typeof id === 'string' ? id : null;
}
