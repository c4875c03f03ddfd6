import { describe, expect, it } from 'vitest';
import { renderDetermination } from '../../../src/determination/render/render.js';
import { determinedBy } from '../../fixtures/plans.js';

describe('plan 1 in results', () => {
  const registered = determinedBy('x00001', 'single-registered');

  it('[S1.5] [S1.6] single-person dibao departs from article 8 of the national rules, and says so', () => {
    const outcome = registered.outcomes.find(
      ({ programme, subject }) => programme === 'single-person-dibao' && subject === 'p1',
    );
    expect(
      outcome?.departures
        .map(({ document, article, reason }) => [document, article, reason.en])
        .sort(),
    ).toEqual([
      ['dibao-confirmation-2021', '8', 'it does not ask for an edge family'],
      ['dibao-confirmation-2021', '8', 'review and notice stand in for the edge family'],
    ]);
    expect(renderDetermination(registered, 'zh-Hant')).toContain('不要求屬低保邊緣家庭');
  });

  it.each([
    ['zh-Hant', '2026-01-21 22:30 前'],
    ['zh-Hans', '2026-01-21 22:30 前'],
    ['en', 'by 2026-01-21 22:30'],
  ] as const)('[S1.13] first aid is due by the minute (%s)', (lang, words) => {
    expect(renderDetermination(determinedBy('x00001', 'first-aid'), lang)).toContain(words);
  });
});
