import type { Addressee, AssignedEnquiry, Mail } from '../enquiry.ts'
import { areaTitle, findOfficer, type Organisation } from '../organisation.ts'
import { toHeaderText } from '../text-policy.ts'
import type { CoreWords } from '../words/english.ts'
import type { Block } from './block.ts'

interface Receipt {
  readonly enquiry: AssignedEnquiry
  readonly organisation: Organisation
  readonly to: Addressee
  readonly words: CoreWords
}

/** The enquiry's area as part of a sentence or subject, where "Not sure" alone would not say what is not known. */
export function placeWords({ enquiry, organisation, words }: Omit<Receipt, 'to'>): string {
  const area = String(enquiry.answers['area'] ?? 'not-sure')
  if (area === 'not-sure') return words.handover.notSure
  if (area === 'elsewhere') return words.handover.elsewhere
  return toHeaderText(areaTitle(organisation, area), 60)
}

/** How a handover opens that may be the second: "You may already have this", or who else may. */
export function mayHaveWords({ enquiry, organisation, to, words }: Receipt): string {
  const unsettled = enquiry.mails.filter(isUnsettled)
  const holder = unsettled.findLast((mail) => mail.to.id !== to.id)?.to.id
  const isFirstToYou = !unsettled.some((mail) => mail.to.id === to.id)
  return holder !== undefined && isFirstToYou
    ? words.handover.otherMayHave(nameOf(organisation, holder))
    : words.handover.mayHave
}

/** Why this mail comes to somebody other than the officer who has the enquiry; nothing for that officer. */
export function whyYou(input: Receipt & { readonly mayRepeat: boolean }): Block | undefined {
  const { enquiry, organisation, to } = input
  const { handover: say } = input.words
  if (to.id === enquiry.assignment.officer) return undefined
  const officer = nameOf(organisation, enquiry.assignment.officer)
  const because = say.because[to.role]
  const why = input.mayRepeat ? say.notSureItArrived(officer, because) : say.notReached(officer, because)
  return { type: 'warning', words: [{ strong: say.whyYou }, ` ${why}`] }
}

/** A handover that went out and was never proved to have arrived or failed. */
function isUnsettled(mail: Mail): boolean {
  return mail.purpose === 'handover' && (mail.state === 'unknown' || mail.state === 'accepted')
}

function nameOf(organisation: Organisation, id: string): string {
  return findOfficer(organisation, id)?.name ?? id
}
