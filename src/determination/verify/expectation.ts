import { joinPointer } from '../../base/json-pointer.js';
import type { CaseItem, ExpectedDuty, ExpectedOutcome } from '../../rulefile/format.js';

/** One thing a case expects: of what, for which row, and where in the case it says so. */
export interface Expected<T> {
  readonly id: string;
  /** `null`: of the household. */
  readonly subject: string | null;
  readonly expected: T;
  /** Pointer below `expect`. */
  readonly pointer: string;
}

type Expectations = CaseItem['expect'];

export function expectedOutcomes(expect: Expectations): readonly Expected<ExpectedOutcome>[] {
  return bySubject<ExpectedOutcome>(expect.programmes, '/programmes', isOutcome);
}

export function expectedQuantities(expect: Expectations): readonly Expected<string>[] {
  return bySubject<string>(expect.quantities, '/quantities', isText);
}

export function expectedGrades(expect: Expectations): readonly Expected<string | null>[] {
  return bySubject<string | null>(expect.grades, '/grades', isTextOrNull);
}

export function expectedDuties(expect: Expectations): readonly Expected<ExpectedDuty>[] {
  return bySubject<ExpectedDuty>(expect.duties, '/duties', isDuty);
}

export function expectedTasks(expect: Expectations): readonly Expected<string>[] {
  return bySubject<string>(expect.tasks, '/tasks', isText);
}

export function expectedIndicators(expect: Expectations): readonly Expected<string>[] {
  return bySubject<string>(expect.indicators, '/indicators', isText);
}

function bySubject<T>(
  section: Readonly<Record<string, T | Readonly<Record<string, T>>>> | undefined,
  pointer: string,
  isOne: (value: unknown) => value is T,
): readonly Expected<T>[] {
  return Object.entries(section ?? {}).flatMap(([id, value]): Expected<T>[] => {
    const at = joinPointer(pointer, id);
    if (isOne(value)) return [{ id, subject: null, expected: value, pointer: at }];
    return Object.entries(value as Readonly<Record<string, T>>).map(([subject, expected]) => ({
      id,
      subject,
      expected,
      pointer: joinPointer(at, subject),
    }));
  });
}

/** A row may be called `status`, but then what stands under it is no text. */
function isOutcome(value: unknown): value is ExpectedOutcome {
  return typeof (value as ExpectedOutcome).status === 'string';
}

function isDuty(value: unknown): value is ExpectedDuty {
  return isText(value) || typeof (value as { status?: unknown }).status === 'string';
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isTextOrNull(value: unknown): value is string | null {
  return value === null || typeof value === 'string';
}
