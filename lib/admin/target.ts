import { flag, optional, optionalValue, type Reader } from '../command-line/given.ts'
import { text } from '../command-line/readers.ts'

/** Which running pipeline it is done to: a deployed stack, or a local one by the address of its `npm start`. */
export interface Target {
  readonly stack?: string | undefined
  readonly region?: string | undefined
  readonly local?: string | undefined
}

/** Where `npm start` answers when no port is chosen. */
const defaultLocal = 'http://localhost:3000'

const localAddress: Reader<string> = {
  word: 'ADDRESS',
  expected: `an address such as ${defaultLocal}, or a port such as 3001`,
  read(typed) {
    const address = /^\d{1,5}$/.test(typed) ? `localhost:${typed}` : typed
    if (!/^(?:https?:\/\/|localhost\b|\[|[^\s/:@]+:\d{1,5}(?:\/|$))/i.test(address)) return undefined
    const url = /^https?:\/\//i.test(address) ? address : `http://${address}`
    return URL.canParse(url) ? new URL(url).origin : undefined
  },
}

/** What every command understands. */
export const targetOptions = {
  stack: optional(
    text('NAME', 'the name of a stack'),
    'the deployed stack; unless said, that of your organisation',
  ),
  region: optional(
    text('REGION', 'a region such as eu-west-2'),
    'where the stack is; else as the AWS tools are set up (AWS_REGION, the profile)',
  ),
  local: optionalValue(
    localAddress,
    defaultLocal,
    `a pipeline that runs by npm start, at ${defaultLocal} unless said; a port is enough`,
  ),
}

/** What is wrong with them together. */
export function targetProblems({ stack, region, local }: Target): readonly string[] {
  return local !== undefined && (stack ?? region) !== undefined
    ? ['--stack and --region name a deployed stack, --local one on this machine: choose one of them.']
    : []
}

/** The options that are called alike wherever a command has them. */
export const custom = {
  /** For what is not taken back: without it a command says what it would do, and its outcome is `unconfirmed`. */
  yes: flag('does it; without this, it only says what it would do'),
  /** For what is kept in the record of admins. */
  reason: optional(text('WORDS', 'a few words'), 'why, for the record of what admins did'),
  /** For what shows names, addresses or what people wrote. */
  reveal: flag('shows names, addresses and what people wrote; that you looked is recorded'),
}
