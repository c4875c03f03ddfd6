import { describe, expect, it } from 'vitest';
import { makeLibrary } from '../../../src/rulefile/library.js';
import { parseRuleFileValue } from '../../../src/rulefile/parse.js';
import { resolve } from '../../../src/rulefile/resolve.js';
import { safeCompile } from '../../../src/ruletree/compile.js';
import { label } from './duty.js';

const base = {
  label: label('visit'),
  scope: 'person',
  for: { fact: 'person.hasCareDifficulties', operator: 'equal', value: true },
  role: label('cadre'),
  contacts: ['home'],
  frequency: { everyDays: 3 },
};

function fileWith(sections: object) {
  return {
    format: 1,
    region: '100000',
    name: label('nation'),
    above: null,
    from: '2026-01-01',
    cite: [{ document: 'act' }],
    documents: { act: { title: label('act'), mark: 'unverified' } },
    calendars: { days: { label: label('days'), holidays: { '2026-05-17': label('a day') } } },
    ...sections,
  };
}

/** Codes of what is wrong, each with its place. */
function problems(sections: object): string[] {
  const parsed = parseRuleFileValue(fileWith(sections), { id: '100000/2026-01-01' });
  if (!parsed.ok) return parsed.issues.map(({ code, pointer }) => `${code} ${pointer}`);
  const { library } = makeLibrary([parsed.file]);
  const result = safeCompile(resolve(library, { region: '100000', asOf: '2026-01-01' }));
  return result.ok ? [] : result.issues.map(({ code, pointer }) => `${code} ${pointer}`);
}
const dutyWith = (more: object) => problems({ duties: { visit: { ...base, ...more } } });

describe('a duty', () => {
  it.each([
    { everyDays: 3 },
    { everyDays: { value: 3, unit: 'days' } },
    { perWeek: 1, weekStarts: 'sunday', partial: 'whole' },
    { perWeek: { value: 1, unit: 'times per week' } },
    { perMonth: { value: 2, unit: 'times' } },
    { daily: 1 },
    { onDays: 'days' },
    { onDays: 'days', perYear: 1, daysBefore: 0 },
    { after: 'person.birthDate', days: 0 },
  ])('may be owed %j', (frequency) => {
    expect(dutyWith({ frequency })).toEqual([]);
  });

  it.each<[string, object, string, string]>([
    ['a frequency of none', { frequency: {} }, 'rulefile/unknown-kind', '/duties/visit/frequency'],
    [
      'two frequencies',
      { frequency: { everyDays: 3, perWeek: 1 } },
      'rulefile/several-kinds',
      '/duties/visit/frequency',
    ],
    [
      'neither hours nor days after an event',
      { frequency: { after: 'person.birthDate' } },
      'rulefile/unknown-kind',
      '/duties/visit/frequency',
    ],
    [
      'a threshold of two measures',
      { warning: { operator: 'greaterThan', gap: 5, late: 2 } },
      'rulefile/several-kinds',
      '/duties/visit/warning',
    ],
    [
      'a threshold of none',
      { warning: { operator: 'greaterThan' } },
      'rulefile/unknown-kind',
      '/duties/visit/warning',
    ],
    ['a misspelt key', { contact: ['home'] }, 'rulefile/unknown-key', '/duties/visit/contact'],
    [
      'money for days',
      { frequency: { everyDays: { value: 3, unit: 'yuan' } } },
      'ruletree/unit-clash',
      '/duties/visit/frequency/everyDays',
    ],
    [
      'months for days',
      { warning: { operator: 'greaterThan', gap: { value: 1, unit: 'months' } } },
      'ruletree/unit-clash',
      '/duties/visit/warning/gap',
    ],
    [
      'a text for a number',
      { frequency: { perWeek: { code: 'one' } } },
      'ruletree/not-a-number',
      '/duties/visit/frequency/perWeek',
    ],
    [
      'half a visit',
      { frequency: { perMonth: 1.5 } },
      'ruletree/not-whole',
      '/duties/visit/frequency/perMonth',
    ],
    [
      'no visit',
      { frequency: { perMonth: 0 } },
      'ruletree/number-too-small',
      '/duties/visit/frequency/perMonth',
    ],
    [
      'a factor that makes it thinner',
      { emergency: { when: base.for, factor: 0.5 } },
      'ruletree/number-too-small',
      '/duties/visit/emergency/factor',
    ],
    [
      'hours after a day',
      { frequency: { after: 'person.birthDate', hours: 24 } },
      'ruletree/hours-need-a-time',
      '/duties/visit/frequency/after',
    ],
    [
      'days after a number',
      { frequency: { after: 3, days: 2 } },
      'ruletree/not-a-date',
      '/duties/visit/frequency/after',
    ],
    [
      'an unknown calendar',
      { frequency: { onDays: 'day' } },
      'ruletree/unknown-calendar',
      '/duties/visit/frequency/onDays',
    ],
    [
      'an unknown kind of contact',
      { contacts: ['house'] },
      'ruletree/unknown-code',
      '/duties/visit/contacts/0',
    ],
    ['an unknown visitor', { by: ['cadre'] }, 'ruletree/unknown-code', '/duties/visit/by/0'],
    [
      'an unknown service',
      { services: ['hair'] },
      'ruletree/unknown-code',
      '/duties/visit/services/0',
    ],
    [
      'an emergency without a rhythm',
      { frequency: { onDays: 'days' }, emergency: { when: base.for, factor: 2 } },
      'ruletree/emergency-needs-rhythm',
      '/duties/visit/emergency',
    ],
    [
      'a person read from the household',
      { scope: 'household' },
      'ruletree/not-in-scope',
      '/duties/visit/for/fact',
    ],
    ['an end that is a number', { ends: 3 }, 'ruletree/not-a-date', '/duties/visit/ends'],
  ])('is refused: %s', (_, more, code, pointer) => {
    expect(dutyWith(more)).toContain(`${code} ${pointer}`);
  });

  it('needs all of its parts', () => {
    for (const part of ['label', 'for', 'role', 'contacts', 'frequency'] as const) {
      const { [part]: _, ...rest } = base;
      expect(problems({ duties: { visit: rest } }), part).toEqual([
        'ruletree/incomplete-item /duties/visit',
      ]);
    }
  });

  it('reads numbers of a grade, and is not owed where the grade has none', () => {
    expect(
      problems({
        gradings: {
          care: {
            label: label('care'),
            scope: 'person',
            among: base.for,
            grades: {
              one: { label: label('one'), severity: 1, when: base.for, attributes: { every: 3 } },
            },
          },
        },
        duties: { visit: { ...base, frequency: { everyDays: 'grade:care.every' } } },
      }),
    ).toEqual([]);
  });
});

describe('tasks and indicators', () => {
  it.each<[string, object, string, string]>([
    [
      'a task without a role',
      { tasks: { t: { label: label('t') } } },
      'ruletree/incomplete-item',
      '/tasks/t',
    ],
    [
      'a deadline that is a number',
      { tasks: { t: { label: label('t'), role: label('r'), deadline: 5 } } },
      'ruletree/not-a-date',
      '/tasks/t/deadline',
    ],
    [
      'an indicator without a target',
      {
        indicators: {
          i: { label: label('i'), scope: 'person', count: base.for, operator: 'equal' },
        },
      },
      'ruletree/incomplete-item',
      '/indicators/i',
    ],
    [
      'a target that depends on a household',
      {
        indicators: {
          i: {
            label: label('i'),
            scope: 'person',
            count: base.for,
            operator: 'lessThan',
            target: 'household.neighboursNearby',
          },
        },
      },
      'ruletree/parameters-only',
      '/indicators/i/target',
    ],
  ])('are refused: %s', (_, sections, code, pointer) => {
    expect(problems(sections)).toContain(`${code} ${pointer}`);
  });
});

describe('layers', () => {
  it('a lower layer replaces a frequency whole, and leaves the rest', () => {
    const county = {
      format: 1,
      region: '341522',
      name: label('county'),
      above: '100000',
      from: '2026-01-01',
      cite: [{ document: 'act' }],
      duties: { visit: { frequency: { perWeek: 1 } } },
    };
    const files = [fileWith({ duties: { visit: base } }), county].map((content) => {
      const parsed = parseRuleFileValue(content, { id: `${content.region}/2026-01-01` });
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
      return parsed.file;
    });
    const { library } = makeLibrary(files);
    const resolved = resolve(library, { region: '341522', asOf: '2026-01-01' });
    const item = resolved.sections.duties.get('visit');
    expect(item?.value).toMatchObject({ contacts: ['home'], frequency: { perWeek: 1 } });
    expect(item?.value.frequency).not.toHaveProperty('everyDays');
    expect(item?.origins.get('/frequency')?.file).toBe('341522/2026-01-01');
    expect(item?.origins.get('/contacts')?.file).toBe('100000/2026-01-01');
  });
});
