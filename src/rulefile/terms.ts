import { canonicalJson } from '../base/canonical.js';
import { RulesError } from '../base/errors.js';
import { freezeDeeply } from '../base/freeze.js';
import { sha256Hex } from '../base/hash.js';
import { joinPointer } from '../base/json-pointer.js';
import { closest } from '../base/suggest.js';
import type { CaseItem, ParameterCells, ParameterItem, ParameterValue } from './format.js';
import { originAt } from './materialise.js';
import type { Origin, Resolved, ResolvedItem } from './resolved.js';

type Terms = NonNullable<CaseItem['terms']>;
type Parameter = ResolvedItem<ParameterItem>;

/**
 * A copy of resolved rules in which parameters have these values. What the past was (`asOn`)
 * stays as it was.
 *
 * @throws RulesError `rulefile/unknown-term`
 */
export function supplyTerms(resolved: Resolved, terms: Terms): Resolved {
  const { parameters } = resolved.sections;
  const unknown = Object.keys(terms).filter((id) => !parameters.has(id));
  if (unknown.length > 0) {
    const issues = unknown.map((term) => {
      const params = { term, suggestion: closest(term, parameters.keys()) ?? '' };
      return { code: 'rulefile/unknown-term', pointer: joinPointer('/terms', term), params };
    });
    throw new RulesError(issues, `There are no terms ${unknown.join(', ')}.`);
  }
  const changed = new Map(parameters);
  for (const [id, value] of Object.entries(terms)) {
    const parameter = parameters.get(id);
    if (parameter !== undefined) changed.set(id, supplied(parameter, value));
  }
  const copy: Resolved = {
    ...resolved,
    sections: Object.freeze({ ...resolved.sections, parameters: changed }),
    hash: sha256Hex(canonicalJson([resolved.hash, terms])),
    withTerms: (more) => supplyTerms(copy, more),
  };
  return Object.freeze(copy);
}

function supplied(parameter: Parameter, term: ParameterValue | ParameterCells): Parameter {
  const { value: _value, formula: _formula, values, ...rest } = parameter.value;
  const origins = new Map(parameter.origins);
  const mark = (pointer: string) => origins.set(pointer, suppliedAt(parameter, pointer));
  if (!areCells(term)) {
    for (const pointer of origins.keys())
      if (pointer.startsWith('/values')) origins.delete(pointer);
    mark('/value');
    return { ...parameter, value: freezeDeeply({ ...rest, value: term }), origins };
  }
  const cells = withCells(values ?? {}, term, '/values', mark);
  return { ...parameter, value: freezeDeeply({ ...parameter.value, values: cells }), origins };
}

function withCells(
  before: ParameterCells,
  term: ParameterCells,
  pointer: string,
  mark: (pointer: string) => void,
): ParameterCells {
  const cells: Record<string, ParameterValue | ParameterCells> = { ...before };
  for (const [key, value] of Object.entries(term)) {
    const at = joinPointer(pointer, key);
    const old = before[key];
    if (areCells(value)) {
      const inner = old !== undefined && areCells(old) ? old : {};
      cells[key] = withCells(inner, value, at, mark);
    } else {
      cells[key] = value;
      mark(at);
    }
  }
  return cells;
}

function areCells(value: ParameterValue | ParameterCells): value is ParameterCells {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A supplied value keeps the place that declares the term, and says that it was supplied. */
function suppliedAt(parameter: Parameter, pointer: string): Origin {
  const origin = parameter.origins.get(pointer) ?? originAt(parameter, '');
  return { ...origin, supplied: true };
}
