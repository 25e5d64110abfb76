import { type playQuarantine, unhurried } from './quarantine-run.ts'

type Run = Awaited<ReturnType<typeof playQuarantine>>

/** What must hold at the end of every schedule; each broken promise in a sentence. */
export function brokenByQuarantine({ world, desk, quietAt }: Run): readonly string[] {
  const mailsOf = (purpose: string) => world.mails.filter(({ tags }) => tags.claim.startsWith(`${purpose}-`))
  const [digests, handovers, acknowledgements] = ['digest', 'handover', 'acknowledgement'].map(mailsOf)
  const [enquiry] = world.store.all()
  const pressedAt = desk.pressedAt() ?? ''
  const broken: (string | false | undefined)[] = [
    quietAt === undefined && 'something is still due after three days',
    world.queue.deadLetters().length > 0 && 'a message ended in the dead letters',
    digests?.[0] === undefined && 'the desk never heard of it',
    // Two mails of which nobody knows cost two leases.
    (digests?.[0]?.at ?? '') > '2027-03-09T09:31' && `the desk heard of it late: ${digests?.[0]?.at}`,
    digests?.some(({ to }) => to.address !== 'desk@cambridgeshire.example') && 'a digest went astray',
    ...unneeded(world, digests ?? [], 'This may be a second copy'),
    handovers?.length === 0 && 'no handover: the enquiry was lost',
    ...unneeded(world, handovers ?? [], 'You may already have this'),
    (acknowledgements?.length ?? 0) > 1 && 'a second acknowledgement',
    [...(handovers ?? []), ...(acknowledgements ?? [])].some(({ at }) => at < pressedAt) &&
      'somebody heard before the desk had said so',
    enquiry?.answerBy.date !== unhurried.answerBy.date && 'the date to answer by moved',
    enquiry?.stage !== 'assigned' && `it ended ${enquiry?.stage}`,
  ]
  return broken.filter((one) => typeof one === 'string')
}

/** A mail sent again must say so, and only the loss of both its answer and its proof excuses it. */
function unneeded(world: Run['world'], mails: readonly Run['world']['mails'][number][], words: string) {
  const all = [...world.store.all(), ...world.digestStore.all()].flatMap((one) => one.mails)
  const ofOne = mails.filter(({ tags }) => tags.reference === mails[0]?.tags.reference)
  return ofOne.slice(1).flatMap((again, index) => {
    const { claim } = ofOne[index]?.tags ?? { claim: '' }
    const isExcused =
      world.events.wasLost('Send', claim) &&
      all.some((mail) => mail.claim === claim && mail.messageId === undefined)
    return [
      again.text.includes(words) ? [] : [`a second ${claim} that does not say so`],
      isExcused ? [] : [`a second ${claim} without need`],
    ].flat()
  })
}
