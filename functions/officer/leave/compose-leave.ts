import {
  type ChangeDirectoryDependencies,
  createChangeDirectory,
} from '../../../lib/use-cases/directory/change-directory.ts'
import {
  type ConfirmLeaveDependencies,
  createConfirmLeave,
} from '../../../lib/use-cases/directory/confirm-leave.ts'
import { createPlanLeave, type PlanLeaveDependencies } from '../../../lib/use-cases/directory/plan-leave.ts'
import { createShowLeave, type ShowLeaveDependencies } from '../../../lib/use-cases/directory/show-leave.ts'

/** What the pages about leave stand on. */
export type LeaveWorld = ShowLeaveDependencies &
  ChangeDirectoryDependencies &
  Omit<PlanLeaveDependencies, 'changeDirectory'> &
  Omit<ConfirmLeaveDependencies, 'planLeave'>

/** The use-cases about leave, made from the outside world. */
export function composeLeave(world: LeaveWorld) {
  const planLeave = createPlanLeave({ ...world, changeDirectory: createChangeDirectory(world) })
  return {
    planLeave,
    showLeave: createShowLeave(world),
    confirmLeave: createConfirmLeave({ ...world, planLeave }),
  }
}
