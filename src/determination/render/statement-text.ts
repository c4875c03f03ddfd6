import { sign } from '../../base/exact.js';
import { parseUnit } from '../../ruletree/unit.js';
import type { Amount } from '../amount.js';
import type { Statement, StatementLine } from '../result.js';
import { bareText, unitText } from './amounts.js';
import type { Names } from './names.js';
import type { Speech } from './speech.js';
import { table } from './table.js';

const indent = '  ';
/** Sign, name, amount, remark. */
const amountColumn: ReadonlySet<number> = new Set([2]);

/** Statements that say anything, line by line, amounts under each other. */
export function statementLines(
  statements: readonly Statement[],
  names: Names,
  speech: Speech,
): readonly string[] {
  const sheets = new Sheets(statements, names, speech);
  return statements.filter(isTold).flatMap((statement) => {
    const heading = sheets.heading(statement);
    if (!saysSomething(statement)) {
      return [speech.say('onlyZero', { label: heading, amount: text(statement.result, speech) })];
    }
    return [heading, ...table(sheets.rows(statement), { indent, right: amountColumn })];
  });
}

/** Statements as tables: sign, name, amount, remark. */
export class Sheets {
  private readonly labels: ReadonlyMap<string, Statement['label']>;

  constructor(
    statements: readonly Statement[],
    private readonly names: Names,
    private readonly speech: Speech,
  ) {
    this.labels = new Map(statements.map(({ id, label }) => [id, label]));
  }

  heading({ id, subject, unit }: Statement): string {
    const { speech } = this;
    const parsed = parseUnit(unit);
    const about = {
      label: this.nameOf(id),
      who: this.names.subject(subject),
      unit: parsed === undefined ? unit : unitText(parsed, speech),
    };
    return speech.say(subject === null ? 'statementOf' : 'statementFor', about);
  }

  /** @param lines - those shown; all of them unless told */
  rows(
    { lines: all, floor, result }: Statement,
    lines: readonly StatementLine[] = all,
  ): readonly (readonly string[])[] {
    const { speech } = this;
    return [
      ...lines.map((line) => lineRow(line, (id) => this.nameOf(id), speech)),
      ...(floor === null ? [] : [['', speech.say('floor'), text(floor, speech)]]),
      ['', speech.say('result'), text(result, speech)],
    ];
  }

  private nameOf(id: string): string {
    const label = this.labels.get(id);
    return label === undefined || label === null ? id : this.speech.of(label);
  }
}

/** A person without anything to count needs no statement of zeros; the household has its own. */
function isTold(statement: Statement): boolean {
  return statement.subject === null || saysSomething(statement);
}

/** Whether it has any line that is not zero. */
export function saysSomething({ lines, result }: Statement): boolean {
  return [result, ...lines.map(({ amount }) => amount)].some(isSomething);
}

export function isSomething(amount: Amount | null): boolean {
  if (amount === null) return false;
  return amount.value === undefined || sign(amount.value) !== 0;
}

function lineRow(
  line: StatementLine,
  nameOf: (id: string) => string,
  speech: Speech,
): readonly string[] {
  const notes: string[] = [];
  if (line.of !== null) notes.push(speech.say('see', { label: nameOf(line.of) }));
  if (line.stands === null) notes.push(speech.say('mayStand'));
  if (line.cap !== null && line.amount !== null && isCapped(line)) {
    const amount = bareText(line.amount, speech);
    notes.push(speech.say('capped', { amount, cap: bareText(line.cap, speech) }));
  }
  const amount = line.stands === false ? speech.say('doesNotStand') : text(line.counted, speech);
  return [speech.say(line.sign), speech.of(line.label), amount, speech.clauses(notes)];
}

/** Whether the cap made a difference, or may have. */
function isCapped({ amount, counted }: StatementLine): boolean {
  return amount?.toString() !== counted?.toString();
}

function text(amount: Amount | null, speech: Speech): string {
  return amount === null ? '—' : bareText(amount, speech);
}
