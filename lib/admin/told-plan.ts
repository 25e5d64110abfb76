import type { Told } from '../command-line/command.ts'
import { alarmAddresses } from '../plan/compare-resources.ts'
import { consentFor, inTheWay } from '../plan/may-deploy.ts'
import { planInWords } from '../plan/plan-in-words.ts'
import type { Plan } from './plan-deployment.ts'

/** What `npm run plan` says of a plan; `npm run deploy` says the same. */
export function toldOf(plan: Plan): Told {
  const { stackName, type } = plan
  switch (plan.type) {
    case 'first':
      return {
        lines: [
          `${stackName} is not deployed yet: this is the first time, and there is nothing that it could hurt. Welcome.`,
          '',
          ...whatIsDeployed(plan),
          '',
          'If it runs already in another region or account, that one goes on, with its enquiries: this begins an empty one.',
          `npm run deploy would go ahead with ${stackName}.`,
        ],
        data: { stackName, type, changes: [] },
      }
    case 'unknown':
      return {
        lines: [
          ...plan.why,
          '',
          `So nothing could be compared. What would be deployed as ${stackName}:`,
          ...whatIsDeployed(plan),
          '',
          'npm run deploy would stop here, since it could not tell whom that hurts.',
        ],
        data: { stackName, type, why: plan.why },
        outcome: 'unreachable',
      }
    case 'compared': {
      const way = inTheWay(plan.changes, { yes: false, ends: [] })
      const consent = consentFor(way)
      return {
        lines: planInWords(plan.changes, stackName),
        data: { stackName, type, changes: plan.changes, consent },
        outcome: consent === '' ? 'done' : 'unconfirmed',
      }
    }
  }
}

/** What the plan says of a deployment in a line each: of the first, or where nothing could be compared. */
function whatIsDeployed({ after }: Pick<Plan, 'after'>): readonly string[] {
  const { organisation } = after.pipeline ?? {}
  if (organisation === undefined) return []
  const addresses = alarmAddresses(after)
  const people = organisation.officers.length
  return [
    `Enquiries of ${organisation.title}, for ${people} people and desks, by ${organisation.routes.length} routes.`,
    `Emails come from ${organisation.sender.name} <${organisation.sender.address}>.`,
    addresses.length === 0
      ? 'Nobody is told when an alarm goes off.'
      : `Alarms go to ${addresses.join(' and ')}, once they have confirmed it.`,
  ]
}
