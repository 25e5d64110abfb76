import type { UpdateType } from '../../lib/core/enquiry/update.ts'
import { findOfficer } from '../../lib/core/organisation/organisation.ts'
import { toEmailAddress } from '../../lib/core/text/email-address.ts'
import { kinds } from '../../lib/kinds/kinds.ts'
import { createCorrectForEnquirer } from '../../lib/use-cases/board/correct-for-enquirer.ts'
import { createConfirmSpam, createReleaseEnquiry } from '../../lib/use-cases/board/release-enquiry.ts'
import { createChangeDirectory, type LeaveRequest } from '../../lib/use-cases/directory/change-directory.ts'
import { createDisown } from '../../lib/use-cases/enquirer/disown-enquiry.ts'
import { statusOf } from '../../lib/use-cases/enquirer/show-status.ts'
import { createUpdateEnquiry } from '../../lib/use-cases/enquirer/update-enquiry.ts'
import { withOrganisation } from '../../lib/use-cases/item-changes/with-organisation.ts'
import { createActForOfficer } from '../../lib/use-cases/officer/act-for-officer.ts'
import type { OfficerPress } from '../../lib/use-cases/officer/officer-acts.ts'
import { sampleOrganisation as organisation } from '../support/given/sample-organisation.ts'
import type { Invocation } from './process.ts'
import { reachOf } from './reach.ts'
import type { World } from './world.ts'

const reference = 'ABCD-2345'

/** An officer presses a button of the page that their link opens, and is answered what came of it. */
export function press(world: World, officer: string, what: OfficerPress) {
  return async (process: Invocation): Promise<string> => {
    const token = await world.officerLinks.sign({ reference, officer })
    const outside = { ...world, ...reachOf(world, process), organisation, kinds }
    const act = withOrganisation(outside, (present) => {
      return createActForOfficer({ ...outside, organisation: present }).act
    })
    const answer = await act(token, what)
    return typeof answer === 'object' ? answer.outcome : String(answer)
  }
}

/** The enquirer does something on the private page. */
export function tell(world: World, type: UpdateType) {
  return async (process: Invocation): Promise<string> => {
    const outside = { ...world, ...reachOf(world, process), organisation }
    const update = withOrganisation(outside, (present) =>
      createUpdateEnquiry({ ...outside, organisation: present }),
    )
    const kept = await update(reference, { id: type, type })
    return kept === undefined ? 'gone' : 'kept'
  }
}

/** The enquirer writes a note on the private page; on what is answered or closed, because they still need help. */
export function addNote(world: World, text: string) {
  return async (process: Invocation): Promise<string> => {
    const outside = { ...world, ...reachOf(world, process), organisation, kinds }
    const kept = await outside.store.read(reference)
    const { stillNeedHelp } = kept === undefined ? {} : statusOf(kept, outside)
    const choice =
      stillNeedHelp === undefined ? {} : ({ choice: 'still-need-help', ...stillNeedHelp } as const)
    const update = createUpdateEnquiry(outside)
    return (await update(reference, { id: 'note', type: 'note', text, ...choice })) ?? 'gone'
  }
}

/** Whoever has the address of the acknowledgement says "this wasn't me". */
export function disown(world: World) {
  return async (process: Invocation): Promise<string> => {
    const token = await world.notMeLinks.sign({ reference, madeFor: 0 })
    const outside = { ...world, ...reachOf(world, process), organisation }
    return (await createDisown(outside).disown(token)) ? 'kept' : 'gone'
  }
}

/** Somebody signed in corrects the enquirer's address. */
export function correctFor(world: World, by: string, to: string) {
  return async (process: Invocation): Promise<string> => {
    const [officer, address] = [findOfficer(organisation, by), toEmailAddress(to)]
    if (officer === undefined || address === undefined) throw new TypeError(`${by} ${to}`)
    const correct = createCorrectForEnquirer({ ...world, ...reachOf(world, process), organisation })
    return (await correct(reference, officer, { email: to, address, known: true })) ?? 'gone'
  }
}

/** Somebody signed in says of suspected spam that it is real, or spam. */
export function judgeHeld(world: World, by: string, as: 'real' | 'spam') {
  return async (process: Invocation): Promise<string> => {
    const create = as === 'real' ? createReleaseEnquiry : createConfirmSpam
    const decide = create({ ...world, ...reachOf(world, process), organisation })
    return (await decide(reference, by))?.outcome ?? 'gone'
  }
}

/** Somebody enters a leave. */
export function takeLeave(world: World, leave: LeaveRequest) {
  return (process: Invocation): Promise<string> =>
    createChangeDirectory({ ...world, ...reachOf(world, process), organisation }).setLeave(leave)
}

/** Somebody takes a leave back. */
export function cancelLeave(world: World, leave: Pick<LeaveRequest, 'id' | 'officer'>) {
  return (process: Invocation): Promise<string> =>
    createChangeDirectory({ ...world, ...reachOf(world, process), organisation }).cancelLeave(leave)
}
