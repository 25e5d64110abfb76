import { createPublicDoor, type PublicDoor } from './public-door.ts'
import { sampleEnquiries } from './sample-enquiries.ts'
import type { Moment, SampleAct, SampleEnquiry } from './sample-enquiry.ts'
import { type WorkingWeek, workingWeekAfter } from './working-week.ts'

/** What the week needs of the running service: its address, its clock and the emails it sent. */
interface SampleWorld {
  readonly url: string
  /** Epoch milliseconds. */
  now(): number
  /** Moves the clock on by so many milliseconds, and waits until all is quiet. */
  advance(milliseconds: number): Promise<number>
  untilQuiet(): Promise<void>
  mails(query: { tag: { name: string; value: string } }): Promise<readonly SampleMail[]>
  /** Where it has got to. */
  tell(progress: { readonly text: string; readonly done: number; readonly of: number }): void
}

interface SampleMail {
  readonly text: string
  readonly tags: Readonly<Record<string, string>>
}

/** What happened, in a sentence or two, and where to look next. */
interface SampleWeekOutcome {
  readonly summary: string
  readonly links: readonly { readonly href: string; readonly text: string }[]
}

interface Step {
  readonly at: Moment
  readonly text: string
  act(): Promise<void>
}

interface Played extends SampleEnquiry {
  reference: string
  statusUrl: string
  answerByAt: string
  state: 'waiting' | 'answered' | 'closed' | 'withdrawn'
  hasNote: boolean
}

/**
 * Plays the working week after now: enquiries come in through the public door, officers answer by the links of their
 * emails, take on, close and pass on, enquirers add a note and withdraw, and one is left to go late. The clock stands on the morning after when it is done.
 * What is refused is told and left out. The same clock and organisation give the same week.
 */
export async function playSampleWeek(organisation: string, world: SampleWorld): Promise<SampleWeekOutcome> {
  const door = createPublicDoor(world.url)
  const week = workingWeekAfter(new Date(world.now()).toISOString())
  const samples = sampleEnquiries(organisation, await door.kinds())
  const played: Played[] = []
  const refused: string[] = []
  const steps = samples
    .flatMap((sample, index) =>
      stepsOf({ sample, key: `sample-week-${week.first}-${index}`, door, world, played, refused }),
    )
    .sort((a, b) => (week.instantOf(a.at) < week.instantOf(b.at) ? -1 : 1))
  for (const [done, step] of steps.entries()) {
    await moveTo(world, week.instantOf(step.at))
    world.tell({ text: `${stamp(world.now())}: ${step.text}`, done, of: steps.length + 1 })
    await step.act()
    await world.untilQuiet()
  }
  world.tell({
    text: 'The week is over: waiting for the emails of the next morning',
    done: steps.length,
    of: steps.length + 1,
  })
  await moveTo(world, week.end)
  return outcomeOf({ week, played, refused, now: world.now() })
}

function stepsOf(play: {
  sample: SampleEnquiry
  key: string
  door: PublicDoor
  world: SampleWorld
  played: Played[]
  refused: string[]
}): readonly Step[] {
  const { sample, key, door, world, played, refused } = play
  const { name } = sample.answers
  let own: Played | undefined
  const steps: Step[] = [
    {
      at: sample.sent,
      text: `${name} sends an enquiry (${sample.as})`,
      async act() {
        const sent = await door.send(sample, key)
        if ('refused' in sent) {
          refused.push(`${sample.kind} from ${name}: ${sent.refused}`)
          return
        }
        own = { ...sample, ...sent, state: 'waiting', hasNote: false }
        played.push(own)
      },
    },
  ]
  if (sample.answered) {
    steps.push({
      at: sample.answered,
      text: `The officer has replied to ${name}, and presses “I’ve replied” in the email`,
      async act() {
        if (own && (await press(own, 'answered', { door, world }))) own.state = 'answered'
      },
    })
  }
  for (const { at, act } of sample.later ?? []) {
    steps.push({
      at,
      text: wordsOf[act](name),
      async act() {
        if (own === undefined) return
        const isTaken =
          act === 'withdraw' ? await door.withdraw(own.statusUrl) : await press(own, act, { door, world })
        if (!isTaken) refused.push(`${wordsOf[act](name)} (the form asked for something else)`)
        else own.state = act === 'withdraw' ? 'withdrawn' : act === 'close' ? 'closed' : own.state
      },
    })
  }
  const { note } = sample
  if (note) {
    steps.push({
      at: note.at,
      text: `${name} adds a note on the private page`,
      async act() {
        if (own) own.hasNote = await door.addNote(own.statusUrl, note.text)
      },
    })
  }
  return steps
}

const wordsOf: Readonly<Record<SampleAct['act'], (name: string) => string>> = {
  accept: (name) => `The officer takes on what ${name} asks for`,
  called: (name) => `The officer called ${name}, and nobody answered`,
  'pass-on': (name) => `The officer passes the enquiry of ${name} on to a colleague`,
  close: (name) => `The officer closes the enquiry of ${name}`,
  withdraw: (name) => `${name} withdraws the enquiry on the private page`,
}

async function press(
  { reference }: Played,
  choice: string,
  { door, world }: { door: PublicDoor; world: SampleWorld },
): Promise<boolean> {
  const link = await officerLink(world, reference)
  if (link === undefined) return false
  return door.press(link, choice, async () => {
    await world.untilQuiet()
    const mails = await world.mails({ tag: { name: 'reference', value: reference } })
    const codes = mails.flatMap(({ tags, text }) =>
      tags['claim']?.startsWith('code-') === true ? (/\b\d{6}\b/.exec(text) ?? []) : [],
    )
    return codes.at(-1)
  })
}

/** The link in the newest email to whoever has the enquiry. */
async function officerLink(world: SampleWorld, reference: string): Promise<string | undefined> {
  const mails = await world.mails({ tag: { name: 'reference', value: reference } })
  const links = mails.flatMap(
    ({ text }) => /https?:\/\/\S+\/officer\/(?!enquiries\/)[^\s)>]+/.exec(text) ?? [],
  )
  return links.at(-1)
}

async function moveTo(world: SampleWorld, instant: string): Promise<void> {
  const wait = Date.parse(instant) - world.now()
  if (wait > 0) await world.advance(wait)
}

function outcomeOf(end: {
  week: WorkingWeek
  played: readonly Played[]
  refused: readonly string[]
  now: number
}): SampleWeekOutcome {
  const { week, played, refused, now } = end
  const counts = ['answered', 'closed', 'withdrawn'].map(
    (state) => `${played.filter((one) => one.state === state).length} ${state}`,
  )
  const waiting = played.filter(({ state }) => state === 'waiting')
  const late = waiting.filter(({ answerByAt }) => Date.parse(answerByAt) < now)
  const noted = played.filter(({ hasNote }) => hasNote)
  const lateNames = late.map(({ answers }) => answers.name).join(', ')
  const parts = [
    `A working week has passed, ${day(week.first)} to ${day(week.last)}: ${counted(played.length, 'enquiry', 'enquiries')} came in.`,
    `${counts.join(', ')}, ${waiting.length - late.length} waiting, ${late.length} late${late.length > 0 ? ` (${lateNames})` : ''}.`,
    ...noted.map(({ answers }) => `${answers.name} added a note.`),
    ...refused.map((what) => `Refused: ${what}.`),
  ]
  const shown = noted[0] ?? played[0]
  const own = shown && { href: shown.statusUrl, text: `${shown.answers.name}’s private page` }
  return {
    summary: parts.join(' '),
    links: [
      { href: '#inbox', text: 'The inbox' },
      { href: '/officer', text: 'The officers’ board' },
      ...(own ? [own] : []),
    ],
  }
}

function counted(count: number, one: string, several: string): string {
  return `${count} ${count === 1 ? one : several}`
}

function day(date: string): string {
  return dayFormat.format(Date.parse(`${date}T12:00:00Z`)).replace(',', '')
}

function stamp(time: number): string {
  return stampFormat.format(time).replaceAll(',', '')
}

const dayFormat = new Intl.DateTimeFormat('en-GB', {
  ...{ weekday: 'long', day: 'numeric', month: 'long' },
  timeZone: 'Europe/London',
})
const stampFormat = new Intl.DateTimeFormat('en-GB', {
  ...{ weekday: 'long', hour: '2-digit', minute: '2-digit', hour12: false },
  timeZone: 'Europe/London',
})
