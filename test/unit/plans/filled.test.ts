import { describe, expect, it } from 'vitest';
import { casesOf, verifyCase } from '../../../src/determination/verify/verify.js';
import { renderIssueLine } from '../../../src/messages/render.js';
import { resolve } from '../../../src/rulefile/resolve.js';
import { issues, library, openTermsOf } from './plans.js';

// A filled copy of a plan fills every term that the plan leaves open, and then runs in full.

const filled = library.files.filter(({ id }) => /^x0[1-5]001\//.test(id));

it('rules and filled copies fit together', () => {
  expect(filled.length).toBeGreaterThan(0);
  expect(issues.map((issue) => renderIssueLine(issue, 'en'))).toEqual([]);
});

describe.each(filled.map(({ id, content }) => [id, content] as const))('%s', (id, content) => {
  it('fills every term the plan leaves open', () => {
    const { parameters } = resolve(library, {
      region: content.region,
      asOf: content.from,
    }).sections;
    const terms = openTermsOf(content.above ?? '');
    const open = terms.filter((term) => {
      const item = parameters.get(term)?.value;
      return item?.value === undefined && item?.values === undefined;
    });
    expect(terms.length).toBeGreaterThan(0);
    expect(open).toEqual([]);
  });

  it.each(
    casesOf(library)
      .filter(({ file }) => file === id)
      .map((ref) => [ref.case.id, ref] as const),
  )('%s', (_, ref) => {
    const lines = verifyCase(library, ref)?.issues.map((issue) => renderIssueLine(issue, 'en'));
    expect(lines ?? []).toEqual([]);
  });
});
