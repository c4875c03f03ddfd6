import type { Node } from '../../../ruletree/nodes.js';
import { type PageSection, small, table } from '../page.js';
import type { Scribe } from '../scribe.js';

/** Grades in order, with whom each is for. */
export function gradingsSection(scribe: Scribe): PageSection {
  const nodes = new Map(scribe.tree.gradings.map((grading) => [grading.id, grading]));
  const head = (['grade', 'when', 'severity', 'attributes', 'source'] as const).map((word) =>
    scribe.say(word),
  );
  const entries = scribe.items('gradings').flatMap((item) => {
    const grading = nodes.get(item.id);
    if (grading === undefined) return [];
    const { body } = grading.grade;
    const { options, among, otherwise } = gradesOf(body);
    const rows = grading.grades.map(({ id, label, severity, attributes }) => {
      const option = options.find((each) => each.id === id);
      const when = option?.when ?? null;
      return [
        scribe.of(label),
        when === null ? '' : scribe.sentence(when),
        String(severity),
        scribe.speech.clauses(
          Object.entries(attributes).map(([name, value]) =>
            scribe.say('pair', { a: name, b: String(value) }),
          ),
        ),
        option === undefined ? '' : scribe.sources(option.cite),
      ];
    });
    const rest = otherwise === null ? [] : [[scribe.say('otherwise'), otherwiseText(otherwise)]];
    return [
      scribe.entry(item, [
        small(scribe.say('appliesTo', { entity: scribe.of(grading.scope.declaration.label) })),
        ...(among === null ? [] : [small(scribe.pair('among', scribe.sentence(among)))]),
        ...table(head, [...rows, ...rest.map((row) => [...row, '', '', ''])]),
      ]),
    ];

    function otherwiseText(node: Node): string {
      const code = node.kind === 'literal' ? node.value : null;
      const grade = grading?.grades.find(({ id }) => id === code);
      return grade === undefined ? scribe.sentence(node) : scribe.of(grade.label);
    }
  });
  return { id: 'gradings', heading: scribe.say('gradings'), blocks: [], entries };
}

interface Grades {
  readonly options: (Node & { readonly kind: 'pick' })['among'];
  readonly among: Node | null;
  readonly otherwise: Node | null;
}

/** The grades of a grading, which stand inside whom it grades where it does not grade everybody. */
function gradesOf(body: Node): Grades {
  if (body.kind !== 'pick') return { options: [], among: null, otherwise: null };
  const [only] = body.among;
  const isOuter = body.among.length === 1 && only?.amount.kind === 'pick';
  if (!isOuter || only === undefined) {
    return { options: body.among, among: null, otherwise: body.otherwise };
  }
  return { ...gradesOf(only.amount), among: only.when };
}
