import type { Localized } from '../../base/language.js';
import type { Determination, RowName } from '../result.js';
import type { Speech } from './speech.js';

type Named = Pick<Determination, 'persons' | 'programmes'> & { readonly rows?: readonly RowName[] };

/** What rows and programmes of a determination are called. */
export class Names {
  private readonly persons: ReadonlyMap<string, Localized | null>;
  private readonly programmes: ReadonlyMap<string, Localized | null>;

  private readonly rows: ReadonlyMap<string, RowName>;

  /** @param called - names of persons by their ids, where it is known what they are called */
  constructor(
    { persons, programmes, rows = [] }: Named,
    private readonly speech: Speech,
    private readonly called: Readonly<Record<string, string>> = {},
  ) {
    this.rows = new Map(rows.map((row) => [row.subject, row]));
    this.persons = new Map(persons.map(({ id, relation }) => [id, relation]));
    this.programmes = new Map(programmes.map(({ id, label }) => [id, label]));
  }

  /** A row: a person with the relation to the head, another row by its kind, the household. */
  subject(subject: string | null): string {
    if (subject === null) return this.speech.say('wholeHousehold');
    const row = this.rows.get(subject);
    if (row !== undefined) return this.row(row);
    const id = Object.hasOwn(this.called, subject) ? (this.called[subject] ?? subject) : subject;
    const relation = this.persons.get(subject);
    if (relation === undefined || relation === null) return id;
    return this.speech.say('person', { id, relation: this.speech.of(relation) });
  }

  private row({ label, person, number }: RowName): string {
    const name = this.speech.of(label);
    const text = number === null ? name : this.speech.say('row', { label: name, id: `${number}` });
    return person === null
      ? text
      : this.speech.say('of', { who: this.subject(person), what: text });
  }

  subjects(subjects: readonly string[]): string {
    return this.speech.list(subjects.map((subject) => this.subject(subject)));
  }

  /** A programme, or the programme of `programme.line`. */
  programme(subject: string): string {
    const [id = ''] = subject.split('.');
    const label = this.programmes.get(id);
    return label === undefined || label === null ? id : this.speech.of(label);
  }

  programmesOf(subjects: readonly string[]): string {
    return this.speech.list([...new Set(subjects.map((subject) => this.programme(subject)))]);
  }
}

/** Programmes named one by one; of more, some and the number. */
const mostNamed = 2;

/** Several programmes, the first of them by name. */
export function programmesText(
  programmes: readonly string[],
  names: Names,
  speech: Speech,
): string {
  const some = names.programmesOf(programmes.slice(0, mostNamed));
  if (programmes.length <= mostNamed) return some;
  return speech.say('andOthers', { some, count: String(programmes.length) });
}
