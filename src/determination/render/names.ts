import type { Localized } from '../../base/language.js';
import type { Determination } from '../result.js';
import type { Speech } from './speech.js';

/** What rows and programmes of a determination are called. */
export class Names {
  private readonly persons: ReadonlyMap<string, Localized | null>;
  private readonly programmes: ReadonlyMap<string, Localized | null>;

  constructor(
    { persons, programmes }: Pick<Determination, 'persons' | 'programmes'>,
    private readonly speech: Speech,
  ) {
    this.persons = new Map(persons.map(({ id, relation }) => [id, relation]));
    this.programmes = new Map(programmes.map(({ id, label }) => [id, label]));
  }

  /** A row: a person with the relation to the head, another row by its id, the household. */
  subject(subject: string | null): string {
    if (subject === null) return this.speech.say('wholeHousehold');
    const relation = this.persons.get(subject);
    if (relation === undefined || relation === null) return subject;
    return this.speech.say('person', { id: subject, relation: this.speech.of(relation) });
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
