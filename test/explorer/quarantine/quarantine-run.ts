import { later } from '../../../lib/core/time/instant.ts'
import { createReleaseQuarantined } from '../../../lib/use-cases/board/release-quarantined.ts'
import { received } from '../../support/given/enquiry.ts'
import { sampleOrganisation as organisation } from '../../support/given/sample-organisation.ts'
import { startInvocation } from '../process.ts'
import { reachOf } from '../reach.ts'
import { createFate, deliveryFaults, type Schedule } from '../schedule.ts'
import { alive, settle, type Visitor } from '../settle.ts'
import { createWorld, type World } from '../world.ts'

/** So long to answer it that it is not due within the days of a run. */
export const unhurried: typeof received = {
  ...received,
  answerBy: {
    date: '2027-03-22',
    at: '2027-03-22T17:00:00.000Z',
    working: 'received Monday 8 March at 10:00; 10 working days after that',
    basis: { days: 10 },
  },
}

/** Plays one schedule with an enquiry that only a robot fills in so, and a desk that releases it all the same. */
export async function playQuarantine(schedule: Schedule) {
  const world = createWorld(createFate(schedule))
  await world.store.create({
    ...unhurried,
    arrival: { door: 'page', honeypot: 'filled', rendered: 'absent' },
    nextActionAt: later(world.clock.now(), 60_000),
  })
  const desk = createDesk(world)
  const quietAt = await settle(world, desk, { days: 3, morning: '2027-03-09' })
  return { world, desk, quietAt, points: world.fate.points }
}

/** An hour after the first digest somebody presses its button, and again each minute until told that it is done. */
function createDesk(world: World): Visitor & { pressedAt: () => string | undefined } {
  let pressedAt: string | undefined
  let nextTry: string | undefined
  let isTold = false
  const letter = () => world.mails.find((mail) => mail.tags.claim.startsWith('digest-'))

  return {
    pressedAt: () => pressedAt,
    nextAt() {
      const mail = letter()
      return isTold || mail === undefined ? undefined : (nextTry ?? later(mail.at, 3_600_000))
    },
    async act() {
      const token = /\/quarantine\/(\S+)/.exec(letter()?.text ?? '')?.[1] ?? ''
      pressedAt ??= world.clock.now()
      const fault = world.fate.meet({ name: 'desk press', faults: deliveryFaults })
      const answer = await press(token)
      if (fault === 'twice') await press(token)
      isTold = answer !== undefined && fault !== 'reply-lost'
      nextTry = later(world.clock.now(), 60_000)
    },
  }

  function press(token: string) {
    const process = startInvocation(world.fate)
    const { release } = createReleaseQuarantined({
      ...world,
      organisation,
      ...reachOf(world, process),
    })
    return alive(process, release(token))
  }
}
