import type { RegionLayer, RuleLibrary } from './library.js';

/** The nation: GB/T 2260 has three groups of two digits for province, city and county. */
export const nation = ['10', '00', '00'].join('');

const villageCode = /^\d{12}$/;
const townCode = /^\d{9}$/;
const countyCode = /^\d{6}$/;
const lastThree = /\d{3}$/;

/**
 * The regions around a region, nearest first, by its GB/T 2260 code: a village in a town, a town
 * in a county, a county in a city, a city in a province, all in the nation. Codes of our own
 * have none.
 */
export function ancestorsOf(region: string): string[] {
  if (villageCode.test(region)) return withAncestors(region.replace(lastThree, ''));
  if (townCode.test(region)) return withAncestors(region.replace(lastThree, ''));
  if (!countyCode.test(region)) return [];
  const city = region.replace(/\d\d$/, '00');
  const province = region.replace(/\d\d\d\d$/, '0000');
  return [...new Set([city, province, nation])].filter((code) => code !== region);
}

function withAncestors(region: string): string[] {
  return [region, ...ancestorsOf(region)];
}

/** The layer used for a region: its own, or that of the nearest region around it. */
export function nearestLayer(library: RuleLibrary, region: string): RegionLayer | undefined {
  for (const code of withAncestors(region)) {
    const layer = library.regions.get(code);
    if (layer) return layer;
  }
  return undefined;
}

/** A layer and all above it, from the nation down. A layer that is missing or repeats ends it. */
export function layersDownTo(library: RuleLibrary, layer: RegionLayer): RegionLayer[] {
  const chain: RegionLayer[] = [];
  let next: RegionLayer | undefined = layer;
  while (next !== undefined && !chain.includes(next)) {
    chain.unshift(next);
    next = next.above === null ? undefined : library.regions.get(next.above);
  }
  return chain;
}
