import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from './run.js';

// `doudi schedule`, run from its source with a fragment of a plan in a folder of its own.

let folder = '';
let rules = '';

const visit = (on: string, kind: string, by: string, isUploaded = true) => ({
  person: 'p1',
  on,
  kind,
  by,
  isUploaded,
});

/** Lives alone and far off; has to be seen every three days by the town cadre. */
const household = {
  id: 'h7',
  region: '100000',
  isRemote: true,
  nearestNeighbour: 501,
  neighboursNearby: 0,
  awards: [],
  members: [
    {
      id: 'p1',
      relation: '02',
      birthDate: '1950-01-01',
      careSetting: 'home',
      livingSituations: ['alone', 'left-behind'],
      statuses: [],
      disabilities: [],
      illnesses: [],
      eatsAlone: true,
      dressesAlone: true,
      getsUpAlone: true,
      usesToiletAlone: true,
      walksAlone: true,
      bathesAlone: false,
      hasCareDifficulties: true,
      isCarerInDifficulty: false,
      hasGuardianOrSupporter: true,
      isSupportLacking: true,
      isCareInadequate: false,
    },
  ],
  decisions: [{ id: 'public-emergency', value: false }],
  visits: [
    visit('2026-05-20', 'home', 'town-cadre'),
    visit('2026-05-23', 'phone', 'town-cadre', false),
    visit('2026-05-27', 'home', 'volunteer'),
  ],
};

function write(name: string, content: unknown): string {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, JSON.stringify(content, null, 2));
  return path;
}

/** Noon in China. */
const on = (day: string) => ({ now: `${day}T04:00:00Z` });

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'doudi-schedule-'));
  const plan = readFileSync('test/unit/duties/rules/plan-3.json', 'utf8');
  write('rules/100000/2026-01-01.json', JSON.parse(plan));
  rules = join(folder, 'rules');
  write('h7.json', household);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const scheduleOf = (more: readonly string[], day = '2026-05-28') =>
  run(
    ['schedule', join(folder, 'h7.json'), '--rules', rules, '--from', '2026-05-18', ...more],
    on(day),
  );

describe('doudi schedule', () => {
  it('tells who has to go, what was missed and what comes next', async () => {
    const { code, out, err } = await scheduleOf(['--to', '2026-06-03']);
    expect([code, err]).toEqual([0, '']);
    expect(out).toBe(`走訪安排：h7
------------
地方：方案3片段(試例)（100000）
今日：2026-05-28
起止：2026-05-18 至 2026-06-03

現況
----
p1（戶主） 三級走訪聯絡：已逾期；上次 2026-05-23（5 日前）；下次須在 2026-05-29 前（含當日）；鎮包聯村幹部

逾期、缺漏與遲到
----------------
2026-05-26 p1（戶主） 三級走訪聯絡：已逾期 2 日

須在下列日期前（含當日）
------------------------
p1（戶主） 三級走訪聯絡：2026-05-29、2026-06-01

已按時
------
p1（戶主） 三級走訪聯絡：2 次

尚未上傳系統
------------
p1（戶主） 三級走訪聯絡：2026-05-23
`);
  });

  it('warns from the sixth day, and not on the fifth', async () => {
    expect((await scheduleOf(['--lang', 'en'], '2026-05-28')).out).not.toContain('WARNING');
    const { out } = await scheduleOf(['--lang', 'en'], '2026-05-29');
    expect(out).toContain('OVERDUE, WARNING, due today; last 2026-05-23 (6 days ago)');
    expect(out).toContain('visits of grade three, p1 (head of household): from 2026-05-29');
  });

  it('says in each language how late one is', async () => {
    const late = async (lang: string) => (await scheduleOf(['--lang', lang], '2026-05-27')).out;
    expect(await late('zh-Hans')).toContain('2026-05-26 p1（户主） 三级走访联络：已逾期 1 日');
    expect(await late('en')).toContain('overdue by 1 day\n');
  });

  it('takes a log of its own in place of the household’s visits', async () => {
    const log = write('log.json', [visit('2026-05-28', 'home', 'town-cadre')]);
    const { code, out } = await scheduleOf(['--log', log, '--format', 'json']);
    expect(code).toBe(0);
    expect(JSON.parse(out).standings).toMatchObject([
      { lastContact: '2026-05-28', daysSince: 0, overdue: false, next: '2026-05-31' },
    ]);
  });

  it('points into the log where it is wrong', async () => {
    const log = write('bad-log.json', [visit('2026-05-28', 'home', 'stranger')]);
    const { code, err } = await scheduleOf(['--log', log]);
    expect(code).not.toBe(0);
    expect(err).toContain('bad-log.json:6:');
    expect(err).toContain('facts/unknown-code');
  });

  it('writes what is still to be done as a calendar, once', async () => {
    const ics = join(folder, 'visits.ics');
    expect((await scheduleOf(['--to', '2026-06-03', '--ics', ics])).code).toBe(0);
    const calendar = readFileSync(ics, 'utf8');
    const days = [...calendar.matchAll(/^DTSTART;VALUE=DATE:(\d+)/gm)].map(([, day]) => day);
    expect(days).toEqual(['20260526', '20260529', '20260601']);
    expect(calendar).toContain('三級走訪聯絡');
    const again = await scheduleOf(['--ics', ics]);
    expect([again.code === 0, readFileSync(ics, 'utf8')]).toEqual([false, calendar]);
  });

  it('covers this month and the next unless told', async () => {
    const args = ['schedule', join(folder, 'h7.json'), '--rules', rules, '--format', 'json'];
    const { from, to, asOf } = JSON.parse((await run(args, on('2026-12-31'))).out);
    expect([from, to, asOf]).toEqual(['2026-12-01', '2027-01-31', '2026-12-31']);
  });

  it('begins with the rules where they begin within the days', async () => {
    const args = ['--from', '2025-12-01', '--to', '2026-01-10', '--format', 'json'];
    const file = join(folder, 'h7.json');
    const { out } = await run(['schedule', file, '--rules', rules, ...args], on('2026-01-02'));
    expect(JSON.parse(out).visits[0]).toMatchObject({ due: '2026-01-03', state: 'due' });
  });

  it('refuses days in the wrong order', async () => {
    const { code, err } = await scheduleOf(['--to', '2026-05-17']);
    expect(code).toBe(64);
    expect(err).toContain('duties/bad-span');
  });
});
