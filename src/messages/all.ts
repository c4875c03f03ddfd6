import { authoringCheckMessages } from './authoring-check.js';
import { authoringNewCountyMessages } from './authoring-new-county.js';
import { authoringSheetsMessages } from './authoring-sheets.js';
import { determinationMessages } from './determination.js';
import { dutiesMessages } from './duties.js';
import { factsMessages } from './facts.js';
import { internalMessages } from './internal.js';
import { jsonMessages } from './json.js';
import { nodeMessages } from './node.js';
import { noticesMessages } from './notices.js';
import { readingsMessages } from './readings.js';
import { recordsMessages } from './records.js';
import { referenceMessages } from './reference.js';
import { rulefileMessages } from './rulefile.js';
import { ruletreeMessages } from './ruletree.js';

/** Every message of the library by its code. */
export const allMessages = {
  ...internalMessages,
  ...jsonMessages,
  ...factsMessages,
  ...rulefileMessages,
  ...ruletreeMessages,
  ...readingsMessages,
  ...referenceMessages,
  ...determinationMessages,
  ...noticesMessages,
  ...recordsMessages,
  ...dutiesMessages,
  ...authoringCheckMessages,
  ...authoringNewCountyMessages,
  ...authoringSheetsMessages,
  ...nodeMessages,
};

/** Every code an issue of the library can have. */
export type IssueCode = keyof typeof allMessages;
