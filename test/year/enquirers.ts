import { asksIfHelpIsNeeded } from '../../lib/core/enquiry/lifecycle/reopening.ts'
import { reopenedTarget } from '../../lib/core/enquiry/target.ts'
import { readSubmission } from '../../lib/core/kind/submission.ts'
import { type Instant, later } from '../../lib/core/time/instant.ts'
import { english as words } from '../../lib/core/words/english.ts'
import { kinds } from '../../lib/kinds/kinds.ts'
import { oneOf, type Random } from './people.ts'
import { countOne } from './year-log.ts'
import { yearOrganisation } from './year-organisation.ts'
import type { YearWorld } from './year-world.ts'

/** Somebody sends an enquiry of any kind, one in forty of them a robot; later some add a note, take it back or still need help. */
export async function sendEnquiry(world: YearWorld, n: number, random: Random): Promise<void> {
  const kind = oneOf(kinds, random)
  const answers = {
    ...kind.example,
    name: `Enquirer ${letters(n)}`,
    email: `enquirer-${n}@example.org`,
    area: oneOf(yearOrganisation.areas, random).name,
    message: `We are a group of ${Math.floor(random() * 400)} from street ${n} and would like some help with ${n} things, please.`,
  }
  const reading = readSubmission(kind, answers, yearOrganisation)
  if (!reading.ok) throw new TypeError(`The answers to ${kind.name} are not valid`)
  const isRobot = random() < 1 / 40
  const outcome = await world.submit({
    kind,
    answers: reading.answers,
    idempotencyKey: `year-${n}`,
    ...(isRobot ? { arrival: { door: 'page', honeypot: 'filled' } as const } : {}),
  })
  if (outcome.type !== 'accepted') throw new TypeError(`enquiry ${n}: ${outcome.type}`)
  const { reference } = outcome.enquiry
  const after = (type: 'note' | 'withdrawal' | 'not-me' | 'link-request', most: number) =>
    world.happenings.add(soon(world.clock.now(), random() * most), () =>
      world.update(reference, {
        ...{ id: `${type}-${n}`, type },
        ...(type === 'note' ? { text: 'We forgot to say that we meet on Tuesdays.' } : {}),
      }),
    )
  const luck = random()
  if (luck < 0.03) after('note', 8)
  else if (luck < 0.055) after('withdrawal', 12)
  else if (luck < 0.06) after('not-me', 1)
  else if (luck < 0.07) after('link-request', 5)
  else if (luck < 0.12) world.happenings.add(soon(world.clock.now(), 3 + random() * 25), stillNeedsHelp)

  /** By the choice of the note's form, where it is asked for: what was answered or closed is opened again. */
  function stillNeedsHelp(): Promise<unknown> {
    const last = world.log.lives.get(reference)?.last
    const note = { id: `help-${n}`, type: 'note', text: 'We would like some more help with this.' } as const
    if (last === undefined || !asksIfHelpIsNeeded(last)) return world.update(reference, note)
    const answerBy = reopenedTarget({ kind, at: world.clock.now(), words }, yearOrganisation)
    return world.update(reference, { ...note, choice: 'still-need-help', answerBy })
  }
}

/**
 * Enquirers who read what they are asked when an answer is late: some say that they have heard, some that they have not, and
 * most say nothing.
 */
export function putEnquirersToAnswer(world: YearWorld, random: Random): void {
  world.onDelivered(({ audience, tags }) => {
    if (audience === 'officer' || !tags.claim.startsWith('have-you-heard')) return
    const luck = random()
    if (luck > 0.5) return
    countOne(world.log, 'led-to-press have-you-heard')
    world.happenings.add(soon(world.clock.now(), random() * 2), () =>
      world.update(tags.reference, { type: luck < 0.25 ? 'heard' : 'not-heard' }),
    )
  })
}

/** Moments between two, at all hours: seven in ten by day, the rest whenever people are awake, or are not. */
export function momentsOfYear(
  { from, until, count }: { readonly from: Instant; readonly until: Instant; readonly count: number },
  random: Random,
): readonly Instant[] {
  const days = (Date.parse(until) - Date.parse(from)) / 86_400_000
  return Array.from({ length: count }, () => {
    const hour = random() < 0.7 ? 8 + random() * 11 : random() * 24
    return later(from, Math.floor((Math.floor(random() * days) * 24 + hour) * 3_600_000))
  }).sort()
}

function soon(now: Instant, days: number): Instant {
  return later(now, Math.ceil(days * 86_400_000))
}

/** A name like Kbqz: no two alike, and no digit. */
function letters(n: number): string {
  return n.toString(10).replace(/\d/g, (digit) => 'kbqzrtmnlp'.charAt(Number(digit)))
}
