import type { LocalDate } from '../time/local-date.ts'
import type { TargetTime } from '../time/target-time.ts'
import type {
  AccessibilityFacts,
  CompiledOrganisation,
  Logo,
  Look,
  Officer,
  PrivacyFacts,
  Promised,
  Route,
  ShowOfficer,
  Signpost,
  Weekday,
} from './organisation.ts'

/** An organisation file with every value of the right type, and nothing known of its sense yet. */
export interface OrganisationDraft {
  readonly title: string
  readonly sender: { readonly name: string; readonly address: string }
  readonly contact: { readonly phone?: string; readonly email: string; readonly website?: string }
  /** Words by name. */
  readonly areas: Readonly<Record<string, string>>
  readonly officers: Readonly<Record<string, OfficerDraft>>
  readonly desks: Readonly<Record<string, OfficerDraft>>
  readonly managers: Readonly<Record<string, OfficerDraft>>
  readonly lastResort: { readonly desk: string; readonly manager: string }
  readonly routes: readonly RouteDraft[]
  readonly answerWithin?: Readonly<Record<string, TargetTime>>
  /** Names by date. */
  readonly closedDays?: Readonly<Record<LocalDate, string>>
  readonly cutOff?: string
  readonly promises?: Readonly<Record<string, readonly Promised[]>>
  readonly signposts?: Readonly<Record<string, readonly Signpost[]>>
  readonly keepMonths: number
  readonly unansweredMonths?: number
  readonly websites?: readonly string[]
  readonly showOfficer?: ShowOfficer
  readonly look?: LookDraft
  readonly privacy?: PrivacyFacts
  readonly accessibility?: AccessibilityFacts
  /** That the file is one to copy from. */
  readonly example?: true
}

export interface LookDraft {
  readonly colour?: string
  /** The name of a file beside the organisation's. */
  readonly logo?: string
}

interface OfficerDraft {
  readonly name: string
  readonly email: string
  readonly phone?: string
  readonly team?: string
  readonly deputy?: string
  readonly until?: LocalDate
  readonly workingDays?: readonly Weekday[]
}

export type RouteDraft = Omit<Route, 'position'>

type DirectorySection = 'officers' | 'desks' | 'managers'

/** An entry of the directory together with where it stands in the file. */
export interface DirectoryEntry extends Officer {
  readonly section: DirectorySection
}

/** Officers, desks and managers in one list, in the order of the file. */
export function directoryOf(draft: OrganisationDraft): readonly DirectoryEntry[] {
  const entries = (section: DirectorySection, role: Officer['role']) =>
    Object.entries(draft[section]).map(([id, entry]) => ({ id, role, section, ...entry }))
  return [...entries('officers', 'officer'), ...entries('desks', 'desk'), ...entries('managers', 'manager')]
}

/** A checked draft as the pipeline uses it; `name` and `version` are the file's, `logo` is what its `look` names. */
export function toOrganisation(
  draft: OrganisationDraft,
  { logo, ...file }: { name: string; version: string; logo?: Logo | undefined },
): CompiledOrganisation {
  const { title, sender, contact, lastResort, keepMonths, look, privacy, accessibility, promises } = draft
  const districts = Object.entries(draft.areas).map(([name, words]) => ({ name, title: words }))
  return {
    ...file,
    overlayVersion: 0,
    title,
    sender,
    contact,
    districts,
    officers: directoryOf(draft).map(({ section: _, ...officer }) => officer),
    routes: draft.routes.map((route, index) => ({ position: index + 1, ...route })),
    lastResort,
    answerWithin: draft.answerWithin ?? {},
    closedDays: Object.entries(draft.closedDays ?? {}).map(([date, name]) => ({ date, name })),
    ...(draft.cutOff === undefined ? {} : { cutOff: draft.cutOff }),
    ...(promises === undefined ? {} : { promises }),
    signposts: draft.signposts ?? {},
    keepMonths,
    ...(draft.unansweredMonths === undefined ? {} : { unansweredMonths: draft.unansweredMonths }),
    websites: draft.websites ?? [],
    showOfficer: draft.showOfficer ?? 'full-name',
    ...(look === undefined ? {} : { look: lookOf(look, logo) }),
    ...(privacy === undefined ? {} : { privacy }),
    ...(accessibility === undefined ? {} : { accessibility }),
  }
}

function lookOf({ colour }: LookDraft, logo: Logo | undefined): Look {
  return { ...(colour === undefined ? {} : { colour }), ...(logo === undefined ? {} : { logo }) }
}
