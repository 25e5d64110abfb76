import type { Undo, UndoOutcome } from '../../core/enquiry/lifecycle/acts.ts'
import type { OfficerLink } from '../../ports/secrets.ts'
import {
  createOfficerActs,
  type Done,
  type NoView,
  type OfficerActsDependencies,
  type OfficerPress,
  type PressOutcome,
} from './officer-acts.ts'
import { createShowOfficer, type ShowOfficerDependencies } from './show-officer.ts'

type ActForOfficerDependencies = OfficerActsDependencies & ShowOfficerDependencies

/**
 * What an officer can do by the link in a mail. `show` changes nothing; each of the others does one thing, once however
 * often it is pressed. All throw `StoreFailed`, and those that write `TooManyConflicts`.
 */
export function createActForOfficer(dependencies: ActForOfficerDependencies) {
  const { officerLinks } = dependencies
  const { show } = createShowOfficer(dependencies)
  const acts = createOfficerActs(dependencies)
  return { show, act, undo }

  async function act(token: string, press: OfficerPress): Promise<Done<PressOutcome> | NoView> {
    return withLink(token, (link) => acts.act(link, press))
  }

  async function undo(token: string, undo: Undo): Promise<Done<UndoOutcome> | NoView> {
    return withLink(token, (link) => acts.undo(link, undo))
  }

  async function withLink<Outcome>(
    token: string,
    go: (link: OfficerLink) => Promise<Done<Outcome> | NoView>,
  ): Promise<Done<Outcome> | NoView> {
    const link = await officerLinks.read(token)
    return link && (await go(link))
  }
}
