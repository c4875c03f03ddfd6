import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Language, languages } from '../../src/base/language.js';
import { Interrupted, type Option, type Terminal } from '../../src/node/ask/terminal.js';
import { askTexts } from '../../src/node/ask/texts.js';
import { exitCodes } from '../../src/node/exit-codes.js';
import { run } from './run.js';

/** What somebody does at one prompt: types a text, or takes the first choice that starts so. */
type Act = string | typeof interrupt;
const interrupt = Symbol('Ctrl-C');

class Scripted implements Terminal {
  readonly said: string[] = [];
  readonly prompts: string[] = [];

  constructor(private readonly acts: Act[]) {}

  async choose<T>(
    message: string,
    choices: readonly Option<T>[],
    others: readonly Option<T>[] = [],
  ): Promise<T> {
    return this.pick(message, [...choices, ...others], this.next(message));
  }

  async chooseSeveral<T>(message: string, choices: readonly Option<T>[]): Promise<readonly T[]> {
    const labels = this.next(message).split('+');
    return labels.map((label) => this.pick(message, choices, label));
  }

  async enter(message: string, problem: (text: string) => string | null): Promise<string> {
    for (;;) {
      const text = this.next(message);
      const wrong = problem(text);
      if (wrong === null) return text;
      this.said.push(wrong);
    }
  }

  say(text: string): void {
    this.said.push(text);
  }

  private pick<T>(message: string, choices: readonly Option<T>[], label: string): T {
    const found = choices.find((choice) => choice.label.startsWith(label));
    if (found === undefined) {
      throw new Error(`${message}: no ${label} among ${choices.map((each) => each.label).join()}`);
    }
    return found.value;
  }

  private next(message: string): string {
    this.prompts.push(message);
    const act = this.acts.shift();
    if (act === undefined || act === interrupt) throw new Interrupted('script is over');
    return act;
  }
}

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'doudi-ask-'));
});

async function ask(acts: readonly Act[], options: readonly string[] = [], lang: Language = 'en') {
  const terminal = new Scripted([...acts]);
  const file = join(folder, 'h.json');
  const args = ['ask', file, '--lang', lang, ...options];
  const { code, err } = await run(args, { terminal });
  return { code, err, terminal, file, told: terminal.said.join('\n') };
}

const saved = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
const day = ['--as-of', '2025-09-10', '--region', '341522'];
const t = askTexts;

describe('doudi ask', { timeout: 30_000 }, () => {
  it('asks for the place and the day where nothing says them, and begins a file', async () => {
    const acts = ['霍邱', '2025年9月10日', '添加', '1', '妻', '存檔'];
    const { file, terminal, code } = await ask(acts, [], 'zh-Hant');
    expect(code).toBe(exitCodes.ok);
    expect(terminal.prompts[0]).toBe(t.whichPlace['zh-Hant']);
    expect(saved(file)).toEqual({
      region: '341522',
      members: { items: [{ id: 'p1', relation: '12' }], complete: false },
    });
    expect(terminal.said.at(-1)).toContain('--as-of 2025-09-10');
  });

  it('keeps every answer, goes back, hears “not known” and goes on another day', async () => {
    const first = await ask(['add', '2', 'head', 'son', 'that is all', 'there are none'], day);
    const members = [
      { id: 'p1', relation: '02' },
      { id: 'p2', relation: '20' },
    ];
    expect(saved(first.file)).toEqual({ region: '341522', members, incomes: [] });
    // The script is over, as if somebody had pressed Ctrl-C; nothing is lost.
    expect(first.told).toContain('Saved in');
    const second = await ask(
      ['<', '?', '1990-02-30', '1990-02-04', 'back', '1990-02-03', interrupt],
      day,
    );
    expect(second.told).toContain(t.cannotGoBack.en);
    expect(second.told).toContain(t.wentBack.en);
    expect(second.told).toContain('“1990-02-30” in “date of birth” is not a date');
    expect(saved(second.file)).toEqual({
      region: '341522',
      members: [{ ...members[0], birthDate: '1990-02-03' }, members[1]],
      incomes: [],
    });
    expect(readdirSync(folder)).toEqual(['h.json']);
  });

  it('adds an income with whose and what it is, and then asks for the rest of it', async () => {
    const acts = [
      'add',
      '1',
      'head',
      'that is all',
      'add',
      'p1',
      'wage',
      'per month',
      '12.005',
      '12',
    ];
    const { told, terminal, file } = await ask(acts, day);
    expect(terminal.prompts.some((each) => each.includes('income (wages'))).toBe(true);
    expect(told).toContain('more than two decimals');
    expect(saved(file)).toMatchObject({ incomes: { items: [{ id: 'i1', amount: '12' }] } });
  });

  it('says what is settled on the way, and at the end how to see it all', async () => {
    const file = join(folder, 'h.json');
    const example = readFileSync('examples/households/decision-awaited.json', 'utf8');
    writeFileSync(file, example);
    const done = await ask(['there are none', 'yes', 'class B'], day.slice(0, 2));
    expect(done.told).toContain('Now settled, yes');
    expect(done.told).toContain('Nothing more to ask; 3 answers.');
    expect(done.told).toContain('doudi determine');
  });

  it('refuses to ask where nobody sits at a terminal', async () => {
    const { code, err } = await run(['ask', join(folder, 'h.json'), '--lang', 'en']);
    expect(code).toBe(exitCodes.usage);
    expect(err).toContain('node/needs-terminal');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('leaves a file alone that is no household, and says what is wrong', async () => {
    const file = join(folder, 'h.json');
    writeFileSync(file, '{"region":"341522","aera":"rural"}');
    const { code, err } = await ask([], day);
    expect(code).toBe(exitCodes.badHousehold);
    expect(err).toContain('h.json:1:');
    expect(saved(file)).toEqual({ region: '341522', aera: 'rural' });
  });

  it('says everything in three languages', () => {
    const holes = (text: string) => [...text.matchAll(/\{[a-zA-Z]+\}/g)].map(String).sort();
    for (const text of Object.values(askTexts)) {
      for (const lang of languages) expect(holes(text[lang])).toEqual(holes(text.en));
    }
  });
});
