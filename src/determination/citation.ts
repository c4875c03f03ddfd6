import type { Localized } from '../base/language.js';
import type { Cite, SourceMark } from '../rulefile/format.js';
import type { Resolved } from '../rulefile/resolved.js';
import type { Definition } from '../ruletree/nodes.js';
import { sectionOf } from '../ruletree/section-of.js';
import type { Citation } from './result.js';

const known = new WeakMap<Resolved, WeakMap<readonly Cite[], readonly Citation[]>>();

/** Cites with the documents they name, resolved once for each list of cites. */
export function citationsOf(resolved: Resolved, cites: readonly Cite[]): readonly Citation[] {
  let byList = known.get(resolved);
  if (byList === undefined) {
    byList = new WeakMap();
    known.set(resolved, byList);
  }
  let citations = byList.get(cites);
  if (citations === undefined) {
    citations = Object.freeze(cites.map((cite) => citation(resolved, cite)));
    byList.set(cites, citations);
  }
  return citations;
}

function citation(resolved: Resolved, cite: Cite): Citation {
  const document = resolved.sections.documents.get(cite.document)?.value;
  return Object.freeze({
    document: cite.document,
    title: document?.title ?? named(cite.document),
    number: document?.number ?? null,
    article: cite.article ?? null,
    mark: cite.mark ?? document?.mark ?? 'unverified',
  });
}

/** The first list of cites that says anything: the nearest source of a rule. */
export function nearestCite(...lists: readonly (readonly Cite[] | undefined)[]): readonly Cite[] {
  return lists.find((list) => list !== undefined && list.length > 0) ?? none;
}

/** Source of the item that a definition belongs to. */
export function citesOfItem({ kind, item }: Definition, { sections }: Resolved): readonly Cite[] {
  return sections[sectionOf[kind]].get(item)?.cites.get('') ?? none;
}

/** Source of a definition: its own, else its item's. */
export function citesOfDefinition(definition: Definition, resolved: Resolved): readonly Cite[] {
  return nearestCite(definition.cite, citesOfItem(definition, resolved));
}

/** The weakest mark of some sources; `null` where there are none. */
export function weakestMark(cites: readonly Citation[]): SourceMark | null {
  const marks = new Set(cites.map(({ mark }) => mark));
  return weakestFirst.find((mark) => marks.has(mark)) ?? null;
}

/** An id where no label is known. */
export function named(id: string): Localized {
  return { 'zh-Hant': id, 'zh-Hans': id, en: id };
}

const none: readonly Cite[] = Object.freeze([]);
const weakestFirst: readonly SourceMark[] = ['unverified', 'mirror', 'verified'];
