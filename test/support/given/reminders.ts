import type { Enquiry } from '../../../lib/core/enquiry/enquiry.ts'
import type { Reminder } from '../../../lib/core/enquiry/reminder.ts'
import { remindSteps } from '../../../lib/core/steps/remind-steps.ts'
import { sampleOrganisation } from './sample-organisation.ts'

// Received on Monday at ten, to be answered by Thursday at five: 31 working hours.
// Half of them have passed on Wednesday at half past nine, four fifths on Thursday at twelve minutes to eleven: each is
// told that morning.
export const half = '2027-03-10T08:30:00.000Z'
export const fourFifths = '2027-03-11T08:30:00.000Z'
export const deadline = '2027-03-11T17:00:00.000Z'
const wednesday = '2027-03-10'
export const thursday = '2027-03-11'
export const friday = '2027-03-12'

export const toOwner: Reminder = { level: 'owner', to: 'lisa-chambers', date: wednesday, at: half }
export const toDeputy: Reminder = { level: 'deputy', to: 'omar-hale', date: thursday, at: fourFifths }
export const toManager: Reminder = { level: 'manager', to: 'priya-nair', date: friday, at: deadline }

/** The step that puts it on somebody's list. */
export const remind = (level: string, to: string, date: string) => ({ type: 'remind', level, to, date })
export const lisa = remind('owner', 'lisa-chambers', wednesday)
export const omar = remind('deputy', 'omar-hale', thursday)
export const priya = remind('manager', 'priya-nair', friday)
/** Who is to be reminded at that moment, and when somebody looks again. */
export function stepsAt(at: string, enquiry: Enquiry, organisation = sampleOrganisation) {
  if (enquiry.stage !== 'assigned') throw new TypeError('nobody has it')
  const steps = [...remindSteps(enquiry, organisation, at)]
  const waits = steps.flatMap((step) => (step.type === 'wait' ? (step.until ?? []) : []))
  return { reminds: steps.filter(({ type }) => type === 'remind'), next: waits.sort()[0] }
}
