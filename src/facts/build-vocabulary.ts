import { canonicalJson } from '../base/canonical.js';
import type { Issue } from '../base/errors.js';
import { joinPointer } from '../base/json-pointer.js';
import type { Localized } from '../base/language.js';
import { closest } from '../base/suggest.js';
import type { FactsCode } from '../messages/facts.js';
import { checkDeclaration } from './check-declaration.js';
import type {
  CodeListDeclaration,
  CodeListId,
  DecisionDeclaration,
  EntityDeclaration,
  EntityId,
  FactDeclaration,
  FactId,
} from './declaration.js';
import { baseDictionary } from './dictionary/index.js';
import type { Vocabulary } from './vocabulary.js';
import { numberVocabulary } from './vocabulary-draft.js';
import { withoutUndefined } from './without-undefined.js';

/** Codes that a rule file adds to an open list, or a list of its own (which needs a label). */
export interface CodeAddition {
  readonly label?: Localized | undefined;
  readonly open?: boolean | undefined;
  readonly codes: Readonly<Record<string, Localized>>;
}

/** What one rule file declares beside the base dictionary. */
export interface VocabularyAddition {
  /** Id of the file, for issues. */
  readonly file: string;
  /** Pointer to the object that holds `facts`, `codes` and `decisions`; the whole file if absent. */
  readonly pointer?: string | undefined;
  /** New facts by `entity.fact`. */
  readonly facts?: Readonly<Record<FactId, FactDeclaration>> | undefined;
  readonly codes?: Readonly<Record<CodeListId, CodeAddition>> | undefined;
  readonly decisions?: Readonly<Record<string, DecisionDeclaration>> | undefined;
}

/** A vocabulary of all that was right, and all that was wrong. */
export interface VocabularyResult {
  readonly vocabulary: Vocabulary;
  readonly issues: readonly Issue<FactsCode>[];
}

const factIdPattern = /^([A-Za-z]+)\.([a-z][A-Za-z0-9]{0,63})$/;
const codePattern = /^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/;
const listIdPattern = /^[a-z][A-Za-z0-9]{0,63}$/;

/** Keys of a row or of the household file that no fact may take. */
const takenNames: ReadonlySet<string> = new Set(['id', 'decisions', 'evidence']);

const entities: ReadonlyMap<EntityId, EntityDeclaration> = new Map(
  Object.entries(baseDictionary.entities),
);
const baseLists: ReadonlyMap<CodeListId, CodeListDeclaration> = new Map(
  Object.entries(baseDictionary.codeLists),
);

/** The base dictionary alone, numbered. */
export const baseVocabulary: Vocabulary = /* @__PURE__ */ numberVocabulary({
  entities,
  facts: /* @__PURE__ */ new Map(),
  decisions: /* @__PURE__ */ new Map(),
  codeLists: baseLists,
});

/**
 * The base dictionary and what rule files add to it. Layers add and never redefine: declaring
 * the same thing again in the same words is harmless, in other words an issue.
 *
 * @param additions - one for each rule file, in the order of layers (nation first)
 */
export function buildVocabulary(additions: readonly VocabularyAddition[]): VocabularyResult {
  const work = new Work();
  // Lists first, then facts: a file may use what a later one of the same layer declares.
  for (const addition of additions) work.addCodes(addition);
  for (const addition of additions) work.addFacts(addition);
  for (const addition of additions) work.addDecisions(addition);
  const isPlain = work.facts.size === 0 && work.decisions.size === 0 && !work.hasNewCodes;
  const vocabulary = isPlain ? baseVocabulary : numberVocabulary(work);
  return { vocabulary, issues: work.issues };
}

/** The draft under work; a room of its own so that each step stays short. */
class Work {
  readonly issues: Issue<FactsCode>[] = [];
  readonly entities = entities;
  readonly codeLists = new Map(baseLists);
  readonly facts = new Map<FactId, FactDeclaration>();
  readonly decisions = new Map<string, DecisionDeclaration>();
  hasNewCodes = false;

  addCodes(addition: VocabularyAddition): void {
    for (const [id, added] of Object.entries(addition.codes ?? {})) {
      const pointer = pointerOf(addition, 'codes', id);
      const list = this.codeLists.get(id);
      if (list) this.extendList(addition, pointer, id, list, added);
      else this.newList(addition, pointer, id, added);
    }
  }

  private newList(
    { file }: VocabularyAddition,
    pointer: string,
    id: CodeListId,
    { label, open, codes }: CodeAddition,
  ): void {
    if (!listIdPattern.test(id)) {
      this.report(file, pointer, 'facts/bad-name', { name: id });
    } else if (label === undefined) {
      const suggestion = closest(id, this.codeLists.keys()) ?? '';
      this.report(file, pointer, 'facts/unknown-code-list', { list: id, suggestion });
    } else {
      const good = this.goodCodes(file, joinPointer(pointer, 'codes'), codes);
      this.codeLists.set(id, { label, ...(open === undefined ? {} : { open }), codes: good });
      this.hasNewCodes = true;
    }
  }

  private extendList(
    { file }: VocabularyAddition,
    pointer: string,
    id: CodeListId,
    list: CodeListDeclaration,
    added: CodeAddition,
  ): void {
    if (added.label !== undefined && !isSame(added.label, list.label)) {
      this.report(file, joinPointer(pointer, 'label'), 'facts/code-list-redefined', { list: id });
    }
    if (added.open !== undefined && added.open !== (list.open === true)) {
      this.report(file, joinPointer(pointer, 'open'), 'facts/code-list-redefined', { list: id });
    }
    const codesPointer = joinPointer(pointer, 'codes');
    const good = this.goodCodes(file, codesPointer, added.codes);
    const fresh: [string, Localized][] = [];
    for (const [code, label] of Object.entries(good)) {
      const at = joinPointer(codesPointer, code);
      const known = Object.hasOwn(list.codes, code) ? list.codes[code] : undefined;
      if (known === undefined) {
        if (list.open) fresh.push([code, label]);
        else this.report(file, at, 'facts/closed-code-list', { list: id, code });
      } else if (!isSame(known, label)) {
        this.report(file, at, 'facts/code-redefined', { list: id, code });
      }
    }
    if (fresh.length === 0) return;
    const codes = { ...list.codes, ...Object.fromEntries(fresh) };
    this.codeLists.set(id, { ...list, codes });
    this.hasNewCodes = true;
  }

  private goodCodes(
    file: string,
    pointer: string,
    codes: CodeAddition['codes'],
  ): Readonly<Record<string, Localized>> {
    const good: [string, Localized][] = [];
    for (const [code, label] of Object.entries(codes)) {
      if (codePattern.test(code) && !isInherited(code)) good.push([code, label]);
      else this.report(file, joinPointer(pointer, code), 'facts/bad-name', { name: code });
    }
    return Object.fromEntries(good);
  }

  addFacts(addition: VocabularyAddition): void {
    for (const [id, declaration] of Object.entries(addition.facts ?? {})) {
      const pointer = pointerOf(addition, 'facts', id);
      const known = this.factOf(id);
      if (known) {
        if (isSame(known, declaration)) continue;
        this.report(addition.file, pointer, 'facts/fact-redefined', { fact: id });
      } else if (this.isGoodFactId(addition.file, pointer, id)) {
        const isGood = this.check(addition.file, pointer, id, declaration, false);
        if (isGood) this.facts.set(id, declaration);
      }
    }
  }

  private factOf(id: FactId): FactDeclaration | undefined {
    const [owner = '', name = '', ...rest] = id.split('.');
    const facts = this.entities.get(owner)?.facts;
    const isBase = facts !== undefined && rest.length === 0 && Object.hasOwn(facts, name);
    return isBase ? facts[name] : this.facts.get(id);
  }

  private isGoodFactId(file: string, pointer: string, id: FactId): boolean {
    const [, owner = '', name = ''] = factIdPattern.exec(id) ?? [];
    if (name === '' || isInherited(name)) {
      this.report(file, pointer, 'facts/bad-fact-id', { fact: id });
      return false;
    }
    if (!this.entities.has(owner)) {
      const suggestion = closest(owner, this.entities.keys()) ?? '';
      this.report(file, pointer, 'facts/unknown-entity', { entity: owner, suggestion });
      return false;
    }
    const isTaken = takenNames.has(name) || this.listsOf(owner).includes(name);
    if (isTaken) this.report(file, pointer, 'facts/name-taken', { fact: id });
    return !isTaken;
  }

  /** Keys of the lists that stand in rows of an entity. */
  private listsOf(owner: EntityId): string[] {
    const declarations = [...this.entities.values()];
    return declarations.filter((each) => each.owner === owner).map((each) => each.list);
  }

  addDecisions(addition: VocabularyAddition): void {
    for (const [id, declaration] of Object.entries(addition.decisions ?? {})) {
      const pointer = pointerOf(addition, 'decisions', id);
      const known = this.decisions.get(id);
      if (known) {
        if (isSame(known, declaration)) continue;
        this.report(addition.file, pointer, 'facts/decision-redefined', { decision: id });
      } else if (this.isGoodDecision(addition.file, pointer, id, declaration)) {
        this.decisions.set(id, declaration);
      }
    }
  }

  private isGoodDecision(
    file: string,
    pointer: string,
    id: string,
    declaration: DecisionDeclaration,
  ): boolean {
    const { about, type } = declaration;
    const before = this.issues.length;
    if (!this.entities.has(about)) {
      const suggestion = closest(about, this.entities.keys()) ?? '';
      const params = { entity: about, suggestion };
      this.report(file, joinPointer(pointer, 'about'), 'facts/unknown-entity', params);
    }
    if (type === 'link' || type === 'links') {
      const params = { decision: id, type };
      this.report(file, joinPointer(pointer, 'type'), 'facts/decision-cannot-link', params);
    }
    this.check(file, pointer, id, declaration, true);
    return this.issues.length === before;
  }

  private check(
    file: string,
    pointer: string,
    id: string,
    declaration: FactDeclaration,
    mayOmitCodes: boolean,
  ): boolean {
    const problems = checkDeclaration(id, declaration, this, { mayOmitCodes });
    for (const { key, code, params } of problems) {
      this.report(file, key === '' ? pointer : joinPointer(pointer, key), code, params);
    }
    return problems.length === 0;
  }

  private report(file: string, pointer: string, code: FactsCode, params: Issue['params']): void {
    this.issues.push({ code, pointer, file, params });
  }
}

function pointerOf(addition: VocabularyAddition, section: string, id: string): string {
  return joinPointer(joinPointer(addition.pointer ?? '', section), id);
}

/** A name every object answers to (`constructor`), which would be read where nothing was said. */
function isInherited(name: string): boolean {
  return name in Object.prototype;
}

function isSame(a: object, b: object): boolean {
  return a === b || canonicalJson(withoutUndefined(a)) === canonicalJson(withoutUndefined(b));
}
