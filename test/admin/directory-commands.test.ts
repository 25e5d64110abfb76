import { expect, test } from 'vitest'
import { createManualClock } from '../../lib/adapters/memory/manual-clock.ts'
import { createMemoryDirectoryStore } from '../../lib/adapters/memory/memory-directory-store.ts'
import { createMemoryEnquiryStore } from '../../lib/adapters/memory/memory-enquiry-store.ts'
import { type DirectoryCommand, runDirectoryCommand } from '../../lib/admin/directory-commands.ts'
import { CommandProblem } from '../../lib/command-line/command-problem.ts'
import { createChangeDirectory, writeOverlay } from '../../lib/use-cases/directory/change-directory.ts'
import { readOrganisation } from '../../lib/use-cases/item-changes/with-organisation.ts'
import { sampleOrganisation as organisation } from '../support/given/sample-organisation.ts'

const lisa = 'lisa-chambers'
const desk = 'enquiries-desk'

test('leave is set, listed with its id, and cancelled by it', async () => {
  const { run } = create()
  expect(await run({ what: 'leave list' })).toEqual(['Nobody has leave.'])
  const christmas = { what: 'leave set', entry: lisa, from: '2027-12-24', until: '2028-01-03' } as const
  expect(await run(christmas)).toEqual([
    'lisa-chambers is away from 2027-12-24 until 2028-01-03.',
    'What is open is looked at now.',
  ])
  expect(await run(christmas)).toEqual([expect.stringContaining('That is so already')])
  await run({ what: 'leave set', entry: 'omar-hale', from: '2027-04-01', until: '2027-04-02' })
  expect(await run({ what: 'leave list' })).toEqual([
    '2027-04-01 until 2027-04-02  omar-hale  id-of-sixteen-letters-3',
    '2027-12-24 until 2028-01-03  lisa-chambers  id-of-sixteen-letters-1',
  ])
  await run({ what: 'leave cancel', id: 'id-of-sixteen-letters-1' })
  expect(await run({ what: 'leave list' })).toEqual([
    '2027-04-01 until 2027-04-02  omar-hale  id-of-sixteen-letters-3',
  ])
})

test('an entry that ends is no longer there on the day after', async () => {
  const { run, clock } = create()
  const end = { what: 'entry end', entry: lisa, date: '2027-03-10', today: '2027-03-08', yes: true } as const
  expect(await run({ ...end, yes: false })).toEqual([
    'lisa-chambers is named by route 1: their deputy, else the desk, gets it.',
    'Better: people replace lisa-chambers 2027-03-10 --by ENTRY. Or the same again with --yes.',
  ])
  expect((await run({ ...end, entry: 'omar-hale', date: '2027-03-05', yes: false }))[0]).toBe(
    '2027-03-05 is over: what omar-hale has is handed over at once.',
  )
  expect(await run(end)).toContain('The last day of lisa-chambers is 2027-03-10.')
  const leave = { what: 'leave set', entry: lisa, from: '2027-03-10', until: '2027-03-12' } as const
  expect((await run(leave))[0]).toContain('is away')
  clock.advance(3 * 86_400_000)
  await expect(run({ ...leave, until: '2027-03-13' })).rejects.toThrow('or it has ended')
})

test('an address that needs checking is told by its entry and by why, and cleared', async () => {
  const { run, suspect } = create()
  expect(await run({ what: 'check list' })).toEqual(['No address needs checking.'])
  await suspect(lisa)
  const listed = await run({ what: 'check list' })
  expect(listed).toEqual(['lisa-chambers  a mail bounced on 2027-03-08'])
  await run({ what: 'check clear', entry: lisa })
  expect(await run({ what: 'check list' })).toEqual(['No address needs checking.'])
  expect((await run({ what: 'check clear', entry: lisa }))[0]).toContain('That is so already')
})

test('the link to a leave is told, with a warning', async () => {
  const { run } = create()
  expect(await run({ what: 'links leave', entry: lisa })).toEqual([
    'https://api.example/officer/leave/of-lisa-chambers',
    expect.stringContaining('give it to nobody else'),
  ])
})

const leave = { what: 'leave set', from: '2027-04-01', until: '2027-04-02' } as const

test('leave that overlaps another is refused, as on the page', async () => {
  const { run } = create()
  await run({ ...leave, entry: lisa })
  await expect(run({ ...leave, entry: lisa, until: '2027-04-09' })).rejects.toThrow(
    'overlaps another leave of lisa-chambers',
  )
})

test.each<[string, DirectoryCommand, RegExp]>([
  ['leave of nobody', { ...leave, entry: 'lisa' }, /no entry lisa .*There are: lisa-chambers, /],
  ['leave of a mailbox', { ...leave, entry: desk }, /enquiries-desk is a shared mailbox/],
  [
    'leave that is over',
    { ...leave, entry: lisa, from: '2027-01-01', until: '2027-01-02' },
    /end today or later/,
  ],
  ['leave for ever', { ...leave, entry: lisa, until: '2029-04-02' }, /400 days at most/],
  ['leave that is not there', { what: 'leave cancel', id: 'x' }, /no leave x. See leave list/],
  [
    'the end of nobody',
    { what: 'entry end', entry: 'x', date: '2027-04-01', today: '2027-03-08', yes: true },
    /no entry x/,
  ],
  [
    'the end of the desk',
    { what: 'entry end', entry: desk, date: '2027-04-01', today: '2027-03-08', yes: true },
    /last resort. Name another one/,
  ],
  ['checking nobody', { what: 'check clear', entry: 'x' }, /no entry x/],
  ['the link of nobody', { what: 'links leave', entry: 'x' }, /no entry x/],
  ['the link of a mailbox', { what: 'links leave', entry: desk }, /shared mailbox/],
])('%s is refused, and says what to do', async (_what, command, message) => {
  const { run } = create()
  const refused = await run(command).catch((error: unknown) => error)
  expect(refused).toBeInstanceOf(CommandProblem)
  expect(String(refused)).toMatch(message)
  expect(String(refused)).not.toContain('@')
})

/** The commands over memory, on Monday 8 March 2027 at ten. */
function create() {
  const clock = createManualClock('2027-03-08T10:00:00.000Z')
  const directory = { directoryStore: createMemoryDirectoryStore(), organisation, clock }
  const store = createMemoryEnquiryStore()
  const queue = { send: async () => undefined, sendAll: async () => 0, depth: async () => 0 }
  const shared = { ...directory, store, queue, random: () => 0 }
  let ids = 0
  const admin = {
    changeDirectory: createChangeDirectory(shared),
    readOrganisation: () => readOrganisation(directory),
    createId: () => `id-of-sixteen-letters-${++ids}`,
    leaveUrlFor: async ({ id, role }: { id: string; role: string }) =>
      role === 'desk' ? undefined : `https://api.example/officer/leave/of-${id}`,
  }
  return {
    clock,
    run: async (command: DirectoryCommand) => (await runDirectoryCommand(admin, command)).lines,
    async suspect(officer: string) {
      const address = organisation.officers.find(({ id }) => id === officer)?.email ?? ''
      const since = clock.now()
      await writeOverlay(shared, { type: 'suspect', officer, address, since, reason: 'bounce' })
    },
  }
}
