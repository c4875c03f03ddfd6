import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from './run.js';

// `doudi notice`, with the built-in rules.

const grant = 'examples/households/one-fen-below-the-line.json';
const refusal = 'examples/households/one-fen-above-the-line.json';
const dibao = ['--programme', 'dibao', '--authority', '某區民政局', '--addressee', '某人'];
const then = ['--as-of', '2021-09-01', '--date', '2021-09-03'];
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'doudi-notice-'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('doudi notice', () => {
  it('writes the notice of a grant as Markdown, in 繁體 unless told otherwise', async () => {
    const { code, out, err } = await run(['notice', grant, ...dibao, ...then]);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('# 最低生活保障確認告知書');
    expect(out).toContain('2021年9月3日');
    // The day of the application comes from the household file.
    expect(out).toMatch(/你戶於2021年\d+月\d+日申請最低生活保障/);
  });

  it('takes today for the day of the decision', async () => {
    const { out } = await run(['notice', grant, ...dibao, '--as-of', '2021-09-01']);
    expect(out).toContain('2026年7月15日');
  });

  it('writes HTML to a new file, and never over one', async () => {
    const path = join(folder, 'notice.html');
    const args = ['notice', grant, ...dibao, ...then, '--format', 'html', '--out', path];
    expect(await run([...args, '--lang', 'en'])).toEqual({ code: 0, out: '', err: '' });
    expect(readFileSync(path, 'utf8')).toMatch(/^<!doctype html>\n<html lang="en">/);
    const again = await run(args);
    expect([again.code, again.err.includes('node/cannot-write')]).toEqual([73, true]);
  });

  it('ends an award by the sealed record of it, or by its JSON', async () => {
    const record = join(folder, 'record.json');
    const json = join(folder, 'before.json');
    const asOf = ['--as-of', '2021-09-01'];
    const determined = await run(['determine', grant, ...asOf, '--format', 'json']);
    writeFileSync(json, determined.out);
    expect((await run(['determine', grant, ...asOf, '--seal', record])).code).toBe(0);
    const ended: string[] = [];
    for (const previous of [record, json]) {
      const args = ['notice', refusal, ...dibao, ...then, '--previous', previous];
      const { code, out } = await run(args);
      expect(code).toBe(0);
      ended.push(out);
    }
    expect(ended[0]).toContain('# 最低生活保障終止告知書');
    expect(ended[1]).toBe(ended[0]);
    const broken = join(folder, 'broken.json');
    writeFileSync(broken, readFileSync(record, 'utf8').replace('394.00', '394.01'));
    const { code, err } = await run(['notice', refusal, ...dibao, ...then, '--previous', broken]);
    expect([code, err.includes('records/changed-part')]).toEqual([6, true]);
  });

  it('asks which of several it is about', async () => {
    const args = ['notice', grant, ...dibao, ...then, '--programme', 'single-person-dibao'];
    const { code, err } = await run(args);
    expect([code, err.includes('node/subject-needed')]).toEqual([64, true]);
    const named = await run([...args, '--subject', 'p1', '--person', 'p1=甲']);
    expect([named.code, named.out.includes('甲（戶主）')]).toEqual([0, true]);
    const nobody = await run([...args, '--subject', 'p9']);
    expect([nobody.code, nobody.err.includes('node/no-such-subject')]).toEqual([64, true]);
  });

  it.each([
    ['no programme', ['--authority', 'a', '--addressee', 'b'], 'node/'],
    ['a programme there is none of', [...dibao, '--programme', 'none'], 'unknown-programme'],
    ['a name without an id', [...dibao, '--person', 'somebody'], 'node/not-a-pair'],
    ['a kind the outcome is not', [...dibao, '--kind', 'refusal'], 'notices/kind-does-not-fit'],
    ['an empty addressee', [...dibao, '--addressee', ' '], 'notices/empty-field'],
    ['a month that is none', [...dibao, '--effective', 'soon'], 'notices/bad-date'],
  ])('refuses %s', async (_, args, problem) => {
    const { code, out, err } = await run(['notice', grant, ...then, ...args]);
    expect([code, out]).toEqual([64, '']);
    expect(err).toContain(problem);
  });

  it('refuses a previous decision that is none', async () => {
    const args = ['notice', grant, ...dibao, ...then, '--previous', grant];
    const { code, err } = await run(args);
    expect([code, err.includes('notices/previous-unreadable')]).toEqual([6, true]);
  });
});
