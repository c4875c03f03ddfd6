import type { CodeListDeclaration, FactDeclaration } from './declaration.js';
import type { Entity, Vocabulary } from './vocabulary.js';

/**
 * TypeScript declarations of the households that a place's rules can read: the base facts and
 * what its rule files declare beside them, with every code of every list. A misspelt local
 * fact or code is then a compile error.
 *
 * @param vocabulary - the vocabulary of resolved rules.
 * @param about - what the heading of the file says the types are for.
 * @returns the text of a `.d.ts` file that imports from `doudi`.
 */
export function householdTypes(vocabulary: Vocabulary, about: string): string {
  const entities = vocabulary.entities.map((entity) => entityType(entity));
  const lists = [...vocabulary.codeLists].map(([id, list]) => codeListType(id, list));
  return [
    `// ${oneLine(about)}`,
    '// Made by `doudi types`; make it again when the rules change.',
    "import type { HouseholdInputOf, Localized, RowInput } from 'doudi';",
    '',
    'export interface Facts {',
    '  readonly entities: {',
    ...entities.flat(),
    '  };',
    '  readonly codeLists: {',
    ...lists.flat(),
    '  };',
    '}',
    '',
    '/** A household file of this place. */',
    'export type Household = HouseholdInputOf<Facts>;',
    '/** A row of one of its lists, for instance `Row<"person">`. */',
    "export type Row<E extends keyof Facts['entities']> = RowInput<Facts, E>;",
    '',
  ].join('\n');
}

function entityType(entity: Entity): readonly string[] {
  const { owner, declaration } = entity;
  const facts = entity.facts.filter((fact) => fact.kind === 'fact');
  return [
    `    readonly ${key(entity.id)}: {`,
    `      readonly owner: ${owner === null ? 'null' : text(owner.id)};`,
    `      readonly list: ${text(declaration.list)};`,
    '      readonly label: Localized;',
    ...(declaration.identified === true ? ['      readonly identified: true;'] : []),
    '      readonly facts: {',
    ...facts.flatMap((fact) => factType(fact.name, fact.declaration)),
    '      };',
    '    };',
  ];
}

function factType(name: string, declaration: FactDeclaration): readonly string[] {
  const { type, codes, to, nullable, label } = declaration;
  const parts = [
    `readonly type: ${text(type)}`,
    ...(codes === undefined ? [] : [`readonly codes: ${text(codes)}`]),
    ...(to === undefined ? [] : [`readonly to: ${text(to)}`]),
    ...(nullable === true ? ['readonly nullable: true'] : []),
    'readonly label: Localized',
  ];
  return [
    `        /** ${comment(label['zh-Hant'])} · ${comment(label.en)} */`,
    `        readonly ${key(name)}: { ${parts.join('; ')} };`,
  ];
}

/** Lists are closed here: these are all the codes that the rules of the place know. */
function codeListType(id: string, list: CodeListDeclaration): readonly string[] {
  return [
    `    readonly ${key(id)}: {`,
    '      readonly label: Localized;',
    '      readonly codes: {',
    ...Object.entries(list.codes).map(
      ([code, label]) =>
        `        /** ${comment(label['zh-Hant'])} */ readonly ${key(code)}: Localized;`,
    ),
    '      };',
    '    };',
  ];
}

function text(value: string): string {
  return JSON.stringify(value);
}

/** A property name; quoted, so that a code of digits stays text. */
function key(name: string): string {
  return JSON.stringify(name);
}

function oneLine(value: string): string {
  return value.replace(/[\r\n\u2028\u2029]+/g, ' ');
}

/** Text that cannot end the comment it stands in. */
function comment(value: string): string {
  return oneLine(value).replace(/\*\//g, '* /');
}
