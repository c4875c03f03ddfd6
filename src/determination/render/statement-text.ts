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
  const labels = new Map(statements.map(({ id, label }) => [id, label]));
  const nameOf = (id: string) => {
    const label = labels.get(id);
    return label === undefined || label === null ? id : speech.of(label);
  };
  return statements.filter(isTold).flatMap((statement) => {
    const unit = parseUnit(statement.unit);
    const about = {
      label: nameOf(statement.id),
      who: names.subject(statement.subject),
      unit: unit === undefined ? statement.unit : unitText(unit, speech),
    };
    const heading = speech.say(statement.subject === null ? 'statementOf' : 'statementFor', about);
    if (!saysSomething(statement)) {
      return [speech.say('onlyZero', { label: heading, amount: text(statement.result, speech) })];
    }
    const rows = [
      ...statement.lines.map((line) => lineRow(line, nameOf, speech)),
      ...(statement.floor === null
        ? []
        : [['', speech.say('floor'), text(statement.floor, speech)]]),
      ['', speech.say('result'), text(statement.result, speech)],
    ];
    return [heading, ...table(rows, { indent, right: amountColumn })];
  });
}

/** A person without anything to count needs no statement of zeros; the household has its own. */
function isTold(statement: Statement): boolean {
  return statement.subject === null || saysSomething(statement);
}

/** Whether it has any line that is not zero. */
function saysSomething({ lines, result }: Statement): boolean {
  return [result, ...lines.map(({ amount }) => amount)].some(isSomething);
}

function isSomething(amount: Amount | null): boolean {
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
