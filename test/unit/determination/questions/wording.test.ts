import { Converter } from 'opencc-js';
import { describe, expect, it } from 'vitest';
import { languages } from '../../../../src/base/language.js';
import { questionAbout } from '../../../../src/determination/questions/question.js';
import type { Missing } from '../../../../src/determination/result.js';
import { parseHousehold } from '../../../../src/facts/parse-household.js';
import type { Fact } from '../../../../src/facts/vocabulary.js';
import { lowestRegions, rulesOf } from '../../../fixtures/built-in.js';

const simplified = Converter({ from: 't', to: 'cn' });

function missing({ id, kind, declaration, entity, name }: Fact): Missing {
  const { label } = declaration;
  const isDecision = kind === 'decision';
  return {
    kind,
    id: isDecision ? id.slice('decision:'.length) : id,
    label,
    part: null,
    scope: entity.id,
    subject: null,
    at: isDecision ? '/decisions' : `/${name}`,
    from: null,
  };
}

describe.each(lowestRegions())('of the facts and decisions that the rules of %s know', (region) => {
  const { vocabulary } = rulesOf(region, '2026-08-01');
  const household = parseHousehold({ region }, vocabulary);
  const facts = [...vocabulary.factsById.values()];

  it('each has a question in three languages', () => {
    expect(facts.length).toBeGreaterThan(100);
    for (const fact of facts) {
      const { text, choices, answer } = questionAbout(missing(fact), household);
      for (const lang of languages) expect(text[lang], fact.id).not.toMatch(/[{}]|undefined/);
      for (const lang of languages) expect(text[lang], fact.id).toMatch(/[?？]$/);
      expect(simplified(text['zh-Hant']), fact.id).toBe(text['zh-Hans']);
      const isOfCodes = answer === 'code' || answer === 'codes';
      if (isOfCodes && fact.declaration.codes !== undefined) {
        expect(choices.length, fact.id).toBeGreaterThan(0);
      }
    }
  });

  it('each list has a question in three languages', () => {
    for (const { owner, id, declaration } of vocabulary.entities) {
      if (owner === null) continue;
      const { text, answer } = questionAbout(
        {
          kind: 'list',
          id: `${owner.id}.${declaration.list}`,
          label: declaration.label,
          part: null,
          scope: owner.id,
          subject: null,
          at: `/${declaration.list}`,
          from: null,
        },
        household,
      );
      expect(answer).toBe('list');
      expect(simplified(text['zh-Hant']), id).toBe(text['zh-Hans']);
      for (const lang of languages) expect(text[lang], id).toMatch(/[?？]$/);
    }
  });
});
