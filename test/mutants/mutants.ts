import { addDays, formatDay, parseIsoDate } from '../../src/base/date.js';
import type { ParsedRuleFile } from '../../src/rulefile/parsed-file.js';

/** One small mistake that a person could make in a rule file. */
export interface Mutant {
  /** Id of the file it is made in. */
  readonly file: string;
  readonly kind: MutantKind;
  /** Where, as a pointer. */
  readonly at: string;
  /** What stands there instead: `lessThan → lessThanInclusive`. */
  readonly change: string;
  /** The same place step by step. */
  readonly path: Path;
  /** The file with it; made when it is asked for, for there are thousands. */
  readonly content: () => Json;
}

export type MutantKind = 'operator' | 'threshold' | 'branch' | 'unit' | 'date';

type Json = Readonly<Record<string, unknown>>;
type Path = readonly string[];

/** A change of one place: another value, or nothing there. */
interface Change {
  readonly kind: MutantKind;
  readonly to: string | number | undefined;
}

/** Sections that hold law: names, sources, cases and declared laws say nothing by themselves. */
const sections = [
  'decisions',
  'parameters',
  'conditions',
  'quantities',
  'tables',
  'gradings',
  'programmes',
  'interactions',
  'duties',
  'tasks',
  'indicators',
] as const;

/** What does not decide anything. */
const silent = new Set([
  'ask',
  'label',
  'note',
  'cite',
  'departsFrom',
  'setBy',
  'decidedBy',
  'role',
  'reason',
  'id',
]);

/** Every mutant of a rule file, in the order of the file. */
export function* mutantsOf(file: ParsedRuleFile): Generator<Mutant> {
  // The text of the file, with nothing that reading it may have added.
  const content = JSON.parse(JSON.stringify(file.content)) as Json;
  for (const section of sections) {
    yield* mutantsAt(file.id, content, [section], content[section], null);
  }
}

function* mutantsAt(
  file: string,
  content: Json,
  path: Path,
  value: unknown,
  unit: string | null,
): Generator<Mutant> {
  for (const { kind, to } of changesOf(path, value, unit)) {
    yield {
      file,
      kind,
      at: `/${path.join('/')}`,
      change: to === undefined ? 'dropped' : `${value} → ${to}`,
      path,
      content: () => changed(content, path, to),
    };
  }
  if (typeof value !== 'object' || value === null) return;
  const own = (value as Json).unit;
  const inside = typeof own === 'string' ? own : unit;
  for (const [key, part] of Object.entries(value)) {
    if (!silent.has(key)) yield* mutantsAt(file, content, [...path, key], part, inside);
  }
}

function* changesOf(path: Path, value: unknown, unit: string | null): Generator<Change> {
  const key = path.at(-1) ?? '';
  if (isBranch(path)) yield { kind: 'branch', to: undefined };
  if (typeof value === 'string') {
    for (const to of choices[key]?.[value] ?? []) yield { kind: 'operator', to };
    for (const to of unitsFor(key, value)) yield { kind: 'unit', to };
    const day = parseIsoDate(value);
    if (day !== undefined) {
      yield { kind: 'date', to: formatDay(addDays(day, -1)) };
      yield { kind: 'date', to: formatDay(addDays(day, 1)) };
    }
  }
  if (isCode(path, value)) return;
  for (const to of neighbours(value, unit)) yield { kind: 'threshold', to };
}

/** Text in a list stands for a code, even where its letters are digits. */
function isCode(path: Path, value: unknown): boolean {
  return typeof value === 'string' && /^\d+$/.test(path.at(-1) ?? '');
}

const numeral = /^-?\d+(\.\d+)?$/;

/** A number one step below and one step above: one fen of yuan, else one of its last digit. */
function neighbours(value: unknown, unit: string | null): readonly (string | number)[] {
  const text = String(value);
  if (typeof value !== 'number' && typeof value !== 'string') return [];
  if (!numeral.test(text)) return [];
  const own = text.split('.')[1]?.length ?? 0;
  const digits = unit?.startsWith('yuan') ? 2 : own;
  return [-1, 1].map((sign) => {
    const moved = (Number(text) + sign * 10 ** -digits).toFixed(digits);
    return typeof value === 'number' ? Number(moved) : moved;
  });
}

/** Other choices by key: over the edge, to the opposite, to another way of choosing. */
const choices: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  operator: {
    equal: ['notEqual'],
    notEqual: ['equal'],
    lessThan: ['lessThanInclusive', 'greaterThanInclusive'],
    lessThanInclusive: ['lessThan', 'greaterThan'],
    greaterThan: ['greaterThanInclusive', 'lessThanInclusive'],
    greaterThanInclusive: ['greaterThan', 'lessThan'],
    in: ['notIn'],
    notIn: ['in'],
    contains: ['doesNotContain'],
    doesNotContain: ['contains'],
  },
  direction: {
    up: ['down', 'half-up'],
    down: ['up', 'half-up'],
    'half-up': ['up', 'down'],
  },
  pick: { highest: ['lowest'], lowest: ['highest'], sum: ['highest'], first: ['highest'] },
  hit: { highest: ['lowest'], lowest: ['highest'] },
  kind: { excludes: ['yields-to'], 'yields-to': ['excludes'] },
  for: { unit: ['member'], member: ['unit'] },
};

const words: Readonly<Record<string, readonly string[]>> = {
  month: ['year'],
  year: ['month'],
  months: ['years', 'calendar-months'],
  'calendar-months': ['months'],
  years: ['months'],
  days: ['months', 'working-days'],
  'working-days': ['days'],
  hours: ['days'],
};

/** The same unit with one word of it swapped. */
function unitsFor(key: string, value: string): readonly string[] {
  if (!['unit', 'in', 'to', 'as'].includes(key)) return [];
  const parts = value.split(' ');
  return parts.flatMap((part, index) =>
    (words[part] ?? []).map((word) => Object.assign([...parts], { [index]: word }).join(' ')),
  );
}

/** Lists and maps of which each part stands by itself, and parts that can be left out. */
const branchLists = new Set(['all', 'any', 'countOf', 'among', 'statement', 'min', 'max', 'add']);
const branchMaps = new Set(['rows', 'routes', 'lines', 'grades', 'interactions']);
const optional = new Set(['where', 'when', 'cap', 'low', 'high', 'months', 'until', 'floor']);

function isBranch(path: Path): boolean {
  const [above = '', key = ''] = path.slice(-2);
  if (path.length < 2) return false;
  if (/^\d+$/.test(key)) return branchLists.has(above);
  return branchMaps.has(above) || optional.has(key);
}

/** A copy with another value at a place, or nothing there. */
function changed(content: Json, path: Path, to: string | number | undefined): Json {
  const copy = structuredClone(content);
  let parent = copy as Record<string, unknown>;
  for (const step of path.slice(0, -1)) parent = parent[step] as Record<string, unknown>;
  const key = path.at(-1) ?? '';
  if (to !== undefined) parent[key] = to;
  else if (Array.isArray(parent)) parent.splice(Number(key), 1);
  else delete parent[key];
  return copy;
}
