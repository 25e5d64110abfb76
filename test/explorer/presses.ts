import type { UpdateType } from '../../lib/core/enquiry/update.ts'
import { kinds } from '../../lib/kinds/kinds.ts'
import { createChangeDirectory, type LeaveRequest } from '../../lib/use-cases/directory/change-directory.ts'
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
