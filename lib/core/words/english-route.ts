import { listInWords } from '../text/list-in-words.ts'

/** Why an enquiry went to whom, for officers. The first letter is made a capital where it begins a line. */
export const routeReasons = {
  reason: (route: Reason): string => {
    const everything = route.position === 1 ? 'everything' : 'everything else'
    const subject = route.kinds.length === 0 ? everything : listInWords(route.kinds.map(quoted))
    const condition = route.conditions.length === 0 ? '' : ` (${route.conditions.join('; ')})`
    const verb = route.kinds.length > 1 ? 'go' : 'goes'
    const turns = route.to.length > 1 ? ' in turn' : ''
    return `${subject}${condition} ${verb} to ${listInWords(route.to, 'or')}${turns}`
  },
  areas: (areas: readonly string[]): string => `area ${listInWords(areas, 'or')}`,
  answer: (asked: { label: string; options: readonly string[] }): string =>
    `${asked.label}: ${listInWords(asked.options, 'or')}`,
  /** Of an enquiry that somebody entered for whoever asked. */
  chosen: 'chosen by whoever added it',
  ownWork: 'whoever added it has dealt with it',
  none: (to: string): string => `nobody else is named for it, so it goes to ${to}`,
  passedOn: (reason: string, absence: string, to: string): string =>
    `${reason}, ${absence}; passed on to ${to}`,
  unknown: 'who is no longer in the directory',
  left: (date: string): string => `who left after ${date}`,
  /** `back` is the day on which they work again, if that is known. */
  onLeave: (back: string | undefined): string =>
    back === undefined ? 'who is away' : `who is away, back on ${back}`,
  notWorking: (date: string): string => `who does not work before ${date}`,
  notThere: 'who is not there',
  /** Of several in turn. */
  fewestOpen: (turn: Turn): string =>
    turn.isTie
      ? `${turn.reason}; ${turn.to} is next of those with the fewest open: ${turn.count}`
      : `${turn.reason}; ${turn.to} has the fewest open: ${turn.count}`,
  onlyOne: (reason: string, to: string): string => `${reason}; only ${to} is there`,
  nobodyOfThem: (reason: string, to: string): string =>
    `${reason}, of whom nobody is there; passed on to ${to}`,
}

interface Reason {
  readonly position: number
  /** None: every kind. */
  readonly kinds: readonly string[]
  readonly conditions: readonly string[]
  /** One, or several in turn. */
  readonly to: readonly string[]
}

interface Turn {
  readonly reason: string
  readonly to: string
  /** How many open enquiries they have. */
  readonly count: number
  /** Whether somebody else has as few. */
  readonly isTie: boolean
}

function quoted(title: string): string {
  return `“${title}”`
}
