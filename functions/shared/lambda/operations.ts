import { createLog } from './log.ts'
import { createObserve } from './observe.ts'

/** The log of this process: one line of JSON each, to standard output, where CloudWatch reads. */
export const log = createLog((line) => process.stdout.write(`${line}\n`), Date.now)

/** Metrics and log lines for the observations of the use-cases. */
export const observe = createObserve(log)
