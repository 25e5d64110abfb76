import { expect, it } from 'vitest'
import { caseOf } from '../../lib/enquiry/case.ts'
import { playActs, playErasure } from './acts-run.ts'
import { describeSchedule, type FaultPoint, oneMore, type Schedule } from './schedule.ts'

it('an enquiry is passed on and closed, and each who is to know is told once, when nothing goes wrong', async () => {
  const run = await playActs([])
  expect(brokenByActs(run)).toEqual([])
  expect(
    run.world.mails.map(({ to, tags, at }) => [to.address.split('@')[0], tags.claim.split('-')[0], at]),
  ).toEqual([
    ['omar.hale', 'handover', '2027-03-08T10:00:00.000Z'],
    ['lisa.chambers', 'act', '2027-03-08T10:00:00.000Z'],
    ['omar.hale', 'act', '2027-03-08T12:00:00.000Z'],
    ['ada', 'closing', '2027-03-08T12:15:00.000Z'],
  ])
})

it('whatever goes wrong, it is passed on and closed once, the new officer has it and the enquirer hears once', async () => {
  const found = await explore(playActs, brokenByActs)
  expect(found).toEqual({ played: 214, broken: [] })
})

it('whatever goes wrong, an enquiry is erased when its time is over, and no note that was taken goes untold', async () => {
  const found = await explore(playErasure, brokenByErasure)
  expect(found).toEqual({ played: 84, broken: [] })
})

function brokenByActs({ world, isTold, quietAt }: Awaited<ReturnType<typeof playActs>>): readonly string[] {
  const mailsOf = (purpose: string, to: string) =>
    world.mails.filter((mail) => mail.tags.claim.startsWith(purpose) && mail.to.address.startsWith(to))
  const [enquiry] = world.store.all()
  const state = enquiry?.stage === 'assigned' ? caseOf(enquiry) : undefined
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

function brokenByErasure({
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

/** Plays the schedule without a fault, and each with one. */
async function explore<Run extends { readonly points: readonly FaultPoint[] }>(
  play: (schedule: Schedule) => Promise<Run>,
  brokenBy: (run: Run) => readonly string[],
) {
  const quiet = await play([])
  const broken: string[] = []
  let played = 1
  for (const schedule of oneMore([], quiet.points)) {
    const run = await play(schedule)
    played += 1
    for (const promise of brokenBy(run)) broken.push(`${describeSchedule(schedule, run.points)}: ${promise}`)
  }
  return { played, broken }
}
