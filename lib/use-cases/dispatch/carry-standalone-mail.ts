import { nextStandaloneMailStep } from '../../core/standalone-mail/next-standalone-mail-step.ts'
import type { StandaloneMail, StandaloneMailId } from '../../core/standalone-mail/standalone-mail.ts'
import {
  changeStandaloneMail,
  type StandaloneMailCommand,
} from '../../core/standalone-mail/standalone-mail-lifecycle.ts'
import type { MailEventBacklog } from '../../ports/work-queue.ts'
import {
  type ComposeStandaloneMailDependencies,
  composeStandaloneMail,
} from '../compose/compose-standalone-mail.ts'
import {
  loadStandaloneMail,
  type StandaloneMailWriting,
  saveStandaloneMail,
} from '../item-changes/write-standalone-mail.ts'
import type { SendClaimedDependencies } from './send-claimed.ts'
import { createSettleMail } from './settle-mail.ts'
import { createTakeSteps, type NextAction } from './take-steps.ts'

export interface CarryStandaloneMailDependencies
  extends ComposeStandaloneMailDependencies,
    StandaloneMailWriting,
    SendClaimedDependencies {
  readonly mailEvents: MailEventBacklog
  /** A text of letters, digits and hyphens, never the same twice: identifies a claim. */
  readonly createNonce: () => string
}

/**
 * Looks at one standalone mail and does what is due now: mails it, by the same protocol as an enquiry's mails, or closes it if
 * there is nobody to send it to. Repeats and errors as for `createCarryForward`.
 */
export function createCarryStandaloneMail(
  dependencies: CarryStandaloneMailDependencies,
): (id: StandaloneMailId) => Promise<void> {
  const { standaloneMailStore, organisation, clock, observe } = dependencies
  const takeSteps = createTakeSteps(dependencies)
  const settleMail = createSettleMail(dependencies)

  return function carryStandaloneMail(id) {
    return takeSteps<StandaloneMail, StandaloneMailCommand>({
      read: () => loadStandaloneMail(standaloneMailStore, id),
      save: (kept, mail) => saveStandaloneMail(dependencies, { kept, mail }),
      apply: (mail, command) => changeStandaloneMail(mail, command, clock.now()),
      next,
      onParked: (reason) => observe({ type: 'letter-parked', reference: id, reason }),
    })
  }

  async function next(item: StandaloneMail): Promise<NextAction<StandaloneMailCommand>> {
    const step = nextStandaloneMailStep(item, organisation, clock.now())
    switch (step.type) {
      case 'wait':
        return { type: 'wait' }
      case 'settle':
        return { type: 'change', command: await settleMail(step.mail, item.id) }
      case 'close':
        return { type: 'change', command: step }
      case 'send': {
        const mail = await composeStandaloneMail(dependencies, { ...step, mail: item })
        if (mail === undefined) return { type: 'change', command: { type: 'close' } }
        const claim = `${item.what}-${dependencies.createNonce()}`
        const tags = { reference: item.id, claim }
        return {
          type: 'send',
          claim: { ...step, type: 'claim-mail', purpose: item.what, claim },
          mail: { ...mail, tags },
        }
      }
    }
  }
}
