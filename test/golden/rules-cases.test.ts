import { describe, expect, it } from 'vitest';
import { casesOf, verifyCase } from '../../src/determination/verify/verify.js';
import { renderIssueLine } from '../../src/messages/render.js';
import { builtinRules } from '../../src/node/index.js';

// Every worked case of every rule file that comes with the package. A failure shows where the
// expectation stands, what was found, and the case's own arithmetic.

const { library, issues } = builtinRules();

describe('the rule files', () => {
  it('are sound', () => {
    const lines = issues
      .filter(({ severity }) => severity !== 'warning')
      .map((issue) => renderIssueLine(issue, 'en'));
    expect(lines).toEqual([]);
  });
});

for (const file of library.files) {
  const refs = casesOf(library).filter((ref) => ref.file === file.id);
  describe.runIf(refs.length > 0)(`the cases of ${file.id}`, () => {
    it.each(refs.map((ref) => [ref.case.id, ref] as const))('%s', (_, ref) => {
      const failure = verifyCase(library, ref);
      const lines = failure?.issues.map((issue) => renderIssueLine(issue, 'en')) ?? [];
      const { working } = ref.case;
      const told = typeof working === 'string' ? working : working.en;
      expect(lines.length === 0 ? [] : [...lines, `Working: ${told}`]).toEqual([]);
    });
  });
}
