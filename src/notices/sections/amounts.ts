import type { Item as ExplainedItem } from '../../determination/explanation/render/page.js';
import { bareText } from '../../determination/render/amounts.js';
import { lineText } from '../../determination/render/outcome-text.js';
import { isSomething, Sheets, saysSomething } from '../../determination/render/statement-text.js';
import type { Line, Statement } from '../../determination/result.js';
import type { Matter } from '../matter.js';
import type { Block, Item, Section } from '../page.js';

/** How the amount was reached: what is paid for whom, the sums line by line, and each step. */
export function amountsSection(matter: Matter): Section {
  const blocks = [
    ...benefits(matter),
    ...shares(matter),
    ...comparedBlocks(matter),
    ...steps(matter),
  ];
  return { heading: matter.say('amounts'), blocks };
}

/** The figures that were compared: the sums behind them line by line, then how they follow. */
export function comparedBlocks(matter: Matter): readonly Block[] {
  const { items, outcome } = matter;
  const sides = [...matter.comparedMoney()].flatMap(({ children }) =>
    children.filter(({ role }) => role === 'left'),
  );
  const shown = items.of(sides, outcome.subject).filter((item) => item.items.length > 0);
  return [...sheets(matter), ...listed(matter.say('compared'), shown)];
}

/** Sums that had a part in the decision: an income with its deductions, line by line. */
function sheets(matter: Matter): readonly Block[] {
  const { determination, names, speech } = matter;
  const read = new Set<string>();
  for (const { id, subject } of matter.account.deciding()) read.add(keyOf(id ?? '', subject));
  const printer = new Sheets(determination.statements, names, speech);
  return determination.statements
    .filter((each) => read.has(keyOf(`quantity:${each.id}`, each.subject)) && isTold(each))
    .map((statement) => {
      const lines = statement.lines.filter(({ counted, amount, stands }) =>
        stands === false ? false : isSomething(counted) || isSomething(amount),
      );
      const floor = isSomething(statement.floor) ? statement.floor : null;
      const rows = printer.rows({ ...statement, floor }, lines);
      const head = [matter.say('sign'), matter.say('item'), matter.say('amountIn')];
      const isRemarked = rows.some(([, , , remark = '']) => remark !== '');
      const columns = isRemarked ? [...head, matter.say('remark')] : head;
      return {
        kind: 'table',
        caption: printer.heading(statement),
        head: columns,
        rows: rows.map((cells) => columns.map((_, column) => cells[column] ?? '')),
        figures: new Set([2]),
        totalled: true,
      };
    });
}

/** A sum of one line that only passes another sum on tells nothing. */
function isTold(statement: Statement): boolean {
  const lines = statement.lines.filter(({ amount }) => isSomething(amount));
  const isPassedOn = lines.length === 1 && lines[0]?.of !== null;
  return saysSomething(statement) && !isPassedOn;
}

function keyOf(id: string, subject: string | null): string {
  return `${id} ${subject ?? ''}`;
}

function benefits(matter: Matter): readonly Block[] {
  const { outcome, speech } = matter;
  if (outcome.lines.length < 2) return [];
  return [
    {
      kind: 'table',
      caption: null,
      head: [matter.say('benefit'), matter.say('amountIn')],
      rows: outcome.lines.map((line) => [speech.of(line.label), lineText(line, speech)]),
      figures: new Set([1]),
      totalled: false,
    },
  ];
}

/** Who gets how much of each line, where there is more than one person. */
function shares(matter: Matter): readonly Block[] {
  const { outcome, names, speech } = matter;
  const shared = outcome.lines.filter((line) => isShared(line, outcome.subject));
  const persons = [...new Set(shared.flatMap((line) => line.shares.map(({ person }) => person)))];
  if (persons.length === 0) return [];
  const shareOf = (line: Line, person: string) => {
    const share = line.shares.find((each) => each.person === person);
    return share === undefined ? '—' : bareText(share.amount, speech);
  };
  return [
    {
      kind: 'table',
      caption: matter.say('shares'),
      head: [matter.say('personColumn'), ...shared.map(({ label }) => speech.of(label))],
      rows: persons.map((person) => [
        names.subject(person),
        ...shared.map((line) => shareOf(line, person)),
      ]),
      figures: new Set(shared.map((_, column) => column + 1)),
      totalled: false,
    },
  ];
}

function isShared({ amount, shares }: Line, subject: string | null): boolean {
  return amount.exact && shares.some(({ person }) => person !== subject);
}

/** Each amount down to the standards and incomes it comes from. */
function steps(matter: Matter): readonly Block[] {
  const lines = matter.explanation.steps.filter(({ kind }) => kind === 'line-granted');
  const items = lines.flatMap((step) => matter.items.of([step], matter.outcome.subject));
  // An amount that comes from nothing else has been told already.
  return listed(
    matter.say('steps'),
    items.filter((item) => item.items.length > 0),
  );
}

function listed(text: string, items: readonly ExplainedItem[]): readonly Block[] {
  if (items.length === 0) return [];
  return [
    { kind: 'paragraph', text },
    { kind: 'list', items: items.map(plain) },
  ];
}

/** Without the places in rule files, which are for whoever keeps the rules. */
function plain({ text, items }: ExplainedItem): Item {
  return { text, items: items.map(plain) };
}
