import type { FieldOption } from '../kind/field.ts'
import { titleOf } from '../kind/title-of.ts'
import type { Instant } from '../time/instant.ts'
import type { LocalDate } from '../time/local-date.ts'
import type { TargetTime } from '../time/target-time.ts'
import type { ClosedDay } from '../time/working-calendar.ts'
import type { CoreWords } from '../words/english.ts'

/** Who can have an enquiry: a person (officer), a shared mailbox (desk), or the manager of last resort. */
export interface Officer {
  /** The name in the organisation file, `lisa-chambers`. */
  readonly id: string
  readonly role: 'officer' | 'desk' | 'manager'
  readonly name: string
  readonly email: string
  readonly phone?: string
  /** The team they work in, as enquirers may be told it: "Community assets team". */
  readonly team?: string
  /** Who is next when mail to this entry does not arrive. */
  readonly deputy?: string
  /** The last date this entry may be given anything. */
  readonly until?: LocalDate
  /** Of people: the days of the week they work; absent: Monday to Friday. */
  readonly workingDays?: readonly Weekday[]
  /** When they are away, the earliest first; from the overlay. */
  readonly leave?: readonly Leave[]
  /** Mail to this very address failed for good, and nobody has said yet that it works again; from the overlay. */
  readonly needsChecking?: NeedsChecking
  /** When somebody last said that mail here works again: earlier refusals no longer count; from the overlay. */
  readonly checkedAt?: Instant
}

/** A weekday as the file writes it. */
export type Weekday = (typeof weekdays)[number]

/** From Sunday on, as `weekdayOf` counts them. */
export const weekdays = [
  'sunday',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
] as const

/** Days on which somebody is not there. */
export interface Leave {
  readonly id: string
  readonly from: LocalDate
  /** The last day away. */
  readonly until: LocalDate
}

/** What became of a mail to an address. */
export interface NeedsChecking {
  readonly since: Instant
  readonly reason: 'bounce' | 'suppressed' | 'complaint' | 'reject'
}

/** One line of the routing table: the first that fits wins. Absent conditions fit everything. */
export interface Route {
  /** Its place in the file, from 1. */
  readonly position: number
  readonly kinds?: readonly string[]
  readonly areas?: readonly string[]
  /** Answers that must all be so: field name → one of these option names. */
  readonly when?: Readonly<Record<string, readonly string[]>>
  /** Entries of the directory: one, or several who get them in turn. */
  readonly to: readonly string[]
}

/** Somebody else who can help: a time bank, an advice line. */
export interface Signpost {
  readonly name: string
  /** A sentence: what they do, or for whom. */
  readonly about?: string
  readonly phone?: string
  readonly website?: string
  /** The areas they are for; absent: all. */
  readonly areas?: readonly string[]
}

/** A sentence that an enquirer is promised something by. */
export interface Promised {
  readonly say: string
  /** Answers that must all be so, as a route has them; absent: always. */
  readonly when?: Readonly<Record<string, readonly string[]>>
}

/** How much of an officer's name an enquirer is told; `officer-name.ts` says what becomes of it. */
export type ShowOfficer = 'full-name' | 'first-name' | 'team'

/** How the pages look. */
export interface Look {
  /** Of the bar, buttons and links, `#1d4f91`: at least 4.5:1 against white. */
  readonly colour?: string
  readonly logo?: Logo
}

/** A PNG picture of at most 20 KB, compiled into the bundles with all else. */
export interface Logo {
  /** The bytes of the file. */
  readonly base64: string
  /** In pixels of the file, to keep its place before it is there. */
  readonly width: number
  readonly height: number
}

/** What the privacy notice says of the organisation. Absent: the page takes it from title and contact. */
export interface PrivacyFacts {
  /** Who answers for the data in law. */
  readonly controller?: string
  /** Where to write about one's own data: an email address. */
  readonly contact?: string
  /** Article 6(1)(e) or (f) of the UK GDPR; absent: legitimate interests. */
  readonly lawfulBasis?: LawfulBasis
  /** With the Information Commissioner's Office. */
  readonly registration?: string
  /** The organisation's whole privacy policy. */
  readonly website?: string
}

type LawfulBasis = 'legitimate-interests' | 'public-task'

/** What the accessibility statement says of the organisation. Absent: the page takes it from contact. */
export interface AccessibilityFacts {
  /** Where to write about a barrier: an email address. */
  readonly contact?: string
  readonly preparedOn?: LocalDate
  /** What is known not to work, each a sentence. */
  readonly limits?: readonly string[]
}

/** An organisation as it is compiled into the bundles: checked, whole, with a version, and in its own words alone. */
export interface CompiledOrganisation {
  readonly name: string
  /** Of the file's content; every stored decision names it. */
  readonly version: string
  /** Of what has changed in the directory since the file was deployed, which is merged in here; 0: nothing yet. */
  readonly overlayVersion: number
  readonly title: string
  readonly sender: { readonly name: string; readonly address: string }
  /** What a person who cannot use the form is told. */
  readonly contact: { readonly phone?: string; readonly email: string; readonly website?: string }
  /** The areas of the file. */
  readonly districts: readonly FieldOption[]
  readonly officers: readonly Officer[]
  readonly routes: readonly Route[]
  /** The desk, then the manager: the end of every chain. */
  readonly lastResort: { readonly desk: string; readonly manager: string }
  /** How soon a first answer is due by kind, where the organisation differs from the kind. */
  readonly answerWithin: Readonly<Record<string, TargetTime>>
  /** Days that are not worked besides weekends and bank holidays. */
  readonly closedDays: readonly ClosedDay[]
  /** In London, `16:00`: what comes later in the day counts as received on the next working day. */
  readonly cutOff?: string
  /** What officers will do, by kind: told on the confirmation and in the acknowledgement. */
  readonly promises?: Readonly<Record<string, readonly Promised[]>>
  /** Whom an acknowledgement points to besides ourselves, by kind. */
  readonly signposts: Readonly<Record<string, readonly Signpost[]>>
  /** Months an enquiry is kept after it is closed. */
  readonly keepMonths: number
  /** Months after which what nobody ever answered is listed, to be decided on: it is never erased by itself. */
  readonly unansweredMonths?: number
  /** Origins, as browsers write them: whose pages may show our form in a frame, and where `_next` may lead. */
  readonly websites: readonly string[]
  readonly showOfficer: ShowOfficer
  readonly look?: Look
  readonly privacy?: PrivacyFacts
  readonly accessibility?: AccessibilityFacts
}

/** An organisation in a language. */
export interface Organisation extends CompiledOrganisation {
  /** What an `area` answer may be: a district, or one of `generalAreas`. */
  readonly areas: readonly FieldOption[]
}

/** What an `area` answer may be besides the organisation's own districts. */
export const generalAreas = ['whole-area', 'elsewhere', 'not-sure'] as const

/** Whether an area is no district. */
export function isGeneralArea(name: string): boolean {
  return generalAreas.some((general) => general === name)
}

/** The organisation with the names of the general areas in that language. */
export function organisationIn(words: CoreWords, organisation: CompiledOrganisation): Organisation {
  const general = generalAreas.map((name) => ({ name, title: words.areas[name] }))
  return { ...organisation, areas: [...organisation.districts, ...general] }
}

/** The words for an area, or its bare name if the organisation no longer has it. */
export function areaTitle(organisation: Organisation, name: string): string {
  return titleOf(organisation.areas, name)
}

/** Whom to point an enquirer to: those for the area, and all of them where no district was named. */
export function signpostsFor(organisation: Organisation, kind: string, area: string): readonly Signpost[] {
  const all = Object.hasOwn(organisation.signposts, kind) ? (organisation.signposts[kind] ?? []) : []
  if (isGeneralArea(area)) return all
  return all.filter(({ areas }) => areas?.includes(area) ?? true)
}

/** What a stored decision names: the file's version and the overlay's. */
export function versionsOf({ version, overlayVersion }: Organisation): string {
  return `${version}+${overlayVersion}`
}

/** An entry of the directory. */
export function findOfficer(organisation: Organisation, id: string): Officer | undefined {
  return organisation.officers.find((officer) => officer.id === id)
}
