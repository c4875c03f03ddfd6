import * as OpenCC from 'opencc-js';
import { describe, expect, it } from 'vitest';
import type { Localized } from '../../../src/base/language.js';
import { baseVocabulary, buildVocabulary } from '../../../src/facts/build-vocabulary.js';
import { checkDeclaration } from '../../../src/facts/check-declaration.js';
import type {
  CodeListDeclaration,
  EntityDeclaration,
  FactDeclaration,
} from '../../../src/facts/declaration.js';
import { baseDictionary } from '../../../src/facts/dictionary/index.js';
import { factsMessages } from '../../../src/messages/facts.js';

const toHans = OpenCC.Converter({ from: 't', to: 'cn' });
const entities = Object.entries<EntityDeclaration>(baseDictionary.entities);
const lists = Object.entries<CodeListDeclaration>(baseDictionary.codeLists);
const facts = entities.flatMap(([id, { facts: own }]) =>
  Object.entries<FactDeclaration>(own).map(([name, fact]) => [`${id}.${name}`, fact] as const),
);

function texts(): (readonly [string, Localized])[] {
  return [
    ...entities.map(([id, { label }]) => [id, label] as const),
    ...facts.flatMap(([id, { label, help, question }]) =>
      [label, help, question].flatMap((text) => (text ? [[id, text] as const] : [])),
    ),
    ...lists.flatMap(([id, { label, codes }]) => [
      [id, label] as const,
      ...Object.entries(codes).map(([code, text]) => [`${id} ${code}`, text] as const),
    ]),
  ];
}

describe('the base dictionary', () => {
  it('writes 繁體 and 简体 that agree', () => {
    const differing = texts().filter(([, text]) => toHans(text['zh-Hant']) !== text['zh-Hans']);
    expect(differing).toEqual([]);
  });

  it('says every text in all languages', () => {
    const empty = texts().filter(([, text]) => Object.values(text).some((said) => !said.trim()));
    expect(empty).toEqual([]);
  });

  it('declares every fact as rule files have to', () => {
    const known = {
      entities: new Map(entities),
      codeLists: new Map(lists),
    };
    const problems = facts.flatMap(([id, fact]) =>
      checkDeclaration(id, fact, known, { mayOmitCodes: false }),
    );
    expect(problems).toEqual([]);
  });

  it('states cost of asking and standing of every fact', () => {
    expect(facts.filter(([, { ask, standing }]) => !ask || !standing).map(([id]) => id)).toEqual(
      [],
    );
  });

  it('gives each entity its owner before itself, and each list its own key', () => {
    const seen = new Set<string>();
    for (const [id, { owner, list, facts: own }] of entities) {
      expect(owner === null || seen.has(owner)).toBe(true);
      expect(Object.keys(own)).not.toContain('id');
      seen.add(id);
      const parent = entities.find(([each]) => each === owner)?.[1];
      expect(Object.keys(parent?.facts ?? {})).not.toContain(list);
    }
    const keys = entities.map(([, { owner, list }]) => `${owner}.${list}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('uses every code list, and no code twice under one label', () => {
    const used = new Set(facts.map(([, { codes }]) => codes));
    expect(lists.map(([id]) => id).filter((id) => !used.has(id))).toEqual([]);
    for (const [, { codes }] of lists) {
      for (const lang of ['zh-Hant', 'en'] as const) {
        const labels = Object.values(codes).map((label) => label[lang]);
        expect(labels.filter((label, index) => labels.indexOf(label) !== index)).toEqual([]);
      }
    }
  });

  it('can itself be declared again without harm', () => {
    const again = {
      file: '100000/2026-07-01',
      facts: Object.fromEntries(facts),
      codes: Object.fromEntries(lists),
    };
    const result = buildVocabulary([again]);
    expect(result.issues).toEqual([]);
    expect(result.vocabulary).toBe(baseVocabulary);
  });
});

describe('the messages', () => {
  it('agree in 繁體 and 简体', () => {
    const differing = Object.entries(factsMessages).filter(
      ([, text]) => toHans(text['zh-Hant']) !== text['zh-Hans'],
    );
    expect(differing).toEqual([]);
  });

  it('name the same parameters in every language', () => {
    const names = (text: string) => [...new Set(text.match(/\{[a-zA-Z]+\}/g))].sort();
    for (const text of Object.values(factsMessages)) {
      expect(names(text['zh-Hant'])).toEqual(names(text.en));
    }
  });
});
