import type { Issue } from '../base/errors.js';
import { joinPointer } from '../base/json-pointer.js';
import { buildVocabulary, type VocabularyAddition } from '../facts/build-vocabulary.js';
import type { DecisionDeclaration, FactDeclaration } from '../facts/declaration.js';
import type { Vocabulary } from '../facts/vocabulary.js';
import type { DecisionItem } from './format.js';
import { located, place } from './issues.js';
import type { LayerState } from './layer-in-time.js';
import type { Origin, ResolvedItem } from './resolved.js';

/** A vocabulary, where its local facts are declared, and what is wrong with them. */
export interface LocalVocabulary {
  readonly vocabulary: Vocabulary;
  readonly origins: ReadonlyMap<string, Origin>;
  readonly issues: readonly Issue[];
}

/** The vocabulary of resolved rules: the base dictionary, and what the layers declare beside it. */
export function localVocabulary(
  states: readonly LayerState[],
  decisions: ReadonlyMap<string, ResolvedItem<DecisionItem>>,
): LocalVocabulary {
  const issues: Issue[] = [];
  const additions = [
    ...states.flatMap((state) => additionsOf(state, issues)),
    ...[...decisions.values()].map(decisionOf),
  ];
  const built = buildVocabulary(additions);
  const texts = new Map(states.flatMap(({ files }) => files.map((file) => [file.id, file.text])));
  const placed = built.issues.map((issue) => located(issue, texts.get(issue.file ?? '') ?? null));
  const origins = originsOf(states, built.vocabulary);
  return { vocabulary: built.vocabulary, origins, issues: [...issues, ...placed] };
}

/** The upper layer that declares a fact first is the one that counts. */
function originsOf(states: readonly LayerState[], vocabulary: Vocabulary): Map<string, Origin> {
  const origins = new Map<string, Origin>();
  for (const { id: file, content } of states.flatMap(({ files }) => files)) {
    const { region, from } = content;
    for (const id of Object.keys(content.facts ?? {})) {
      if (origins.has(id) || !vocabulary.factsById.has(id)) continue;
      origins.set(id, { file, region, from, pointer: joinPointer('/facts', id) });
    }
  }
  return origins;
}

/** What the files of one layer add. Within a layer a later version of a fact replaces an earlier. */
function additionsOf({ files }: LayerState, issues: Issue[]): VocabularyAddition[] {
  const latest = new Map<string, string>();
  for (const file of files) {
    for (const [id, fact] of Object.entries(file.content.facts ?? {})) {
      if (fact === null && !latest.has(id)) {
        const pointer = joinPointer('/facts', id);
        const params = { fact: id };
        const found = {
          code: 'rulefile/cannot-remove-fact',
          pointer,
          params,
          atKey: true,
        } as const;
        issues.push(...place([found], file.id, file.text));
      }
      if (fact === null) latest.delete(id);
      else latest.set(id, file.id);
    }
  }
  return files.map(({ id: file, content }) => {
    const facts: [string, FactDeclaration][] = [];
    for (const [id, fact] of Object.entries(content.facts ?? {})) {
      if (fact !== null && latest.get(id) === file) facts.push([id, fact]);
    }
    return { file, facts: Object.fromEntries(facts), codes: content.codes };
  });
}

/** A decision without the keys that every item has. Who decides stands in for a missing label. */
function decisionOf({ id, value, origins }: ResolvedItem<DecisionItem>): VocabularyAddition {
  const { note: _note, cite: _cite, departsFrom: _departsFrom, ...declared } = value;
  const declaration: DecisionDeclaration = { ...declared, label: value.label ?? value.decidedBy };
  return { file: origins.get('')?.file ?? '', decisions: { [id]: declaration } };
}
