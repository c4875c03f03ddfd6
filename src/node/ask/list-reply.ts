import type { InterviewQuestion } from '../../determination/interview/interview.js';
import type { ListField, ListForm } from '../../determination/interview/list-form.js';
import { type Asking, type Reply, say, ways } from './reply.js';

/** Most rows that are added at one go. */
const mostAtOnce = 20;

type Row = Readonly<Record<string, unknown>>;
type ListAct = Reply | { readonly kind: 'add' } | { readonly kind: 'rule-out' };

/** Asks what stands in a list: adds rows, or hears that there are no more or none of some kinds. */
export async function replyToList(asking: Asking, list: ListForm): Promise<Reply> {
  const { terminal, lang, question } = asking;
  if (list.rows.length > 0) {
    const rows = list.rows.map((row) => row[lang]).join(lang === 'en' ? ', ' : '、');
    terminal.say(say('soFar', lang, { rows }));
  }
  const done = list.rows.length === 0 ? 'nothing' : 'noMore';
  const act = await terminal.choose<ListAct>(
    question.text[lang],
    [
      { value: { kind: 'add' }, label: say('add', lang, { label: list.label[lang] }) },
      { value: { kind: 'no-more' }, label: say(done, lang) },
      ...(list.none === null
        ? []
        : [{ value: { kind: 'rule-out' } as const, label: say('noneOf', lang) }]),
    ],
    ways(asking),
  );
  if (act.kind === 'add') return addedRows(asking, list);
  return act.kind === 'rule-out' ? ruledOut(asking, list, list.none) : act;
}

async function addedRows(asking: Asking, list: ListForm): Promise<Reply> {
  const { lang } = asking;
  // Rows that little is asked of are told in one go; others one by one, each with all of its own.
  const count = list.fields.length > 1 ? 1 : await howMany(asking);
  const rows: Row[] = [];
  for (let number = 1; number <= count; number += 1) {
    const row: Record<string, unknown> = {};
    for (const field of list.fields) {
      const label = field.label[lang];
      const message = count === 1 ? label : say('thisOne', lang, { number: String(number), label });
      const value = await fieldValue(asking, field, message);
      if (value === back) return replyToList(asking, list);
      if (value !== undefined) row[field.name] = value;
    }
    rows.push(row);
  }
  return { kind: 'rows', rows };
}

async function howMany({ terminal, lang }: Asking): Promise<number> {
  const isGood = (text: string) =>
    /^\d{1,2}$/.test(text) && Number(text) > 0 && Number(text) <= mostAtOnce;
  const problem = (text: string) =>
    isGood(text) ? null : say('badNumber', lang, { most: String(mostAtOnce) });
  return Number(await terminal.enter(say('howMany', lang), problem));
}

const back = Symbol('back');

async function fieldValue(
  { terminal, lang }: Asking,
  { choices, help, mayBeAbsent }: ListField,
  message: string,
): Promise<unknown> {
  if (help !== null) terminal.say(help[lang]);
  return terminal.choose<unknown>(
    message,
    [
      ...choices.map(({ code, label }) => ({ value: code, label: label[lang] })),
      ...(mayBeAbsent ? [{ value: null, label: say('none', lang) }] : []),
    ],
    [
      { value: undefined, label: say('unknown', lang) },
      { value: back, label: say('back', lang) },
    ],
  );
}

async function ruledOut(
  asking: Asking,
  list: ListForm,
  none: NonNullable<ListForm['none']> | null,
): Promise<Reply> {
  const { terminal, lang } = asking;
  if (none === null) return replyToList(asking, list);
  const person = none.hasPerson ? await whose(asking, list) : null;
  const options = none.choices.map(({ code, label }) => ({ value: code, label: label[lang] }));
  const codes = await terminal.chooseSeveral(say('whichNone', lang), options);
  if (codes.length === 0) return replyToList(asking, list);
  return { kind: 'none-of', none: { ...(person === null ? {} : { person }), [none.key]: codes } };
}

async function whose({ terminal, lang }: Asking, { fields }: ListForm): Promise<string | null> {
  const persons: InterviewQuestion['choices'] =
    fields.find(({ answer }) => answer === 'link')?.choices ?? [];
  return terminal.choose<string | null>(say('whose', lang), [
    { value: null, label: say('anybodys', lang) },
    ...persons.map(({ code, label }) => ({ value: code, label: label[lang] })),
  ]);
}
