import { type Instant, later } from '../../lib/core/time/instant.ts'
import type { OutgoingMail } from '../../lib/ports/mailer.ts'
import type { OfficerPress } from '../../lib/use-cases/officer/officer-acts.ts'
import { isOfficeTime, officeDayAfter, wallClock } from './wall-clock.ts'
import { countOne } from './year-log.ts'
import { closedDates, yearOrganisation } from './year-organisation.ts'
import { entryAt, type YearWorld } from './year-world.ts'

/** Numbers from 0 up to but not including 1. */
export type Random = () => number

/** One of several, each as likely. */
export function oneOf<One>(all: readonly One[], random: Random): One {
  const one = all[Math.floor(random() * all.length)]
  if (one === undefined) throw new RangeError('There is nothing to choose from')
  return one
}

/**
 * People who read their mail and do what people do: most answer after some days, some take it and forget, pass it on,
 * close it without a word, say that it is spam, press the wrong button and undo it, call in vain, put it off; one in fourteen
 * never acts. Some open again what they had closed. Whoever has a digest deals with some of what it lists, the manager with
 * more. One in ten presses in the evening or at a weekend, at
 * home, in a browser that we do not know.
 */
export function putPeopleToWork(world: YearWorld, random: Random): void {
  let presses = 0
  /** Notes that the mail being read led to a press. */
  let leads: () => void = () => undefined
  world.onDelivered(({ to, text, audience, tags }: OutgoingMail) => {
    if (audience !== 'officer') return
    const reader = entryAt(to.address)
    const isDigest = !/^[2-9A-Z]{4}-[2-9A-Z]{4}$/.test(tags.reference)
    leads = onlyOnce(() => countOne(world.log, `led-to-press ${tags.claim.replace(/-n\d+$/, '')}`))
    for (const token of new Set(text.match(/(?<=\/quarantine\/)release-token-\d+_/g)))
      if (random() < 0.2) act(reader, random() * 6, () => world.release(token))
    for (const token of new Set(text.match(/(?<=\/officer\/)officer-token-\d+_/g))) {
      if (isDigest) readDigest(reader, token)
      else if (tags.claim.startsWith('handover') || tags.claim.startsWith('nudge'))
        readHandover(reader, token)
    }
  })

  function readHandover(reader: string, token: string): void {
    const luck = random()
    if (luck < 0.4) {
      press(reader, { token, hours: 1 + random() * 40 }, { act: 'answered' })
      if (random() < 0.7) close(reader, token, 60 + random() * 120)
    } else if (luck < 0.6) {
      press(reader, { token, hours: random() * 6 }, { act: 'accept' })
      if (random() < 0.75) close(reader, token, 10 + random() * 60)
    } else if (luck < 0.7) press(reader, { token, hours: random() * 8 }, passOn(reader))
    else if (luck < 0.8) close(reader, token, 1 + random() * 30)
    else if (luck < 0.82) press(reader, { token, hours: random() * 4 }, { act: 'spam' })
    else if (luck < 0.84) press(reader, { token, hours: random() * 8 }, recategorise())
    else if (luck < 0.86) pressAndUndo(reader, token)
    else if (luck < 0.9) press(reader, { token, hours: random() * 20 }, { act: 'called' })
    else if (luck < 0.93) press(reader, { token, hours: random() * 20 }, remind)
  }

  function readDigest(reader: string, token: string): void {
    const luck = random()
    const isManager = reader === yearOrganisation.lastResort.manager
    if (luck < (isManager ? 0.5 : 0.35)) press(reader, { token, hours: random() * 7 }, { act: 'answered' })
    else if (luck < 0.55) close(reader, token, random() * 7)
    else if (luck < 0.6) press(reader, { token, hours: random() * 7 }, passOn(reader))
    else if (luck < 0.65) press(reader, { token, hours: random() * 7 }, { act: 'accept' })
    else if (luck < 0.68) press(reader, { token, hours: random() * 7 }, { act: 'called' })
    else if (luck < 0.71) press(reader, { token, hours: random() * 7 }, remind)
  }

  function pressAndUndo(reader: string, token: string): void {
    act(reader, random() * 8, async (browser) => {
      const id = `press-${++presses}-of-the-year`
      await world.act(token, pressed({ act: 'answered' }, reader, { id, ...browser }))
      world.happenings.add(later(world.clock.now(), 5 * 60_000), () => world.undo(token, { id, ...browser }))
    })
  }

  function close(reader: string, token: string, hours: number): void {
    press(reader, { token, hours }, { act: 'close', outcome: 'no-reply', tellEnquirer: random() < 0.3 })
    if (random() < 0.04) press(reader, { token, hours: hours + 48 + random() * 200 }, { act: 'reopen' })
  }

  function press(
    reader: string,
    { token, hours }: { readonly token: string; readonly hours: number },
    choose: Chosen | (() => Chosen),
  ): void {
    act(reader, hours, async (browser) => {
      const id = `press-${++presses}-of-the-year`
      const chosen = typeof choose === 'function' ? choose() : choose
      const done = await world.act(token, pressed(chosen, reader, { id, ...browser }))
      if (typeof done === 'object' && String(done.outcome).startsWith('no-such'))
        world.log.failures.push(`${chosen.act} by ${reader}: ${done.outcome}`)
    })
  }

  /** So many hours later, when they are there; most only in the office. */
  function act(reader: string, hours: number, what: (browser: Browser) => Promise<unknown>): void {
    const isAtHome = random() < 0.1
    const browser: Browser = isAtHome ? {} : { by: reader, known: true }
    const noteLead = leads
    const attempt = async () => {
      const now = world.clock.now()
      const isThere = !world.isAway(reader) && (isAtHome || isOfficeTime(now, closedDates))
      if (isThere) {
        noteLead()
        await what(browser)
      } else if (now < giveUp) world.happenings.add(later(now, 2 * 3_600_000 + 60_000), attempt)
    }
    const giveUp = later(world.clock.now(), (hours + 24 * 40) * 3_600_000)
    world.happenings.add(soon(world.clock.now(), hours), attempt)
  }

  /** One of the next five working days. */
  function remind(): Chosen {
    let on = officeDayAfter(wallClock(world.clock.now()).date, closedDates)
    for (let more = Math.floor(random() * 5); more > 0; more--) on = officeDayAfter(on, closedDates)
    return { act: 'remind', on }
  }

  function passOn(reader: string): Chosen {
    const others = yearOrganisation.officers.filter(
      ({ id }) => id !== reader && id !== 'tom-byrd' && id !== 'una-crisp',
    )
    return { act: 'pass-on', to: oneOf(others, random).id, reason: 'You know them' }
  }

  function recategorise(): Chosen {
    const kind = oneOf(['community-mentoring', 'general', 'vcfse-support'], random)
    return { act: 'recategorise', kind, area: 'fenland' }
  }
}

type Chosen = OfficerPress extends infer Press
  ? Press extends OfficerPress
    ? Omit<Press, 'id'>
    : never
  : never

/** Whose browser it is, if we know it. */
interface Browser {
  readonly by?: string
  readonly known?: true
}

/** At a desk people say who they are. */
function pressed(chosen: Chosen, reader: string, press: Browser & { readonly id: string }): OfficerPress {
  const who = reader === yearOrganisation.lastResort.desk ? { name: 'Kim at the desk' } : {}
  return { ...chosen, ...who, ...press } as OfficerPress
}

function onlyOnce(work: () => void): () => void {
  let isDone = false
  return () => {
    if (!isDone) work()
    isDone = true
  }
}

function soon(now: Instant, hours: number): Instant {
  return later(now, Math.ceil(hours * 3_600_000) + 1000)
}
