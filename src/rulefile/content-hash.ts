import { canonicalJson } from '../base/canonical.js';
import { sha256Hex } from '../base/hash.js';

/** Maps in which the order of entries changes what the rules mean or show. */
const orderedMaps: ReadonlySet<string> = new Set(['rows', 'grades', 'routes', 'lines', 'groups']);

/**
 * SHA-256 of a rule file's content. White space and the order of keys do not matter, except in
 * maps whose order is part of the law: grades, table rows, routes, lines.
 */
export function contentHash(content: unknown): string {
  return sha256Hex(canonicalJson(ordered(content)));
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [
      key,
      orderedMaps.has(key) ? entries(part) : ordered(part),
    ]),
  );
}

function entries(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return ordered(value);
  return Object.entries(value).map(([key, part]) => [key, ordered(part)]);
}
