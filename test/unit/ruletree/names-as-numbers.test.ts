import { describe, expect, it } from 'vitest';
import { renderIssue } from '../../../src/messages/render.js';
import { compileRules, say } from './rules.js';

/** The text of the one problem of rules, in English. */
function problem(rules: Parameters<typeof compileRules>[0]): string {
  const result = compileRules(rules);
  const issues = result.ok ? [] : result.issues;
  expect(issues.map(({ code }) => code)).toEqual(['ruletree/bad-number']);
  return issues.map((issue) => renderIssue(issue, 'en')).join('\n');
}

const leaf = (value: string) => ({
  conditions: {
    few: {
      label: say('few'),
      when: { fact: 'household.neighboursNearby', operator: 'lessThan', value },
    },
  },
});

describe('a name where a number has to stand', () => {
  it('is mended with { "fact": … }', () => {
    expect(problem(leaf('parameter:dibao.standard'))).toContain(
      'for what it stands for, write { "fact": "parameter:dibao.standard" }.',
    );
  });

  it.each(['three', '1:3', 'colour:red'])('is not what “%s” looks like', (value) => {
    expect(problem(leaf(value))).toBe(
      `In “few”, “${value}” is not a number. Write numbers like 1.3 or 1/6.`,
    );
  });
});
