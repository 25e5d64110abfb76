import { nextStandaloneMailStep } from '../../core/standalone-mail/next-standalone-mail-step.ts'
import type { StandaloneMail, StandaloneMailId } from '../../core/standalone-mail/standalone-mail.ts'
import type { StandaloneMailCommand } from '../../core/standalone-mail/standalone-mail-lifecycle.ts'
import {
  type ComposeStandaloneMailDependencies,
  composeStandaloneMail,
} from '../compose/compose-standalone-mail.ts'
import { type StandaloneMailDependencies, standaloneMailsIn } from '../item-changes/mailed-items.ts'
import { createLookUpLink, type LookUpLinkDependencies } from './look-up-link.ts'
import { createTakeSteps, type NextAction, type TakeStepsDependencies } from './take-steps.ts'

export type CarryStandaloneMailDependencies = ComposeStandaloneMailDependencies &
  StandaloneMailDependencies &
  LookUpLinkDependencies &
  TakeStepsDependencies

/**
 * Looks at one standalone mail and does what is due now: sends it, by the same protocol as an enquiry's mails, or closes
 * it if there is nobody to send it to; for a private link that is sought, has the enquiry mail it. Repeats and errors as for `createCarryForward`.
 */
export function createCarryStandaloneMail(
  dependencies: CarryStandaloneMailDependencies,
): (id: StandaloneMailId) => Promise<void> {
  const { takeSteps, send, doMailStep } = createTakeSteps(dependencies)
  const lookUpLink = createLookUpLink(dependencies)
  const items = standaloneMailsIn(dependencies)

  return (id) => takeSteps(id, { items, next, parked: 'letter-parked' })

  async function next(item: StandaloneMail): Promise<NextAction<StandaloneMailCommand>> {
    const step = nextStandaloneMailStep(item, dependencies.organisation, dependencies.clock.now())
    switch (step.type) {
      case 'send': {
        const mail = await composeStandaloneMail(dependencies, { ...step, mail: item })
        return mail === undefined ? { type: 'change', command: { type: 'close' } } : send(item.id, step, mail)
      }
      case 'look-up':
        await lookUpLink(item.id, step.sought)
        return { type: 'change', command: { type: 'close' } }
      case 'close':
        return { type: 'change', command: step }
      default:
        return doMailStep(item.id, step)
    }
  }
}
