import { sameMailbox } from '../../text/email-address.ts'
import { isFreeMail, isOneSlip } from '../../text/likely-address.ts'
import { listInWords } from '../../text/list-in-words.ts'
import { addDays, type LocalDate } from '../../time/local-date.ts'
import { type DirectoryEntry, directoryOf, type OrganisationDraft } from '../organisation-draft.ts'
import type { Finding } from './finding.ts'

/**
 * What in a checked organisation works and is probably not what was meant, or will not work in practice. None of it
 * stops anything.
 */
export function organisationWarnings(draft: OrganisationDraft, today: LocalDate): readonly Finding[] {
  const directory = directoryOf(draft)
  return [
    ...freeMailSender(draft),
    ...directory.flatMap((entry) => [
      ...sharedAddress(entry, directory),
      ...roleAddress(entry),
      ...getsNothing(entry, draft, directory),
      ...longGone(entry, today),
      ...oddDomain(entry, draft, directory),
    ]),
    ...goneRoutes(draft, directory, today),
    ...saidTwice(draft),
  ]
}

function freeMailSender({ sender }: OrganisationDraft): readonly Finding[] {
  if (!isFreeMail(sender.address)) return []
  const domain = domainOf(sender.address)
  const problem = `Emails are to come from an address at ${domain}, which tells other providers to refuse what it did not send itself (DMARC). Nobody would get them.`
  const fix = 'Use an address at a domain of your own, like enquiries@your-charity.org.uk.'
  return [{ path: ['sender', 'address'], problem, fix }]
}

/** At the later of the two. */
function sharedAddress(entry: DirectoryEntry, directory: readonly DirectoryEntry[]): readonly Finding[] {
  const before = directory.slice(0, directory.indexOf(entry))
  const twin = before.find((other) => sameMailbox(other.email, entry.email))
  if (twin === undefined) return []
  const problem = `"${twin.id}" and "${entry.id}" have one address, so whoever reads it signs in as "${twin.id}", and if it fails both fail.`
  return [{ path: [entry.section, entry.id, 'email'], problem, fix: 'Give each their own address.' }]
}

function roleAddress({ section, id, email }: DirectoryEntry): readonly Finding[] {
  const local = email.split('@', 1)[0] ?? ''
  if (section !== 'officers' || !ROLE.test(local)) return []
  const problem = `${email} looks like a mailbox that several people read, and "${id}" stands under officers.`
  const fix = `Move "${id}" under desks, or give the person's own address.`
  return [{ path: [section, id, 'email'], problem, fix }]
}

const ROLE =
  /^(admin|administration|bookings?|clerk|contact(us)?|enquir(y|ies)|general|hello|help(desk)?|info|mail|no-?reply|office|post|reception|secretary|support|team|volunteer(ing|s)?)$/i

/** Neither a route nor another's deputy line nor the last resort leads there. */
function getsNothing(
  { section, id, until }: DirectoryEntry,
  draft: OrganisationDraft,
  directory: readonly DirectoryEntry[],
): readonly Finding[] {
  const isNamed =
    draft.routes.some(({ to }) => to.includes(id)) ||
    directory.some((entry) => entry.deputy === id) ||
    [draft.lastResort.desk, draft.lastResort.manager].includes(id)
  // Who has left is named no more, and stays in the file for what they once had. Managers also see everything.
  if (isNamed || until !== undefined || section === 'managers') return []
  const problem = `No route names "${id}"${section === 'officers' ? ", and they are nobody's deputy" : ''}, so nothing comes to them unless somebody passes it on.`
  return [
    {
      path: [section, id],
      at: 'name',
      problem,
      fix: `Add a route with "to: ${id}", or delete the entry if it is not needed.`,
    },
  ]
}

/** A year: sooner, what they once had may still be open. */
function longGone({ section, id, until }: DirectoryEntry, today: LocalDate): readonly Finding[] {
  if (until === undefined || until >= addDays(today, -365)) return []
  const problem = `The last day of "${id}" was ${until}, more than a year ago.`
  const fix = 'Is the year right? If it is, delete the entry once nothing of theirs is open.'
  return [{ path: [section, id, 'until'], problem, fix }]
}

/** A domain one slip from the one that most others have. */
function oddDomain(
  entry: DirectoryEntry,
  { sender, contact }: OrganisationDraft,
  directory: readonly DirectoryEntry[],
): readonly Finding[] {
  const own = domainOf(entry.email)
  const others = [
    contact.email,
    sender.address,
    ...directory.filter((other) => other !== entry).map(({ email }) => email),
  ].map(domainOf)
  const usual = others.find((domain) => isOneSlip(domain, own))
  if (usual === undefined || others.filter((domain) => domain === usual).length < 2 || others.includes(own))
    return []
  const problem = `The address of "${entry.id}" ends in ${own}; others here end in ${usual}.`
  const fix = `Did you mean ${entry.email.slice(0, entry.email.lastIndexOf('@') + 1)}${usual}?`
  return [{ path: [entry.section, entry.id, 'email'], problem, fix }]
}

function goneRoutes(
  { routes }: OrganisationDraft,
  directory: readonly DirectoryEntry[],
  today: LocalDate,
): readonly Finding[] {
  return routes.flatMap(({ to }, index): readonly Finding[] => {
    const takers = directory.filter(({ id }) => to.includes(id))
    // Of one who left long ago it is asked whether the year is right.
    const hasLeft = ({ until = today }: DirectoryEntry) => until < today && until >= addDays(today, -365)
    if (takers.length === 0 || !takers.every(hasLeft)) return []
    const names = listInWords(takers.map(({ name, until }) => `${name} (until ${until})`))
    const problem = `Route ${index + 1} goes to ${names}, who has left, and so to the deputy or the desk.`
    return [{ path: ['routes', index, 'to'], problem, fix: 'Name whoever does it now.' }]
  })
}

/** Sentences and signposts that people would read twice: always, or for some answers besides. */
function saidTwice({ promises = {}, signposts = {} }: OrganisationDraft): readonly Finding[] {
  const twice = <T>(
    section: string,
    lists: Readonly<Record<string, readonly T[]>>,
    same: (one: T, other: T) => boolean,
  ) =>
    Object.entries(lists).flatMap(([kind, list]) =>
      list.flatMap((one, index): readonly Finding[] => {
        if (!list.slice(0, index).some((other) => same(one, other))) return []
        const path = [section, kind, index]
        return [{ path, problem: `This stands under ${kind} twice.`, fix: 'Delete one of them.' }]
      }),
    )
  const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)
  return [
    ...twice('promises', promises, (one, other) => {
      const isForAll = one.when === undefined || other.when === undefined
      return one.say === other.say && (isForAll || isSame(one.when, other.when))
    }),
    ...twice('signposts', signposts, isSame),
  ]
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1).toLowerCase()
}
