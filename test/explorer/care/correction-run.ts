import { toEmailAddress } from '../../../lib/core/text/email-address.ts'
import { createCorrectAddress } from '../../../lib/use-cases/enquirer/correct-address.ts'
import { sampleOrganisation as organisation } from '../../support/given/sample-organisation.ts'
import { createDoer } from '../doer.ts'
import { reachOf } from '../reach.ts'
import { createFate, type Schedule } from '../schedule.ts'
import { createWorld } from '../world.ts'
import { sentences } from './care-promises.ts'
import { begin, type CareRun, finish } from './care-run.ts'
import { atEnd, brokenAnyway, mailsOf } from './care-signs.ts'

const right = 'ada@example.com'

/** Whoever sent an enquiry puts the address right: ten minutes later, or in the middle of its first emails. */
export async function playCorrection(schedule: Schedule): Promise<CareRun> {
  const world = createWorld(createFate(schedule))
  await begin(world, { mails: [] })
  const token = await world.statusLinks.sign({ reference: 'ABCD-2345', madeFor: 'sender' })
  const address = toEmailAddress(right)
  const correction = createDoer(
    world,
    { name: 'correction', from: '2027-03-08T10:10:00.000Z', mayComeEarlier: true },
    async (process) => {
      if (address === undefined) throw new TypeError(right)
      const correct = createCorrectAddress({ ...world, ...reachOf(world, process), organisation })
      return (await correct(token, { email: right, address })) ?? 'gone'
    },
  )
  return finish({ world, schedule }, { correction })
}

/** The new address gets one acknowledgement, the first nothing more, and whoever has the enquiry knows the new one. */
export function brokenByCorrection(run: CareRun): readonly string[] {
  const { world } = run
  if (atEnd(world).newAddress === undefined)
    return sentences([...brokenAnyway(run), 'the correction was lost'])
  const acknowledgements = mailsOf(world, 'acknowledgement')
  const anew = acknowledgements.filter(({ to }) => to.address === right)
  const isUnknown = world.observations.some(
    (one) => one.type === 'mail-unknown' && one.purpose === 'acknowledgement',
  )
  const toOfficers = [...mailsOf(world, 'handover'), ...mailsOf(world, 'update')]
  return sentences([
    ...brokenAnyway(run),
    anew.length > 1 && 'the new address got two acknowledgements',
    anew.length === 0 && !isUnknown && 'the new address got no acknowledgement',
    acknowledgements.length - anew.length > 1 && 'the first address got two acknowledgements',
    world.mails.some(({ to, upon }) => to.address === 'ada@example.org' && upon.enquiry?.newAddress) &&
      'the first address got something after the correction',
    !toOfficers.some(({ text }) => text.includes(right)) && 'nobody knows the new address',
    toOfficers.some(({ to }) => !to.address.startsWith('lisa')) && 'another was told',
  ])
}
