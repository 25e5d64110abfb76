import { standingOf } from '../../../lib/core/enquiry/standing.ts'
import { createDoer } from '../doer.ts'
import { addNote, press } from '../presses.ts'
import { createFate, type Schedule } from '../schedule.ts'
import { createWorld, type SentMail } from '../world.ts'
import { sentences } from './care-promises.ts'
import { begin, type CareRun, finish } from './care-run.ts'
import { atEnd, brokenAnyway, isActedUpon, mailsOf } from './care-signs.ts'

const ringMe = 'Please ring before Friday'

/** Lisa has it, and Omar takes it on; the enquirer adds a note an hour later, or at any moment before. */
export async function playTakeover(schedule: Schedule): Promise<CareRun> {
  const world = createWorld(createFate(schedule))
  await begin(world, {})
  const omar = createDoer(
    world,
    { name: 'Omar takes it on', from: '2027-03-08T11:00:00.000Z' },
    press(world, 'omar-hale', { act: 'accept', id: 'omar', known: true }),
  )
  const note = createDoer(
    world,
    { name: 'note', from: '2027-03-08T12:00:00.000Z', mayComeEarlier: true },
    addNote(world, ringMe),
  )
  return finish({ world, schedule }, { omar, note })
}

/** Omar has the handover and the note, each once; Lisa knows that he has it, and is told nothing more. */
export function brokenByTakeover(run: CareRun): readonly string[] {
  const { world } = run
  const enquiry = atEnd(world)
  const { state, owner } = standingOf(enquiry)
  const handovers = mailsOf(world, 'handover')
  const notices = mailsOf(world, 'act')
  const [lisas, omars] = ['lisa', 'omar'].map((who) => mailsOf(world, 'update', who))
  return sentences([
    ...brokenAnyway(run),
    (state !== 'accepted' || owner !== 'omar-hale') && `it is ${state}, and ${owner}'s`,
    enquiry.acts?.length !== 1 && `${enquiry.acts?.length} acts were kept`,
    handovers.length === 0 && 'who took it on was not handed it',
    handovers.some(({ to }) => !to.address.startsWith('omar')) && 'a handover went astray',
    notices.length === 0 && 'who had it does not know',
    notices.some(
      ({ to, text }) => !to.address.startsWith('lisa') || !/Now\s+with\s+Omar\s+Hale/.test(text),
    ) && 'a notice went astray, or does not say who has it',
    ![...handovers, ...(omars ?? [])].some(hasNote) && 'who took it on does not have the note',
    handovers.some(hasNote) && (omars ?? []).length > 0 && 'who took it on has the note twice',
    lisas?.some(({ upon }) => isActedUpon(upon.enquiry)) && 'who had it was sent a note all the same',
  ])
}

function hasNote({ text }: SentMail): boolean {
  return text.includes(ringMe)
}
