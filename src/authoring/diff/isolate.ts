import { canonicalJson } from '../../base/canonical.js';
import { sha256Hex } from '../../base/hash.js';
import type { ParameterItem } from '../../rulefile/format.js';
import type { Resolved, ResolvedItem } from '../../rulefile/resolved.js';
import { safeCompile } from '../../ruletree/compile.js';
import type { RuleTree } from '../../ruletree/nodes.js';
import { factsReadBy, reachable } from '../../ruletree/walk.js';
import type { BareChange } from './changes.js';

/**
 * The old rules with one change made and nothing else; `null` where it does not stand alone.
 * Rules of one change are of the old day, so that nobody is older in them.
 */
export function withChange(before: Resolved, after: Resolved, change: BareChange): Resolved | null {
  const { section, item, part, kind } = change;
  const items = new Map<string, ResolvedItem<unknown>>(before.sections[section]);
  const now = after.sections[section].get(item);
  const cell = kind === 'value' ? withCell(before, after, change) : null;
  const replaced = cell ?? now;
  if (replaced === undefined) items.delete(item);
  else items.set(item, replaced);
  const made = {
    ...before,
    sections: { ...before.sections, [section]: items },
    // Documents only say where rules come from; new ones may cite new ones.
    hash: sha256Hex(canonicalJson([before.hash, after.hash, section, item, part])),
  } as Resolved;
  return safeCompile(made).ok ? made : null;
}

/** A parameter of which one cell has its new value, where that is a figure written there. */
function withCell(
  before: Resolved,
  after: Resolved,
  { item, part }: BareChange,
): ResolvedItem<unknown> | null {
  if (part.length === 0) return null;
  const [old, now] = [before.sections.parameters.get(item), after.sections.parameters.get(item)];
  const value = cellIn(now?.value, part);
  if (old === undefined || value === undefined) return null;
  const values = put(old.value.values ?? {}, part, value);
  return { ...old, value: { ...old.value, values } };
}

function cellIn(item: ParameterItem | undefined, part: readonly string[]): unknown {
  let at: unknown = item?.values;
  for (const key of part) at = (at as Readonly<Record<string, unknown>> | undefined)?.[key];
  return typeof at === 'object' ? undefined : at;
}

type Values = NonNullable<ParameterItem['values']>;

function put(values: Values, [key = '', ...rest]: readonly string[], value: unknown): Values {
  const inner = rest.length === 0 ? value : put((values[key] ?? {}) as Values, rest, value);
  return { ...values, [key]: inner } as Values;
}

/** Programmes whose outcome can depend on a rule, in either set of rules. */
export function programmesReading(
  trees: readonly RuleTree[],
  { section, item, kind }: BareChange,
): readonly string[] {
  if (kind === 'source' || kind === 'wording' || section === 'documents') return [];
  const found = new Set<string>();
  for (const tree of trees) {
    for (const {
      id,
      granted,
      lines,
      unit,
      route,
      class: kindOf,
      displacements,
    } of tree.programmes) {
      const roots = [
        granted,
        ...lines.flatMap((line) => [line.granted, line.amount, line.sharedBy]),
        ...[unit, route, kindOf],
        ...displacements.map(({ displaced }) => displaced),
      ].flatMap((definition) => (definition === null ? [] : [definition.body]));
      if (found.has(id)) continue;
      if (section === 'programmes' && item === id) found.add(id);
      for (const node of reachable(roots)) {
        const isParameter =
          section === 'parameters' && node.kind === 'parameter' && node.id === item;
        const isDefinition = node.kind === 'ref' && node.definition.item === item;
        if (isParameter || isDefinition) found.add(id);
      }
      if (
        section === 'decisions' &&
        [...factsReadBy(roots)].some((fact) => fact.id === `decision:${item}`)
      ) {
        found.add(id);
      }
    }
    // What programmes do to each other moves any of them.
    if (section === 'interactions' || section === 'calendars') {
      for (const { id } of tree.programmes) found.add(id);
    }
  }
  return [...found];
}
