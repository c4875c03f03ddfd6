import type { Language } from '../../../base/language.js';
import type { Amount } from '../../amount.js';
import { bareText } from '../../render/amounts.js';
import { Names } from '../../render/names.js';
import { Speech } from '../../render/speech.js';
import { isZero, total } from '../amounts.js';
import type { Ledger, LedgerAccount, LedgerEntry, LedgerMonth, Start } from '../result.js';
import { causeText, gapText, sourced } from './cause-text.js';
import { type LedgerFormat, printSheet, type SheetPart, type SheetTable } from './sheet.js';
import { type LedgerWord, ledgerWords } from './words.js';

/**
 * A ledger for the clerk who has to settle it: each programme with its months, what was due, what
 * was paid, the difference and why; who gets how much of it; all of it together.
 *
 * Amounts are yuan with two decimals; what is open is shown as the ends it lies between.
 */
export function renderLedger(ledger: Ledger, lang: Language, format: LedgerFormat): string {
  return new Renderer(ledger, lang).print(format);
}

const startWords = {
  application: 'startApplication',
  award: 'startAward',
  assumed: 'startAssumed',
} as const satisfies Readonly<Record<Start['basis'], LedgerWord>>;

class Renderer {
  private readonly speech: Speech;
  private readonly names: Names;

  constructor(
    private readonly ledger: Ledger,
    lang: Language,
  ) {
    this.speech = new Speech(lang);
    this.names = new Names(ledger, this.speech);
  }

  print(format: LedgerFormat): string {
    const { accounts } = this.ledger;
    const title =
      this.ledger.case === null ? this.say('title') : this.say('titleOf', { id: this.ledger.case });
    const parts = [
      ...(accounts.length > 0 ? [this.all()] : []),
      ...accounts.map((account) => this.account(account)),
      ...this.unclaimed(),
    ];
    return printSheet({ title, lines: this.head(), parts }, format);
  }

  private head(): readonly string[] {
    const { speech, ledger } = this;
    const { name, region, from, to, knownOn, paidBy } = ledger;
    const place = speech.say('note', { text: speech.of(name), note: region });
    return [
      speech.pair(speech.say('place'), place),
      speech.pair(this.say('months'), this.say('span', { from, to })),
      speech.pair(this.say('knownOn'), knownOn ?? this.say('everything')),
      speech.pair(this.say('paidBy'), this.say(paidBy)),
      ...(ledger.accounts.length === 0 ? [this.say('nothing')] : []),
    ];
  }

  private all(): SheetPart {
    const { months, payable, difference } = this.ledger;
    const isOtherwise = months.some(({ due, payout }) => due.toString() !== payout.toString());
    const head = this.words('month', 'due', 'paid', 'difference');
    const row = ({ month, due, paid, difference: gap, payout }: LedgerMonth) => [
      month,
      ...this.cells(due, paid, gap),
      ...(isOtherwise ? [this.amount(payout)] : []),
    ];
    const { due, paid } = this.ledger;
    const sums = [this.say('total'), ...this.cells(due, paid, difference)];
    const rows = [
      ...months.map(row),
      isOtherwise ? [...sums, this.amount(total(months.map(({ payout }) => payout)))] : sums,
    ];
    const heads = isOtherwise ? [...head, this.say('payout')] : head;
    return {
      heading: this.say('all'),
      lines: this.payable(payable, difference),
      tables: [{ head: heads, rows, right: amountColumns(heads.length - 1) }],
    };
  }

  private account(account: LedgerAccount): SheetPart {
    const { programme, subject, entries, due, paid, difference, payable } = account;
    const heading = this.speech.say('heading', {
      who: this.names.subject(subject),
      programme: this.names.programme(programme),
    });
    const rows = [
      ...entries.map((entry) => [
        entry.month,
        ...this.cells(entry.due, entry.paid, entry.difference),
        this.why(entry, subject),
      ]),
      [this.say('total'), ...this.cells(due, paid, difference), ''],
    ];
    const head = this.words('month', 'due', 'paid', 'difference', 'why');
    return {
      heading,
      lines: [...this.about(account), ...this.payable(payable, difference)],
      tables: [{ head, rows, right: amountColumns(head.length - 2) }, ...this.shares(account)],
    };
  }

  /** From when on, and how far back it is paid. */
  private about({ start, backPayMonths }: LedgerAccount): readonly string[] {
    const lines: string[] = [];
    if (start !== null) {
      const { basis, day, month, cite } = start;
      const said = this.say(startWords[basis], { day, month });
      lines.push(this.speech.pair(this.say('start'), sourced(said, cite, this.speech)));
    }
    if (backPayMonths !== null) lines.push(this.say('limit', { months: String(backPayMonths) }));
    return lines;
  }

  private payable(payable: Amount, difference: Amount): readonly string[] {
    if (payable.toString() === difference.toString()) return [];
    return [this.say('payable', { amount: this.amount(payable) })];
  }

  private why({ causes, gaps, difference, payable }: LedgerEntry, subject: string | null): string {
    const { names, speech } = this;
    const said = causes.map((cause) => causeText(cause, subject, names, speech));
    const owed = gaps.map((gap) => gapText(gap, speech));
    const isBeyond = difference !== null && !isZero(difference) && !payable;
    if (isBeyond) owed.push(this.say('beyond'));
    const differs = owed.length === 0 ? [] : [this.say('differs', { gaps: speech.clauses(owed) })];
    return speech.clauses([...said, ...differs]);
  }

  /** Who gets how much of it, where an account is of several persons. */
  private shares({ entries }: LedgerAccount): readonly SheetTable[] {
    const persons = new Map<string, Amount[]>();
    const shared: Amount[] = [];
    for (const { lines } of entries) {
      for (const { amount, shares } of lines) {
        if (shares.length === 0) shared.push(amount);
        for (const share of shares) {
          persons.set(share.person, [...(persons.get(share.person) ?? []), share.amount]);
        }
      }
    }
    if (persons.size < 2) return [];
    const rest = total(shared);
    const rows = [
      ...[...persons].map(([person, amounts]) => [
        this.names.subject(person),
        this.amount(total(amounts)),
      ]),
      ...(isZero(rest) ? [] : [[this.say('nobody'), this.amount(rest)]]),
    ];
    return [{ head: this.words('by', 'due'), rows, right: amountColumns(1) }];
  }

  private unclaimed(): readonly SheetPart[] {
    const { unclaimed } = this.ledger;
    if (unclaimed.length === 0) return [];
    const lines = unclaimed.map(({ programme, subject, from, to }) =>
      this.say('unclaimedOf', {
        who: this.names.subject(subject),
        programme: this.names.programme(programme),
        from,
        to,
      }),
    );
    return [{ heading: this.say('unclaimed'), lines, tables: [] }];
  }

  private cells(due: Amount, paid: Amount | null, difference: Amount | null): readonly string[] {
    const toCome = this.say('toCome');
    return [
      this.amount(due),
      paid === null ? toCome : this.amount(paid),
      difference === null ? '' : this.amount(difference),
    ];
  }

  private amount(amount: Amount): string {
    return bareText(amount, this.speech);
  }

  private words(...words: readonly LedgerWord[]): readonly string[] {
    return words.map((word) => this.say(word));
  }

  private say(word: LedgerWord, params: Readonly<Record<string, string>> = {}): string {
    return this.speech.fill(ledgerWords[word], params);
  }
}

/** So many columns after the first. */
function amountColumns(count: number): ReadonlySet<number> {
  return new Set(Array.from({ length: count }, (_, column) => column + 1));
}
