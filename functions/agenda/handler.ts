import middy from '@middy/core'
import { describeError, type Log } from '../shared/lambda/log.ts'

interface AgendaWork {
  /** Queues what is due. */
  readonly sweep: () => Promise<void>
  /** Queues what those hold whom a deployment changed: after what is due, which it may not keep waiting. */
  readonly lookAtChanged: () => Promise<void>
  readonly log: Log
}

/** Does both each time the schedule says so. Errors are logged and thrown: the next minute tries again. */
export function createAgendaHandler({ sweep, lookAtChanged, log }: AgendaWork) {
  return middy(async () => {
    await sweep()
    await lookAtChanged()
  }).use({
    onError: ({ error }) => {
      log('agenda-failed', describeError(error))
    },
  })
}
