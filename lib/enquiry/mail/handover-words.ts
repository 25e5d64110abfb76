import type { Addressee, AssignedEnquiry } from '../enquiry.ts'
import { mailsFor } from '../enquiry.ts'
import { areaTitle, findOfficer, type Organisation } from '../organisation.ts'
import { toHeaderText } from '../text-policy.ts'
import type { Block } from './block.ts'

/** An area as part of a sentence or subject, where "Not sure" alone would not say what is not known. */
export function placeWords(organisation: Organisation, area: string): string {
  if (area === 'not-sure') return 'area not known'
  if (area === 'elsewhere') return 'somewhere else'
  return toHeaderText(areaTitle(organisation, area), 60)
}

/** Why this mail comes to somebody other than the officer who has the enquiry; nothing for that officer. */
export function whyYou(input: {
  readonly enquiry: AssignedEnquiry
  readonly organisation: Organisation
  readonly to: Addressee
}): Block | undefined {
  const { enquiry, organisation, to } = input
  if (to.id === enquiry.assignment.officer) return undefined
  const officer = findOfficer(organisation, enquiry.assignment.officer)?.name ?? enquiry.assignment.officer
  const text = mayHaveArrived(input)
    ? `This enquiry belongs to ${officer}, who may already have it: we could not make sure that our mail arrived. ` +
      `You have it ${AS[to.role]}. Please agree who answers.`
    : `This enquiry belongs to ${officer}, whom our mail could not reach. You have it ${AS[to.role]}: ` +
      'please answer it yourself, or see to it that somebody does.'
  return { type: 'warning', words: [{ strong: 'Why you have this. ' }, text] }
}

const AS: Readonly<Record<Addressee['role'], string>> = {
  officer: 'because you are next in line',
  deputy: 'because you are the deputy',
  desk: 'because a shared mailbox is next when officers cannot be reached',
  manager: 'because you are the manager, and nobody before you could be reached',
  enquirer: 'because it is yours',
}

/** A handover to somebody else that was neither refused nor turned back. */
function mayHaveArrived(input: { readonly enquiry: AssignedEnquiry; readonly to: Addressee }): boolean {
  return mailsFor(input.enquiry, 'handover').some(
    (mail) => mail.to.id !== input.to.id && (mail.state === 'accepted' || mail.state === 'unknown'),
  )
}
