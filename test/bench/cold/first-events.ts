import { digestItem } from '../../../lib/adapters/dynamodb/digest-item.ts'
import { enquiryItem } from '../../../lib/adapters/dynamodb/enquiry-item.ts'
import { createManualClock } from '../../../lib/adapters/memory/manual-clock.ts'
import { createOfficerLinks } from '../../../lib/adapters/secrets/officer-links.ts'
import { startDigest } from '../../../lib/core/digest/digest.ts'
import { officerNumbers } from '../../../lib/core/organisation/officer-number.ts'
import { rollCallName } from '../../../lib/core/organisation/reserved-names.ts'
import { addDays } from '../../../lib/core/time/local-date.ts'
import { londonDate } from '../../../lib/core/time/working-calendar.ts'
import type { FunctionName } from '../../../lib/infrastructure/bundles/bundles.ts'
import { communityMentoring } from '../../../lib/kinds/community-mentoring.ts'
import { kinds } from '../../../lib/kinds/kinds.ts'
import { delivery, mail } from '../../functions/mail-events/ses-events.ts'
import { fixedKeyRing } from '../../support/given/fixed-key-ring.ts'
import { httpEvent } from '../../support/given/lambda-events.ts'
import { readWireItem } from '../../support/running/dynamodb-units.ts'
import { createMemoryPipeline } from '../memory-pipeline.ts'
import type { StubAnswers } from './stub-services.ts'

/** What each function is first asked to do, and what the services then show it: always its real work. */
export async function createFirstEvents(): Promise<{
  events: Readonly<Record<FunctionName, () => string>>
  answers: StubAnswers
}> {
  const secret = {
    current: 'k1',
    k1: 'a key of the bench that is long enough',
    key: 'another key of the bench that is long enough',
  }
  const pipeline = createMemoryPipeline(createManualClock(new Date().toISOString()))
  const enquiryOf = async (reference: string) => {
    const enquiry = await pipeline.store.read(reference)
    if (enquiry === undefined) throw new Error('The memory forgot it')
    return enquiry
  }
  const received = await enquiryOf(await pipeline.submit(0))
  // Of the same kind.
  const { reference } = await enquiryOf(await pipeline.submit(kinds.length))
  await pipeline.carryForward(reference)
  const sent = await enquiryOf(reference)
  const enquiries = [received, sent].map((enquiry) => enquiryItem.toItem(enquiry, 'bench'))
  // As on any day but the first: the next roll call stands, whichever day that is.
  const today = londonDate(new Date().toISOString())
  const rollCalls = Array.from({ length: 10 }, (_, days) =>
    digestItem.toItem(startDigest({ date: addDays(today, days), to: rollCallName }), 'bench'),
  )
  const items = [...enquiries, ...rollCalls].map(readWireItem)
  const officer = sent.stage === 'assigned' ? sent.assignment.officer : ''
  const officerToken = await createOfficerLinks({
    ring: fixedKeyRing(secret),
    numbers: officerNumbers([{ id: officer }]),
  }).sign({ reference, officer })
  const tags = { ...mail.tags, reference: [reference], claim: [sent.mails[0]?.claim ?? ''] }
  const batch = (body: unknown) =>
    JSON.stringify({ Records: [{ messageId: 'm1', body: JSON.stringify(body) }] })
  let posts = 0
  return {
    answers: {
      secret: JSON.stringify(secret),
      items: {
        ...Object.fromEntries(items.map((item) => [item['id']?.['S'], item])),
        // Nobody has changed anything of the directory.
        'directory#overlay': undefined,
      },
    },
    events: {
      intake: () =>
        JSON.stringify(
          httpEvent({
            method: 'POST',
            path: `/v1/enquiries/${communityMentoring.name}`,
            headers: { 'content-type': 'application/json', 'idempotency-key': `bench-${++posts}` },
            body: JSON.stringify(communityMentoring.example),
          }),
        ),
      forms: () =>
        JSON.stringify(
          httpEvent({
            method: 'GET',
            path: `/enquire/${communityMentoring.name}`,
            headers: { accept: 'text/html', 'accept-encoding': 'gzip, br' },
          }),
        ),
      officer: () => JSON.stringify(httpEvent({ method: 'GET', path: `/officer/${officerToken}` })),
      dispatch: () => batch({ reference: received.reference }),
      'mail-events': () => batch({ ...delivery, mail: { ...mail, tags } }),
      agenda: () => '{}',
    },
  }
}
