import { type PageSection, table } from '../page.js';
import type { Scribe } from '../scribe.js';

/** Worked cases: those of one file one by one, those of a place counted by file. */
export function casesSection(scribe: Scribe, file: string | undefined): PageSection {
  const blocks = file === undefined ? counts(scribe) : each(scribe, file);
  return { id: 'cases', heading: scribe.say('cases'), blocks, entries: [] };
}

function counts(scribe: Scribe) {
  const found = new Map<string, number>();
  for (const { file } of scribe.resolved.cases) found.set(file, (found.get(file) ?? 0) + 1);
  const head = [scribe.say('file'), scribe.say('howMany')];
  return table(
    head,
    [...found].map(([file, count]) => [file, String(count)]),
  );
}

function each(scribe: Scribe, file: string) {
  const head = (['name', 'onDay', 'working'] as const).map((word) => scribe.say(word));
  const own = scribe.resolved.cases.filter((found) => found.file === file);
  return table(
    head,
    own.map(({ case: { title, asOf, working } }) => [
      scribe.of(title),
      asOf ?? scribe.resolved.asOf,
      scribe.note(working),
    ]),
  );
}
