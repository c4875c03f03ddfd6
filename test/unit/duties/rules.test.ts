import { describe, expect, it } from 'vitest';
import { verifyCases } from '../../../src/determination/verify/verify.js';
import { renderIssue } from '../../../src/messages/render.js';
import { planLibrary } from './plans.js';

describe.each(['plan-1', 'plan-3', 'plan-4', 'plan-5'])('the fragment of %s', (name) => {
  it('gives what its cases expect', () => {
    const { cases, failures } = verifyCases(planLibrary(name));
    expect(cases).toBeGreaterThan(0);
    expect(
      failures.flatMap(({ ref, issues }) =>
        issues.map((issue) => `${ref.case.id} ${issue.pointer}: ${renderIssue(issue, 'en')}`),
      ),
    ).toEqual([]);
  });
});
