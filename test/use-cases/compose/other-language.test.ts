import { expect, it } from 'vitest'
import { createManualClock } from '../../../lib/adapters/memory/manual-clock.ts'
import { createMemoryCounter } from '../../../lib/adapters/memory/memory-counter.ts'
import { createMemoryEnquiryStore } from '../../../lib/adapters/memory/memory-enquiry-store.ts'
import { createMemoryIdentityKey } from '../../../lib/adapters/memory/memory-identity-key.ts'
import { createMemoryMailer } from '../../../lib/adapters/memory/memory-mailer.ts'
import { createMemoryOfficerLinks } from '../../../lib/adapters/memory/memory-officer-links.ts'
import { createMemorySignedLinks } from '../../../lib/adapters/memory/memory-signed-links.ts'
import { createMemoryWorkQueue } from '../../../lib/adapters/memory/memory-work-queue.ts'
import type { Arrival } from '../../../lib/core/enquiry/arrival.ts'
import type { Answers } from '../../../lib/core/kind/answers.ts'
import type { Kind } from '../../../lib/core/kind/kind.ts'
import { createCarryForward } from '../../../lib/use-cases/dispatch/carry-forward.ts'
import { createSubmit } from '../../../lib/use-cases/intake/submit.ts'
import {
  data,
  greekAnswers,
  pseudoKinds as kinds,
  greekOrganisation as organisation,
  pseudoCore as words,
} from '../../support/given/pseudo-language.ts'
import { strayWords } from '../../support/source/stray-words.ts'

it.each(
  kinds,
)('an enquiry of $name in another language is kept and mailed in that language', async (kind) => {
  const [answers = {}] = greekAnswers(kind)
  const soon = 'deadline' in answers ? { ...answers, deadline: '2026-04-10' } : answers
  const { mails, enquiry } = await carried(kind, soon)
  expect(mails.map((mail) => mail.audience)).toEqual(['officer', 'enquirer'])
  const links = mails.flatMap((mail) => mail.text.match(/https:\/\/api\.example\/\S+token-1\./g) ?? [])
  const allowed = [...data, ...links, enquiry.reference]
  const sentences = [
    enquiry.answerBy.working,
    enquiry.urgent?.reason ?? '',
    enquiry.stage === 'assigned' ? enquiry.assignment.reason : '',
  ]
  expect(enquiry.urgent === undefined).toBe(kind.name !== 'asset-transfer')
  for (const said of [...mails.flatMap((mail) => [mail.subject, mail.text, mail.html]), ...sentences])
    expect(strayWords(said, { allowed })).toEqual([])
})

it('what might be spam is marked so in that language', async () => {
  const [kind] = kinds.filter((one) => one.name === 'general')
  if (kind === undefined) throw new Error('there is a general kind')
  const [answers = {}] = greekAnswers(kind)
  const message = 'https://a.example https://b.example https://c.example https://d.example https://e.example'
  const { enquiry, mails } = await carried(kind, { ...answers, message }, { door: 'site' })
  expect(enquiry.spam?.reasons.length).toBeGreaterThan(0)
  expect(strayWords((enquiry.spam?.reasons ?? []).join(' '), { allowed: [] })).toEqual([])
  expect(mails).not.toEqual([])
})

async function carried(kind: Kind, answers: Answers, arrival?: Arrival) {
  const clock = createManualClock('2026-04-02T15:10:00.000Z')
  const store = createMemoryEnquiryStore()
  const identityKey = createMemoryIdentityKey()
  const mailer = createMemoryMailer()
  const observe = () => undefined
  const shared = { store, clock, identityKey, organisation, kinds, words, observe }
  const submit = createSubmit({ ...shared, queue: createMemoryWorkQueue({ clock }) })
  const outcome = await submit({ kind, answers, ...(arrival === undefined ? {} : { arrival }) })
  if (outcome.type !== 'accepted') throw new Error(`Not accepted: ${outcome.type}`)
  let nonces = 0
  const carryForward = createCarryForward({
    ...shared,
    mailer,
    mailEvents: { waiting: async () => 0 },
    morningList: { add: async () => undefined },
    counter: createMemoryCounter(),
    statusLinks: createMemorySignedLinks('status'),
    notMeLinks: createMemorySignedLinks('not-me'),
    officerLinks: createMemoryOfficerLinks(),
    publicUrl: 'https://api.example',
    random: () => 0.5,
    createNonce: () => `${++nonces}`,
  })
  await carryForward(outcome.enquiry.reference)
  const enquiry = await store.read(outcome.enquiry.reference)
  if (enquiry === undefined) throw new Error('An accepted enquiry is kept')
  return { mails: mailer.accepted(), enquiry }
}
