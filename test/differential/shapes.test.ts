import { describe, it } from 'vitest';
import type { RuleLibrary } from '../../src/rulefile/library.js';
import { resolve } from '../../src/rulefile/resolve.js';
import { lowestRegions } from '../fixtures/built-in.js';
import { closeTerms } from '../fixtures/close-terms.js';
import { fragments, libraryOf } from '../shapes/fragments.js';
import { compareReadings } from './three-readings.js';

describe('decide, bound and json-rules-engine read every fragment alike', () => {
  it.each(fragments())('$name', async ({ files }) => {
    const library = libraryOf(files);
    for (const region of lowestRegions(library)) {
      const resolved = resolve(library, { region, asOf: lastChange(library) });
      await compareReadings(closeTerms(resolved), 25, 11);
    }
  });
});

/** The last day on which a file of the fragment takes effect. */
function lastChange({ files }: RuleLibrary): string {
  return (
    files
      .map(({ content }) => content.from)
      .sort()
      .at(-1) ?? ''
  );
}
