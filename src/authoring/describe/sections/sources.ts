import { unitText } from '../../../readings/shared/unit-text.js';
import { parseUnit } from '../../../ruletree/unit.js';
import { type PageSection, table } from '../page.js';
import type { Scribe } from '../scribe.js';

/** The files that the rules were made of. */
export function filesSection(scribe: Scribe): PageSection {
  const head = (['file', 'place', 'from', 'announced', 'checksum'] as const).map((word) =>
    scribe.say(word),
  );
  const rows = scribe.resolved.files.map(({ id, region, from, announced, hash }) => [
    id,
    scribe.layer(region),
    from,
    announced,
    hash.slice(0, shownOfHash),
  ]);
  return { id: 'files', heading: scribe.say('files'), blocks: table(head, rows), entries: [] };
}

const shownOfHash = 12;

/** What the rules leave to people. */
export function decisionsSection(scribe: Scribe): PageSection {
  const { entitiesById, codeLists } = scribe.tree.vocabulary;
  const head = (['name', 'about', 'decidedBy', 'choices', 'given'] as const).map((word) =>
    scribe.say(word),
  );
  const rows = scribe.items('decisions').map((item) => {
    const { label, about, decidedBy, codes, unit } = item.value;
    const entity = entitiesById.get(about);
    const list = Object.values(codeLists.get(codes ?? '')?.codes ?? {});
    const measured = unit === undefined ? undefined : parseUnit(unit);
    return [
      label === undefined ? item.id : scribe.of(label),
      entity === undefined ? about : scribe.of(entity.declaration.label),
      scribe.of(decidedBy),
      measured === undefined
        ? scribe.speech.list(list.map((code) => scribe.of(code)))
        : unitText(measured, scribe.lang),
      scribe.originOf(item, ''),
    ];
  });
  const blocks = table(head, rows);
  return { id: 'decisions', heading: scribe.say('decisions'), blocks, entries: [] };
}

/** Laws, notices and plans, and how far each was checked. */
export function documentsSection(scribe: Scribe): PageSection {
  const head = (['name', 'number', 'issuer', 'from', 'until', 'checked', 'given'] as const).map(
    (word) => scribe.say(word),
  );
  const rows = scribe.items('documents').map((item) => {
    const { title, number, issuer, from, until, mark, url } = item.value;
    return [
      scribe.of(title),
      number ?? '',
      issuer === undefined ? '' : scribe.of(issuer),
      from ?? '',
      until ?? '',
      [scribe.say(mark), ...(url === undefined ? [] : [url])].join(' '),
      scribe.originOf(item, ''),
    ];
  });
  const blocks = table(head, rows);
  return { id: 'documents', heading: scribe.say('documents'), blocks, entries: [] };
}
