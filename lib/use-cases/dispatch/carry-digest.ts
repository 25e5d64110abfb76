import type { Digest, DigestId } from '../../core/digest/digest.ts'
import type { DigestCommand } from '../../core/digest/digest-lifecycle.ts'
import { nextDigestStep } from '../../core/digest/next-digest-step.ts'
import { findOfficer } from '../../core/organisation/organisation.ts'
import { rollCallName } from '../../core/organisation/reserved-names.ts'
import { toldBefore } from '../../core/waiting/morning.ts'
import type { DirectoryStore } from '../../ports/directory-store.ts'
import { type ComposeDigestDependencies, composeDigest } from '../compose/compose-digest.ts'
import { writeOverlay } from '../directory/change-directory.ts'
import { type DigestDependencies, digestsIn } from '../item-changes/mailed-items.ts'
import { ensureDigest } from './roll-call.ts'
import { createTakeSteps, type NextAction, type TakeStepsDependencies } from './take-steps.ts'

export interface CarryDigestDependencies
  extends ComposeDigestDependencies,
    DigestDependencies,
    TakeStepsDependencies {
  readonly directoryStore: DirectoryStore
}

/**
 * Looks at one digest and does what is due now: mails it at nine, by the same protocol as an enquiry's mails, or closes it
 * if there is nothing to tell. The roll call makes sure that everybody of its day has one. Repeats and errors as for
 * `createCarryForward`.
 */
export function createCarryDigest(dependencies: CarryDigestDependencies): (id: DigestId) => Promise<void> {
  const { organisation, clock, observe } = dependencies
  const { takeSteps, send, doMailStep } = createTakeSteps(dependencies)
  const items = digestsIn(dependencies)

  return (id) => takeSteps(id, { items, next, parked: 'digest-parked' })

  async function next(digest: Digest): Promise<NextAction<DigestCommand>> {
    const { id, to } = digest
    const step = nextDigestStep(digest, organisation, clock.now())
    switch (step.type) {
      case 'send': {
        const mail = await composeDigest(dependencies, { ...step, digest, now: clock.now() })
        return mail === undefined ? { type: 'change', command: { type: 'close' } } : send(id, step, mail)
      }
      case 'note-stranded':
        observe({ type: 'digest-stranded', reference: id })
        return { type: 'change', command: step }
      case 'call-roll':
        for (const one of step.to) await ensureDigest(dependencies, { date: step.date, to: one })
        await ensureDigest(dependencies, { date: step.next, to: rollCallName })
        return { type: 'change', command: { type: 'close' } }
      case 'carry-over':
        await ensureDigest(dependencies, { date: step.date, to }, toldBefore(digest, organisation))
        return { type: 'change', command: { type: 'close' } }
      case 'close':
        await markRefused(digest)
        return { type: 'change', command: step }
      default:
        return doMailStep(id, step)
    }
  }
  /** An address that the mail service refused for its form: no event will say so, and somebody must be told. */
  async function markRefused({ to, mails }: Digest): Promise<void> {
    const refused = mails.find(({ state }) => state === 'refused')
    const officer = findOfficer(organisation, to)
    if (refused === undefined || officer === undefined || officer.needsChecking !== undefined) return
    const { address } = refused.to
    const command = { type: 'suspect', officer: to, address, since: clock.now(), reason: 'reject' } as const
    const outcome = await writeOverlay(dependencies, command)
    if (outcome === 'done') observe({ type: 'address-needs-checking', entry: to, reason: 'reject' })
  }
}
