import { freezeDeeply } from '../../base/freeze.js';
import type { Dictionary } from '../declaration.js';
import { application } from './application.js';
import { asset } from './asset.js';
import { award } from './award.js';
import { certificate } from './certificate.js';
import * as healthCodes from './code-lists/health.js';
import * as historyCodes from './code-lists/history.js';
import * as householdCodes from './code-lists/household.js';
import * as identityCodes from './code-lists/identity.js';
import * as livingCodes from './code-lists/living.js';
import * as moneyCodes from './code-lists/money.js';
import * as schoolingCodes from './code-lists/schooling.js';
import * as statusCodes from './code-lists/status.js';
import { disability } from './disability.js';
import { dwelling } from './dwelling.js';
import { event } from './event.js';
import { expense } from './expense.js';
import { household } from './household.js';
import { illness } from './illness.js';
import { income } from './income.js';
import { jobOffer } from './job-offer.js';
import { obligor } from './obligor.js';
import { person } from './person.js';
import { vehicle } from './vehicle.js';
import { visit } from './visit.js';

/**
 * Every fact the library knows before any rule file speaks: entities in the order in which
 * their rows are read, and the code lists. It holds no programme, age or amount; what a place
 * needs beside it stands in its rule files.
 */
export const baseDictionary = freezeDeeply({
  entities: {
    household,
    person,
    disability,
    illness,
    certificate,
    jobOffer,
    income,
    expense,
    asset,
    dwelling,
    vehicle,
    obligor,
    event,
    award,
    application,
    visit,
  },
  codeLists: {
    ...householdCodes,
    ...identityCodes,
    ...schoolingCodes,
    ...livingCodes,
    ...healthCodes,
    ...statusCodes,
    ...moneyCodes,
    ...historyCodes,
  },
} as const satisfies Dictionary);
