import type { Enquiry } from '../../lib/core/enquiry/enquiry.ts'
import { kinds } from '../../lib/kinds/kinds.ts'
import type { Mailer, SendOutcome } from '../../lib/ports/mailer.ts'
import { sesEvent } from '../support/given/ses-event.ts'
import { createPipeline } from '../support/memory-world/create-pipeline.ts'
import { goldenActStates } from './states/golden-act-states.ts'
import { goldenBoardStates } from './states/golden-board-states.ts'
import { goldenCareStates } from './states/golden-care-states.ts'
import { goldenEnteredStates } from './states/golden-entered-states.ts'
import { goldenFormStates } from './states/golden-form-states.ts'
import { goldenHeardStates } from './states/golden-heard-states.ts'
import { goldenReopenedStates } from './states/golden-reopened-states.ts'
import { goldenRightsStates } from './states/golden-rights-states.ts'

/** An enquiry somewhere on its way, as today's code leaves it. */
export interface State {
  readonly what: string
  /** The moment at which it stood so. */
  readonly at: string
  readonly enquiry: Enquiry
  /** How it was posted, where that was as JSON. */
  readonly post?: { readonly kind: string; readonly answers: object; readonly idempotencyKey: string }
}

type Pipeline = ReturnType<typeof createPipeline>
/** What SES does with the nth mail. */
type Behaviour = (mail: {
  readonly to: string
  readonly nth: number
  readonly send: () => Promise<SendOutcome>
}) => Promise<SendOutcome>

const minute = 60_000
const officer = 'lisa.chambers@cambridgeshire.example'

/** One enquiry of every kind just received, and one in each state that the lifecycle knows. */
export async function goldenStates(): Promise<readonly State[]> {
  const received = kinds.map((kind) => reach(`received: ${kind.name}`, { kind: kind.name }))
  const urgent = reach('received: urgent', {
    kind: 'asset-transfer',
    answers: { stage: 'under-offer' },
  })
  const looked = { afterwards: (pipeline: Pipeline) => pipeline.deliver() }
  return Promise.all([
    ...received,
    urgent,
    reach('both mails accepted', looked),
    reach('delivered, delayed, answered by a machine, complained of', {
      async afterwards(pipeline) {
        await pipeline.deliver()
        await tell(pipeline, ['Delivery', 'DeliveryDelay', 'Bounce', 'Complaint'])
      },
    }),
    reach('being sent when its sender died', { ...looked, behave: async () => unclear }),
    reach('sent again, may repeat', {
      ...lookedTwice(20 * minute),
      behave: async ({ nth, send }) => (nth === 1 ? unclear : send()),
    }),
    reach('throttled', { ...looked, behave: async () => refused('later', 'Throttling') }),
    reach('held for a fault of ours', { ...looked, behave: async () => refused('ours', 'MessageRejected') }),
    reach('with the deputy, the officer refused', {
      ...looked,
      behave: async ({ to, send }) => (to === officer ? refused('address', 'InvalidParameterValue') : send()),
    }),
    reach('come back from the officer, rejected at the deputy', {
      async afterwards(pipeline) {
        await pipeline.deliver()
        await tell(pipeline, ['Bounce permanent'], 'handover')
        await pipeline.dispatch([bodyOf(pipeline)])
        await tell(pipeline, ['Reject'], 'handover')
      },
    }),
    reach('stranded', { ...looked, behave: async () => refused('address', 'InvalidParameterValue') }),
    reach('parked', {
      ...looked,
      async behave() {
        throw new TypeError('a fault of ours')
      },
    }),
    ...(await goldenFormStates()),
    ...(await goldenActStates()),
    ...(await goldenCareStates()),
    ...(await goldenEnteredStates()),
    ...(await goldenBoardStates()),
    ...(await goldenHeardStates()),
    ...(await goldenReopenedStates()),
    ...(await goldenRightsStates()),
  ])
}

const unclear: SendOutcome = { type: 'unclear', reason: 'TimeoutError' }

function refused(fault: 'address' | 'ours' | 'later', reason: string): SendOutcome {
  return { type: 'refused', fault, reason }
}

function lookedTwice(between: number) {
  return {
    async afterwards(pipeline: Pipeline) {
      await pipeline.deliver()
      await later(pipeline, between)
    },
  }
}

async function later(pipeline: Pipeline, milliseconds: number): Promise<void> {
  pipeline.clock.advance(milliseconds)
  await pipeline.dispatch([bodyOf(pipeline)])
}

function bodyOf(pipeline: Pipeline): string {
  return JSON.stringify({ reference: pipeline.enquiries()[0]?.reference })
}

/** Events of the newest mail of a purpose; of every mail without one. */
async function tell(pipeline: Pipeline, events: readonly string[], purpose?: string): Promise<void> {
  const [enquiry] = pipeline.enquiries()
  const mails = (enquiry?.mails ?? []).filter((mail) => purpose === undefined || mail.purpose === purpose)
  for (const { claim, to } of purpose === undefined ? mails : mails.slice(-1)) {
    for (const event of events) {
      const [eventType = '', permanent] = event.split(' ')
      const details = { bounce: { bounceType: permanent === undefined ? 'Transient' : 'Permanent' } }
      await pipeline.mailEvents([
        sesEvent({
          ...{ eventType, claim, to: to.address, at: pipeline.clock.now() },
          reference: enquiry?.reference ?? '',
          details: eventType === 'Bounce' ? details : {},
        }),
      ])
    }
  }
}

async function reach(
  what: string,
  how: {
    readonly kind?: string
    readonly answers?: object
    readonly behave?: Behaviour
    readonly afterwards?: (pipeline: Pipeline) => Promise<unknown>
  },
): Promise<State> {
  const { kind = 'community-mentoring', behave, afterwards } = how
  const pipeline = createPipeline(
    behave === undefined ? {} : { mailer: (mailer) => behaving(mailer, behave) },
  )
  const example = kinds.find(({ name }) => name === kind)?.example
  const post = {
    kind,
    answers: { ...example, ...how.answers },
    idempotencyKey: `golden-${what.replaceAll(/[^a-z]+/g, '-')}`,
  }
  const answer = await pipeline.post(kind, post.answers, { 'idempotency-key': post.idempotencyKey })
  await afterwards?.(pipeline)
  const [enquiry] = pipeline.enquiries()
  if (enquiry === undefined) throw new Error(`"${what}": ${JSON.stringify(answer)}`)
  return { what, at: pipeline.clock.now(), enquiry, post }
}

function behaving(mailer: Mailer, behave: Behaviour): Mailer {
  let nth = 0
  return {
    send(mail) {
      nth += 1
      return behave({ to: mail.to.address, nth, send: () => mailer.send(mail) })
    },
  }
}
