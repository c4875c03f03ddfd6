import { canonicalJson } from '../../base/canonical.js';
import { joinPointer } from '../../base/json-pointer.js';
import { sections } from '../../rulefile/format.js';
import type { RegionLayer } from '../../rulefile/library.js';
import { originAt } from '../../rulefile/materialise.js';
import { asObject, entriesOf, type Plain } from '../../rulefile/plain.js';
import type { ResolvedItem } from '../../rulefile/resolved.js';
import type { Context } from './context.js';
import type { Desk } from './desk.js';

/** Parts that say nothing of what the rule is. */
const companions: ReadonlySet<string> = new Set([
  'label',
  'note',
  'cite',
  'departsFrom',
  'from',
  'until',
  'announced',
]);

/** Overrides that say what the layer above says already. */
export function checkOverrides(desk: Desk, { resolved, region }: Context): void {
  for (const section of sections) {
    // A document is described where it is cited.
    if (section === 'documents') continue;
    for (const item of resolved.sections[section].values()) {
      if (item.layer === region && item.above !== null) checkItem(desk, item, region);
    }
  }
}

function checkItem(desk: Desk, item: ResolvedItem<unknown>, region: string): void {
  const above = item.above;
  if (above === null) return;
  const same = (value: unknown, before: unknown, pointer: string, depth: number) => {
    if (before === undefined) return;
    const origin = item.origins.get(pointer);
    if (origin === undefined) return;
    const parts = asObject(value);
    const inner = parts && [...item.origins.keys()].some((at) => at.startsWith(`${pointer}/`));
    if (parts && inner) {
      for (const [key, part] of Object.entries(parts)) {
        if (depth === 0 && companions.has(key)) continue;
        same(part, asObject(before)?.[key], joinPointer(pointer, key), depth + 1);
      }
    } else if (origin.region === region && canonicalJson(value) === canonicalJson(before)) {
      const upper = originAt(above, pointer);
      desk.report('authoring/same-as-above', origin, { upper: upper.file });
    }
  };
  same(item.value, above.value, '', 0);
}

/** Parameters that staff see by their id only. */
export function checkLabels(desk: Desk, { resolved, region }: Context): void {
  for (const item of resolved.sections.parameters.values()) {
    const origin = item.origins.get('');
    if (item.value.label !== undefined || item.above !== null || origin === undefined) continue;
    if (origin.region === region) desk.report('authoring/no-label', origin, { item: item.id });
  }
}

const han = /\p{Script=Han}/u;

/** English texts that are still Chinese. */
export function checkTranslations(desk: Desk, { files }: RegionLayer): void {
  for (const { id: file, content } of files) {
    visit(content as unknown as Plain, '', (text, pointer) => {
      // A name may stand in brackets behind its translation.
      const bare = text.replace(/[（(「《“][^）)」》”]*[）)」》”]/g, '');
      if (han.test(bare)) desk.report('authoring/untranslated', { file, pointer }, { text });
    });
  }
}

function visit(
  value: unknown,
  pointer: string,
  tell: (text: string, pointer: string) => void,
): void {
  if (Array.isArray(value)) {
    for (const [index, part] of value.entries()) visit(part, joinPointer(pointer, index), tell);
    return;
  }
  for (const [key, part] of entriesOf(value)) {
    const at = joinPointer(pointer, key);
    const isText =
      key === 'en' && typeof part === 'string' && asObject(value)?.['zh-Hant'] !== undefined;
    if (isText) tell(part, at);
    else visit(part, at, tell);
  }
}
