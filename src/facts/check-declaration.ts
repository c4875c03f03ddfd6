import type { Issue } from '../base/errors.js';
import { closest } from '../base/suggest.js';
import type { FactsCode } from '../messages/facts.js';
import type { CodeListDeclaration, EntityDeclaration, FactDeclaration } from './declaration.js';

/** What a declaration may refer to. */
export interface Known {
  readonly entities: ReadonlyMap<string, EntityDeclaration>;
  readonly codeLists: ReadonlyMap<string, CodeListDeclaration>;
}

/** One problem of a declaration, at a key of it (`''`: the declaration itself). */
export interface DeclarationProblem {
  readonly code: FactsCode;
  readonly key: string;
  readonly params: Issue['params'];
}

const numericTypes: readonly string[] = ['integer', 'decimal', 'money'];
const codeTypes: readonly string[] = ['code', 'codes'];
const linkTypes: readonly string[] = ['link', 'links'];
const moneyUnit = 'yuan';

/**
 * Everything wrong with one declaration that its shape alone does not show.
 *
 * @param options - `mayOmitCodes`: a decision may be one of the codes its rule names
 */
export function checkDeclaration(
  id: string,
  declaration: FactDeclaration,
  known: Known,
  options: { readonly mayOmitCodes: boolean },
): DeclarationProblem[] {
  return [
    ...partProblems(id, declaration, options.mayOmitCodes),
    ...unitProblems(id, declaration),
    ...referenceProblems(declaration, known),
    ...boundProblems(id, declaration),
  ];
}

/** Each part stands where the type needs it, and nowhere else. */
function partProblems(
  id: string,
  declaration: FactDeclaration,
  mayOmitCodes: boolean,
): DeclarationProblem[] {
  const { type } = declaration;
  const needs: readonly (readonly [keyof FactDeclaration, boolean])[] = [
    ['unit', numericTypes.includes(type)],
    ['codes', codeTypes.includes(type)],
    ['to', linkTypes.includes(type)],
  ];
  const found: DeclarationProblem[] = [];
  for (const [key, isNeeded] of needs) {
    const isGiven = declaration[key] !== undefined;
    const params = { fact: id, type, part: key };
    const isMissing = isNeeded && !isGiven && !(key === 'codes' && mayOmitCodes);
    if (isMissing) found.push({ code: 'facts/declaration-part-missing', key: '', params });
    if (isGiven && !isNeeded) found.push({ code: 'facts/declaration-part-unused', key, params });
  }
  for (const key of ['low', 'high'] as const) {
    if (declaration[key] === undefined || numericTypes.includes(type)) continue;
    const params = { fact: id, type, part: key };
    found.push({ code: 'facts/declaration-part-unused', key, params });
  }
  if (declaration.nullable && (type === 'codes' || type === 'links')) {
    // An empty list says the same.
    const params = { fact: id, type, part: 'nullable' };
    found.push({ code: 'facts/declaration-part-unused', key: 'nullable', params });
  }
  return found;
}

/** Money is counted in yuan, and nothing else is. Further units are read where rules are typed. */
function unitProblems(id: string, { type, unit }: FactDeclaration): DeclarationProblem[] {
  if (unit === undefined || !numericTypes.includes(type)) return [];
  const isYuan = unit === moneyUnit || unit.startsWith(`${moneyUnit} `);
  if (isYuan === (type === 'money')) return [];
  return [{ code: 'facts/unit-does-not-fit', key: 'unit', params: { fact: id, type, unit } }];
}

function referenceProblems(declaration: FactDeclaration, known: Known): DeclarationProblem[] {
  const found: DeclarationProblem[] = [];
  const { codes, to } = declaration;
  if (codes !== undefined && !known.codeLists.has(codes)) {
    const suggestion = closest(codes, known.codeLists.keys()) ?? '';
    const params = { list: codes, suggestion };
    found.push({ code: 'facts/unknown-code-list', key: 'codes', params });
  }
  if (to !== undefined && !known.entities.has(to)) {
    const suggestion = closest(to, known.entities.keys()) ?? '';
    found.push({ code: 'facts/unknown-entity', key: 'to', params: { entity: to, suggestion } });
  }
  return found;
}

function boundProblems(id: string, { low, high }: FactDeclaration): DeclarationProblem[] {
  if (low === undefined || high === undefined || low <= high) return [];
  return [{ code: 'facts/bounds-reversed', key: 'low', params: { fact: id, low, high } }];
}
