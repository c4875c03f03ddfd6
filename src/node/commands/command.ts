import type { Command } from 'commander';
import type { Language } from '../../base/language.js';
import type { Io } from '../io.js';

/** One subcommand; it writes its result to `io.out` and throws `Failure` when it has none. */
export type AddCommand = (program: Command, lang: Language, io: Io) => void;
