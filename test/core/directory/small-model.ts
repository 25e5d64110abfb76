import type { Leave, Officer, Organisation } from '../../../lib/core/organisation/organisation.ts'
import { sampleOrganisation } from '../../support/given/sample-organisation.ts'

/** When somebody is away, in the week from Monday 8 March 2027. */
export const windows = ['there', 'now', 'tomorrow', 'gone', 'last-day'] as const
export type Window = (typeof windows)[number]

/** What becomes of a mail to an address. */
export type Fate = 'delivered' | 'refused' | 'bounces'

/** One small world: a line of officers, the desk and the manager. */
export interface SmallWorld {
  /** One to four, the first of whom the route names; each is the deputy of the one before. */
  readonly windows: readonly Window[]
  /** Whose deputy the last of the line names: a place in the line, so that deputies go round; absent: nobody. */
  readonly loop?: number
  /** Of each officer, then of the desk and the manager. */
  readonly fates: readonly Fate[]
}

/**
 * All worlds of up to four officers. Officers whom no line of deputies leads to can get nothing, and names mean nothing:
 * so the line from the officer of the route, and where it ends or turns back, is all there is to choose of deputies. The
 * last day at work, which is a leave without an end, is left out where there are four.
 */
export function* smallWorlds(): Generator<SmallWorld> {
  for (let length = 1; length <= 4; length++) {
    for (const loop of [undefined, ...Array.from({ length }, (_, place) => place)]) {
      for (const line of sequences(length < 4 ? windows : windows.slice(0, 4), length)) {
        for (const failing of sequences([false, true], length)) {
          for (const last of [
            [false, false],
            [true, false],
            [false, true],
            [true, true],
          ]) {
            const fails = [...failing, ...last]
            const modes: readonly Fate[] = fails.includes(true) ? ['refused', 'bounces'] : ['refused']
            for (const mode of modes) {
              const fates = fails.map((one): Fate => (one ? mode : 'delivered'))
              yield { windows: line, fates, ...(loop === undefined ? {} : { loop }) }
            }
          }
        }
      }
    }
  }
}

/** The organisation of a world. */
export function organisationOf({ windows: line, loop }: SmallWorld): Organisation {
  const officers = line.map((window, place): Officer => {
    const deputy = place + 1 < line.length ? idOf(place + 1) : loop === undefined ? undefined : idOf(loop)
    return {
      ...entry(idOf(place), 'officer'),
      ...(deputy === undefined ? {} : { deputy }),
      ...absences[window],
    }
  })
  return {
    ...sampleOrganisation,
    officers: [...officers, entry('desk', 'desk'), entry('manager', 'manager')],
    routes: [{ position: 1, to: [idOf(0)] }],
    lastResort: { desk: 'desk', manager: 'manager' },
  }
}

/** A directory on one day, and a route to the first officers of it. */
export interface SmallDirectory {
  readonly windows: readonly Window[]
  /** Whose address needs checking. */
  readonly suspects: readonly boolean[]
  /** Of each the deputy: a place, or nobody. */
  readonly deputies: readonly (number | undefined)[]
  /** How many take turns. */
  readonly turns: number
}

/** How many directories of four officers there are, with whatever deputies, loops and all. */
export const allDirectories = 5 ** 4 * 2 ** 4 * 5 ** 4 * 4

/** One of them: `number` counts from 0. */
export function smallDirectory(number: number): SmallDirectory {
  let rest = number
  const digit = (base: number) => {
    const value = rest % base
    rest = (rest - value) / base
    return value
  }
  const four = <Item>(item: () => Item) => Array.from({ length: 4 }, item)
  return {
    windows: four(() => windows[digit(5)] ?? 'there'),
    suspects: four(() => digit(2) === 1),
    deputies: four(() => [undefined, 0, 1, 2, 3][digit(5)]),
    turns: digit(4) + 1,
  }
}

/** The organisation of a directory. */
export function organisationWith({ windows: line, suspects, deputies, turns }: SmallDirectory): Organisation {
  const officers = line.map((window, place): Officer => {
    const deputy = deputies[place]
    return {
      ...entry(idOf(place), 'officer'),
      ...(deputy === undefined ? {} : { deputy: idOf(deputy) }),
      ...(suspects[place] === true ? { needsChecking } : {}),
      ...absences[window],
    }
  })
  return {
    ...sampleOrganisation,
    officers: [...officers, entry('desk', 'desk'), entry('manager', 'manager')],
    routes: [{ position: 1, to: line.slice(0, turns).map((_, place) => idOf(place)) }],
    lastResort: { desk: 'desk', manager: 'manager' },
  }
}

/** What an entry is called: `officer-0` is whom the route names. */
export function idOf(place: number): string {
  return `officer-${place}`
}

/** All lists of that length with items of these. */
export function* sequences<Item>(items: readonly Item[], length: number): Generator<readonly Item[]> {
  if (length === 0) {
    yield []
    return
  }
  for (const rest of sequences(items, length - 1)) for (const item of items) yield [...rest, item]
}

export const needsChecking = { since: '2027-03-05T10:00:00.000Z', reason: 'bounce' } as const

const leave = (from: string, until: string): { leave: readonly Leave[] } => ({
  leave: [{ id: `leave-${from}`, from, until }],
})

const absences: Readonly<Record<Window, Partial<Officer>>> = {
  there: {},
  now: leave('2027-03-08', '2027-03-09'),
  tomorrow: leave('2027-03-09', '2027-03-10'),
  gone: { until: '2027-03-05' },
  'last-day': { until: '2027-03-08' },
}

function entry(id: string, role: Officer['role']): Officer {
  return { id, role, name: id, email: `${id}@charity.example` }
}
