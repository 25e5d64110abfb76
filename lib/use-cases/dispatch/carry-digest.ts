import type { Digest, DigestId } from '../../core/digest/digest.ts'
import type { DigestCommand } from '../../core/digest/digest-lifecycle.ts'
import { nextDigestStep } from '../../core/digest/next-digest-step.ts'
import type { MorningList } from '../../ports/morning-list.ts'
import { type ComposeDigestDependencies, composeDigest } from '../compose/compose-digest.ts'
import { type DigestDependencies, digestsIn } from '../item-changes/mailed-items.ts'
import { fromStore } from '../item-changes/store-failed.ts'
import { createTakeSteps, type NextAction, type TakeStepsDependencies } from './take-steps.ts'

export interface CarryDigestDependencies
  extends ComposeDigestDependencies,
    DigestDependencies,
    TakeStepsDependencies {
  readonly morningList: MorningList
}

/**
 * Looks at one digest and does what is due now: mails it at nine, by the same protocol as an enquiry's mails, or
 * closes it if nothing on it waits any more. Repeats and errors as for `createCarryForward`.
 */
export function createCarryDigest(dependencies: CarryDigestDependencies): (id: DigestId) => Promise<void> {
  const { morningList, organisation, clock, observe } = dependencies
  const { takeSteps, send, doMailStep } = createTakeSteps(dependencies)
  const items = digestsIn(dependencies)

  return (id) => takeSteps(id, { items, next, parked: 'digest-parked' })

  async function next(digest: Digest): Promise<NextAction<DigestCommand>> {
    const { id } = digest
    const step = nextDigestStep(digest, organisation, clock.now())
    switch (step.type) {
      case 'send': {
        const mail = await composeDigest(dependencies, { ...step, digest, now: clock.now() })
        return mail === undefined ? { type: 'change', command: { type: 'close' } } : send(id, step, mail)
      }
      case 'note-stranded':
        observe({ type: 'digest-stranded', reference: id })
        return { type: 'change', command: step }
      case 'carry-over': {
        const { date, to } = step
        await fromStore(() => morningList.add({ date, to }, ...digest.references))
        return { type: 'change', command: { type: 'close' } }
      }
      case 'close':
        return { type: 'change', command: step }
      default:
        return doMailStep(id, step)
    }
  }
}
