import type { playEnquiry } from './enquiry-run.ts'

type Run = Awaited<ReturnType<typeof playEnquiry>>

/** What must hold at the end of every schedule; each broken promise in a sentence. */
export function brokenByEnquiry({ world, answers, quietAt }: Run): readonly string[] {
  const enquiries = world.store.all()
  const broken: string[] = []
  if (quietAt === undefined) broken.push('something is still due after three days')
  if (answers.at(-1) !== 202) broken.push(`the client never heard of success: ${answers.join(', ')}`)
  if (answers.some((status) => status === 202) && enquiries.length === 0)
    broken.push('a success without a stored enquiry')
  if (enquiries.length > 1) broken.push(`${enquiries.length} enquiries of one key`)
  if (world.queue.deadLetters().length > 0) broken.push('a message ended in the dead letters')
  if (handovers(world).length === 0) broken.push('no handover: the enquiry was lost')
  if (handovers(world).some((mail) => mail.to.address !== 'lisa.chambers@cambridgeshire.example'))
    broken.push('a handover went astray')
  if (acknowledgements(world).length > 1) broken.push(`${acknowledgements(world).length} acknowledgements`)
  if (acknowledgements(world).length === 0 && !isCountedUnknown(world))
    broken.push('no acknowledgement, and nobody was told')
  for (const extra of handovers(world).slice(1)) {
    if (!extra.text.includes('You may already have this'))
      broken.push('a second handover that does not say so')
  }
  if (handovers(world).length > 1 && !answerAndProofLost(world)) broken.push('a second handover without need')
  return broken
}

/** Whether some handover was sent again, which only the loss of both its answer and its `Send` event excuses. */
export function hasExtraHandover({ world }: Run): boolean {
  return handovers(world).length > 1
}

function handovers(world: Run['world']) {
  return world.mails.filter((mail) => mail.tags.claim.startsWith('handover'))
}

function acknowledgements(world: Run['world']) {
  return world.mails.filter((mail) => mail.tags.claim.startsWith('acknowledgement'))
}

function isCountedUnknown(world: Run['world']): boolean {
  return world.observations.some((one) => one.type === 'mail-unknown' && one.purpose === 'acknowledgement')
}

/** SES took it, our own record of that did not come to be, and the event that proves it never came. */
function answerAndProofLost(world: Run['world']): boolean {
  const mails = world.store.all().flatMap((enquiry) => enquiry.mails)
  return handovers(world)
    .slice(0, -1)
    .every(
      ({ tags: { claim } }) =>
        world.events.wasLost('Send', claim) &&
        mails.some((mail) => mail.claim === claim && mail.messageId === undefined),
    )
}
