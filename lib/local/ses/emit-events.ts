import type { LocalClock } from '../clock/clock.ts'
import {
  bounceEvent,
  complaintEvent,
  deliveryEvent,
  rejectEvent,
  type SentMail,
  sendEvent,
} from './mail-events.ts'
import { type Outcome, outcomeFor } from './recipient-outcome.ts'
import type { SesConfigurationSet } from './ses-settings.ts'

/** Emits the events of accepted mails; `quiet` is false while any waits. */
export interface EventEmitter {
  emit(mail: SentMail, outcomes: ReadonlyMap<string, string>): void
  quiet(): boolean
  close(): void
}

// Real SES takes a second or so; short enough for a test, long enough to come after the sender's own writes.
const deliveryAfterMs = 25
const feedbackAfterMs = 50
const virus = 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE'

/** Publishes to the destinations of the mail's configuration set: Send at once, Delivery, then bounces and complaints. */
export function createEventEmitter(options: {
  clock: LocalClock
  configurationSets: readonly SesConfigurationSet[]
  publish(topicArn: string, message: string): void
}): EventEmitter {
  const waiting = new Set<() => void>()

  function later(ms: number, run: () => void): void {
    const cancel = options.clock.setTimer(() => {
      waiting.delete(cancel)
      run()
    }, ms)
    waiting.add(cancel)
  }

  function emit(mail: SentMail, outcomes: ReadonlyMap<string, string>): void {
    const set = options.configurationSets.find((one) => one.name === mail.request.configurationSet)
    if (!set) return
    const wants = (eventType: string) =>
      set.destinations.filter(
        (one) =>
          one.enabled && one.eventTypes.some((wanted) => wanted.toLowerCase() === eventType.toLowerCase()),
      )
    const publish = (eventType: string, make: () => string) => {
      const destinations = wants(eventType)
      const message = destinations.length > 0 ? make() : ''
      for (const destination of destinations) options.publish(destination.topicArn, message)
    }
    const now = () => options.clock.now()

    publish('Send', () => sendEvent(mail))
    if (mail.request.raw.includes(virus)) {
      later(deliveryAfterMs, () => publish('Reject', () => rejectEvent(mail)))
      return
    }

    const fates = mail.recipients.map((recipient) => ({
      recipient,
      outcome: outcomeFor(recipient, { suppression: set.suppression, outcomes }),
    }))
    later(deliveryAfterMs, () => {
      const delivered = fates.filter((fate) => isDelivered(fate.outcome)).map((fate) => fate.recipient)
      if (delivered.length > 0) publish('Delivery', () => deliveryEvent(mail, delivered, now()))
      for (const { recipient, outcome } of fates) {
        if (!isDelivered(outcome))
          publish('Bounce', () => bounceEvent(mail, recipient, { outcome, now: now() }))
      }
    })
    for (const { recipient, outcome } of fates) {
      if (outcome === 'auto-replied') {
        later(feedbackAfterMs, () =>
          publish('Bounce', () => bounceEvent(mail, recipient, { outcome, now: now() })),
        )
      }
      if (outcome === 'complained') {
        later(feedbackAfterMs, () => publish('Complaint', () => complaintEvent(mail, recipient, now())))
      }
    }
  }

  return {
    emit,
    quiet: () => waiting.size === 0,
    close() {
      for (const cancel of waiting) cancel()
      waiting.clear()
    },
  }
}

function isDelivered(outcome: Outcome): boolean {
  return outcome === 'delivered' || outcome === 'auto-replied' || outcome === 'complained'
}
