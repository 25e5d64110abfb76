import middy from '@middy/core'
import { describeError, type Log } from '../shared/lambda/log.ts'

/** Runs the sweep each time the schedule says so. Errors are logged and thrown: the next minute tries again. */
export function createAgendaHandler({ sweep, log }: { sweep: () => Promise<void>; log: Log }) {
  return middy(async () => {
    await sweep()
  }).use({
    onError: ({ error }) => {
      log('agenda-failed', describeError(error))
    },
  })
}
