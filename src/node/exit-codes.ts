/** How the command line ends. From 64 on as in BSD's sysexits. */
export const exitCodes = {
  ok: 0,
  findings: 1,
  badHousehold: 2,
  unknownRegion: 3,
  notInForce: 4,
  brokenRules: 5,
  badRecord: 6,
  usage: 64,
  cannotRead: 66,
  fault: 70,
  cannotWrite: 73,
} as const;

/** An exit code of the command line. */
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
