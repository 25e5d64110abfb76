import type { Instant } from '../../time/instant.ts'
import type { Enquiry } from '../enquiry.ts'
import { type Command, decide } from './decide.ts'
import { evolve } from './evolve.ts'

/** The enquiry after one more command; the very same object when there was nothing to change. */
export function applyCommand(enquiry: Enquiry, command: Command, now: Instant): Enquiry {
  return decide(enquiry, command, now).reduce((before, event) => evolve(before, event, now), enquiry)
}
