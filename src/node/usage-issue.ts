import type { CommanderError } from 'commander';
import type { Issue } from '../base/errors.js';
import type { NodeCode } from '../messages/node.js';

const codes: Readonly<Record<string, NodeCode>> = {
  'commander.missingArgument': 'node/missing-argument',
  'commander.optionMissingArgument': 'node/option-needs-value',
  'commander.invalidArgument': 'node/bad-option-value',
  'commander.missingMandatoryOptionValue': 'node/option-needed',
  'commander.unknownOption': 'node/unknown-option',
  'commander.unknownCommand': 'node/unknown-command',
  'commander.excessArguments': 'node/too-many-arguments',
};

/**
 * What is wrong with the arguments, in our own words: the parser tells what it is about only in
 * its English message, between quotes.
 */
export function usageIssue({ code, message }: CommanderError): Issue<NodeCode> {
  const [name = '', value = ''] = [...message.matchAll(/'([^']*)'/g)].map(([, text]) => text ?? '');
  const allowed = /Allowed choices are (.*)\./.exec(message)?.[1] ?? '';
  const suggestion = /Did you mean (?:one of )?(.*)\?/.exec(message)?.[1] ?? '';
  const known = codes[code];
  const reason = message.replace(/^error: /, '');
  const params = known === undefined ? { reason } : { name, value, allowed, suggestion };
  return { code: known ?? 'node/usage', pointer: '', params };
}
