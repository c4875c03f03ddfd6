import type { ParameterItem } from '../../rulefile/format.js';
import type { RegionLayer } from '../../rulefile/library.js';
import { asObject, entriesOf } from '../../rulefile/plain.js';
import type { Resolved } from '../../rulefile/resolved.js';
import { stillCompiles } from '../../ruletree/compile.js';
import type { RuleTree } from '../../ruletree/nodes.js';

/**
 * A place on a day whose files fill open terms and do nothing else, as nearly all county files do.
 * Its rules are those of a tree above it with other values, so nothing has to be resolved and
 * compiled whole to know that it loads.
 */
export interface FilledPlace {
  readonly day: string;
  /** The rules above with the values of the place. */
  readonly resolved: Resolved;
  /** The tree they are a variant of, and the parameters in which they differ. */
  readonly base: RuleTree;
  readonly changed: ReadonlySet<string>;
}

const fileKeys: ReadonlySet<string> = new Set([
  ...['format', 'region', 'name', 'above', 'from', 'announced', 'topic', 'note', 'cite'],
  ...['documents', 'parameters', 'cases'],
]);
const itemKeys: ReadonlySet<string> = new Set(['value', 'values', 'note', 'cite']);

/** The rules of a place from those above it; `null` where it takes the whole way to tell. */
export function filledPlace(layer: RegionLayer, above: FilledPlace): FilledPlace | null {
  const { day, resolved, base } = above;
  const [file, ...others] = layer.files;
  const isPlain = others.length === 0 && layer.problems.length + layer.conflicts.length === 0;
  if (file === undefined || !isPlain || file.content.from > day) return null;
  const { content } = file;
  if (Object.keys(content).some((key) => !fileKeys.has(key))) return null;
  const { documents, parameters } = resolved.sections;
  const own = new Map(entriesOf(content.documents));
  const isKnown = (cite: unknown) => {
    const document = String(asObject(cite)?.document);
    return own.has(document) || documents.has(document);
  };
  if ([...own.keys()].some((id) => documents.has(id)) || !(content.cite ?? []).every(isKnown)) {
    return null;
  }
  const terms: Record<string, NonNullable<ParameterItem['value'] | ParameterItem['values']>> = {};
  for (const [id, item] of Object.entries(content.parameters ?? {})) {
    const asked = parameters.get(id)?.value;
    if (item === null || asked === undefined || !isBare(asked)) return null;
    if (Object.keys(item).some((key) => !itemKeys.has(key)) || hasNull(item)) return null;
    if (!(item.cite ?? []).every(isKnown)) return null;
    const { value, values } = item;
    if (value !== undefined && values !== undefined) return null;
    const given = value ?? values;
    // What is listed and not filled in is told with all that is known of it.
    if (given === undefined) return null;
    terms[id] = given;
  }
  const ids = Object.keys(terms);
  if (ids.length === 0) return above;
  const changed = new Set([...above.changed, ...ids]);
  const filled = resolved.withTerms(terms);
  return stillCompiles(filled, base, changed) ? { day, resolved: filled, base, changed } : null;
}

/** An open term without any value, of which nothing else can be wrong. */
function isBare({ open, value, values, formula, keys = [] }: ParameterItem): boolean {
  const isByGrade = keys.some((key) =>
    (typeof key === 'string' ? key : key.by).startsWith('grade:'),
  );
  const isSet = [value, values, formula].some((part) => part !== undefined);
  return open !== undefined && !isSet && !isByGrade;
}

function hasNull(value: unknown): boolean {
  if (value === null) return true;
  return typeof value === 'object' && Object.values(value).some(hasNull);
}
