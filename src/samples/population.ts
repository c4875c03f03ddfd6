/**
 * The shape of the made-up population: how likely things are and how large amounts run. Nothing
 * here is a rule of any place; the rules themselves say where boundaries stand.
 */

/** How likely a yes is, where it is not even. By `entity.fact`. */
export const likelihoods: Readonly<Record<string, number>> = {
  'person.livesWithHousehold': 0.93,
  'person.isRegisteredWithHousehold': 0.93,
  'person.isRegisteredLocally': 0.93,
  'household.isRegisteredLocally': 0.93,
  'household.authorisesChecks': 0.97,
  'person.eatsAlone': 0.9,
  'person.dressesAlone': 0.9,
  'person.getsUpAlone': 0.88,
  'person.usesToiletAlone': 0.88,
  'person.walksAlone': 0.85,
  'person.bathesAlone': 0.82,
  'person.isPublicEmployee': 0.03,
  'person.isPregnant': 0.03,
  'person.isBreastfeeding': 0.03,
  'disability.hasCertificate': 0.9,
  'income.isInKind': 0.05,
  'asset.isNecessity': 0.2,
  'obligor.isMissing': 0.05,
  'obligor.isInPrison': 0.05,
  'dwelling.isOnlyHome': 0.85,
};

/** How likely a value is known to be absent, where it is not even. */
export const absences: Readonly<Record<string, number>> = {
  'person.diedOn': 0.97,
  'person.absence': 0.92,
  'person.absentSince': 0.92,
  'person.releasedOn': 0.97,
  'income.person': 0.15,
  'expense.person': 0.15,
  'income.from': 0.5,
  'income.to': 0.8,
  'expense.from': 0.5,
  'expense.to': 0.8,
  'household.appliedOn': 0.4,
  'award.to': 0.6,
  'disability.expiresOn': 0.4,
};

/** Codes that stand for the usual state of things, and how likely that is. */
export const usual: Readonly<Record<string, readonly [code: string, likelihood: number]>> = {
  'person.careSetting': ['home', 0.9],
  'person.civilCapacity': ['full', 0.85],
  'household.housingHazard': ['safe', 0.8],
  'dwelling.hazard': ['safe', 0.8],
  'household.tenure': ['owned', 0.7],
  'income.per': ['month', 0.6],
  'expense.per': ['month', 0.5],
};

/** Most rows of a list, and how likely each of them is there. */
export const rowCounts: Readonly<Record<string, readonly [most: number, likelihood: number]>> = {
  income: [6, 0.45],
  expense: [4, 0.3],
  asset: [3, 0.3],
  dwelling: [2, 0.5],
  vehicle: [2, 0.15],
  obligor: [3, 0.2],
  event: [2, 0.15],
  award: [3, 0.2],
  application: [1, 0.3],
  visit: [4, 0.15],
  disability: [2, 0.12],
  illness: [2, 0.15],
  certificate: [1, 0.2],
  jobOffer: [2, 0.07],
};
/** Of a list that is not named above. */
export const otherRows = [2, 0.2] as const;

/** How large amounts run in yuan, small ones first; which is a matter of chance. */
export const amountsPerMonth: readonly number[] = [800, 300, 2500, 6000];
export const otherAmounts: readonly number[] = [3000, 500, 20000, 150000];
/** How large whole numbers and measures run. */
export const numbersUpTo: readonly number[] = [5, 40, 3000];
/** How far back and ahead dates lie, in days. */
export const daysBack: readonly number[] = [30, 400, 3000];
export const daysAhead = 800;

/** How often a value is drawn from what the rules look for. */
export const aimed = 0.5;
/** How often a household is moved to a boundary to the fen. */
export const steered = 0.6;
