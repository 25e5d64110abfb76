import { standingOf } from '../../../lib/core/enquiry/standing.ts'
import type { playActs, playErasure } from './acts-run.ts'

/** What must hold when an enquiry is passed on and closed; each broken promise in a sentence. */
export function brokenByActs({
  world,
  isTold,
  quietAt,
}: Awaited<ReturnType<typeof playActs>>): readonly string[] {
  const mailsOf = (purpose: string, to: string) =>
    world.mails.filter((mail) => mail.tags.claim.startsWith(purpose) && mail.to.address.startsWith(to))
  const [enquiry] = world.store.all()
  const state = enquiry?.stage === 'assigned' ? standingOf(enquiry) : undefined
  const unknown = world.observations.some((one) => one.type === 'mail-unknown' && one.purpose === 'closing')
  const handovers = mailsOf('handover', 'omar.hale')
  const broken: (string | false)[] = [
    quietAt === undefined && 'something is still due after three days',
    !isTold && 'somebody was never told',
    world.queue.deadLetters().length > 0 && 'a message ended in the dead letters',
    state?.state !== 'closed' && `it is ${state?.state}`,
    enquiry?.stage === 'assigned' && enquiry.acts?.length !== 2 && 'an act was kept twice',
    handovers.slice(1).some(({ text }) => !text.includes('You may already have this')) &&
      'a second handover unmarked',
    handovers.length === 0 && 'no handover: it was lost',
    mailsOf('handover', '').length > handovers.length && 'a handover went astray',
    mailsOf('act-notice', 'lisa').length === 0 && 'the owner before was not told',
    mailsOf('act-notice', 'omar').length === 0 && 'the owner was not told',
    mailsOf('closing', 'ada').length > 1 && 'the enquirer heard twice',
    mailsOf('closing', 'ada').length === 0 && !unknown && 'the enquirer never heard',
    mailsOf('closing', '').some(({ at }) => at < '2027-03-08T12:15') && 'the enquirer heard too soon',
  ]
  return broken.filter((one) => typeof one === 'string')
}

/** What must hold when one is erased while a note comes. */
export function brokenByErasure({
  world,
  answers,
  quietAt,
}: Awaited<ReturnType<typeof playErasure>>): readonly string[] {
  const isTold = world.mails.some(({ tags }) => tags.claim.startsWith('update'))
  const broken: (string | false)[] = [
    quietAt === undefined && 'something is still due after three days',
    world.store.all().length > 0 && 'it was not erased',
    world.queue.deadLetters().length > 0 && 'a message ended in the dead letters',
    answers.includes('kept') && !isTold && 'a note was taken and told to nobody',
    world.mails.some(({ tags }) => !tags.claim.startsWith('update')) && 'another mail was sent',
  ]
  return broken.filter((one) => typeof one === 'string')
}
