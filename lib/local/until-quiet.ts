import { setTimeout as pause } from 'node:timers/promises'

// Long enough for a message on its way over a loopback connection to arrive.
const lookAgainMs = 5

/** Fulfilled when every part was quiet twice in a row, with a pause between; rejects when `stopped` says so. */
export async function untilQuiet(parts: readonly (() => boolean)[], stopped: () => boolean): Promise<void> {
  for (let calm = 0; calm < 2; ) {
    if (stopped()) throw new Error('The local stack has stopped')
    calm = parts.every((quiet) => quiet()) ? calm + 1 : 0
    if (calm < 2) await pause(lookAgainMs)
  }
}
