// Read by tsc with the rest of the sources: what must not compile is marked as such.
import type { HouseholdInput, IncomeInput, PersonInput } from '../../src/facts/types.js';

export const household: HouseholdInput = {
  id: 'h1',
  region: '341522',
  area: 'rural',
  applicant: 'p1',
  statuses: ['monitored', 'a-code-that-a-county-added'],
  nearestNeighbour: null,
  members: [
    {
      id: 'p1',
      birthDate: '1950-03-01',
      sex: '1',
      relation: '02',
      absence: null,
      parents: [],
      livingSituations: { items: ['alone'], complete: false },
      disabilities: [{ category: '4', grade: '1', expiresOn: null }],
    },
  ],
  incomes: {
    items: [{ person: 'p1', kind: 'wage', amount: '1200.00', per: 'month', from: '2026-01-01' }],
    complete: false,
    atMost: 3,
    none: [{ person: 'p1', kinds: ['business'] }],
  },
  events: [{ id: 'e1', cause: 'fire', persons: ['p1'], reportedAt: '2026-07-01T08:30' }],
  decisions: [{ id: 'review', value: true, on: '2026-07-01' }],
  evidence: [{ at: '/members/0/birthDate', status: 'checked' }],
};

// A misspelt fact of the household, a person and an income.
// @ts-expect-error
export const misspeltHouseholdFact: HouseholdInput = { region: '341522', aera: 'rural' };
// @ts-expect-error
export const misspeltPersonFact: PersonInput = { id: 'p1', birthdate: '1950-03-01' };
// @ts-expect-error
export const misspeltIncomeFact: IncomeInput = { knid: 'wage' };
export const misspeltDeepInside: HouseholdInput = {
  region: '341522',
  // @ts-expect-error
  members: [{ id: 'p1', disabilities: [{ catgory: '4' }] }],
};

// A list, a code of a closed list, a type.
// @ts-expect-error
export const misspeltList: HouseholdInput = { region: '341522', member: [] };
// @ts-expect-error
export const unknownClosedCode: PersonInput = { id: 'p1', sex: '3' };
// @ts-expect-error
export const numberForCode: PersonInput = { id: 'p1', sex: 1 };
// @ts-expect-error
export const textForBoolean: PersonInput = { id: 'p1', boards: 'yes' };

// What must be there, what may be null, and what a list cannot say.
// @ts-expect-error
export const noRegion: HouseholdInput = { area: 'rural' };
// @ts-expect-error
export const noId: PersonInput = { birthDate: '1950-03-01' };
// @ts-expect-error
export const notNullable: PersonInput = { id: 'p1', birthDate: null };
export const noneWithoutKinds: HouseholdInput = {
  region: '341522',
  // @ts-expect-error
  incomes: { items: [], complete: false, none: [{ person: 'p1' }] },
};
export const noneOfPersons: HouseholdInput = {
  region: '341522',
  // @ts-expect-error
  members: { items: [], complete: false, none: [{ kinds: ['wage'] }] },
};
export const completePartialList: HouseholdInput = {
  region: '341522',
  // @ts-expect-error
  incomes: { items: [], complete: true },
};
