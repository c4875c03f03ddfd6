import type { Language, Localized } from '../../base/language.js';
import type { CaseloadEffect, HouseholdEffect } from './caseload.js';
import type { Change, Example, Move, Standing } from './change.js';
import type { RulesDiff } from './diff.js';
import type { LeftOut } from './read-by-both.js';
import { diffWords as words } from './words.js';

/** How a comparison is written. */
export const diffFormats = ['text', 'markdown', 'json'] as const;
/** Formats a comparison is written in. */
export type DiffFormat = (typeof diffFormats)[number];

/** A comparison of rules as text, as Markdown, or as JSON. */
export function renderDiff(diff: RulesDiff, format: DiffFormat, lang: Language): string {
  if (format === 'json') return `${JSON.stringify(diff, null, 2)}\n`;
  const writer = format === 'markdown' ? markdown : plain;
  const page = new Page(diff, lang, writer);
  return `${page.lines().join('\n')}\n`;
}

/** What differs between plain text and Markdown. */
interface Writer {
  heading(level: number, text: string): readonly string[];
  item(depth: number, text: string): string;
  code(text: string): string;
  table(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[];
}

const plain: Writer = {
  heading: (_, text) => ['', text],
  item: (depth, text) => `${'  '.repeat(depth)}- ${text}`,
  code: (text) => text,
  table: (head, rows) => [head, ...rows].map((row) => `  ${row.join('  ')}`),
};

const markdown: Writer = {
  heading: (level, text) => ['', `${'#'.repeat(level)} ${text}`, ''],
  item: (depth, text) => `${'  '.repeat(depth)}- ${text}`,
  code: (text) => `\`${text}\``,
  table: (head, rows) => [
    `| ${head.join(' | ')} |`,
    `| ${head.map(() => '---').join(' | ')} |`,
    ...rows.map((row) => `| ${row.join(' | ')} |`),
  ],
};

const periods: ReadonlySet<string> = new Set(['month', 'year', 'day']);

class Page {
  constructor(
    private readonly diff: RulesDiff,
    private readonly lang: Language,
    private readonly write: Writer,
  ) {}

  lines(): readonly string[] {
    const { changes, isSame, caseload } = this.diff;
    const [title = '', ...space] = this.write
      .heading(1, this.title())
      .filter((line) => line !== '');
    const groups = (['value', 'rule', 'source', 'wording'] as const).flatMap((kind) => {
      const some = changes.filter((change) => change.kind === kind);
      return some.length === 0
        ? []
        : [...this.write.heading(2, this.say(kind)), ...some.flatMap((each) => this.change(each))];
    });
    return [
      title,
      ...space,
      ...(isSame ? ['', this.say('same')] : groups),
      ...(caseload === null ? [] : this.caseload(caseload)),
    ];
  }

  private title(): string {
    const { before, after } = this.diff;
    const side = ({ name, region, asOf }: RulesDiff['before']) =>
      `${name[this.lang]} (${region}) ${asOf}`;
    return `${side(before)} → ${side(after)}`;
  }

  private change(change: Change): readonly string[] {
    const { label, item, part, before, after, percent, isDerived, file, pointer, example } = change;
    const name = [label[this.lang], this.write.code([item, ...part].join('.'))].join(' ');
    const none = this.say('none');
    const from = before?.[this.lang] ?? none;
    const to = after?.[this.lang] ?? none;
    const notes = [percent, isDerived ? this.say('derived') : null].filter((note) => note !== null);
    const noted = notes.length === 0 ? '' : ` (${notes.join(this.lang === 'en' ? ', ' : '，')})`;
    return [
      this.write.item(0, `${name}: ${from} → ${to}${noted}`),
      this.write.item(1, this.write.code(`${file} ${pointer}`)),
      ...this.example(change, example),
    ];
  }

  private example({ programmes, isDerived }: Change, example: Example | null): readonly string[] {
    if (example === null) {
      if (programmes.length === 0 || isDerived) return [];
      return [this.write.item(1, this.say('noExample'))];
    }
    return [
      this.write.item(
        1,
        `${this.say('example')} ${this.write.code(JSON.stringify(example.household))}`,
      ),
      ...example.moves.map((move) => this.write.item(2, this.move(move))),
    ];
  }

  private move({ label, programme, subject, before, after }: Move): string {
    const name = label?.[this.lang] ?? programme;
    const whose = subject === null ? name : `${name} ${subject}`;
    // Where the totals say the same, the lines tell what moves.
    const isSameTotal = JSON.stringify(before.totals) === JSON.stringify(after.totals);
    const shown = (each: Standing) => this.standing(isSameTotal ? { ...each, totals: {} } : each);
    return `${whose}: ${shown(before)} → ${shown(after)}`;
  }

  private standing({ status, totals, lines }: Standing): string {
    const known: Readonly<Record<string, Localized>> = words;
    const verdict = known[status ?? 'none']?.[this.lang] ?? status ?? '';
    const amounts = Object.keys(totals).length > 0 ? totals : lines;
    const texts = Object.entries(amounts).map(([key, amount]) => {
      const word = periods.has(key) ? known[key]?.[this.lang] : undefined;
      return word === undefined ? `${key} ${amount}` : `${amount} ${word}`;
    });
    return [verdict, ...texts].join(this.lang === 'en' ? ', ' : '，');
  }

  private caseload(effect: CaseloadEffect): readonly string[] {
    const { households, gain, lose, unchanged, open, refused, leftOut } = effect;
    const { cost, granted, largest } = effect;
    const changedGrants = Object.entries(granted).filter(
      ([, { before, after }]) => before !== after,
    );
    return [
      ...this.write.heading(2, this.fill('caseload', { households })),
      this.write.item(0, this.fill('gain', { ...gain })),
      this.write.item(0, this.fill('lose', { ...lose })),
      this.write.item(0, this.fill('unchanged', { unchanged, open, refused: refused.length })),
      this.write.item(0, this.fill('cost', cost)),
      ...(cost.onceBefore === cost.onceAfter ? [] : [this.write.item(0, this.fill('once', cost))]),
      ...changedGrants.map(([programme, counts]) =>
        this.write.item(0, this.fill('granted', { programme, ...counts })),
      ),
      ...leftOut.map((each) => this.write.item(0, this.leftOut(each))),
      ...refused.map(({ household, code }) => this.write.item(1, `${household}: ${code}`)),
      ...(largest.length === 0 ? [] : this.largest(largest)),
    ];
  }

  private leftOut({ side, fact, label, times, households }: LeftOut): string {
    const name = `${label[this.lang]} ${this.write.code(fact)}`;
    const word = side === 'before' ? 'unknownBefore' : 'unknownAfter';
    return this.fill(word, { name, times, households });
  }

  private largest(effects: readonly HouseholdEffect[]): readonly string[] {
    const head = [this.say('household'), this.say('before'), this.say('after'), this.say('change')];
    return [
      ...this.write.heading(2, this.say('largest')),
      ...this.write.table(
        head,
        effects.map(({ household, before, after, change }) => [household, before, after, change]),
      ),
    ];
  }

  private say(word: keyof typeof words): string {
    return words[word][this.lang];
  }

  private fill(
    word: keyof typeof words,
    params: Readonly<Record<string, string | number>>,
  ): string {
    return this.say(word).replace(/\{([a-zA-Z]+)\}/g, (whole, name: string) =>
      String(params[name] ?? whole),
    );
  }
}
