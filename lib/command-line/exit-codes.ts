/** How a command ends, as the exit code that a script sees. */
export const exitCodes = {
  done: 0,
  refused: 1,
  mistyped: 2,
  unreachable: 3,
  unconfirmed: 4,
  broken: 70,
} as const

export type Outcome = keyof typeof exitCodes

/** What each means, for help and README. */
export const outcomeWords: Readonly<Record<Outcome, string>> = {
  done: 'done, or so already',
  refused: 'not done: the message says why, and what to do',
  mistyped: 'typed in a way that cannot be understood; nothing was asked or changed',
  unreachable:
    'AWS, or the pipeline on this machine, did not answer or refused: credentials, region, network',
  unconfirmed: 'looked only: it says what it would do, and waits for --yes',
  broken: 'a mistake of ours, with its trace',
}
