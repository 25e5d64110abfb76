/** What can go wrong with a call to the world outside a process. */
export const callFaults = ['refused', 'lost-request', 'lost-reply', 'crash-before', 'crash-after'] as const

/** With a call that changes nothing: answered or not, dead before or after, it comes to the same. */
export const readFaults = ['refused', 'crash-before'] as const

/** With a call whose refusal and whose silence look alike from here. */
export const writeFaults = ['refused', 'lost-reply', 'crash-before', 'crash-after'] as const

/** With a conditional write: others may have written first. */
export const replaceFaults = [...writeFaults, 'conflict'] as const

/** Between any two calls somebody else may do what they were going to do later. */
export const meanwhile = 'meanwhile'

/** What can go wrong with an event of SES on its way to us. */
export const eventFaults = ['late', 'twice', 'swapped', 'never'] as const

/** What can go wrong with all events of one mail together: none of them ever comes. */
export const silenceFaults = ['none-ever'] as const

/** What can go wrong between client and gateway, and between queue and dispatch. */
export const deliveryFaults = ['twice', 'reply-lost'] as const

export type FaultName =
  | (typeof callFaults)[number]
  | (typeof replaceFaults)[number]
  | typeof meanwhile
  | (typeof eventFaults)[number]
  | (typeof silenceFaults)[number]
  | (typeof deliveryFaults)[number]

/** A place where something can go wrong, as it came up in a run: its name, and what can go wrong there. */
export interface FaultPoint {
  readonly name: string
  readonly faults: readonly FaultName[]
}

/** Something that goes wrong at the `at`-th point of a run. */
export interface PlannedFault {
  readonly at: number
  readonly fault: FaultName
}

export type Schedule = readonly PlannedFault[]

/** Meets points in the order they come up, and says what goes wrong at each. */
export interface Fate {
  meet(point: FaultPoint): FaultName | undefined
  readonly points: readonly FaultPoint[]
  /** From now on this one may come in between at any call, once; undefined: nobody may any more. */
  expect(guest: (() => Promise<void>) | undefined): void
  /** Who may come in between. */
  guest(): (() => Promise<void>) | undefined
}

/** The fate that a schedule lays down. */
export function createFate(schedule: Schedule): Fate {
  const points: FaultPoint[] = []
  let expected: (() => Promise<void>) | undefined
  return {
    points,
    expect(guest) {
      expected = guest
    },
    guest: () => expected,
    meet(point) {
      points.push(point)
      return schedule.find((planned) => planned.at === points.length - 1)?.fault
    },
  }
}

/** Every schedule with one fault more than `schedule`, after its last one, given the points that its run met. */
export function* oneMore(schedule: Schedule, points: readonly FaultPoint[]): Generator<Schedule> {
  const from = (schedule.at(-1)?.at ?? -1) + 1
  for (let at = from; at < points.length; at++) {
    for (const fault of points[at]?.faults ?? []) yield [...schedule, { at, fault }]
  }
}

/** "store.create: lost-reply + send handover: crash-after". */
export function describeSchedule(schedule: Schedule, points: readonly FaultPoint[]): string {
  return schedule.map(({ at, fault }) => `${points[at]?.name} ${fault} (point ${at})`).join(' + ')
}
