import type { RegionLayer, RuleLibrary } from '../../rulefile/library.js';
import { contextOf, daysOf } from './context.js';
import { type FilledPlace, filledPlace } from './figures-only.js';

export type { FilledPlace } from './figures-only.js';

/**
 * Places that only fill open terms, read from the rules above them. Three hundred counties of
 * which each fills the same terms share one tree.
 */
export class Places {
  private readonly done = new Map<RegionLayer, readonly FilledPlace[] | null>();
  private readonly onDays = new Map<string, FilledPlace | null>();

  constructor(private readonly library: RuleLibrary) {}

  /** The place on each day to look at, the latest first; `null` where it is not such a place. */
  filled(layer: RegionLayer): readonly FilledPlace[] | null {
    let found = this.done.get(layer);
    if (found === undefined) {
      found = this.work(layer);
      this.done.set(layer, found);
    }
    return found;
  }

  private work(layer: RegionLayer): readonly FilledPlace[] | null {
    const above = layer.above === null ? undefined : this.library.regions.get(layer.above);
    if (above === undefined) return null;
    const found = daysOf(this.library, layer).map((day) => this.on(layer, day));
    return found.includes(null) ? null : found.flatMap((each) => each ?? []);
  }

  /** The place on a day: above it another such place, or one that is compiled whole. */
  private on(layer: RegionLayer, day: string): FilledPlace | null {
    const key = `${layer.region} ${day}`;
    const known = this.onDays.get(key);
    if (known !== undefined) return known;
    const above = layer.above === null ? undefined : this.library.regions.get(layer.above);
    const upper = above === undefined ? null : (this.on(above, day) ?? this.whole(above, day));
    const place = upper === null ? null : filledPlace(layer, upper);
    this.onDays.set(key, place);
    return place;
  }

  private whole({ region }: RegionLayer, day: string): FilledPlace | null {
    const context = contextOf(this.library, region, day);
    if (!('resolved' in context)) return null;
    const { resolved, tree } = context;
    return { day, resolved, base: tree, changed: new Set() };
  }
}
