import { joinPointer } from '../../base/json-pointer.js';
import type { Localized } from '../../base/language.js';
import type { CodeListId } from '../../facts/declaration.js';
import { noneShapeOf } from '../../facts/known-none.js';
import type { HouseholdInput } from '../../facts/types.js';
import type { Entity, Fact, Vocabulary } from '../../facts/vocabulary.js';
import { decisionFactId } from '../../facts/vocabulary-draft.js';
import { asObject, type Plain } from '../../rulefile/plain.js';

/** What one side of a comparison was not told, since its rules know no such thing. */
export interface LeftOut {
  readonly side: 'before' | 'after';
  /** `person.x`, `decision:x`, or a code as `incomeKind=x`. */
  readonly fact: string;
  readonly label: Localized;
  /** How many times it stood in the caseload, and in how many households. */
  readonly times: number;
  readonly households: number;
}

/**
 * Makes households readable for two sets of rules: what the one does not know and the other does
 * is left out for it, and counted. What neither knows stays, so that a slip is refused and not
 * passed over.
 */
export class ReadByBoth {
  private readonly counts = new Map<string, Counted>();

  constructor(
    private readonly before: Vocabulary,
    private readonly after: Vocabulary,
  ) {}

  read(household: HouseholdInput): Readonly<Record<LeftOut['side'], HouseholdInput>> {
    const { before, after } = this;
    if (before.hash === after.hash) return { before: household, after: household };
    return {
      before: this.readFor('before', household, new Reader(before, after)),
      after: this.readFor('after', household, new Reader(after, before)),
    };
  }

  /** What was left out of all households read so far, the old side's first. */
  leftOut(): readonly LeftOut[] {
    const found = [...this.counts.values()].map((each): LeftOut => ({ ...each }));
    return found.sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
  }

  private readFor(side: LeftOut['side'], household: HouseholdInput, reader: Reader) {
    const read = reader.read(household);
    const met = new Set<Counted>();
    for (const part of reader.unknown) {
      const name = nameOf({ side, ...part });
      const counted = this.counts.get(name) ?? { side, ...part, times: 0, households: 0 };
      this.counts.set(name, counted);
      counted.times += 1;
      if (!met.has(counted)) counted.households += 1;
      met.add(counted);
    }
    return read;
  }
}

type Counted = { -readonly [Key in keyof LeftOut]: LeftOut[Key] };

function nameOf({ side, fact }: Pick<LeftOut, 'side' | 'fact'>): string {
  return `${side === 'before' ? 0 : 1} ${fact}`;
}

/** Reads one household for a vocabulary beside another one. */
class Reader {
  readonly unknown: Pick<LeftOut, 'fact' | 'label'>[] = [];
  /** Where something was left out; what is said there of evidence goes with it. */
  private readonly gone: string[] = [];

  constructor(
    private readonly vocabulary: Vocabulary,
    private readonly other: Vocabulary,
  ) {}

  read(household: HouseholdInput): HouseholdInput {
    const input = asObject(household);
    if (input === undefined) return household;
    const { decisions, evidence, ...facts } = input;
    const read = {
      ...this.facts(this.other.household, facts, ''),
      ...(decisions === undefined ? {} : { decisions: this.decisions(decisions) }),
      ...(evidence === undefined ? {} : { evidence: this.evidence(evidence) }),
    };
    return read as unknown as HouseholdInput;
  }

  private facts(entity: Entity, row: Plain, pointer: string): Plain {
    const kept = Object.entries(row).flatMap(([key, value]) => {
      const at = joinPointer(pointer, key);
      const list = entity.children.find(({ declaration }) => declaration.list === key);
      const fact = entity.factsByName.get(key);
      const read = list ? this.list(list, value, at) : fact ? this.value(fact, value, at) : value;
      return read === undefined ? [] : [[key, read] as const];
    });
    return Object.fromEntries(kept);
  }

  private list(entity: Entity, list: unknown, pointer: string): unknown {
    if (!this.vocabulary.entitiesById.has(entity.id)) {
      return this.leaveOut(entity.id, entity.declaration.label, pointer);
    }
    const partly = asObject(list);
    if (partly === undefined) return this.rows(entity, list, pointer);
    const { items, none } = partly;
    return {
      ...partly,
      ...(items === undefined ? {} : { items: this.rows(entity, items, `${pointer}/items`) }),
      ...(none === undefined ? {} : { none: this.none(entity, none) }),
    };
  }

  private rows(entity: Entity, rows: unknown, pointer: string): unknown {
    if (!Array.isArray(rows)) return rows;
    return rows.map((each: unknown, index) => {
      const row = asObject(each);
      return row === undefined ? each : this.facts(entity, row, joinPointer(pointer, index));
    });
  }

  /** Kinds of rows that are known not to exist. */
  private none(entity: Entity, none: unknown): unknown {
    const shape = noneShapeOf(entity);
    if (shape === null || !Array.isArray(none)) return none;
    return none.flatMap((each: unknown) => {
      const row = asObject(each);
      const codes = row?.[shape.key];
      if (!Array.isArray(codes)) return [each];
      const known = codes.filter((code) => this.knowsCode(shape.codeFact, code));
      return codes.length > 0 && known.length === 0 ? [] : [{ ...row, [shape.key]: known }];
    });
  }

  private value(fact: Fact, value: unknown, pointer: string): unknown {
    if (!this.vocabulary.factsById.has(fact.id)) {
      return this.leaveOut(fact.id, fact.declaration.label, pointer);
    }
    const known = (codes: readonly unknown[]) => codes.filter((code) => this.knowsCode(fact, code));
    if (Array.isArray(value)) return known(value);
    const partly = asObject(value);
    if (Array.isArray(partly?.items)) return { ...partly, items: known(partly.items) };
    if (this.knowsCode(fact, value)) return value;
    this.gone.push(pointer);
    return undefined;
  }

  private decisions(decisions: unknown): unknown {
    if (!Array.isArray(decisions)) return decisions;
    return decisions.filter((each: unknown, index) => {
      const decision = asObject(each);
      const fact = this.other.factsById.get(decisionFactId(String(decision?.id)));
      if (decision === undefined || fact === undefined) return true;
      return this.value(fact, decision.value, `/decisions/${index}`) !== undefined;
    });
  }

  private evidence(evidence: unknown): unknown {
    if (!Array.isArray(evidence)) return evidence;
    return evidence.filter((each: unknown) => {
      const at = String(asObject(each)?.at);
      return !this.gone.some((pointer) => at === pointer || at.startsWith(`${pointer}/`));
    });
  }

  /** A code that the other vocabulary has and this one has not is noted as left out. */
  private knowsCode({ declaration }: Fact, code: unknown): boolean {
    const list = declaration.codes;
    if (list === undefined || typeof code !== 'string') return true;
    const label = labelOf(this.other, list, code);
    if (label === undefined || labelOf(this.vocabulary, list, code) !== undefined) return true;
    this.unknown.push({ fact: `${list}=${code}`, label });
    return false;
  }

  private leaveOut(fact: string, label: Localized, pointer: string): undefined {
    this.unknown.push({ fact, label });
    this.gone.push(pointer);
    return undefined;
  }
}

function labelOf({ codeLists }: Vocabulary, list: CodeListId, code: string): Localized | undefined {
  const codes = codeLists.get(list)?.codes ?? {};
  return Object.hasOwn(codes, code) ? codes[code] : undefined;
}
