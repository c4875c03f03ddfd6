import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Amount, AmountJson } from '../../src/determination/amount.js';
import { determine } from '../../src/determination/determine.js';
import type {
  Choice,
  Determination,
  Line,
  Missing,
  OperandValue,
  Outcome,
} from '../../src/determination/result.js';
import { run } from '../cli/run.js';
import {
  type ExpectedOutcome,
  examplesFolder,
  type Golden,
  goldens,
  householdOf,
  jsonFilesIn,
  rulesOf,
} from './golden-files.js';

// Determinations of the example households, worked out by hand in `working`. Amounts compare as
// exact texts, and what a golden file does not say is expected not to be there.

describe.each(goldens())('%s', (_, golden) => {
  const chosen = Object.keys(golden.expect.programmes);
  const determination = determine(householdOf(golden), rulesOf(golden), { programmes: chosen });
  const { programmes, totals, quantities = {}, statements = {} } = golden.expect;

  it('comes to the outcomes worked out by hand', () => {
    const expected = new Map(
      Object.entries(programmes).flatMap(([programme, value]) =>
        isOutcome(value)
          ? [[programme, value] as const]
          : Object.entries(value).map(([id, each]) => [`${programme} ${id}`, each] as const),
      ),
    );
    const found = new Map(
      determination.outcomes.map((each) => [nameOf(each.programme, each.subject), each]),
    );
    expect([...found.keys()].sort()).toEqual([...expected.keys()].sort());
    const pairs = [...expected].map(([name, each]) => {
      const outcome = found.get(name);
      return { name, expected: inFull(each), found: outcome && summaryOf(outcome, each) };
    });
    const told = { working: golden.working.en };
    expect({ ...told, outcomes: pairs.map(({ name, found: is }) => [name, is]) }).toEqual({
      ...told,
      outcomes: pairs.map(({ name, expected: should }) => [name, should]),
    });
  });

  it('pays in all what was worked out by hand', () => {
    expect(amountsOf(determination.totals)).toEqual(totals);
  });

  it('has the quantities worked out by hand', () => {
    const expected = Object.entries(quantities).flatMap(([id, value]) =>
      typeof value === 'string' || 'low' in value
        ? [[id, value] as const]
        : Object.entries(value).map(([subject, each]) => [nameOf(id, subject), each] as const),
    );
    const found = new Map(
      determination.quantities.map(({ id, subject, value }) => [
        nameOf(id, subject),
        quantityOf(value),
      ]),
    );
    expect(expected.map(([name]) => [name, found.get(name)])).toEqual(expected);
  });

  it('tells its sums line by line', () => {
    const found = Object.keys(statements).map((id) => [id, statementOf(determination, id)]);
    expect(Object.fromEntries(found)).toEqual(statements);
  });
});

describe('the example households', () => {
  const readme = readFileSync(`${examplesFolder}/README.md`, 'utf8');
  const files = jsonFilesIn(examplesFolder);

  it('each have a golden determination', () => {
    const told = new Set(goldens().map(([, { household }]) => household));
    expect([...told].sort()).toEqual(files);
  });

  it('are named after their files and name nobody', () => {
    for (const file of files) {
      const text = readFileSync(`${examplesFolder}/${file}`, 'utf8');
      expect(JSON.parse(text)).toMatchObject({ id: file.replace(/\.json$/, '') });
      expect(text).not.toContain('"name"');
    }
  });

  const commanded = goldens().filter(([, { terms }]) => terms === undefined);

  it.each(commanded)(
    '%s: the README has the command, and it gives this result',
    async (_, golden) => {
      const command = commandOf(golden);
      expect(readme).toContain(`\`${command}\``);
      const args = command.replace('npx doudi ', '').split(' ');
      const { code, out, err } = await run([...args, '--format', 'json']);
      expect({ code, err }).toEqual({ code: 0, err: '' });
      const determination = determine(householdOf(golden), rulesOf(golden));
      expect(JSON.parse(out)).toEqual(JSON.parse(JSON.stringify(determination)));
    },
  );
});

/** How the command line makes a golden determination. */
function commandOf({ household, asOf, knownOn }: Golden): string {
  const words = ['npx doudi determine', `${examplesFolder}/${household}`, `--as-of ${asOf}`];
  return [...words, ...(knownOn === undefined ? [] : [`--known-on ${knownOn}`])].join(' ');
}

/** A row may be called `status`, but then what stands under it is no text. */
function isOutcome(value: Golden['expect']['programmes'][string]): value is ExpectedOutcome {
  return typeof value.status === 'string';
}

function nameOf(id: string, subject: string | null): string {
  return subject === null ? id : `${id} ${subject}`;
}

type Summary = Omit<Required<ExpectedOutcome>, 'members' | 'shares'> &
  Pick<ExpectedOutcome, 'members' | 'shares'>;

/** An expectation with everything it leaves unsaid. */
function inFull(expected: ExpectedOutcome): Summary {
  return {
    entitled: expected.status,
    route: [],
    class: [],
    possibleMembers: [],
    lines: {},
    totals: {},
    missing: [],
    displacedBy: [],
    ...expected,
  };
}

/** An outcome as a golden file tells it; members and shares as far as the file does. */
function summaryOf(outcome: Outcome, { members, shares }: ExpectedOutcome): Summary {
  return {
    status: outcome.status,
    entitled: outcome.entitled,
    route: choiceOf(outcome.route),
    class: choiceOf(outcome.class),
    ...(members === undefined ? {} : { members: outcome.members }),
    possibleMembers: outcome.possibleMembers,
    lines: Object.fromEntries(outcome.lines.map(({ id, amount }) => [id, amount.toJSON()])),
    ...(shares === undefined ? {} : { shares: sharesOf(outcome.lines, Object.keys(shares)) }),
    totals: amountsOf(outcome.totals),
    missing: outcome.missing.map(missingOf),
    displacedBy: outcome.displacedBy.map(({ interaction }) => interaction),
  };
}

function choiceOf(choice: Choice | null): string | readonly string[] {
  return choice === null ? [] : (choice.code ?? choice.possible);
}

function sharesOf(lines: readonly Line[], wanted: readonly string[]) {
  return Object.fromEntries(
    lines
      .filter(({ id }) => wanted.includes(id))
      .map(({ id, shares }) => [
        id,
        Object.fromEntries(shares.map(({ person, amount }) => [person, amount.toJSON()])),
      ]),
  );
}

function amountsOf(totals: Outcome['totals']): Readonly<Record<string, AmountJson>> {
  return Object.fromEntries(
    Object.entries(totals).map(([period, each]) => [period, each.toJSON()]),
  );
}

function missingOf({ kind, id, subject }: Missing): string {
  return nameOf(`${kind} ${id}`, subject);
}

function quantityOf(value: OperandValue): AmountJson | null {
  return value.kind === 'amount' ? value.amount.toJSON() : null;
}

function statementOf({ statements }: Determination, id: string) {
  const statement = statements.find((each) => each.id === id && each.subject === null);
  const json = (amount: Amount | null | undefined) => amount?.toJSON() ?? null;
  return {
    lines: Object.fromEntries(
      (statement?.lines ?? []).map((line) => [line.id, json(line.counted)]),
    ),
    result: json(statement?.result),
  };
}
