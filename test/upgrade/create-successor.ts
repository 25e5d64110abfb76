import { enquiryItem } from '../../lib/adapters/dynamodb/enquiry-item.ts'
import type { Enquiry } from '../../lib/core/enquiry/enquiry.ts'
import { later } from '../../lib/core/time/instant.ts'
import type { EnquiryStore } from '../../lib/ports/enquiry-store.ts'
import { sesEvent } from '../support/given/ses-event.ts'
import { createPipeline } from '../support/memory-world/create-pipeline.ts'
import type { Golden } from './golden.ts'

/** Today's functions over what another release stored, all of it or one enquiry, at a moment of its time. */
export async function createSuccessor(set: Golden, at: string, only?: string) {
  let store: EnquiryStore | undefined
  let nonces = 0
  let sends = 0
  const pipeline = createPipeline({
    // Not those of the set: no two claims are ever alike.
    createNonce: () => `successor-${++nonces}`,
    // A fault that sends for ever shows as one, and does not hang.
    mailer: (mailer) => ({
      async send(mail) {
        sends += 1
        if (sends > 20) throw new Error('More mails than any enquiry causes')
        return mailer.send(mail)
      },
    }),
    store(kept) {
      store = kept
      return kept
    },
  })
  for (const { item, reference } of set.items)
    if (only === undefined || only === reference) await store?.create(enquiryItem.fromItem(item, reference))
  pipeline.clock.advanceTo(at)

  const enquiry = (reference: string): Enquiry | undefined =>
    pipeline.enquiries().find((one) => one.reference === reference)

  return {
    ...pipeline,
    enquiry,
    sent: pipeline.mails,
    faults: () => pipeline.lines.filter((line) => /record-failed|enquiry-parked/.test(line)),
    /** Looks whenever a look is due, and tells what SES would tell, until nothing is awaited or a day is over. */
    async carryOn(reference: string): Promise<Enquiry | undefined> {
      const body = JSON.stringify({ reference })
      let told = 0
      const end = later(at, 86_400_000)
      for (let looks = 0; looks < 24; looks += 1) {
        await pipeline.dispatch([body])
        const mails = pipeline.mails().slice(told)
        told += mails.length
        await pipeline.mailEvents(mails.flatMap((mail) => newsOf(mail, pipeline.clock.now())))
        const next = enquiry(reference)?.nextActionAt
        if (next === undefined || next > end) break
        pipeline.clock.advanceTo(next)
      }
      return enquiry(reference)
    },
  }
}

function newsOf(
  { to, tags }: { to: { address: string }; tags: { reference: string; claim: string } },
  at: string,
): readonly string[] {
  return ['Send', 'Delivery'].map((eventType) => sesEvent({ eventType, ...tags, to: to.address, at }))
}
