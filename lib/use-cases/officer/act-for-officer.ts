import type { Undo, UndoOutcome } from '../../core/enquiry/lifecycle/acts.ts'
import type { OfficerLink } from '../../ports/secrets.ts'
import { load } from '../item-changes/store-failed.ts'
import { createOtherEnquiries } from '../lookups/other-enquiries.ts'
import {
  createOfficerActs,
  type Done,
  type NoView,
  type OfficerActsDependencies,
  type OfficerPress,
  type PressOutcome,
} from './officer-acts.ts'
import { createShowOfficer, type ShowOfficerDependencies } from './show-officer.ts'
import type { OfficerView } from './view-for-officer.ts'

type ActForOfficerDependencies = OfficerActsDependencies & ShowOfficerDependencies

/**
 * What an officer can do by the link in a mail. `show` and `showOthers` change nothing; each of the others does one thing, once however
 * often it is pressed. All throw `StoreFailed`, and those that write `TooManyConflicts`.
 */
export function createActForOfficer(dependencies: ActForOfficerDependencies) {
  const { officerLinks } = dependencies
  const { show } = createShowOfficer(dependencies)
  const acts = createOfficerActs(dependencies)
  const otherEnquiries = createOtherEnquiries(dependencies)
  return { show, showOthers, act, undo }

  /** The view with other enquiries of the same address or number: for somebody who has shown that they read the mailbox. */
  async function showOthers(view: OfficerView): Promise<OfficerView> {
    const enquiry = await load(dependencies.store, view.reference)
    return enquiry === undefined ? view : { ...view, others: await otherEnquiries.listOf(enquiry) }
  }

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
