import { rowsOf } from '../../src/determination/rows.js';
import { parseHousehold } from '../../src/facts/parse-household.js';
import { bounder } from '../../src/readings/bound/index.js';
import { isReadingError } from '../../src/readings/shared/errors.js';
import type { CaseItem } from '../../src/rulefile/format.js';
import type { Origin, Resolved } from '../../src/rulefile/resolved.js';
import { safeCompile } from '../../src/ruletree/compile.js';
import type { Definition, RuleTree } from '../../src/ruletree/nodes.js';
import { sectionOf } from '../../src/ruletree/section-of.js';
import { reachable } from '../../src/ruletree/walk.js';

/** What the results that a case expects were worked out from. */
export interface Coverage {
  /** Items: `conditions/dibao.incomeTest`. */
  readonly items: ReadonlySet<string>;
  /** Places in files: `100000/2014-05-01#/conditions/dibao.incomeTest/when/all/0`. */
  readonly places: ReadonlySet<string>;
}

/** Watches which parts of rules are read while households are worked out. */
export class CoverageReader {
  private readonly tree: RuleTree;
  private items = new Set<string>();
  private places = new Set<string>();

  constructor(private readonly resolved: Resolved) {
    // A tree of its own: one that is watched is slow.
    const compiled = safeCompile(resolved);
    if (!compiled.ok) throw new Error(`the rules of ${resolved.region} do not compile`);
    this.tree = compiled.tree;
    for (const definition of this.tree.definitions) this.watch(definition);
  }

  /** What one case reads; only what it expects something of is worked out. */
  of(item: CaseItem): Coverage {
    this.items = new Set();
    this.places = new Set();
    const household = parseHousehold(item.household, this.tree.vocabulary);
    const run = bounder(this.tree).begin(household);
    for (const definition of this.expected(item)) {
      for (const row of rowsOf(definition.scope, household.root).rows) {
        try {
          run.value(definition, row);
        } catch (error) {
          if (!isReadingError(error)) throw error;
        }
      }
    }
    return { items: this.items, places: this.places };
  }

  private expected({ expect }: CaseItem): readonly Definition[] {
    const wanted = new Set(
      Object.entries(expect).flatMap(([section, ofSection]) =>
        Object.keys(ofSection ?? {}).map(
          (id) => `${section === 'grades' ? 'gradings' : section}/${id}`,
        ),
      ),
    );
    return this.tree.definitions.filter((definition) => wanted.has(keyOf(definition)));
  }

  /** Every reading of a definition asks for its body, and of a node for its kind. */
  private watch(definition: Definition): void {
    onRead(definition, 'body', () => this.items.add(keyOf(definition)));
    for (const node of reachable([definition.body])) {
      if (this.watched.has(node)) continue;
      this.watched.add(node);
      const cells = node.kind === 'parameter' ? [...node.cells.values()] : [];
      const id = node.kind === 'parameter' ? node.id : null;
      onRead(node, 'kind', () => {
        this.places.add(placeOf(node.origin));
        if (id !== null) for (const each of this.behind(id)) this.items.add(`parameters/${each}`);
      });
      for (const cell of cells) {
        if (this.watched.has(cell)) continue;
        this.watched.add(cell);
        onRead(cell, 'kind', () => this.places.add(placeOf(cell.origin)));
      }
    }
  }

  private readonly watched = new Set<object>();
  private readonly known = new Map<string, ReadonlySet<string>>();

  /** A parameter and those that its formula or its lawful range is worked out from. */
  private behind(id: string): ReadonlySet<string> {
    const known = this.known.get(id);
    if (known !== undefined) return known;
    const found = new Set([id]);
    for (const each of found) {
      for (
        let item = this.resolved.sections.parameters.get(each);
        item;
        item = item.above ?? undefined
      ) {
        const text = JSON.stringify(item.value);
        for (const [, other = ''] of text.matchAll(/"(?:above:)?parameter:([^"[]+)/g))
          found.add(other);
      }
    }
    this.known.set(id, found);
    return found;
  }
}

function keyOf({ kind, item }: Definition): string {
  return `${sectionOf[kind]}/${item}`;
}

function placeOf({ file, pointer }: Origin): string {
  return `${file}#${pointer}`;
}

function onRead<T extends object, K extends keyof T>(of: T, key: K, note: () => void): void {
  const value = of[key];
  Object.defineProperty(of, key, {
    enumerable: true,
    configurable: true,
    get: () => {
      note();
      return value;
    },
  });
}
