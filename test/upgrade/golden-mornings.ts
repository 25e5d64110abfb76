import { createMemoryOfficerLinks } from '../../lib/adapters/memory/memory-officer-links.ts'
import type { Digest } from '../../lib/core/digest/digest.ts'
import type { Enquiry } from '../../lib/core/enquiry/enquiry.ts'
import { toWorkMessage } from '../../lib/core/steps/work-item.ts'
import { kinds } from '../../lib/kinds/kinds.ts'
import type { Mailer, SendOutcome } from '../../lib/ports/mailer.ts'
import type { OfficerLinks } from '../../lib/ports/secrets.ts'
import { writeOverlay } from '../../lib/use-cases/directory/change-directory.ts'
import { fromBrowser, postForm } from '../functions/forms/posted-form.ts'
import { sampleOrganisation } from '../support/given/sample-organisation.ts'
import { sesEvent } from '../support/given/ses-event.ts'
import { createPipeline } from '../support/memory-world/create-pipeline.ts'

type Pipeline = ReturnType<typeof createPipeline>

/** A digest somewhere on its way, as today's code leaves it. */
export interface DigestState {
  readonly what: string
  /** The moment at which it stood so. */
  readonly at: string
  readonly digest: Digest
  /** Those that it may list, as they stood at that moment. */
  readonly enquiries: readonly Enquiry[]
}

const nine = '2027-03-11T09:00:00.000Z'
const desk = 'digest-2027-03-11-enquiries-desk'
const lisa = 'digest-2027-03-11-lisa-chambers'
const friday = 'digest-2027-03-12-lisa-chambers'

/** The digests of one morning, in each state that they know. */
export function goldenMornings(): Promise<readonly DigestState[]> {
  return Promise.all([
    reach('its morning still to come', lisa, async () => undefined),
    reach('with suspected spam, sent', desk, morning),
    reach('delivered', lisa, async (pipeline) => {
      await morning(pipeline)
      await tellDelivery(pipeline)
    }),
    reach('closed, because all of it was dealt with', lisa, async (pipeline, links) => {
      const path = `/officer/${await linkToMentoring(pipeline, links)}`
      for (const body of ['choice=answered', 'choice=answered&confirmed=yes&_key=a-key-of-sixteen-or-more'])
        await pipeline.officer(path, 'POST', { headers: fromBrowser, body })
      await morning(pipeline)
    }),
    reach('closed, because its address was refused', desk, morning, refused),
    reach('stranded', desk, stranded, refused),
    reach('throttled', lisa, morning, throttled),
    reach('being sent when its sender died', lisa, morning, async () => ({
      type: 'unclear',
      reason: 'TimeoutError',
    })),
    reach('carried over from a day on which nothing could be sent', friday, nextDay, throttled),
    reach('parked', lisa, morning, async () => {
      throw new TypeError('a fault of ours')
    }),
  ])
}

async function refused(): Promise<SendOutcome> {
  return { type: 'refused', fault: 'address', reason: 'InvalidParameterValue' }
}

async function throttled(): Promise<SendOutcome> {
  return { type: 'refused', fault: 'later', reason: 'Throttling' }
}

/** Five o'clock has passed, so that the next day's tells what could not be sent. */
async function nextDay(pipeline: Pipeline): Promise<void> {
  await morning(pipeline)
  pipeline.clock.advanceTo('2027-03-11T17:00:00.000Z')
  await pipeline.dispatch([JSON.stringify(toWorkMessage(lisa))])
}

async function morning(pipeline: Pipeline): Promise<void> {
  pipeline.clock.advanceTo(nine)
  await pipeline.dispatch(pipeline.digests().map(({ id }) => JSON.stringify(toWorkMessage(id))))
}

/** Nobody's address works who could be told instead. */
async function stranded(pipeline: Pipeline): Promise<void> {
  for (const { id: officer, email: address } of sampleOrganisation.officers) {
    const mark = { type: 'suspect', officer, address, since: pipeline.clock.now(), reason: 'bounce' } as const
    await writeOverlay({ ...pipeline, random: () => 0 }, mark)
  }
  await morning(pipeline)
}

async function tellDelivery(pipeline: Pipeline): Promise<void> {
  const events = pipeline.digests().flatMap(({ id, mails }) =>
    mails.map(({ claim, to }) =>
      sesEvent({
        ...{ eventType: 'Delivery', reference: id, claim, to: to.address },
        at: pipeline.clock.now(),
      }),
    ),
  )
  await pipeline.mailEvents(events)
}

function linkToMentoring(pipeline: Pipeline, links: OfficerLinks): Promise<string> {
  const reference = pipeline.enquiries().find(({ kind }) => kind === 'community-mentoring')?.reference ?? ''
  return links.sign({ reference, officer: 'lisa-chambers' })
}

/** A mentoring enquiry that Lisa has, one that the desk has and one that is suspected spam, until the roll call of that day. */
async function reach(
  what: string,
  id: string,
  happens: (pipeline: Pipeline, links: OfficerLinks) => Promise<unknown>,
  send?: () => Promise<SendOutcome>,
): Promise<DigestState> {
  const officerLinks = createMemoryOfficerLinks()
  const pipeline = createPipeline({
    officerLinks,
    organisation: { ...sampleOrganisation, answerWithin: { general: 3 } },
    mailer: (mailer: Mailer) => ({
      send: (mail) =>
        send !== undefined && mail.tags.reference.startsWith('digest-') ? send() : mailer.send(mail),
    }),
  })
  const plain = { name: 'Ada Byron', email: 'ada@example.org', message: `Hello, ${what}` }
  for (const name of ['community-mentoring', 'general'])
    await pipeline.post(name, { ...kinds.find((kind) => kind.name === name)?.example, ...plain })
  for (const at of ['2027-03-09T10:00:00.000Z', '2027-03-10T15:00:00.000Z', '2027-03-11T08:35:00.000Z']) {
    while ((await pipeline.deliver()) > 0);
    pipeline.clock.advanceTo(at)
    await pipeline.agenda()
  }
  await postForm(pipeline, '/enquire/general', { ...plain, _gotcha: 'filled' })
  while ((await pipeline.deliver()) > 0);
  await happens(pipeline, officerLinks)
  const digest = pipeline.digests().find((one) => one.id === id)
  if (digest === undefined) throw new Error(`"${what}" was not stored`)
  return { what, at: pipeline.clock.now(), digest, enquiries: pipeline.enquiries() }
}
