/** The user's mistake on the command line: one clear line, exit status 2, nothing written. */
export class UsageError extends Error {}
