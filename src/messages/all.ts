import { ruletreeMessages } from './ruletree.js';

/** Every message of the library by its code. */
export const allMessages = {
  ...ruletreeMessages,
};

/** Every code an issue of the library can have. */
export type IssueCode = keyof typeof allMessages;
