import { joinPointer, splitPointer } from '../base/json-pointer.js';
import type { Json } from './record.js';

/** A part of a record before it is salted. */
export interface Part {
  readonly at: string;
  readonly value: Json;
}

/** JSON as it stands in a file: what has no value there is left out. */
export function plainJson(value: unknown): Json {
  return JSON.parse(JSON.stringify(value)) as Json;
}

/** Every single value with its pointer; an empty list or object is one as well. */
export function* scalarsIn(value: Json, at: string): Generator<Part> {
  const entries = isContainer(value) ? Object.entries(value) : [];
  if (entries.length === 0) {
    yield { at, value };
    return;
  }
  for (const [key, each] of entries) yield* scalarsIn(each, joinPointer(at, key));
}

/** The value whose parts these are; lists are told by their keys `0`, `1`, … */
export function rebuild(parts: readonly Part[], root: string): Json {
  const [only] = parts;
  if (only !== undefined && only.at === root) return only.value;
  const below = new Map<string, Part[]>();
  const depth = splitPointer(root).length;
  for (const part of parts) {
    const key = splitPointer(part.at)[depth] ?? '';
    const known = below.get(key);
    if (known) known.push(part);
    else below.set(key, [part]);
  }
  const entries = [...below].map(
    ([key, inside]) => [key, rebuild(inside, joinPointer(root, key))] as const,
  );
  const isList = entries.every(([key]) => /^(?:0|[1-9]\d*)$/.test(key));
  if (!isList) return Object.fromEntries(entries);
  return [...entries].sort(([a], [b]) => Number(a) - Number(b)).map(([, value]) => value);
}

function isContainer(value: Json): value is readonly Json[] | { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null;
}
