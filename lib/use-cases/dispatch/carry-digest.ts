import type { Digest, DigestId } from '../../core/digest/digest.ts'
import { changeDigest, type DigestCommand } from '../../core/digest/digest-lifecycle.ts'
import { type DigestStep, nextDigestStep } from '../../core/digest/next-digest-step.ts'
import type { MorningList } from '../../ports/morning-list.ts'
import type { MailEventBacklog } from '../../ports/work-queue.ts'
import { type ComposeDigestDependencies, composeDigest } from '../compose/compose-digest.ts'
import { fromStore } from '../item-changes/store-failed.ts'
import { type DigestWriting, loadDigest, saveDigest } from '../item-changes/write-digest.ts'
import type { SendClaimedDependencies } from './send-claimed.ts'
import { createSettleMail } from './settle-mail.ts'
import { createTakeSteps, type NextAction } from './take-steps.ts'

export interface CarryDigestDependencies
  extends ComposeDigestDependencies,
    DigestWriting,
    SendClaimedDependencies {
  readonly mailEvents: MailEventBacklog
  readonly morningList: MorningList
  /** A text of letters, digits and hyphens, never the same twice: identifies a claim. */
  readonly createNonce: () => string
}

/**
 * Looks at one digest and does what is due now: mails it at nine, by the same protocol as an enquiry's mails, or
 * closes it if nothing on it waits any more. Repeats and errors as for `createCarryForward`.
 */
export function createCarryDigest(dependencies: CarryDigestDependencies): (id: DigestId) => Promise<void> {
  const { digestStore, morningList, organisation, clock, observe } = dependencies
  const takeSteps = createTakeSteps(dependencies)
  const settleMail = createSettleMail(dependencies)

  return function carryDigest(id) {
    return takeSteps<Digest, DigestCommand>({
      read: () => loadDigest(digestStore, id),
      save: (kept, digest) => saveDigest(dependencies, { kept, digest }),
      apply: (digest, command) => changeDigest(digest, command, clock.now()),
      next,
      onParked: (reason) => observe({ type: 'digest-parked', reference: id, reason }),
    })
  }

  async function next(digest: Digest): Promise<NextAction<DigestCommand>> {
    const step = nextDigestStep(digest, organisation, clock.now())
    if (step.type === 'wait') return { type: 'wait' }
    if (step.type !== 'send') return { type: 'change', command: await commandFor(digest, step) }
    const mail = await composeDigest(dependencies, { ...step, digest, now: clock.now() })
    if (mail === undefined) return { type: 'change', command: { type: 'close' } }
    const claim = `digest-${dependencies.createNonce()}`
    const tags = { reference: digest.id, claim }
    return {
      type: 'send',
      claim: { ...step, type: 'claim-mail', purpose: 'digest', claim },
      mail: { ...mail, tags },
    }
  }

  async function commandFor(
    digest: Digest,
    step: Exclude<DigestStep, { type: 'wait' | 'send' }>,
  ): Promise<DigestCommand> {
    const reference = digest.id
    switch (step.type) {
      case 'settle':
        return settleMail(step.mail, reference)
      case 'note-silence':
        observe({ type: 'mail-silent', reference, purpose: 'digest', claim: step.mail.claim })
        return { type: 'note-silence', claim: step.mail.claim }
      case 'note-stranded':
        observe({ type: 'digest-stranded', reference })
        return step
      case 'carry-over': {
        const { date, to } = step
        await fromStore(() => morningList.add({ date, to }, ...digest.references))
        return { type: 'close' }
      }
      case 'close':
        return step
    }
  }
}
