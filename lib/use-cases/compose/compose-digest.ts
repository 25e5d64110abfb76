import type { Addressee } from '../../core/delivery/mail.ts'
import type { Digest } from '../../core/digest/digest.ts'
import { categoryOf } from '../../core/enquiry/category.ts'
import type { Reference } from '../../core/enquiry/reference.ts'
import type { Kind } from '../../core/kind/kind.ts'
import { composeDigestMail } from '../../core/mails/digest.ts'
import type { HeldEntry } from '../../core/mails/held-blocks.ts'
import { linedEntries, type WaitingLine } from '../../core/mails/waiting-blocks.ts'
import { findOfficer, type Organisation } from '../../core/organisation/organisation.ts'
import type { Instant } from '../../core/time/instant.ts'
import type { LocalDate } from '../../core/time/local-date.ts'
import { correctedLists, type ReadEnquiries } from '../../core/waiting/corrected-lists.ts'
import { tellsLastWeek, type WeekFigures, weekBefore, weekFigures } from '../../core/waiting/last-week.ts'
import { type Morning, morningOf } from '../../core/waiting/morning.ts'
import type { CoreWords } from '../../core/words/english.ts'
import type { EnquiryStore } from '../../ports/enquiry-store.ts'
import type { LeaveLinks } from '../../ports/leave-links.ts'
import type { OutgoingMail } from '../../ports/mailer.ts'
import type { IdentityKey, OfficerLinks, SignedLinks } from '../../ports/secrets.ts'
import { readHolderLists } from '../item-changes/holder-lists.ts'
import { inParallel } from '../item-changes/in-parallel.ts'
import { readListed } from '../item-changes/read-listed.ts'
import { fromStore } from '../item-changes/store-failed.ts'
import { leaveUrlFor } from './leave-url.ts'

export interface ComposeDigestDependencies {
  readonly store: EnquiryStore
  readonly organisation: Organisation
  readonly kinds: readonly Kind[]
  readonly releaseLinks: SignedLinks
  readonly officerLinks: OfficerLinks
  readonly leaveLinks: LeaveLinks
  readonly identityKey: IdentityKey
  readonly publicUrl: string
  /** The language of mails. */
  readonly words: CoreWords
}

/** Rows of a month, the newest first: about two megabytes. */
const maxRows = 5000

interface DigestToCompose {
  readonly digest: Digest
  readonly to: Addressee
  readonly mayRepeat: boolean
  readonly now: Instant
}

/**
 * The mail of a digest, complete but for its claim: what waits for somebody on that morning, by the index; only what has
 * a line is read. Undefined when there is nothing to tell. Throws `StoreFailed`.
 */
export async function composeDigest(
  dependencies: ComposeDigestDependencies,
  toCompose: DigestToCompose,
): Promise<Omit<OutgoingMail, 'tags'> | undefined> {
  const { organisation, words, publicUrl } = dependencies
  const { digest, to, mayRepeat, now } = toCompose
  const { date, since } = digest
  const asked = { person: digest.to, date, organisation, now, ...(since === undefined ? {} : { since }) }
  const lists = await readHolderLists(dependencies)
  const indexed = morningOf(lists, asked)
  if (indexed === undefined) return undefined
  const references = linedEntries(indexed).map(({ reference }) => reference)
  // What cannot be read has no line: the board says so.
  const { enquiries } = await readListed(dependencies, references)
  const morning = morningOf(correctedLists(lists, enquiries), asked)
  if (morning === undefined) return undefined
  const officer = findOfficer(organisation, to.id)
  const lastWeek = tellsLastWeek(asked, organisation) ? await readLastWeek(dependencies, date) : undefined
  const leaveUrl = officer === undefined ? undefined : await leaveUrlFor(dependencies, officer)
  const board = `${publicUrl}/officer`
  return {
    ...composeDigestMail({
      ...{ digest, to, mayRepeat, now, morning, organisation, words },
      ...(await linesOf(dependencies, { morning, enquiries, to: to.id })),
      boards: {
        waiting: `${board}?person=${to.id}`,
        everybodys: `${board}?person=everybody`,
        help: `${board}?list=help&person=everybody`,
        later: `${board}?list=later&person=everybody`,
        checking: `${board}?list=needs-checking`,
        held: `${board}?list=quarantined`,
      },
      ...(leaveUrl === undefined ? {} : { leaveUrl }),
      ...(lastWeek === undefined ? {} : { lastWeek }),
    }),
    from: organisation.sender,
    to: { name: officer?.name ?? to.id, address: to.address },
    replyTo: { name: organisation.title, address: organisation.contact.email },
    audience: 'officer',
  }
}

/**
 * What came in in the week before: a query of each month that it has days of. Undefined where so much has come in since
 * that not all of it was read.
 */
async function readLastWeek(
  { store }: Pick<ComposeDigestDependencies, 'store'>,
  date: LocalDate,
): Promise<WeekFigures | undefined> {
  const week = weekBefore(date)
  const months = await inParallel(week.months, week.months.length, (month) =>
    fromStore(() => store.rows(month, maxRows)),
  )
  const isWhole = months.every((rows) => rows.length < maxRows || (rows.at(-1)?.receivedAt ?? '') < week.from)
  return isWhole ? weekFigures(months.flat(), week) : undefined
}

interface Lined {
  readonly morning: Morning
  readonly enquiries: ReadEnquiries
  readonly to: string
}

/** What each line is made of, with its links. */
async function linesOf(dependencies: ComposeDigestDependencies, { morning, enquiries, to }: Lined) {
  const { kinds, officerLinks, releaseLinks, publicUrl } = dependencies
  const pressed = new Set([...morning.theirs, ...morning.asDeputy].map(({ reference }) => reference))
  const lines = new Map<Reference, WaitingLine>()
  const held: HeldEntry[] = []
  for (const { reference } of linedEntries(morning)) {
    const enquiry = enquiries.get(reference)
    if (enquiry === undefined) continue
    const kind = kinds.find(({ name }) => name === enquiry.kind)
    const present = kinds.find(({ name }) => name === categoryOf(enquiry).kind)
    if (enquiry.stage === 'quarantined') {
      const decideUrl = `${publicUrl}/quarantine/${await releaseLinks.sign(reference)}`
      held.push({ enquiry, ...(kind && { kind }), decideUrl, isNew: morning.fresh.has(reference) })
      continue
    }
    const canPress = enquiry.stage === 'assigned' && pressed.has(reference)
    const page = canPress ? await officerLinks.sign({ reference, officer: to }) : `enquiries/${reference}`
    lines.set(reference, {
      enquiry,
      ...(kind && { kind }),
      ...(present && { kindTitle: present.title }),
      url: `${publicUrl}/officer/${page}`,
    })
  }
  return { lines, held }
}
