import type { AcceptedMail } from '../../lib/adapters/memory/memory-mailer.ts'
import { later } from '../../lib/core/time/instant.ts'
import type { Clock } from '../../lib/ports/clock.ts'
import { sesEvent } from '../support/given/ses-event.ts'
import { eventFaults, type Fate, silenceFaults } from './schedule.ts'

interface Waiting {
  readonly body: string
  visibleFrom: string
}

/** The queue of SES events: what SES publishes of each mail, and what becomes of it on the way. */
export function createEventPost({
  clock,
  fate,
  bounces,
}: {
  readonly clock: Pick<Clock, 'now'>
  readonly fate: Fate
  /** An address that does not work. */
  readonly bounces: string
}) {
  let waiting: Waiting[] = []
  const lost: string[] = []

  return {
    /** Send and Delivery of one mail, one and two seconds from now; of a bounce one hears after two minutes. */
    publish(mail: AcceptedMail) {
      const isBounced = mail.to.address === bounces
      const purpose = mail.tags.claim.split('-')[0]
      const silent = fate.meet({ name: `events of ${purpose}`, faults: silenceFaults }) === 'none-ever'
      const planned = ['Send', isBounced ? 'Bounce' : 'Delivery'].map((eventType, index) => {
        const { reference, claim } = mail.tags
        const at = later(clock.now(), eventType === 'Bounce' ? 120_000 : (index + 1) * 1000)
        const details = eventType === 'Bounce' ? { bounce: { bounceType: 'Permanent', timestamp: at } } : {}
        const body = sesEvent({ eventType, reference, claim, to: mail.to.address, at, details })
        const fault = silent
          ? 'never'
          : fate.meet({ name: `${eventType} of ${purpose}`, faults: eventFaults })
        return { eventType, at, body, fault }
      })
      for (const { eventType, at, body, fault } of planned) {
        if (fault === 'never') lost.push(`${eventType} ${mail.tags.claim}`)
        else
          waiting.push({
            body,
            visibleFrom:
              fault === 'late' ? later(at, 40 * 60_000) : fault === 'swapped' ? later(at, 1500) : at,
          })
        if (fault === 'twice') waiting.push({ body, visibleFrom: later(at, 5000) })
      }
    },
    /** Not yet recorded, late ones included: they stand in the queue, its reader is slow. */
    waiting: async () => waiting.length,
    /** The first that is visible now. */
    receive: () =>
      waiting
        .filter((one) => one.visibleFrom <= clock.now())
        .sort((a, b) => (a.visibleFrom < b.visibleFrom ? -1 : 1))[0],
    acknowledge(done: Waiting) {
      waiting = waiting.filter((one) => one !== done)
    },
    /** Back after the visibility timeout. */
    release(failed: Waiting) {
      failed.visibleFrom = later(clock.now(), 180_000)
    },
    nextVisibleAt: () => waiting.map((one) => one.visibleFrom).sort()[0],
    wasLost: (eventType: string, claim: string) => lost.includes(`${eventType} ${claim}`),
  }
}
