import { expect, it } from 'vitest'
import { createMemoryEnquirerLinks } from '../../../lib/adapters/memory/memory-enquirer-links.ts'
import { createMemoryEnquiryStore } from '../../../lib/adapters/memory/memory-enquiry-store.ts'
import { createMemoryIdentityKey } from '../../../lib/adapters/memory/memory-identity-key.ts'
import { createMemoryLeaveLinks } from '../../../lib/adapters/memory/memory-leave-links.ts'
import { createMemoryOfficerLinks } from '../../../lib/adapters/memory/memory-officer-links.ts'
import { createMemoryRotatingKey } from '../../../lib/adapters/memory/memory-rotating-key.ts'
import { createMemorySignedLinks } from '../../../lib/adapters/memory/memory-signed-links.ts'
import { startDigest } from '../../../lib/core/digest/digest.ts'
import { toAddressee } from '../../../lib/core/directory/handover-chain.ts'
import type { AssignedEnquiry } from '../../../lib/core/enquiry/enquiry.ts'
import { type AssignedStanding, standingOf } from '../../../lib/core/enquiry/standing.ts'
import { findOfficer, type Officer } from '../../../lib/core/organisation/organisation.ts'
import { english as words } from '../../../lib/core/words/english.ts'
import { kinds } from '../../../lib/kinds/kinds.ts'
import { composeDigest } from '../../../lib/use-cases/compose/compose-digest.ts'
import type { MailToCompose } from '../../../lib/use-cases/compose/compose-mail.ts'
import { composeMail } from '../../../lib/use-cases/compose/compose-mail.ts'
import { mondayAtTen as now } from '../../support/given/enquiry.ts'
import { sampleOrganisation as organisation } from '../../support/given/sample-organisation.ts'
import { standingWorlds } from './standing-worlds.ts'

const worlds = standingWorlds(2).filter((enquiry) => enquiry.stage === 'assigned')
process.stdout.write(`every mail that names whoever has it, of ${worlds.length} small worlds\n`)

const dependencies = {
  ...{ organisation, kinds, words, publicUrl: 'https://api.example' },
  identityKey: createMemoryIdentityKey(),
  rotatingKey: createMemoryRotatingKey(),
  leaveLinks: createMemoryLeaveLinks(),
  officerLinks: createMemoryOfficerLinks(),
  statusLinks: createMemoryEnquirerLinks('status'),
  notMeLinks: createMemoryEnquirerLinks('not-me'),
  releaseLinks: createMemorySignedLinks('release'),
}
const enquirer = { id: 'enquirer', role: 'enquirer', address: 'ada@example.org' } as const
const priya = toAddressee(officer('priya-nair'))
const note = { id: 'asked', at: now, type: 'note', text: 'Any news?' } as const

/** Whom a mail names as who has the enquiry, and whom it should; undefined: there is no such mail of it. */
type Mail = (
  enquiry: AssignedEnquiry,
  standing: AssignedStanding,
) => Promise<{ readonly says: unknown; readonly should: unknown } | undefined>

const mails: Readonly<Record<string, Mail>> = {
  'the acknowledgement': async (enquiry, { owner }) => {
    const { text } = await composed({ enquiry, purpose: 'acknowledgement', to: enquirer })
    return { says: found(text, /getting in touch\. (?:The )?(.*?) will reply /), should: officer(owner).name }
  },
  'the news of a note': async (enquiry, { owner, disownedAt }) => {
    const told = { ...enquiry, updates: [...(enquiry.updates ?? []), note] }
    const { text, replyTo } = await composed({ enquiry: told, purpose: 'update', about: note.id, to: priya })
    return {
      says: [found(text, /Our email to (.*?) didn’t arrive/), replyTo.address === enquirer.address],
      should: [owner === priya.id ? undefined : officer(owner).name, disownedAt === undefined],
    }
  },
  'the nudge': async (enquiry, { owner, round }) => {
    const about = round.about === undefined ? {} : { about: round.about }
    const { text } = await composed({ enquiry, purpose: 'nudge', ...about, to: priya })
    return { says: found(text, /(?:Fenland )([^.]*?) may already have this/), should: officer(owner).name }
  },
  'the manager’s morning': async (enquiry, { owner, state }) => {
    const store = createMemoryEnquiryStore()
    await store.create(enquiry)
    const digest = startDigest({ date: '2027-03-16', to: priya.id })
    const at = '2027-03-16T09:00:00.000Z'
    const mail = await composeDigest(
      { ...dependencies, store },
      { digest, to: priya, mayRepeat: false, now: at },
    )
    const isListed = (state === 'open' || state === 'accepted') && owner !== priya.id
    return {
      says: found(mail?.text, /late, (?:new, )?(?:being dealt with, )?with (.*?) ·/),
      should: isListed ? officer(owner).name : undefined,
    }
  },
}

it.each(Object.entries(mails))('%s names whoever has it in every small world', async (_, mail) => {
  for (const enquiry of worlds) {
    const named = await mail(enquiry, standingOf(enquiry))
    expect(named?.says).toEqual(named?.should)
  }
})

async function composed(mail: Omit<MailToCompose, 'mayRepeat' | 'now'>) {
  return composeMail(dependencies, { ...mail, mayRepeat: false, now })
}

function found(text: string | undefined, what: RegExp): string | undefined {
  return what.exec(text?.replaceAll(/\s+/g, ' ') ?? '')?.[1]
}

function officer(id: string): Officer {
  const one = findOfficer(organisation, id)
  if (one === undefined) throw new TypeError(`There is no ${id}`)
  return one
}
