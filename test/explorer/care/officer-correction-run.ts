import { handedOver } from '../../support/given/acts.ts'
import { createDoer } from '../doer.ts'
import { correctFor } from '../presses.ts'
import { createFate, type Schedule } from '../schedule.ts'
import { createWorld } from '../world.ts'
import { sentences } from './care-promises.ts'
import { begin, type CareRun, finish } from './care-run.ts'
import { atEnd, brokenAnyway, firstWritten, mailsOf } from './care-signs.ts'

const wrong = 'ada@example.org'
const right = 'ada@example.com'

/** The acknowledgement comes back; Omar, who is signed in, puts the address right, three hours later or at any moment before. */
export async function playOfficerCorrection(schedule: Schedule): Promise<CareRun> {
  const world = createWorld(createFate(schedule), { bounces: wrong })
  await begin(world, { mails: [handedOver] })
  const omar = createDoer(
    world,
    { name: 'Omar corrects', from: '2027-03-08T13:00:00.000Z', mayComeEarlier: true },
    correctFor(world, 'omar-hale', right),
  )
  return finish({ world, schedule }, { omar })
}

/** Lisa reads that it came back, and then the right address; the right one is acknowledged, once, and the other hears no more. */
export function brokenByOfficerCorrection(run: CareRun): readonly string[] {
  const { world } = run
  const { newAddress } = atEnd(world)
  if (newAddress?.email !== right) return sentences([...brokenAnyway(run), 'the correction was lost'])
  const acknowledgements = mailsOf(world, 'acknowledgement')
  const [first, anew] = [wrong, right].map((one) => acknowledgements.filter(({ to }) => to.address === one))
  const isUnknown = world.observations.some(
    (one) => one.type === 'mail-unknown' && one.purpose === 'acknowledgement',
  )
  const updates = mailsOf(world, 'update')
  const failed = updates.filter(({ text }) => text.includes('came back'))
  const known = firstWritten(world, (one) => one.newAddress === undefined && one.mails.some(hasBounced))
  return sentences([
    ...brokenAnyway(run),
    (first?.length ?? 0) > 1 && 'the wrong address got two acknowledgements',
    (anew?.length ?? 0) > 1 && 'the right address got two acknowledgements',
    anew?.length === 0 && !isUnknown && 'the right address got no acknowledgement',
    world.mails.some(({ to, upon }) => to.address === wrong && upon.enquiry?.newAddress) &&
      'the wrong address got something after the correction',
    world.observations.some(({ type }) => type === 'acknowledgement-withheld') && 'it was withheld',
    !updates.some(({ text }) => text.includes(right)) && 'Lisa does not know the right address',
    updates.some(({ to }) => !to.address.startsWith('lisa')) && 'another was told',
    failed.some(({ upon }) => upon.enquiry?.newAddress) && 'the right address is said to fail',
    known !== undefined &&
      known.at < newAddress.at &&
      !isCloseTo(known.at, newAddress.at) &&
      failed.length === 0 &&
      'Lisa was not told that it came back',
  ])
}

function hasBounced({ events }: { readonly events: { readonly bounce?: string } }): boolean {
  return events.bounce !== undefined
}

/** Within what two things that go wrong cost: then the correction may come before anybody could be told. */
function isCloseTo(known: string, corrected: string): boolean {
  return Date.parse(corrected) - Date.parse(known) < 2 * 3_900_000
}
