import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { afterAll, describe, expect, it } from 'vitest';
import { parseYuan } from '../../src/base/money.js';
import { determine } from '../../src/determination/determine.js';
import { householdLine } from '../../src/node/batch/outcome-line.js';
import { emptyTally } from '../../src/node/batch/tally.js';
import type { Terms } from '../../src/rulefile/parse-terms.js';
import { resolve } from '../../src/rulefile/resolve.js';
import { sampleHouseholds } from '../../src/samples/index.js';
import { builtInLibrary } from '../fixtures/built-in.js';
import { run } from './run.js';

const folder = mkdtempSync(join(tmpdir(), 'doudi-batch-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string) => join(folder, name);
const text = (name: string) => readFileSync(file(name), 'utf8');

const asOf = '2026-07-15';
const resolved = resolve(builtInLibrary(), { region: '341522', asOf });
const households = [...sampleHouseholds({ resolved, count: 12, seed: 3 })];
const caseload = households.map((each) => `${JSON.stringify(each)}\n`).join('');
const expected = households.map((each) => householdLine(determine(each, resolved)));
writeFileSync(file('in.ndjson'), caseload);

const batch = (input: string, out: string, ...more: readonly string[]) =>
  run(['batch', file(input), '--out', file(out), '--as-of', asOf, '--lang', 'en', ...more]);
const linesIn = (content: string) =>
  content
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);

type Counted = ReturnType<typeof emptyTally>;

describe('doudi batch', () => {
  it('writes a line for each household, in the order of the input', async () => {
    const { code, out } = await batch('in.ndjson', 'plain.ndjson');
    expect(code).toBe(0);
    expect(linesIn(text('plain.ndjson'))).toEqual(JSON.parse(JSON.stringify(expected)));
    expect(out).toContain('Households determined 12\n');
    expect(
      ['.part', '.part.json', '.errors.ndjson'].filter((end) =>
        existsSync(file(`plain.ndjson${end}`)),
      ),
    ).toEqual([]);
  });

  it('takes values for terms the rules leave open', async () => {
    const given = readFileSync('bench/terms.json', 'utf8');
    const { code } = await batch('in.ndjson', 'termed.ndjson', '--terms', 'bench/terms.json');
    expect(code).toBe(0);
    const termed = resolved.withTerms(JSON.parse(given) as Terms);
    const lines = households.map((each) => householdLine(determine(each, termed)));
    expect(linesIn(text('termed.ndjson'))).toEqual(JSON.parse(JSON.stringify(lines)));
    expect(text('termed.ndjson')).not.toContain('"missing"');
    expect(text('plain.ndjson')).toContain('"missing"');
  });

  it('refuses a file of terms that is none before anything is written', async () => {
    writeFileSync(file('terms.json'), '{"edge.ratio": [1.5], "rigid.ratio": true');
    const broken = await batch('in.ndjson', 'wrong.ndjson', '--terms', file('terms.json'));
    expect([broken.code, broken.err]).toEqual([64, expect.stringContaining('[json/syntax]')]);
    const missing = await batch('in.ndjson', 'wrong.ndjson', '--terms', file('none.json'));
    expect(missing.code).toBe(66);
    expect(existsSync(file('wrong.ndjson'))).toBe(false);
  });

  it('tells of every household that its rules have no such terms', async () => {
    writeFileSync(file('terms.json'), '{"no.such": "1"}');
    const { code } = await batch('in.ndjson', 'wrong.ndjson', '--terms', file('terms.json'));
    expect([code, existsSync(file('wrong.ndjson'))]).toEqual([2, false]);
    expect(linesIn(text('wrong.ndjson.errors.ndjson'))).toHaveLength(households.length);
  });

  it('reads and writes packed files, and standard input and output', async () => {
    writeFileSync(file('in.ndjson.gz'), gzipSync(caseload));
    expect((await batch('in.ndjson.gz', 'packed.ndjson.gz')).code).toBe(0);
    const packed = gunzipSync(readFileSync(file('packed.ndjson.gz'))).toString();
    expect(packed).toBe(text('plain.ndjson'));
    const piped = await run(['batch', '-', '--out', '-', '--as-of', asOf, '--lang', 'en'], {
      stdin: caseload,
    });
    expect([piped.code, piped.out]).toEqual([0, packed]);
    expect(piped.err).toContain('Households determined 12\n');
  });

  it('writes statuses and amounts only when asked to be brief', async () => {
    const whole = await batch('in.ndjson', 'whole.ndjson', '--format', 'json');
    const { code, out } = await batch('in.ndjson', 'brief.ndjson', '--brief', '--format', 'json');
    expect(code).toBe(0);
    const exactly = <T>(amount: T) => (typeof amount === 'string' ? amount : [null, null]);
    const eachOf = (amounts: object) =>
      Object.fromEntries(Object.entries(amounts).map(([id, amount]) => [id, exactly(amount)]));
    const wanted = expected.map(({ outcomes, totals, ...about }) => ({
      ...about,
      outcomes: outcomes.map(({ programme, subject, status, lines }) => ({
        programme,
        ...(subject !== undefined && { subject }),
        status,
        ...(lines !== undefined && { lines: eachOf(lines) }),
      })),
      totals: eachOf(totals),
    }));
    expect(linesIn(text('brief.ndjson'))).toEqual(wanted);
    const [tally, all] = [out, whole.out].map((each) => JSON.parse(each)) as [Counted, Counted];
    expect(tally.programmes).toEqual(all.programmes);
    expect([tally.households, tally.missing, tally.indicators]).toEqual([12, {}, {}]);
    const both = await batch('in.ndjson', 'both.ndjson', '--brief', '--full');
    expect([both.code, existsSync(file('both.ndjson'))]).toEqual([64, false]);
  });

  it('counts statuses, money, and what is missing', async () => {
    const { out } = await batch('in.ndjson', 'counted.ndjson', '--format', 'json');
    const tally = JSON.parse(out) as ReturnType<typeof emptyTally>;
    const dibao = expected.flatMap(({ outcomes }) =>
      outcomes.filter(({ programme }) => programme === 'dibao'),
    );
    for (const status of ['eligible', 'ineligible', 'undetermined'] as const) {
      const found = dibao.filter((outcome) => outcome.status === status).length;
      expect(tally.programmes.dibao?.statuses[status] ?? 0).toBe(found);
    }
    const fen = (amount: string | null) => {
      const read = parseYuan(amount ?? '0');
      if (!read.ok) throw new Error(`${amount} is no amount.`);
      return read.fen;
    };
    const low = expected.reduce((sum, { totals: { month } }) => {
      if (month === undefined) return sum;
      return sum + fen(typeof month === 'string' ? month : month[0]);
    }, 0);
    expect(tally.monthly.low).toBe(String(low));
    expect(tally.households).toBe(12);
  });

  it('writes a table with a row for each benefit line', async () => {
    await batch('in.ndjson', 'table.csv');
    const rows = parse(text('table.csv'), { columns: true }) as Record<string, string>[];
    const wanted = expected.flatMap(({ household, outcomes }) =>
      outcomes.flatMap(({ programme, subject = '', status, lines = {} }) => {
        const all = Object.entries(lines);
        const cells = all.length > 0 ? all : [['', ''] as const];
        return cells.map(([line, amount]) => {
          const [low, high] = typeof amount === 'string' ? [amount, amount] : amount;
          return { household, programme, subject, status, line, low: low ?? '', high: high ?? '' };
        });
      }),
    );
    expect(rows.map(({ region: _r, because: _b, missing: _m, ...row }) => row)).toEqual(wanted);
  });

  it('puts a bad line aside with its number, and goes on', async () => {
    const [first = '', second = ''] = caseload.split('\n');
    writeFileSync(
      file('bad.ndjson'),
      `${first}\n\n[1]\n{"id":"x"}\n{"region":"341522","region":"1"}\n\xff\n${second}\n`,
      'latin1',
    );
    const { code, out } = await batch('bad.ndjson', 'rest.ndjson');
    expect(code).toBe(2);
    expect(out).toContain('Lines not determined 4\n');
    expect(linesIn(text('rest.ndjson'))).toHaveLength(2);
    const problems = linesIn(text('rest.ndjson.errors.ndjson')) as { line: number; code: string }[];
    expect(problems.map(({ line, code: problem }) => [line, problem])).toEqual([
      [3, 'node/not-a-household'],
      [4, 'node/no-region'],
      [5, 'json/duplicate-key'],
      [6, 'node/not-utf-8'],
    ]);
  });

  it('takes the region of a household that names none from --region', async () => {
    const bare = households.map(({ region: _, ...rest }) => `${JSON.stringify(rest)}\n`).join('');
    writeFileSync(file('bare.ndjson'), bare);
    expect((await batch('bare.ndjson', 'named.ndjson', '--region', '341522')).code).toBe(0);
    expect(text('named.ndjson')).toBe(text('plain.ndjson'));
  });

  it('writes nothing when no line is good, and never over a file', async () => {
    writeFileSync(file('none.ndjson'), '[]\n');
    const none = await batch('none.ndjson', 'never.ndjson');
    expect([
      none.code,
      existsSync(file('never.ndjson')),
      existsSync(file('never.ndjson.part')),
    ]).toEqual([2, false, false]);
    expect(none.err).toContain('node/no-good-line');
    const there = await batch('in.ndjson', 'plain.ndjson');
    expect(there.code).toBe(73);
  });

  it('ends with nothing half written when its input or its disk fails', async () => {
    const packed = gzipSync(caseload);
    writeFileSync(file('cut.ndjson.gz'), packed.subarray(0, packed.length - 20));
    const cut = await batch('cut.ndjson.gz', 'cut-out.ndjson');
    expect([cut.code, cut.err]).toEqual([66, expect.stringContaining('node/cannot-read')]);
    const missing = await batch('nowhere.ndjson', 'x.ndjson');
    expect([missing.code, missing.err]).toEqual([66, expect.stringContaining('ENOENT')]);
    symlinkSync('/dev/full', file('full.ndjson.part'));
    writeFileSync(file('full-in.ndjson'), `[]\n${caseload}`);
    const full = await batch('full-in.ndjson', 'y.ndjson', '--errors', file('full.ndjson'));
    expect([full.code, full.err]).toEqual([73, expect.stringContaining('ENOSPC')]);
    const left = ['cut-out.ndjson', 'x.ndjson', 'y.ndjson'].flatMap((name) => [
      name,
      `${name}.part`,
    ]);
    expect(left.filter((name) => existsSync(file(name)))).toEqual([]);
  });

  it('has to be told where to write', async () => {
    const { code, err } = await run(['batch', file('in.ndjson')]);
    expect([code, err]).toEqual([64, expect.stringContaining('node/option-needed')]);
  });

  it('takes up nothing that was asked for otherwise', async () => {
    const note = {
      settings: 'others',
      bytes: 1,
      lines: 1,
      outSize: 0,
      problemsSize: 0,
      tally: emptyTally(),
    };
    writeFileSync(file('other.ndjson.part'), '');
    writeFileSync(file('other.ndjson.part.json'), JSON.stringify(note));
    const again = await batch('in.ndjson', 'other.ndjson');
    expect([again.code, again.err]).toEqual([64, expect.stringContaining('node/unfinished-run')]);
    const resumed = await batch('in.ndjson', 'other.ndjson', '--resume');
    expect([resumed.code, resumed.err]).toEqual([
      64,
      expect.stringContaining('node/resume-differs'),
    ]);
    const piped = await run(['batch', '-', '--out', '-', '--resume']);
    expect([piped.code, piped.err]).toEqual([64, expect.stringContaining('node/cannot-resume')]);
  });
});

describe('households in CSV files', () => {
  const tables: Record<string, readonly string[]> = {
    households: [
      'household,region,area,appliedOn',
      'h1,341522,rural,2026-06-01',
      'h2,341522,urban,2026-06-02',
    ],
    members: [
      'household,id,relation,birthDate,livesWithHousehold,statuses,schoolStage',
      'h1,p1,02,1960-01-01,true,[],null',
      'h1,p2,10,1962-01-01,true,,null',
      'h2,p3,02,1975-03-01,true,[],null',
    ],
    disabilities: ['household,person,id', 'h1,p2,d1'],
    incomes: ['household,person,kind,amount,per', 'h1,p1,wage,123.45,month'],
    decisions: ['household,id,value', 'h2,property-within-rules,true'],
  };

  function write(name: string, change: Readonly<Record<string, readonly string[]>> = {}): void {
    mkdirSync(file(name));
    for (const [list, rows] of Object.entries({ ...tables, ...change })) {
      writeFileSync(join(file(name), `${list}.csv`), `${rows.join('\r\n')}\r\n`);
    }
  }

  it('are joined while they stream past', async () => {
    write('tables');
    const same = [
      {
        id: 'h1',
        region: '341522',
        area: 'rural',
        appliedOn: '2026-06-01',
        members: [
          {
            id: 'p1',
            relation: '02',
            birthDate: '1960-01-01',
            livesWithHousehold: true,
            statuses: [],
            schoolStage: null,
            disabilities: [],
          },
          {
            id: 'p2',
            relation: '10',
            birthDate: '1962-01-01',
            livesWithHousehold: true,
            schoolStage: null,
            disabilities: [{ id: 'd1' }],
          },
        ],
        incomes: [{ person: 'p1', kind: 'wage', amount: '123.45', per: 'month' }],
        decisions: [],
      },
      {
        id: 'h2',
        region: '341522',
        area: 'urban',
        appliedOn: '2026-06-02',
        members: [
          {
            id: 'p3',
            relation: '02',
            birthDate: '1975-03-01',
            livesWithHousehold: true,
            statuses: [],
            schoolStage: null,
            disabilities: [],
          },
        ],
        incomes: [],
        decisions: [{ id: 'property-within-rules', value: true }],
      },
    ];
    writeFileSync(file('same.ndjson'), same.map((each) => `${JSON.stringify(each)}\n`).join(''));
    const one = await batch('tables', 'of-tables.ndjson', '--full');
    const other = await batch('same.ndjson', 'of-lines.ndjson', '--full');
    expect([one.code, one.err, other.code]).toEqual([0, '', 0]);
    expect(text('of-tables.ndjson')).toBe(text('of-lines.ndjson'));
  });

  it('are refused when a row stands where its household is not', async () => {
    write('disordered', { incomes: ['household,person,kind', 'h2,p3,wage', 'h1,p1,wage'] });
    const { code, err } = await batch('disordered', 'disordered.ndjson');
    expect([code, err]).toEqual([66, expect.stringContaining('node/csv-not-in-order')]);
    expect(err).toContain('incomes.csv:3');
    expect(existsSync(file('disordered.ndjson'))).toBe(false);
  });

  it('are refused with the line that is not sound', async () => {
    write('unsound', { members: ['household,id', 'h1,p1', 'h1,p2,x'] });
    const { code, err } = await batch('unsound', 'unsound.ndjson');
    expect([code, err]).toEqual([66, expect.stringContaining('members.csv:3')]);
    expect(err).toContain('node/bad-csv');
  });
});

describe('doudi sample', () => {
  it('makes the same households for the same seed', async () => {
    const args = ['sample', '--region', '341522', '--as-of', asOf, '--households', '12'];
    const made = await run([...args, '--seed', '3']);
    expect([made.code, made.out]).toEqual([0, caseload]);
    expect((await run([...args, '--seed', '4'])).out).not.toBe(caseload);
    const wrong = await run([...args, '--seed', 'x']);
    expect([wrong.code, wrong.err]).toEqual([64, expect.stringContaining('node/bad-number')]);
    expect((await run(['sample'])).err).toContain('node/region-needed');
  });
});
