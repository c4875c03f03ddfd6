import type { Resolved } from '../rulefile/resolved.js';
import type { Determination } from './result.js';

/** Every programme that the layers know, by the name it has on the day, or had or will have. */
export function programmesOf({ knownProgrammes, sections }: Resolved): Determination['programmes'] {
  return [...knownProgrammes].map(([id, label]) => ({
    id,
    label: sections.programmes.get(id)?.value.label ?? label,
  }));
}
