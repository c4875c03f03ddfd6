import { statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { parseIsoDate } from '../base/date.js';
import { type Issue, RulesError } from '../base/errors.js';
import { readJson } from '../base/json.js';
import { ruleFileId } from '../rulefile/ids.js';
import { makeLibrary, type RuleLibrary } from '../rulefile/library.js';
import { locateIssues } from '../rulefile/locate.js';
import { parseRuleFile } from '../rulefile/parse.js';
import type { ParsedRuleFile } from '../rulefile/parsed-file.js';
import { asObject } from '../rulefile/plain.js';
import { resolve } from '../rulefile/resolve.js';
import type { Resolved } from '../rulefile/resolved.js';
import { treeOf } from '../ruletree/compile.js';
import { builtinRulesFolder } from './builtin-rules.js';
import { withLayersAbove } from './layers-above.js';
import { type LoadedRules, loadRules } from './load-rules.js';
import { cannotRead, readText } from './read-text.js';
import { rulesToCheck } from './rules-to-check.js';

/** Where rules to compare are looked for. */
export interface CompareQuery {
  /**
   * Folder of rules for dates, and of the layers above files; those built in unless told, which
   * also stand above a folder that holds a county alone.
   */
  readonly rules: string | undefined;
  /** Needed for dates and folders. */
  readonly region: string | undefined;
  /** Day on which folders are read. */
  readonly asOf: string;
}

/**
 * The rules that one side of a comparison names: a date of one place, a rule file on its first
 * day, or a folder of rule files. They are compiled, so that what is wrong is told here.
 *
 * @throws RulesError with everything for which they are refused; `node/region-needed`
 */
export function rulesToCompare(side: string, query: CompareQuery): Resolved {
  const { library, region, asOf } = sourceOf(side, query);
  if (region === undefined) {
    throw new RulesError([{ code: 'node/region-needed', pointer: '', params: {} }], 'No region.');
  }
  try {
    const resolved = resolve(library, { region, asOf });
    treeOf(resolved);
    return resolved;
  } catch (error) {
    if (!(error instanceof RulesError)) throw error;
    throw new RulesError(locateIssues(library, error.issues), error.message, { cause: error });
  }
}

interface Source {
  readonly library: RuleLibrary;
  readonly region: string | undefined;
  readonly asOf: string;
}

function sourceOf(side: string, { rules, region, asOf }: CompareQuery): Source {
  if (parseIsoDate(side) !== undefined) {
    return { library: soundIn(rules ?? builtinRulesFolder(), rules), region, asOf: side };
  }
  if (statOf(side).isDirectory()) return { library: soundIn(side, rules), region, asOf };
  return fileSource(side, rules);
}

/** A file of a folder of rules, or one that lies anywhere, laid over the rules there are. */
function fileSource(path: string, rules: string | undefined): Source {
  const text = readText(path);
  const read = readJson(text);
  const content = read.ok ? asObject(read.value) : undefined;
  const [region, from, topic] = ['region', 'from', 'topic'].map((key) => textOf(content?.[key]));
  const isAtHome = basename(dirname(path)) === region;
  if (isAtHome && region !== undefined && from !== undefined) {
    return { library: soundIn(path, rules), region, asOf: from };
  }
  const id = region && from ? ruleFileId(region, from, topic) : path;
  const parsed = parseRuleFile(text, { id });
  if (!parsed.ok) throw refused(parsed.issues);
  const { library, issues } = laidOver(parsed.file, loadRules(rules ?? builtinRulesFolder()));
  const { region: own, from: day } = parsed.file.content;
  const isOwn = ({ file = '' }: Issue) => file === id;
  if (issues.some(isOwn)) throw refused(issues.filter(isOwn));
  return { library, region: own, asOf: day };
}

/** Rules with one file more, or in the place of one, and with all layers above it. */
function laidOver(file: ParsedRuleFile, base: LoadedRules): LoadedRules {
  const others = base.library.files.filter(({ id }) => id !== file.id);
  return withLayersAbove({ ...base, ...makeLibrary([...others, file]) });
}

/** Rules that load without an error. */
function soundIn(path: string, above: string | undefined): RuleLibrary {
  const { library, issues } = rulesToCheck([path], above);
  const errors = issues.filter(({ severity }) => severity !== 'warning');
  if (errors.length > 0) throw refused(errors);
  return library;
}

function refused(issues: readonly Issue[]): RulesError {
  return new RulesError(issues, issues.map(({ code }) => code).join(', '));
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function statOf(path: string) {
  try {
    return statSync(path);
  } catch (error) {
    throw cannotRead(path, error);
  }
}
