import { nextLetterStep } from '../../core/standalone-mail/next-standalone-mail-step.ts'
import type { Letter, LetterId } from '../../core/standalone-mail/standalone-mail.ts'
import { changeLetter, type LetterCommand } from '../../core/standalone-mail/standalone-mail-lifecycle.ts'
import type { MailEventBacklog } from '../../ports/work-queue.ts'
import { type ComposeLetterDependencies, composeLetter } from '../compose/compose-letter.ts'
import { type LetterWriting, loadLetter, saveLetter } from '../item-changes/write-letter.ts'
import type { SendClaimedDependencies } from './send-claimed.ts'
import { createSettleMail } from './settle-mail.ts'
import { createTakeSteps, type Doing } from './take-steps.ts'

export interface CarryLetterDependencies
  extends ComposeLetterDependencies,
    LetterWriting,
    SendClaimedDependencies {
  readonly mailEvents: MailEventBacklog
  /** Texts of letters, digits and hyphens, no two alike: what claims are told apart by. */
  readonly createNonce: () => string
}

/**
 * Looks at one letter and does what is due now: mails it, by the same protocol as an enquiry's mails, or closes it if
 * there is nobody to send it to. Safe and failing as `createCarryForward`.
 */
export function createCarryLetter(dependencies: CarryLetterDependencies): (id: LetterId) => Promise<void> {
  const { letterStore, organisation, clock, observe } = dependencies
  const takeSteps = createTakeSteps(dependencies)
  const settleMail = createSettleMail(dependencies)

  return function carryLetter(id) {
    return takeSteps<Letter, LetterCommand>({
      read: () => loadLetter(letterStore, id),
      save: (kept, letter) => saveLetter(dependencies, { kept, letter }),
      apply: (letter, command) => changeLetter(letter, command, clock.now()),
      next,
      onParked: (reason) => observe({ type: 'letter-parked', reference: id, reason }),
    })
  }

  async function next(letter: Letter): Promise<Doing<LetterCommand>> {
    const step = nextLetterStep(letter, organisation, clock.now())
    switch (step.type) {
      case 'wait':
        return { type: 'wait' }
      case 'settle':
        return { type: 'change', command: await settleMail(step.mail, letter.id) }
      case 'close':
        return { type: 'change', command: step }
      case 'send': {
        const mail = await composeLetter(dependencies, { ...step, letter })
        if (mail === undefined) return { type: 'change', command: { type: 'close' } }
        const claim = `${letter.what}-${dependencies.createNonce()}`
        const tags = { reference: letter.id, claim }
        return {
          type: 'send',
          claim: { ...step, type: 'claim-mail', purpose: letter.what, claim },
          mail: { ...mail, tags },
        }
      }
    }
  }
}
