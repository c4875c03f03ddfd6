import { describe, expect, it } from 'vitest';
import { languages } from '../../src/base/language.js';
import { explain } from '../../src/determination/explanation/explain.js';
import { renderExplanation } from '../../src/determination/explanation/render/render.js';
import type { HouseholdInput } from '../../src/facts/types.js';
import { goldens, householdOf, rulesOf } from './golden-files.js';

// What the first sentence of an explanation says, on ten example households.

const households = [
  ...['three-generations', 'cancer-patient', 'one-fen-above-the-line', 'facts-missing'],
  ...['decision-awaited', 'law-of-2026-first-day', 'partly-known-but-settled', 'student-away'],
  ...['published-edge-line', 'land-leased-class-changes'],
];
const programmes = ['dibao', 'edge-family'];

describe.each(households)('the explanations of %s', (name) => {
  const golden = goldens().find(([each]) => each === name)?.[1];
  if (golden === undefined) throw new Error(`no golden ${name}`);
  const household = householdOf(golden) as unknown as HouseholdInput;

  it('begin with what one has to know first, in three languages', () => {
    const explanations = explain(household, rulesOf(golden), { programmes });
    for (const explanation of explanations) {
      const { outcome, missing, unchecked, unverified } = explanation;
      for (const lang of languages) {
        const brief = renderExplanation(explanation, lang, 'text', { depth: 'brief' });
        const [, lead = ''] = brief.split('\n');
        expect(lead).not.toMatch(/\{[a-zA-Z]+\}|undefined|\[object|\/(?:incomes|expenses)\//);
        // Programmes are called by their names.
        if (lang !== 'en') expect(lead).not.toMatch(/dibao|edge-family/);
        if (outcome.status === 'undetermined' || outcome.status === 'needs-decision') {
          const [first] = missing;
          const at = lead.indexOf(first?.label[lang] ?? 'nothing');
          expect(at).toBeGreaterThan(0);
          expect(at).toBeLessThan(lead.indexOf(explanation.label?.[lang] ?? 'nothing'));
        }
        if (outcome.status === 'ineligible' && outcome.entitled === 'ineligible') {
          const labels = outcome.deciding.flatMap(({ label, left }) => [label, left.label]);
          const leads = labels.some((label) => {
            const said = label === null ? '' : label[lang];
            return said !== '' && lead.toLowerCase().startsWith(said.toLowerCase());
          });
          expect(leads).toBe(true);
        }
        const steps = renderExplanation(explanation, lang, 'text', { depth: 'steps' });
        for (const { label } of unchecked) expect(steps).toContain(label[lang]);
        for (const { title } of unverified) expect(steps).toContain(title[lang]);
      }
    }
  });
});
