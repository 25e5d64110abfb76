import { type Instant, later } from '../../lib/core/time/instant.ts'
import type { Clock } from '../../lib/ports/clock.ts'
import { type CarryDigestDependencies, createCarryDigest } from '../../lib/use-cases/dispatch/carry-digest.ts'
import {
  type CarryForwardDependencies,
  createCarryForward,
} from '../../lib/use-cases/dispatch/carry-forward.ts'
import {
  type CarryStandaloneMailDependencies,
  createCarryStandaloneMail,
} from '../../lib/use-cases/dispatch/carry-standalone-mail.ts'
import { ensureRollCall } from '../../lib/use-cases/dispatch/roll-call.ts'
import {
  type DirectoryDependencies,
  withOrganisation,
} from '../../lib/use-cases/item-changes/with-organisation.ts'
import type { DispatchDependencies } from './handler.ts'

/** The dependencies of dispatch: adapters, and the organisation as it was deployed. */
type ComposeDispatchDependencies = CarryForwardDependencies &
  CarryDigestDependencies &
  Omit<CarryStandaloneMailDependencies, 'carryForward'> &
  DirectoryDependencies

/** Everything that the handler needs; each look reads the present directory. The same here, on a laptop and in tests. */
export function composeDispatch(dependencies: ComposeDispatchDependencies): DispatchDependencies {
  const at = (organisation: ComposeDispatchDependencies['organisation']) => ({
    ...dependencies,
    organisation,
  })
  return {
    callRoll: onceAnHour(
      dependencies.clock,
      withOrganisation(dependencies, (present) => () => ensureRollCall(at(present))),
    ),
    carryForward: withOrganisation(dependencies, (present) => createCarryForward(at(present))),
    carryDigest: withOrganisation(dependencies, (present) => createCarryDigest(at(present))),
    carryStandaloneMail: withOrganisation(dependencies, (present) => {
      const now = at(present)
      return createCarryStandaloneMail({ ...now, carryForward: createCarryForward(now) })
    }),
  }
}

/**
 * Does it when an hour has passed since it was done: the release before this one closes roll calls that it does not know.
 * What fails is thrown, so that the message comes back and it is tried again.
 */
function onceAnHour({ now }: Clock, work: () => Promise<void>): () => Promise<void> {
  let dueAt: Instant = ''
  return async () => {
    if (now() < dueAt) return
    await work()
    dueAt = later(now(), 3_600_000)
  }
}
