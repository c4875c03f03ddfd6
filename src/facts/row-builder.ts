import { formatDay } from '../base/date.js';
import type { Issue } from '../base/errors.js';
import type { FactsCode } from '../messages/facts.js';
import type { Damage } from './damage.js';
import { type RawValue, readValue, shown } from './read-value.js';
import type { EntityPlan, LinkPlan, ReadingPlan } from './reading-plan.js';
import { type CodeSet, type KnownNone, Row, type RowList, type Value } from './row.js';
import type { Suggester } from './suggester.js';
import type { Entity } from './vocabulary.js';

/** A JSON object as validated; keys nobody declared are never asked for. */
export type RawObject = Readonly<Record<string, unknown>>;

/** Shared by every row nobody links to; replaced, never filled. */
export const noLinks: Row[] = Object.freeze([]) as unknown as Row[];
/** Of a list of which the file says nothing. */
export const unknownList: RowList = Object.freeze({
  rows: [],
  state: 'unknown',
  atMost: null,
  none: [],
});

/** Rows by their ids, and where problems found with them go. */
export type RowReport = Pick<RowBuilder, 'find' | 'report' | 'reportUnknownRow'>;

interface PendingNone {
  readonly plan: EntityPlan;
  readonly raw: readonly unknown[];
  readonly pointer: string;
  readonly rows: readonly Row[];
  readonly none: KnownNone[];
}

/**
 * Makes rows of a household file and checks what its schema cannot: ids, links, and values that
 * contradict each other. With `damage` the file is known to be wrong; its sound parts are still
 * checked, so that everything is reported at once.
 */
export class RowBuilder {
  readonly issues: Issue<FactsCode>[] = [];
  /** By entity index, in the order of the file. */
  private readonly rows: Row[][];
  private readonly raws: RawObject[][];
  private readonly ids: Map<string, Row>[];
  private readonly pendingNones: PendingNone[] = [];

  constructor(
    private readonly plan: ReadingPlan,
    private readonly suggester: Suggester,
    private readonly damage: Damage | null,
  ) {
    this.rows = plan.map(() => []);
    this.raws = plan.map(() => []);
    this.ids = plan.map(() => new Map());
  }

  /** The household's row with everything below it, links joined. */
  build(plan: EntityPlan, raw: RawObject): Row {
    const root = this.readRow(plan, raw, null, 0, '');
    for (const each of this.plan) {
      for (const link of each.links) this.joinLinks(each, link);
    }
    for (const pending of this.pendingNones) this.readNone(pending);
    return root;
  }

  /** The row of an entity with this id. */
  find(entity: Entity, id: string): Row | undefined {
    return this.ids[entity.index]?.get(id);
  }

  /** Ids of an entity's rows, for suggestions. */
  idsOf(entity: Entity): Iterable<string> {
    return this.ids[entity.index]?.keys() ?? [];
  }

  private readRow(
    plan: EntityPlan,
    raw: RawObject,
    owner: Row | null,
    index: number,
    pointer: string,
  ): Row {
    const { entity } = plan;
    const values: Value[] = new Array(entity.facts.length).fill(undefined);
    for (const fact of plan.plain) {
      const given = raw[fact.name];
      if (given === undefined || this.isTouched(pointer, fact.name)) continue;
      const value = readValue(fact.declaration, given as RawValue);
      values[fact.slot] = value;
      if (fact.declaration.type === 'codes') {
        this.checkCodes(value as CodeSet, `${pointer}/${fact.name}`);
      }
    }
    const id = this.isTouched(pointer, 'id') ? undefined : raw.id;
    const row = new Row(entity, owner, index, typeof id === 'string' ? id : null, values, pointer);
    this.register(row, raw);
    this.checkDates(plan, row);
    for (const child of plan.children) {
      row.lists.push(this.readList(child, raw[child.list], row, `${pointer}/${child.list}`));
    }
    for (let slot = 0; slot < entity.linkedFrom.length; slot += 1) row.linked.push(noLinks);
    return row;
  }

  private register(row: Row, raw: RawObject): void {
    const { index, id: entity } = row.entity;
    this.rows[index]?.push(row);
    this.raws[index]?.push(raw);
    const ids = this.ids[index];
    if (row.id === null || ids === undefined) return;
    const first = ids.get(row.id);
    if (first) {
      const params = { id: shown(row.id), entity, first: first.pointer };
      this.report(`${row.pointer}/id`, 'facts/duplicate-id', params);
    } else {
      ids.set(row.id, row);
    }
  }

  private readList(plan: EntityPlan, raw: unknown, owner: Row, pointer: string): RowList {
    if (raw === undefined || this.isBroken(pointer)) return unknownList;
    if (Array.isArray(raw)) {
      const rows = this.readRows(plan, raw, owner, pointer);
      return { rows, state: 'complete', atMost: null, none: [] };
    }
    const { items, atMost, none } = raw as RawObject;
    const rows = Array.isArray(items) ? this.readRows(plan, items, owner, `${pointer}/items`) : [];
    const most = this.isTouched(pointer, 'atMost') ? undefined : atMost;
    if (typeof most === 'number' && most < rows.length) {
      const params = { atMost: most, items: rows.length };
      this.report(`${pointer}/atMost`, 'facts/at-most-too-small', params);
    }
    const known: KnownNone[] = [];
    if (Array.isArray(none)) {
      this.pendingNones.push({ plan, raw: none, pointer: `${pointer}/none`, rows, none: known });
    }
    return { rows, state: 'partial', atMost: (most as number | undefined) ?? null, none: known };
  }

  private readRows(plan: EntityPlan, raw: unknown[], owner: Row, pointer: string): Row[] {
    const rows: Row[] = [];
    for (let index = 0; index < raw.length; index += 1) {
      const at = `${pointer}/${index}`;
      if (!this.isBroken(at)) {
        rows.push(this.readRow(plan, raw[index] as RawObject, owner, index, at));
      }
    }
    return rows;
  }

  private checkCodes(codes: CodeSet, pointer: string): void {
    const { items } = codes;
    if (items.length < 2 || new Set(items).size === items.length) return;
    const code = items.find((each, index) => items.indexOf(each) !== index) ?? '';
    this.report(pointer, 'facts/duplicate-code', { code });
  }

  private checkDates({ dates }: EntityPlan, { values, pointer }: Row): void {
    for (const [earlier, later] of dates) {
      const first = values[earlier.slot];
      const last = values[later.slot];
      if (typeof first !== 'number' || typeof last !== 'number' || first <= last) continue;
      this.report(`${pointer}/${later.name}`, 'facts/dates-reversed', {
        earlier: earlier.name,
        later: later.name,
        from: formatDay(first),
        to: formatDay(last),
      });
    }
  }

  /** Every row of an entity, by one of its links; rows linked to learn of it in the same order. */
  private joinLinks({ entity }: EntityPlan, link: LinkPlan): void {
    const rows = this.rows[entity.index] ?? [];
    const raws = this.raws[entity.index] ?? [];
    const { name, slot } = link.fact;
    for (let index = 0; index < rows.length; index += 1) {
      const row = rows[index];
      const given = raws[index]?.[name];
      if (row === undefined || given === undefined || this.isTouched(row.pointer, name)) continue;
      row.values[slot] = this.joined(row, link, given);
    }
  }

  private joined(row: Row, link: LinkPlan, given: unknown): Value {
    if (given === null) return null;
    const pointer = `${row.pointer}/${link.fact.name}`;
    if (!Array.isArray(given)) return this.join(row, link, given as string, pointer);
    const targets: Row[] = [];
    for (let index = 0; index < given.length; index += 1) {
      const target = this.join(row, link, given[index] as string, `${pointer}/${index}`);
      if (target === undefined) continue;
      if (targets.includes(target)) {
        const params = { id: shown(given[index]), key: link.fact.name };
        this.report(`${pointer}/${index}`, 'facts/duplicate-link', params);
      } else targets.push(target);
    }
    return targets;
  }

  private join(row: Row, link: LinkPlan, id: string, pointer: string): Row | undefined {
    const target = this.find(link.to, id);
    if (target === undefined) {
      this.reportUnknownRow(pointer, link.to, id);
    } else if (target === row) {
      this.report(pointer, 'facts/link-to-itself', { id: shown(id), key: link.fact.name });
    } else {
      const others = target.linked[link.linkedSlot];
      // A list naming one row twice is reported above; it must not be linked twice.
      if (others === noLinks || others === undefined) target.linked[link.linkedSlot] = [row];
      else if (others[others.length - 1] !== row) others.push(row);
    }
    return target;
  }

  /** Reports that no row of an entity has this id. */
  reportUnknownRow(pointer: string, entity: Entity, id: string): void {
    const suggestion = this.suggester.suggest(id, this.idsOf(entity));
    this.report(pointer, 'facts/unknown-row', { id: shown(id), entity: entity.id, suggestion });
  }

  private readNone({ plan, raw, pointer, rows, none }: PendingNone): void {
    if (plan.none === null) return;
    const { codeFact, key, linkFact } = plan.none;
    const to = linkFact?.declaration.to;
    for (let index = 0; index < raw.length; index += 1) {
      const at = `${pointer}/${index}`;
      if (this.damage?.isTouched(at)) continue;
      const item = raw[index] as RawObject;
      const codes = new Set(item[key] as readonly string[]);
      let link: Row | null = null;
      if (linkFact && to !== undefined && typeof item.person === 'string') {
        const person = this.plan.find((each) => each.entity.id === to)?.entity;
        link = (person && this.find(person, item.person)) ?? null;
        if (link === null) {
          if (person) this.reportUnknownRow(`${at}/person`, person, item.person);
          continue;
        }
      }
      const linkSlot = link === null || linkFact === null ? null : linkFact.slot;
      const known: KnownNone = { codeSlot: codeFact.slot, codes, linkSlot, link };
      this.checkNone(known, rows, at);
      none.push(known);
    }
  }

  /** What is known not to exist must not stand in the same list. */
  private checkNone(known: KnownNone, rows: readonly Row[], pointer: string): void {
    for (const row of rows) {
      const code = row.values[known.codeSlot];
      if (typeof code !== 'string' || !known.codes.has(code)) continue;
      if (known.linkSlot !== null && row.values[known.linkSlot] !== known.link) continue;
      this.report(pointer, 'facts/none-contradicted', { code, row: row.pointer });
    }
  }

  private isBroken(pointer: string): boolean {
    return this.damage?.isBroken(pointer) === true;
  }

  private isTouched(pointer: string, key: string): boolean {
    return this.damage?.isTouched(`${pointer}/${key}`) === true;
  }

  report(pointer: string, code: FactsCode, params: Issue['params']): void {
    this.issues.push({ code, pointer, params });
  }
}
