import { type Issue, RulesError } from '../../base/errors.js';
import type { RegionLayer, RuleLibrary } from '../../rulefile/library.js';
import { layersDownTo } from '../../rulefile/region.js';
import { resolve } from '../../rulefile/resolve.js';
import type { Resolved } from '../../rulefile/resolved.js';
import { treeOf } from '../../ruletree/compile.js';
import type { RuleTree } from '../../ruletree/nodes.js';

/** The law of one place on one day on which something of it changed. */
export interface Context {
  readonly region: string;
  readonly day: string;
  readonly resolved: Resolved;
  readonly tree: RuleTree;
}

/** Regions from the nation down, each after the layer above it. */
export function regionsInOrder(library: RuleLibrary): readonly RegionLayer[] {
  const depth = (layer: RegionLayer) => layersDownTo(library, layer).length;
  return [...library.regions.values()]
    .map((layer) => ({ layer, depth: depth(layer) }))
    .sort((a, b) => a.depth - b.depth)
    .map(({ layer }) => layer);
}

/**
 * Days on which to look at a place, the latest first: each on which a file of its own begins, and
 * the last on which anything above it changed. Days in between, on which only upper layers
 * changed, are looked at there.
 */
export function daysOf(library: RuleLibrary, layer: RegionLayer): readonly string[] {
  const own = layer.versions.map(({ mark }) => mark.from);
  const files = layer.files.map(({ content }) => content.from);
  const above = layersDownTo(library, layer).flatMap(({ files }) =>
    files.map(({ content }) => content.from),
  );
  const last = above.sort().at(-1) ?? '';
  return [...new Set([...own, ...files, last])].sort().reverse();
}

/** The law of a place on a day, or everything for which it is refused. */
export function contextOf(
  library: RuleLibrary,
  region: string,
  day: string,
): Context | readonly Issue[] {
  try {
    const resolved = resolve(library, { region, asOf: day });
    return { region, day, resolved, tree: treeOf(resolved) };
  } catch (error) {
    if (error instanceof RulesError) return error.issues;
    throw error;
  }
}
