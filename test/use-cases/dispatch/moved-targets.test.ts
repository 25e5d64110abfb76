import { describe, expect, it } from 'vitest'
import { createManualClock } from '../../../lib/adapters/memory/manual-clock.ts'
import { createMemoryCounter } from '../../../lib/adapters/memory/memory-counter.ts'
import { createMemoryEnquirerLinks } from '../../../lib/adapters/memory/memory-enquirer-links.ts'
import { createMemoryEnquiryStore } from '../../../lib/adapters/memory/memory-enquiry-store.ts'
import { createMemoryIdentityKey } from '../../../lib/adapters/memory/memory-identity-key.ts'
import { createMemoryMailer } from '../../../lib/adapters/memory/memory-mailer.ts'
import { createMemoryOfficerLinks } from '../../../lib/adapters/memory/memory-officer-links.ts'
import { createMemoryRotatingKey } from '../../../lib/adapters/memory/memory-rotating-key.ts'
import type { Enquiry } from '../../../lib/core/enquiry/enquiry.ts'
import { english } from '../../../lib/core/words/english.ts'
import { kinds } from '../../../lib/kinds/kinds.ts'
import { composeMail } from '../../../lib/use-cases/compose/compose-mail.ts'
import { createCarryForward } from '../../../lib/use-cases/dispatch/carry-forward.ts'
import { statusOf } from '../../../lib/use-cases/enquirer/show-status.ts'
import { createViewForOfficer } from '../../../lib/use-cases/officer/view-for-officer.ts'
import { collapsed } from '../../core/mails/parsed-mail.ts'
import { recordedAct, withActs } from '../../support/given/acts.ts'
import { mondayAtTen, received } from '../../support/given/enquiry.ts'
import { pseudoCore } from '../../support/given/pseudo-language.ts'
import { sampleOrganisation } from '../../support/given/sample-organisation.ts'

const organisation = {
  ...sampleOrganisation,
  closedDays: [{ date: '2027-03-10', name: 'A day of mourning' }],
}
const clock = createManualClock(mondayAtTen)
const open = withActs([])
const line = 'Received Monday 8 March at 10:00; 3 working days after that; A day of mourning skipped'

function dependencies(words = english) {
  return {
    ...{
      organisation,
      kinds,
      publicUrl: 'https://api.example',
      clock,
      words,
    },
    identityKey: createMemoryIdentityKey(),
    rotatingKey: createMemoryRotatingKey(),
    statusLinks: createMemoryEnquirerLinks('status'),
    notMeLinks: createMemoryEnquirerLinks('not-me'),
    officerLinks: createMemoryOfficerLinks(),
  }
}

async function carried(enquiry: Enquiry, words = english) {
  const store = createMemoryEnquiryStore()
  const mailer = createMemoryMailer()
  await store.create(enquiry)
  let nonces = 0
  await createCarryForward({
    ...dependencies(words),
    ...{ store, mailer, counter: createMemoryCounter(), observe: () => undefined, random: () => 0.5 },
    mailEvents: { waiting: async () => 0 },
    createNonce: () => `${++nonces}`,
  })(enquiry.reference)
  return { kept: await store.read(enquiry.reference), sent: mailer.accepted() }
}

describe('a day that is closed after an enquiry came', () => {
  it('moves the target of one that is open when it is looked at, with a line of why', async () => {
    const { kept, sent } = await carried(open)
    expect(kept?.answerBy).toMatchObject({ date: '2027-03-12', at: '2027-03-12T17:00:00.000Z' })
    expect(kept?.history.filter(({ what }) => what === 'retargeted')).toEqual([
      { at: mondayAtTen, what: 'retargeted', detail: '2027-03-12', why: kept?.answerBy.working },
    ])
    expect(sent).toEqual([])
  })

  it('leaves one alone that is answered', async () => {
    const { kept } = await carried(withActs([recordedAct({ act: 'answered' })]))
    expect(kept?.answerBy).toEqual(open.answerBy)
  })

  it('is told at once, before it is looked at: to the enquirer and to the officer', () => {
    const shown = [
      statusOf(open, { organisation, kinds, clock, words: english }).answerBy,
      createViewForOfficer({ organisation, kinds, clock, words: english })(open, {
        reference: open.reference,
        officer: 'lisa-chambers',
      }),
    ]
    expect(shown).toMatchObject([{ date: '2027-03-12' }, { answerBy: { date: '2027-03-12' } }])
  })

  it.each([
    ['handover', { id: 'lisa-chambers', role: 'officer', address: 'lisa@cambridgeshire.example' }, line],
    ['acknowledgement', { id: 'enquirer', role: 'enquirer', address: 'ada@example.org' }, ''],
  ] as const)('stands in the %s', async (purpose, to, working) => {
    const mail = await composeMail(dependencies(), {
      ...{ enquiry: open, purpose, to, mayRepeat: false, now: mondayAtTen },
    })
    expect(collapsed(mail.text)).toContain('reply by Friday 12 March.')
    expect(collapsed(mail.text)).toContain(working)
  })

  it('is kept in the language of the deployment', async () => {
    const { kept } = await carried(received, pseudoCore)
    expect(kept?.answerBy.date).toBe('2027-03-12')
    expect(kept?.answerBy.working).not.toContain('received')
    expect(kept?.answerBy.working).toContain('A day of mourning')
  })
})
