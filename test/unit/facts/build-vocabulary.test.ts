import { describe, expect, it } from 'vitest';
import {
  baseVocabulary,
  buildVocabulary,
  type VocabularyAddition,
} from '../../../src/facts/build-vocabulary.js';
import type { DecisionDeclaration, FactDeclaration } from '../../../src/facts/declaration.js';

const text = (en: string) => ({ 'zh-Hant': en, 'zh-Hans': en, en });
const flag: FactDeclaration = { type: 'boolean', label: text('flag') };
const review: DecisionDeclaration = {
  type: 'boolean',
  about: 'household',
  label: text('review'),
  decidedBy: text('panel'),
};

const addition = (parts: Partial<VocabularyAddition>): VocabularyAddition => ({
  file: '341522/2026-07-01',
  ...parts,
});
const build = (...parts: Partial<VocabularyAddition>[]) => buildVocabulary(parts.map(addition));
const issuesOf = (...parts: Partial<VocabularyAddition>[]) =>
  build(...parts).issues.map(({ code, pointer, params }) => [code, pointer, params.suggestion]);
const declare = (facts: Record<string, unknown>) =>
  issuesOf({ facts: facts as Record<string, FactDeclaration> });

describe('the base vocabulary', () => {
  it('numbers entities, facts and lists by their place', () => {
    baseVocabulary.entities.forEach((entity, index) => {
      expect(entity.index).toBe(index);
      entity.facts.forEach((fact, slot) => {
        expect(fact.slot).toBe(slot);
        expect(fact.entity).toBe(entity);
        expect(baseVocabulary.factsById.get(fact.id)).toBe(fact);
        expect(entity.factsByName.get(fact.name)).toBe(fact);
      });
      entity.children.forEach((child, listSlot) => {
        expect(child.listSlot).toBe(listSlot);
        expect(child.owner).toBe(entity);
      });
    });
    expect(baseVocabulary.household.listSlot).toBe(-1);
  });

  it('knows which links lead to an entity', () => {
    const person = baseVocabulary.entitiesById.get('person');
    const ids = person?.linkedFrom.map((fact) => fact.id);
    expect(ids).toEqual(expect.arrayContaining(['income.person', 'person.parents', 'obligor.of']));
    expect(person?.linkedFrom.every((fact) => fact.declaration.to === 'person')).toBe(true);
  });

  it('is what no additions give', () => {
    expect(buildVocabulary([]).vocabulary).toBe(baseVocabulary);
    expect(baseVocabulary.hash).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('additions', () => {
  it('append facts and decisions after the base facts', () => {
    const { vocabulary, issues } = build({
      facts: { 'person.zLocal': flag, 'person.aLocal': flag },
      decisions: { review: { ...review, about: 'person' } },
    });
    expect(issues).toEqual([]);
    const base = baseVocabulary.entitiesById.get('person')?.facts.length ?? 0;
    const added = vocabulary.entitiesById.get('person')?.facts.slice(base);
    expect(added?.map(({ id, kind }) => [id, kind])).toEqual([
      ['person.aLocal', 'fact'],
      ['person.zLocal', 'fact'],
      ['decision:review', 'decision'],
    ]);
  });

  it('give the same numbers and hash in whatever order files come', () => {
    const one = { facts: { 'person.one': flag }, decisions: { b: review } };
    const two = { facts: { 'person.two': flag }, decisions: { a: review } };
    const forth = build(one, two).vocabulary;
    const back = build(two, one).vocabulary;
    expect([...back.factsById.keys()]).toEqual([...forth.factsById.keys()]);
    expect(back.hash).toBe(forth.hash);
    expect(back.hash).not.toBe(baseVocabulary.hash);
    expect(build(one).vocabulary.hash).not.toBe(forth.hash);
  });

  it('leave the base vocabulary as it was', () => {
    const before = baseVocabulary.codeLists.get('incomeKind');
    build({ codes: { incomeKind: { codes: { local: text('local') } } } });
    expect(baseVocabulary.codeLists.get('incomeKind')).toBe(before);
    expect(Object.keys(before?.codes ?? {})).not.toContain('local');
  });

  it('extend open lists and bring lists of their own', () => {
    const { vocabulary, issues } = build({
      codes: {
        illnessKind: { codes: { 'rare-disease': text('rare') } },
        stoveKind: { label: text('stove'), codes: { coal: text('coal') } },
      },
      facts: { 'household.stove': { type: 'code', codes: 'stoveKind', label: text('stove') } },
    });
    expect(issues).toEqual([]);
    expect(vocabulary.codeLists.get('illnessKind')?.codes['rare-disease']).toBeDefined();
    expect(vocabulary.codeLists.get('stoveKind')?.codes).toHaveProperty('coal');
  });

  it('may say the same thing twice', () => {
    const same = {
      facts: { 'person.local': flag },
      decisions: { review },
      codes: { incomeKind: { codes: { local: text('local') } } },
    };
    expect(issuesOf(same, structuredClone(same))).toEqual([]);
  });
});

describe('refused additions', () => {
  it('redefine a fact, a decision, a code or a list', () => {
    const changed = { ...flag, label: text('other') };
    expect(issuesOf({ facts: { 'person.birthDate': flag } })).toEqual([
      ['facts/fact-redefined', '/facts/person.birthDate', undefined],
    ]);
    expect(issuesOf({ facts: { 'person.x': flag } }, { facts: { 'person.x': changed } })).toEqual([
      ['facts/fact-redefined', '/facts/person.x', undefined],
    ]);
    expect(
      issuesOf({ decisions: { a: review } }, { decisions: { a: { ...review, about: 'event' } } }),
    ).toEqual([['facts/decision-redefined', '/decisions/a', undefined]]);
    expect(issuesOf({ codes: { incomeKind: { codes: { wage: text('pay') } } } })).toEqual([
      ['facts/code-redefined', '/codes/incomeKind/codes/wage', undefined],
    ]);
    expect(
      issuesOf({ codes: { incomeKind: { label: text('x'), open: false, codes: {} } } }),
    ).toEqual([
      ['facts/code-list-redefined', '/codes/incomeKind/label', undefined],
      ['facts/code-list-redefined', '/codes/incomeKind/open', undefined],
    ]);
  });

  it('add to a closed list', () => {
    expect(issuesOf({ codes: { sex: { codes: { x: text('x') } } } })).toEqual([
      ['facts/closed-code-list', '/codes/sex/codes/x', undefined],
    ]);
  });

  it('name what is not known', () => {
    expect(declare({ 'persn.x': flag })).toEqual([
      ['facts/unknown-entity', '/facts/persn.x', 'person'],
    ]);
    expect(declare({ 'person.x': { type: 'code', codes: 'incomeKnd', label: text('x') } })).toEqual(
      [['facts/unknown-code-list', '/facts/person.x/codes', 'incomeKind']],
    );
    expect(declare({ 'person.x': { type: 'link', to: 'persom', label: text('x') } })).toEqual([
      ['facts/unknown-entity', '/facts/person.x/to', 'person'],
    ]);
    expect(issuesOf({ codes: { incomeKnd: { codes: { x: text('x') } } } })).toEqual([
      ['facts/unknown-code-list', '/codes/incomeKnd', 'incomeKind'],
    ]);
    expect(issuesOf({ decisions: { a: { ...review, about: 'hosehold' } } })).toEqual([
      ['facts/unknown-entity', '/decisions/a/about', 'household'],
    ]);
  });

  it('lack a part their type needs, or have one it cannot', () => {
    const label = text('x');
    expect(declare({ 'person.x': { type: 'money', label } })).toEqual([
      ['facts/declaration-part-missing', '/facts/person.x', undefined],
    ]);
    expect(declare({ 'person.x': { type: 'code', label } })).toHaveLength(1);
    expect(declare({ 'person.x': { type: 'links', label } })).toHaveLength(1);
    expect(declare({ 'person.x': { ...flag, unit: 'metres', low: 1 } })).toEqual([
      ['facts/declaration-part-unused', '/facts/person.x/unit', undefined],
      ['facts/declaration-part-unused', '/facts/person.x/low', undefined],
    ]);
    const codes = { type: 'codes', codes: 'incomeKind', nullable: true, label };
    expect(declare({ 'person.x': codes })).toEqual([
      ['facts/declaration-part-unused', '/facts/person.x/nullable', undefined],
    ]);
    expect(declare({ 'person.x': { type: 'money', unit: 'metres', label } })).toEqual([
      ['facts/unit-does-not-fit', '/facts/person.x/unit', undefined],
    ]);
    expect(declare({ 'person.x': { type: 'integer', unit: 'yuan', label } })).toHaveLength(1);
    const reversed = { type: 'integer', unit: 'metres', low: 2, high: 1, label };
    expect(declare({ 'person.x': reversed })).toEqual([
      ['facts/bounds-reversed', '/facts/person.x/low', undefined],
    ]);
  });

  it.each(['person', 'person.X', 'person.a.b', 'person.a-b', 'person.constructor', '.x'])(
    'call a fact %s',
    (id) => {
      expect(declare({ [id]: flag })[0]?.[0]).toBe('facts/bad-fact-id');
    },
  );

  it('take the name of a list or an id', () => {
    for (const id of ['person.id', 'person.disabilities', 'household.members']) {
      expect(declare({ [id]: flag })).toEqual([['facts/name-taken', `/facts/${id}`, undefined]]);
    }
  });

  it('call a code by what every object answers to', () => {
    const codes = JSON.parse('{"__proto__": {"en": "x"}, "valueOf": {"en": "x"}, "a b": {}}');
    expect(issuesOf({ codes: { incomeKind: { codes } } }).map(([code]) => code)).toEqual([
      'facts/bad-name',
      'facts/bad-name',
      'facts/bad-name',
    ]);
    const added = { label: text('x'), codes: {} };
    expect(issuesOf({ codes: { 'a/b': added } })).toEqual([
      ['facts/bad-name', '/codes/a~1b', undefined],
    ]);
  });

  it('decide a link', () => {
    const decision = { ...review, type: 'link', to: 'person' } as const;
    expect(issuesOf({ decisions: { a: decision } })).toEqual([
      ['facts/decision-cannot-link', '/decisions/a/type', undefined],
    ]);
  });

  it('are all reported, with their file, and the rest stands', () => {
    const { vocabulary, issues } = build({
      pointer: '/nested',
      facts: { 'person.good': flag, 'persn.x': flag, 'person.birthDate': flag },
    });
    expect(issues.map(({ file, pointer }) => [file, pointer])).toEqual([
      ['341522/2026-07-01', '/nested/facts/persn.x'],
      ['341522/2026-07-01', '/nested/facts/person.birthDate'],
    ]);
    expect(vocabulary.factsById.has('person.good')).toBe(true);
  });

  it('let a decision name its own codes', () => {
    expect(issuesOf({ decisions: { a: { ...review, type: 'code' } } })).toEqual([]);
  });
});
