export type RuleFileCode = string & `rulefile/${string}`;
