import type { Enquiry } from '../../../lib/core/enquiry/enquiry.ts'
import { applyCommand } from '../../../lib/core/enquiry/lifecycle/apply-command.ts'
import type { Command } from '../../../lib/core/enquiry/lifecycle/decide.ts'
import { reopening } from '../../support/given/acts.ts'
import { createPipeline } from '../../support/memory-world/create-pipeline.ts'
import type { State } from '../golden-states.ts'

const minute = 60_000
const lisa = { type: 'act', by: 'lisa-chambers', known: true } as const
const answered: Command = { ...lisa, id: 'answered', act: 'answered' }
const closed: Command = { ...lisa, id: 'closed', act: 'close', outcome: 'no-reply', tellEnquirer: false }
const spam: Command = { ...lisa, id: 'spam', act: 'spam' }
const put: Command = { ...lisa, id: 'put', act: 'recategorise', kind: 'asset-transfer', area: 'cambridge' }
const reopened: Command = { ...lisa, id: 'reopened', by: 'omar-hale', ...reopening }
const again: readonly Command[] = [
  ...[put, { ...answered, id: 'passed', act: 'pass-on', to: 'omar-hale' } as const, answered],
  ...[reopened, { ...closed, id: 'c2' }, { ...reopened, id: 'r2', by: 'priya-nair' }],
]
const needed = {
  ...({ type: 'update', id: 'needed', update: 'note', text: 'It leaks again' } as const),
  ...({ choice: 'still-need-help', answerBy: reopening.answerBy } as const),
} satisfies Command

/** One of each act, with all that there can be to it, some of them undone. */
const everything: readonly Command[] = [
  { ...answered, id: 'e1', by: 'enquiries-desk', name: 'Jo' },
  { type: 'undo', id: 'e1', known: true, by: 'enquiries-desk' },
  { ...lisa, id: 'e2', act: 'called', on: '2027-03-10' },
  { ...lisa, id: 'e3', act: 'accept' },
  {
    ...lisa,
    id: 'e4',
    act: 'recategorise',
    kind: 'asset-transfer',
    area: 'fenland',
    to: 'omar-hale',
    reason: 'Nearer',
  },
  { ...lisa, id: 'e5', act: 'pass-on', to: 'lisa-chambers', reason: 'She knows the hall' },
  { type: 'cover', to: 'omar-hale', for: 'lisa-chambers', because: 'leave', until: '2027-03-12' },
  ...[answered, { ...lisa, id: 'e6', act: 'remind', on: '2027-09-01' } as const],
  ...[spam, { type: 'undo', id: 'spam', known: true } as const, closed],
  ...[reopened, { type: 'undo', id: 'reopened', known: true } as const, { ...reopened, id: 'again' }],
]

const inHours = {
  ...{ date: '2027-03-08', time: '14:00', at: '2027-03-08T14:00:00.000Z' },
  ...{ working: 'received Monday 8 March at 10:00', basis: { hours: 4, cutOff: '16:00' } },
}

/** Enquiries that were opened again, put off, or closed by themselves, as today's code leaves them. */
export function goldenReopenedStates(): Promise<readonly State[]> {
  return Promise.all([
    reach('reopened by an officer', [put, answered, closed, reopened]),
    reach('reopened, no spam', [spam, { ...lisa, id: 'r', ...reopening }]),
    reach('reopened by its enquirer', [answered, needed]),
    reach('reopened, and dealt with', [answered, closed, reopened, { ...lisa, id: 'mine', act: 'accept' }]),
    reach('reopened again, which can be undone', again),
    reach('reopened, its first target in hours', [put, answered, reopened], { answerBy: inHours }),
    reach('reopened again, its first target in hours', again, { answerBy: inHours }),
    reach('reopened, no spam, though it was let out of quarantine', [spam, reopened], {
      releasedAt: '2027-03-08T10:00:30.000Z',
    }),
    reach('reopened after everything', everything),
    reach('reopening undone', [answered, closed, reopened, { type: 'undo', id: 'reopened', known: true }]),
    reach('its address changed by somebody at the desk', [
      {
        ...({ type: 'correct-address', email: 'beryl@example.org', personHash: 'ab'.repeat(16) } as const),
        ...{ by: 'enquiries-desk', name: 'Jo' },
      },
    ]),
    reach('a note that changes nothing', [answered, { ...needed, choice: 'telling' }]),
    reach('called in vain', [{ ...lisa, id: 'called', act: 'called', on: '2027-03-10' }]),
    reach('put off', [answered, { ...lisa, id: 'remind', act: 'remind', on: '2027-09-01' }]),
    reach('codes for what is new', [
      answered,
      { type: 'request-code', id: 'c1', officer: 'lisa-chambers', key: 'k1', act: { act: 'reopen' } },
      {
        type: 'request-code',
        id: 'c2',
        officer: 'lisa-chambers',
        key: 'k1',
        act: { act: 'remind', on: '2027-03-12' },
      },
    ]),
  ])
}

/** The enquiry after all these, a minute apart. */
async function reach(
  what: string,
  commands: readonly Command[],
  changes: Partial<Pick<Enquiry, 'answerBy' | 'releasedAt'>> = {},
): Promise<State> {
  const pipeline = createPipeline()
  await pipeline.post('general', {
    name: 'Ada Byron',
    email: 'ada@example.org',
    area: 'fenland',
    message: what,
  })
  await pipeline.deliver()
  const [given] = pipeline.enquiries()
  if (given === undefined) throw new Error(`"${what}" was not stored`)
  const enquiry = commands.reduce(
    (before, command) => {
      pipeline.clock.advance(minute)
      return applyCommand(before, command, pipeline.clock.now())
    },
    { ...given, ...changes },
  )
  return { what, at: pipeline.clock.now(), enquiry }
}
