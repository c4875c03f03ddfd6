import { joinPointer } from '../../base/json-pointer.js';
import { type Cite, type DocumentItem, type ItemBase, sections } from '../../rulefile/format.js';
import type { RegionLayer } from '../../rulefile/library.js';
import { asObject, entriesOf } from '../../rulefile/plain.js';
import type { Resolved } from '../../rulefile/resolved.js';
import type { Context } from './context.js';
import type { Desk, Spot } from './desk.js';

/** Sources that are missing, cannot be found, were not compared, or do not fit the days. */
export function checkSources(
  desk: Desk,
  layer: RegionLayer,
  contexts: readonly Context[],
  asOf: string,
): void {
  for (const { id: file, content } of layer.files) {
    for (const [document, item] of entriesOf(content.documents)) {
      const written = asObject(item);
      if (written === undefined) continue;
      const pointer = joinPointer('/documents', document);
      const isFindable = ['number', 'issuer', 'url'].some((key) => written[key] !== undefined);
      if (!isFindable) desk.report('authoring/source-unfindable', { file, pointer }, { document });
      if (written.mark === 'unverified') {
        const spot = { file, pointer: `${pointer}/mark` };
        desk.report('authoring/unverified-source', spot, { document });
      }
    }
    for (const section of ['calendars', 'decisions', 'parameters'] as const) {
      for (const [item, value] of entriesOf(content[section])) {
        const written = asObject(value);
        if (written === undefined || written.cite !== undefined || content.cite !== undefined)
          continue;
        // Values are refused without a source when the file is loaded.
        const isLawful = section !== 'parameters' || written.lawful !== undefined;
        const isAbove = contexts.some(
          ({ resolved }) => resolved.sections[section].get(item)?.above,
        );
        if (!isLawful || isAbove) continue;
        const spot = { file, pointer: joinPointer(`/${section}`, item) };
        desk.report('authoring/value-without-source', spot, { item, section });
      }
    }
  }
  for (const [index, context] of contexts.entries()) {
    checkDays(desk, context, index === 0 && asOf > context.day ? asOf : context.day);
  }
}

/** Sources that had ended, or had not begun, when what they are cited for applied. */
function checkDays(desk: Desk, { resolved, region }: Context, day: string): void {
  for (const section of sections) {
    if (section === 'documents') continue;
    for (const item of resolved.sections[section].values()) {
      const from = (item.value as ItemBase).from;
      for (const [at, cites] of item.cites) {
        const origin = item.origins.get(at);
        if (origin === undefined || origin.region !== region) continue;
        const { documents } = resolved.sections;
        const documentOf = (id: string) => documents.get(id)?.value;
        checkCites(desk, origin, cites, documentOf, { day, from: from ?? origin.from });
      }
    }
  }
}

/** The same for a file that fills open terms and does nothing else. */
export function checkFilledSources(
  desk: Desk,
  layer: RegionLayer,
  above: Resolved,
  day: string,
): void {
  for (const { id: file, content } of layer.files) {
    const documentOf = (id: string) =>
      content.documents?.[id] ?? above.sections.documents.get(id)?.value;
    for (const [id, item] of Object.entries(content.parameters ?? {})) {
      const cites = item?.cite ?? content.cite ?? [];
      const spot = { file, pointer: joinPointer('/parameters', id) };
      checkCites(desk, spot, cites, documentOf, { day, from: content.from });
    }
  }
}

function checkCites(
  desk: Desk,
  { file, pointer }: Spot,
  cites: readonly Cite[],
  documentOf: (id: string) => DocumentItem | null | undefined,
  { day, from }: { readonly day: string; readonly from: string },
): void {
  for (const [index, { document }] of cites.entries()) {
    const cited = documentOf(document);
    if (!cited) continue;
    const { until, from: documentFrom } = cited;
    const spot = () => citeSpot(desk, file, pointer, document, index);
    if (until !== undefined && until < day) {
      desk.report('authoring/superseded-source', spot(), { document, until, asOf: day });
    }
    if (documentFrom !== undefined && documentFrom > from) {
      desk.report('authoring/source-later', spot(), { document, documentFrom, from });
    }
  }
}

/** Where a source is named: in the part itself, in what it stands in, or for the whole file. */
function citeSpot(desk: Desk, file: string, pointer: string, document: string, index: number) {
  const content: unknown = desk.files.get(file)?.content;
  const tokens = pointer.split('/').slice(1);
  for (let length = tokens.length; length >= 0; length -= 1) {
    let at: unknown = content;
    for (const token of tokens.slice(0, length)) {
      const key = token.replaceAll('~1', '/').replaceAll('~0', '~');
      at = Array.isArray(at) ? at[Number(key)] : asObject(at)?.[key];
    }
    const cites = asObject(at)?.cite;
    if (!Array.isArray(cites)) continue;
    const same = cites.findIndex((each) => asObject(each)?.document === document);
    const path = tokens.slice(0, length).map((token) => `/${token}`);
    return { file, pointer: `${path.join('')}/cite/${same < 0 ? index : same}` };
  }
  return { file, pointer };
}
