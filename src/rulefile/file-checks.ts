import { parseIsoDate } from '../base/date.js';
import { joinPointer } from '../base/json-pointer.js';
import { isRegionCode } from '../facts/region-code.js';
import { type Section, sections } from './format.js';
import { ruleFileId } from './ids.js';
import type { Found } from './issues.js';
import { asObject, entriesOf, type Plain } from './plain.js';

/**
 * What can be said of one file's content beyond its form: whether it stands under the right
 * name, whether its items end after they start and have a source. The form may be broken.
 */
export function fileChecks(content: Plain, id: string): Found[] {
  return [...nameProblems(content, id), ...itemProblems(content)];
}

function nameProblems(content: Plain, id: string): Found[] {
  const { region, from, topic, above } = content;
  const found: Found[] = [];
  // A region or day that is wrong is reported as that, not as a wrong name of the file.
  const isRegion = typeof region === 'string' && isRegionCode(region);
  if (isRegion && typeof from === 'string' && parseIsoDate(from) !== undefined) {
    const expected = ruleFileId(region, from, typeof topic === 'string' ? topic : undefined);
    if (expected !== id) {
      found.push({ code: 'rulefile/file-name', pointer: '', params: { id, expected } });
    }
  }
  if (typeof region === 'string' && above === region) {
    found.push({
      code: 'rulefile/layer-cycle',
      pointer: '/above',
      params: { regions: [region, region] },
    });
  }
  return found;
}

/** Whether an item of a section says something that needs a source. */
const needsSource: Readonly<Record<Section, (item: Plain) => boolean>> = {
  documents: () => false,
  calendars: () => false,
  decisions: () => false,
  parameters: ({ value, values, formula }) =>
    [value, values, formula].some((part) => part !== undefined && part !== null),
  conditions: () => true,
  quantities: () => true,
  tables: () => true,
  gradings: () => true,
  programmes: () => true,
  interactions: () => true,
  duties: () => true,
  tasks: () => true,
  indicators: () => true,
  laws: () => true,
  remedies: () => true,
};

function itemProblems(content: Plain): Found[] {
  const found: Found[] = [];
  for (const section of sections) {
    for (const [id, value] of entriesOf(content[section])) {
      const item = asObject(value);
      if (item === undefined) continue;
      const pointer = joinPointer(`/${section}`, id);
      if (item.cite === undefined && content.cite === undefined && needsSource[section](item)) {
        found.push({ code: 'rulefile/missing-source', pointer, params: { section, item: id } });
      }
      // A document's dates are those of the law it names.
      if (section !== 'documents') found.push(...dateProblems(content, item, pointer));
    }
  }
  return found;
}

function dateProblems(content: Plain, item: Plain, pointer: string): Found[] {
  const from = item.from ?? content.from;
  const { until } = item;
  if (typeof from !== 'string' || typeof until !== 'string' || until >= from) return [];
  const at = joinPointer(pointer, 'until');
  return [{ code: 'rulefile/ends-before-start', pointer: at, params: { from, until } }];
}
