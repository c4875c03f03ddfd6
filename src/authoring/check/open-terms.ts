import { formatExact } from '../../base/exact.js';
import { joinPointer } from '../../base/json-pointer.js';
import type { Localized, ParameterCells, ParameterItem } from '../../rulefile/format.js';
import type { RegionLayer } from '../../rulefile/library.js';
import { asObject } from '../../rulefile/plain.js';
import type { Resolved, ResolvedItem } from '../../rulefile/resolved.js';
import type { ParameterNode, ValueType } from '../../ruletree/nodes.js';
import { scaleOf } from '../../ruletree/unit.js';
import { reachable } from '../../ruletree/walk.js';
import type { Context } from './context.js';
import type { Desk } from './desk.js';
import { inAll } from './desk.js';
import { saying, words } from './words.js';

/** A term that nobody has set, in some or all of its cells. */
export interface OpenTerm {
  readonly id: string;
  readonly label: Localized;
  /** `null`: no number. */
  readonly unit: string | null;
  /** What a value may be: `1–5`, `≥ 1`, codes, `true / false`; empty where nothing limits it. */
  readonly range: string;
  readonly type: ValueType['kind'];
  readonly setBy: Localized | null;
  readonly published: Localized | null;
  /** Keys of the cells that are open; one empty list where there are no keys. */
  readonly cells: readonly (readonly string[])[];
  /** Whether some cells are set. */
  readonly isPartly: boolean;
}

/** Terms of a place that nobody has set, and that something in force reads. */
export function openTermsOf({
  tree,
  resolved,
}: Pick<Context, 'tree' | 'resolved'>): readonly OpenTerm[] {
  const widest = new Map<string, ParameterNode>();
  for (const node of reachable(tree.definitions.map(({ body }) => body))) {
    if (node.kind !== 'parameter') continue;
    const known = widest.get(node.id);
    if (known === undefined || node.cells.size > known.cells.size) widest.set(node.id, node);
  }
  return [...resolved.sections.parameters.values()].flatMap((item) => {
    const node = widest.get(item.id);
    const term = node && termOf(item, node);
    return term ?? [];
  });
}

function termOf(item: ResolvedItem<ParameterItem>, node: ParameterNode): OpenTerm | undefined {
  const all = [...node.cells];
  const open = all.filter(([, cell]) => cell.kind === 'open');
  const [first] = open;
  if (first === undefined || first[1].kind !== 'open') return undefined;
  const { label, unit = null, open: asked } = item.value;
  return {
    id: item.id,
    label: label ?? inAll(item.id),
    unit,
    range: rangeOf(node, first[1]),
    type: node.type.kind,
    setBy: asked?.setBy ?? null,
    published: asked?.published ?? null,
    cells: open.map(([name]) => (name === '' ? [] : name.split('\u0000'))),
    isPartly: open.length < all.length,
  };
}

function rangeOf({ type }: ParameterNode, { low, high }: { low: Bounded; high: Bounded }): string {
  if (type.kind === 'boolean') return 'true / false';
  if (type.kind === 'date') return 'YYYY-MM-DD';
  const isCoded = type.kind === 'code' || type.kind === 'codes';
  if (isCoded && type.codes !== null) return [...type.codes].join(' / ');
  const scale = type.kind === 'number' ? scaleOf(type.unit) : 1;
  const text = (end: Bounded) => (end === null ? '' : String(Number(formatExact(end)) / scale));
  if (low !== null && high !== null) return `${text(low)}–${text(high)}`;
  if (low !== null) return `≥ ${text(low)}`;
  return high === null ? '' : `≤ ${text(high)}`;
}

type Bounded = Parameters<typeof formatExact>[0] | null;

/** Terms of a tree that are still open once some parameters have values. */
export function termsLeft(terms: readonly OpenTerm[], resolved: Resolved): readonly OpenTerm[] {
  return terms.flatMap((term) => {
    const { value, values = {} } = resolved.sections.parameters.get(term.id)?.value ?? {};
    if (value !== undefined) return [];
    const cells = term.cells.filter((keys) => !isFilled(values, keys));
    if (cells.length === 0) return [];
    return [{ ...term, cells, isPartly: term.isPartly || cells.length < term.cells.length }];
  });
}

function isFilled(values: ParameterCells, keys: readonly string[]): boolean {
  let at: unknown = keys.length === 0 ? undefined : values;
  for (const key of keys) at = asObject(at)?.[key];
  return at !== undefined;
}

/** What a county still has to fill in, where nothing below it is given. */
export function checkOpenTerms(desk: Desk, layer: RegionLayer, terms: readonly OpenTerm[]): void {
  const file = layer.files.at(-1);
  if (file === undefined) return;
  const rest: OpenTerm[] = [];
  for (const term of terms) {
    const place = [...layer.files]
      .reverse()
      .find(({ content }) => asObject(content.parameters?.[term.id]));
    if (place === undefined) rest.push(term);
    else {
      const spot = { file: place.id, pointer: joinPointer('/parameters', term.id) };
      desk.report('authoring/term-to-fill', spot, {
        label: term.label,
        unit: term.unit === null ? words.noUnit : term.unit,
        range: term.range,
        setBy: term.setBy ?? '',
        published: term.published ?? '',
        example: exampleOf(term),
      });
    }
  }
  if (rest.length === 0) return;
  desk.report(
    'authoring/open-terms',
    { file: file.id, pointer: '/region' },
    {
      name: file.content.name,
      count: rest.length,
      terms: saying((lang) =>
        rest
          .map(({ id, label, cells, isPartly }) => {
            const keys = isPartly ? ` [${cells.map((cell) => cell.join('.')).join(', ')}]` : '';
            return `${label[lang]}${lang === 'en' ? ' ' : ''}(${id}${keys})`;
          })
          .join(lang === 'en' ? '; ' : '；'),
      ),
    },
  );
}

/** How the value is written, with dots where the figures go. */
export function exampleOf({ cells, type }: Pick<OpenTerm, 'cells' | 'type'>): string {
  const [first = []] = cells;
  const dots = dotsOf[type] ?? '"…"';
  return first.length === 0 ? `"value": ${dots}` : `"values": ${nested(cells, dots)}`;
}

/** Text stands in quotation marks; lists in brackets; yes and no by themselves. */
const dotsOf: Partial<Readonly<Record<ValueType['kind'], string>>> = {
  boolean: '…',
  codes: '["…"]',
};

function nested(cells: readonly (readonly string[])[], dots: string): string {
  const keys = [...new Set(cells.flatMap(([key]) => key ?? []))];
  const entries = keys.map((key) => {
    const inner = cells.filter(([each]) => each === key).map(([, ...rest]) => rest);
    const value = inner.some(({ length }) => length > 0) ? nested(inner, dots) : dots;
    return `${JSON.stringify(key)}: ${value}`;
  });
  return `{ ${entries.join(', ')} }`;
}
