import type { Localized } from '../base/language.js';
import type { Row } from '../facts/row.js';
import type { Vocabulary } from '../facts/vocabulary.js';
import type { Missing as MissingRead } from '../readings/bound/index.js';
import type { ParameterKey, ReferenceText } from '../rulefile/format.js';
import type { Resolved } from '../rulefile/resolved.js';
import type { OpenBecause } from './amount.js';
import { named } from './citation.js';
import type { Missing, Status } from './result.js';
import { entityOfList, nameOf, pointerOf } from './rows.js';

const kindOrder: readonly Missing['kind'][] = ['fact', 'list', 'decision', 'term'];

const becauseOf: Readonly<Record<Missing['kind'], OpenBecause>> = {
  fact: 'facts',
  list: 'facts',
  term: 'term',
  decision: 'decision',
};

/** What keeps an amount open, by kind. */
export function becauseOfMissing(missing: ReadonlySet<MissingRead>): readonly OpenBecause[] {
  const kinds = new Set<OpenBecause>();
  for (const { kind } of missing) kinds.add(becauseOf[kind]);
  return Object.freeze([...kinds].sort());
}

/** Status of a question that is open because of these. */
export function openStatus(
  missing: ReadonlySet<MissingRead>,
): Extract<Status, 'undetermined' | 'needs-decision'> {
  if (missing.size === 0) return 'undetermined';
  for (const { kind } of missing) if (kind !== 'decision') return 'undetermined';
  return 'needs-decision';
}

/** Names what a reading found missing. One object for each thing, so that lists can share them. */
export class MissingNames {
  private readonly named = new Map<string, Missing>();

  constructor(
    private readonly resolved: Resolved,
    private readonly vocabulary: Vocabulary,
  ) {}

  /** In a settled order: facts, lists, decisions, terms; each by where it belongs. */
  all(missing: Iterable<MissingRead>): readonly Missing[] {
    return Object.freeze([...missing].map((each) => this.one(each)).sort(byPlace));
  }

  one(missing: MissingRead): Missing {
    const { kind, id, row } = missing;
    const key = `${kind} ${id} ${row?.pointer ?? ''}`;
    let name = this.named.get(key);
    if (name === undefined) {
      name = Object.freeze({ kind, id, ...this.about(missing) });
      this.named.set(key, name);
    }
    return name;
  }

  private about({ kind, id, row }: MissingRead): Omit<Missing, 'kind' | 'id'> {
    const where = {
      part: null,
      scope: row?.entity.id ?? null,
      subject: row === null ? null : nameOf(row),
    };
    switch (kind) {
      case 'term':
        return { ...this.term(id), scope: null, subject: null, at: null };
      case 'decision': {
        const item = this.resolved.sections.decisions.get(id)?.value;
        return {
          ...where,
          label: item?.label ?? named(id),
          at: decisionsAt,
          from: item?.decidedBy ?? null,
        };
      }
      case 'list': {
        const entity = entityOfList(id, this.vocabulary);
        const key = entity?.declaration.list ?? '';
        const label = entity?.declaration.label ?? named(id);
        return { ...where, label, at: atRow(row, key), from: null };
      }
      default: {
        const fact = this.vocabulary.factsById.get(id);
        const label = fact?.declaration.label ?? named(id);
        return { ...where, label, at: atRow(row, fact?.name ?? ''), from: null };
      }
    }
  }

  private term(id: string): Pick<Missing, 'label' | 'part' | 'from'> {
    const [parameter = '', cell = ''] = id.replace(/\]$/, '').split('[');
    const item = this.resolved.sections.parameters.get(parameter)?.value;
    const label = item?.label ?? named(parameter);
    const codes = cell === '' ? [] : cell.split(',');
    const parts = codes.map((code, index) => this.cellLabel(item?.keys?.[index], code));
    return { label, part: joined(parts), from: item?.open?.setBy ?? null };
  }

  /** What a cell key is called: a code of the fact that selects it, or the rules' own group. */
  private cellLabel(key: ReferenceText | ParameterKey | undefined, code: string): Localized {
    const by = typeof key === 'object' ? key.by : key;
    const list = this.vocabulary.factsById.get(by ?? '')?.declaration.codes;
    return this.vocabulary.codeLists.get(list ?? '')?.codes[code] ?? named(code);
  }
}

/** Where a household's JSON holds all decisions. */
const decisionsAt = '/decisions';

function atRow(row: Row | null, key: string): string | null {
  return row === null ? null : pointerOf(row, key);
}

function joined(parts: readonly Localized[]): Localized | null {
  if (parts.length === 0) return null;
  const inAll = (lang: keyof Localized, comma: string) =>
    parts.map((part) => part[lang]).join(comma);
  return {
    'zh-Hant': inAll('zh-Hant', '、'),
    'zh-Hans': inAll('zh-Hans', '、'),
    en: inAll('en', ', '),
  };
}

/** The order in which missing things are listed. */
export function byPlace(a: Missing, b: Missing): number {
  return (
    kindOrder.indexOf(a.kind) - kindOrder.indexOf(b.kind) ||
    compareText(a.at ?? '', b.at ?? '') ||
    compareText(a.id, b.id)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
