import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { RulesError } from '../base/errors.js';
import { type LoadedRules, loadRules } from './load-rules.js';

/** This file's folder; the CommonJS build has `__dirname` instead of `import.meta.url`. */
const here = typeof __dirname === 'string' ? __dirname : dirname(fileURLToPath(import.meta.url));

const packageName = 'doudi';

interface Manifest {
  readonly name?: unknown;
  readonly version?: unknown;
}

/** The rule files that come with the package. */
export function builtinRules(): LoadedRules {
  return loadRules(builtinRulesFolder());
}

/** The folder of the rule files that come with the package. */
export function builtinRulesFolder(): string {
  return join(packageFolder(), 'rules');
}

/** Version of the package. */
export function packageVersion(): string {
  return String(manifestIn(packageFolder())?.version ?? '');
}

/** The folder that holds this package, whether it runs from its source or as it was built. */
function packageFolder(): string {
  for (let folder = here; ; folder = dirname(folder)) {
    if (manifestIn(folder)?.name === packageName) return folder;
    if (dirname(folder) === folder) break;
  }
  const issue = { code: 'node/no-package', pointer: '', file: here, params: { folder: here } };
  throw new RulesError([issue], `No package.json of ${packageName} above ${here}.`);
}

function manifestIn(folder: string): Manifest | undefined {
  const path = join(folder, 'package.json');
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Manifest) : undefined;
}
