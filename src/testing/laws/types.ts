import type { IPropertyWithHooks } from 'fast-check';

/** A law of a set of rules: hand it to `fc.assert`, which finds the simplest household against it. */
export type Law<Trial> = IPropertyWithHooks<[Trial]>;
