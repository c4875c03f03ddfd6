import { canonicalJson } from '../../base/canonical.js';
import { sha256Hex } from '../../base/hash.js';
import type { Section } from '../../rulefile/format.js';
import { asObject, type Plain } from '../../rulefile/plain.js';
import type { Resolved, ResolvedItem } from '../../rulefile/resolved.js';
import { safeCompile } from '../../ruletree/compile.js';
import type { RuleTree } from '../../ruletree/nodes.js';
import { factsReadBy, reachable } from '../../ruletree/walk.js';
import type { BareChange } from './changes.js';

/** Two sets of rules that are tried on households to show what a change does. */
export interface Pair {
  readonly before: Resolved;
  readonly after: Resolved;
  /** They differ in this change and in nothing else. */
  readonly isAlone: boolean;
}

/**
 * Rules with and without one change: the old rules and the old ones with it, else the new rules
 * without it and the new ones. Rules of one pair are of one day, so that nobody is older in them.
 * Where a change can neither be made nor undone alone, all that its item says changes at once, and
 * where that cannot be either, everything does.
 */
export function pairFor(before: Resolved, after: Resolved, change: BareChange): Pair {
  for (const old of [before, withDefinitions(before, after)]) {
    const made = compiled(withPart(old, after, change));
    if (made !== null) return { before: old, after: made, isAlone: true };
  }
  for (const now of [after, withDefinitions(after, before)]) {
    const undone = compiled(withPart(now, before, change));
    if (undone !== null) return { before: undone, after: now, isAlone: true };
  }
  const whole = compiled(withItem(withDefinitions(before, after), after, change));
  return { before, after: whole ?? after, isAlone: false };
}

function compiled(rules: Resolved | null): Resolved | null {
  return rules !== null && safeCompile(rules).ok ? rules : null;
}

/** Sections of which an item does nothing by itself: it matters only where it is read. */
const definitions: ReadonlySet<Section> = new Set([
  'documents',
  'decisions',
  'parameters',
  'conditions',
  'quantities',
  'tables',
  'gradings',
]);

/** A definition that came or went moves nobody; what reads it changed too, and shows whom. */
export function isOnlyDefinition({ section, part, before, after }: BareChange): boolean {
  return definitions.has(section) && part.length === 0 && (before === null || after === null);
}

/**
 * Rules with the definitions and facts that only the other ones have. Nothing reads them, so the
 * rules mean what they meant, but a change that needs them can be made.
 */
function withDefinitions(rules: Resolved, other: Resolved): Resolved {
  const sections = Object.entries(rules.sections).map(([name, items]) => {
    const section = name as Section;
    if (!definitions.has(section)) return [section, items];
    const known = new Map<string, ResolvedItem<unknown>>([...other.sections[section], ...items]);
    return [section, known];
  });
  return {
    ...rules,
    sections: Object.fromEntries(sections) as Resolved['sections'],
    vocabulary: other.vocabulary,
  };
}

/** Rules of which one part says what it says in the other ones; `null`: it is no part of theirs. */
function withPart(rules: Resolved, other: Resolved, change: BareChange): Resolved | null {
  const { section, item, part, kind } = change;
  if (part.length === 0) return withItem(rules, other, change);
  const [one, two] = [rules, other].map(({ sections }) => sections[section].get(item));
  if (one === undefined || two === undefined) return null;
  const path = kind === 'value' ? ['values', ...part] : part;
  const value = putPart(asObject(one.value), asObject(two.value), path);
  return value && withValue(rules, other, change, { ...one, value });
}

/** Rules of which one item says what it says in the other ones. */
function withItem(rules: Resolved, other: Resolved, change: BareChange): Resolved {
  const { section, item } = change;
  return withValue(rules, other, change, other.sections[section].get(item));
}

function withValue(
  rules: Resolved,
  other: Resolved,
  { section, item, part }: BareChange,
  value: ResolvedItem<unknown> | undefined,
): Resolved {
  const items = new Map<string, ResolvedItem<unknown>>(rules.sections[section]);
  if (value === undefined) items.delete(item);
  else items.set(item, value);
  return {
    ...rules,
    sections: { ...rules.sections, [section]: items },
    knownProgrammes: new Map([...other.knownProgrammes, ...rules.knownProgrammes]),
    hash: sha256Hex(canonicalJson([rules.hash, other.hash, section, item, part])),
  };
}

/** An object in which one part is as in another object; `null` where neither has such a part. */
function putPart(
  one: Plain | undefined,
  two: Plain | undefined,
  [key = '', ...rest]: readonly string[],
): Plain | null {
  if (one === undefined || two === undefined) return null;
  if (rest.length > 0) {
    const inner = putPart(asObject(one[key]), asObject(two[key]), rest);
    return inner && { ...one, [key]: inner };
  }
  if (!(key in one) && !(key in two)) return null;
  if (key in one && key in two) return { ...one, [key]: two[key] };
  const { [key]: _, ...others } = one;
  if (key in one) return others;
  // A row that is added stands where it stands there: of some tables the first that fits counts.
  const inOrder = Object.keys(two).filter((each) => each === key || each in one);
  const names = new Set([...inOrder, ...Object.keys(one)]);
  return Object.fromEntries([...names].map((each) => [each, each === key ? two[key] : one[each]]));
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
