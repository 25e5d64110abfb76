import { expect, test } from 'vitest'
import { createManualClock } from '../../../lib/adapters/memory/manual-clock.ts'
import { createMemoryCounter } from '../../../lib/adapters/memory/memory-counter.ts'
import { createMemoryDirectoryStore } from '../../../lib/adapters/memory/memory-directory-store.ts'
import { createMemoryEnquiryStore } from '../../../lib/adapters/memory/memory-enquiry-store.ts'
import { createMemoryIdentityKey } from '../../../lib/adapters/memory/memory-identity-key.ts'
import { createMemoryItemStore } from '../../../lib/adapters/memory/memory-item-store.ts'
import { createMemoryRotatingKey } from '../../../lib/adapters/memory/memory-rotating-key.ts'
import { type PeopleCommandLine, runPeopleCommand } from '../../../lib/admin/people-commands.ts'
import { presentOrganisation } from '../../../lib/core/directory/overlay.ts'
import { findOfficer } from '../../../lib/core/organisation/organisation.ts'
import { storedStandaloneMail } from '../../../lib/core/standalone-mail/stored-standalone-mail.ts'
import { kinds } from '../../../lib/kinds/kinds.ts'
import { createConfirmAddress } from '../../../lib/use-cases/directory/confirm-address.ts'
import { createPlanPeople } from '../../../lib/use-cases/directory/plan-people.ts'
import { createTellOfPeople } from '../../../lib/use-cases/directory/tell-of-people.ts'
import { addressCode } from '../../../lib/use-cases/keyed-hashes/address-code.ts'
import { assigned } from '../../support/given/enquiry.ts'
import { sampleOrganisation as organisation } from '../../support/given/sample-organisation.ts'

const lisa = 'lisa-chambers'
const sam = { name: 'Sam Ortiz', email: 'sam@cambridgeshire.example' }

test('somebody new takes over: the code first, then everybody is told, and what waits is looked at', async () => {
  const world = await create()
  const { run, letters, looked, present } = world
  const replaced = await run({
    what: 'replace',
    entry: lisa,
    until: '2027-03-05',
    by: sam,
    from: '2027-03-08',
  })
  expect(replaced.lines).toEqual([
    'sam-ortiz takes over from lisa-chambers after 2027-03-05: what names them, and what waits.',
    'Not before their address is confirmed: people confirm sam-ortiz CODE.',
    'Managers are emailed about it.',
  ])
  expect(letters()).toEqual(['code to sam@cambridgeshire.example', 'told replaced to priya-nair'])
  expect(findOfficer(await present(), 'sam-ortiz')).toBeUndefined()
  looked.length = 0
  await expect(run({ what: 'confirm', entry: 'sam-ortiz', code: '000000' })).rejects.toThrow(
    'That is not the code',
  )
  await run({ what: 'confirm', entry: 'sam-ortiz', code: await world.code('sam-ortiz') })
  expect((await present()).routes[0]?.to).toEqual(['sam-ortiz'])
  expect(letters().slice(2)).toEqual(['moved added to sam-ortiz', 'told confirmed to priya-nair'])
  expect(looked).toContain(assigned.reference)
})

test('another address: the old one is told before and after, and has the mail until then', async () => {
  const { run, letters, present, code } = await create()
  await run({ what: 'change', entry: lisa, lines: { email: 'l@cambridgeshire.example' } })
  expect(letters()).toEqual([
    'code to l@cambridgeshire.example',
    'asked to lisa-chambers',
    'told asked to priya-nair',
  ])
  expect(findOfficer(await present(), lisa)?.email).toBe('lisa.chambers@cambridgeshire.example')
  await run({ what: 'confirm', entry: lisa, code: await code(lisa) })
  expect(findOfficer(await present(), lisa)?.email).toBe('l@cambridgeshire.example')
  expect(letters().slice(3)).toEqual([
    'moved to lisa.chambers@cambridgeshire.example',
    'moved to lisa-chambers',
    'told confirmed to priya-nair',
  ])
  await expect(run({ what: 'confirm', entry: lisa, code: '123456' })).rejects.toThrow('No code is awaited')
})

test('five wrong codes end a code, and a day does', async () => {
  const { run, code, clock } = await create()
  await run({ what: 'change', entry: lisa, lines: { email: 'l@cambridgeshire.example' } })
  const right = await code(lisa)
  const wrong = ['111111', '222222', '333333', '444444', '555555', '666666'].filter((one) => one !== right)
  for (const one of wrong.slice(0, 5))
    await expect(run({ what: 'confirm', entry: lisa, code: one })).rejects.toThrow('That is not the code')
  await expect(run({ what: 'confirm', entry: lisa, code: right })).rejects.toThrow('tried too often')
  await run({ what: 'change', entry: lisa, lines: { email: 'lisa.c@cambridgeshire.example' } })
  const second = await code(lisa)
  clock.advance(24 * 3_600_000)
  await expect(run({ what: 'confirm', entry: lisa, code: second })).rejects.toThrow('No code is awaited')
})

test('the last manager and the last desk stay, or are replaced by their like', async () => {
  const { run } = await create()
  const until = '2027-03-31'
  await expect(run({ what: 'end', entry: 'priya-nair', until, yes: true })).rejects.toThrow('must stay')
  await expect(run({ what: 'replace', entry: 'priya-nair', until, by: lisa })).rejects.toThrow(
    'There is no "lisa-chambers" under managers.',
  )
})

test('somebody whom routes name is ended after a second thought, and may stay after all', async () => {
  const { run, present } = await create()
  const end = { what: 'end', entry: lisa, until: '2027-03-31', yes: false } as const
  expect(await run(end)).toMatchObject({ outcome: 'unconfirmed' })
  await run({ ...end, yes: true })
  expect(findOfficer(await present(), lisa)?.until).toBe('2027-03-31')
  await run({ what: 'keep', entry: lisa })
  expect(findOfficer(await present(), lisa)).not.toHaveProperty('until')
})

test('what is wrong with lines is said at once, and no address is', async () => {
  const { run } = await create()
  const add = (lines: object) => run({ what: 'add', role: 'officer', lines }).catch(String)
  expect(await add({ name: ' ', email: 'Sam <sam@x>', phone: 'ask', days: 'mon' })).toMatch(
    /--name is missing[^@]*--email is not[^@]*name@charity.org.uk[^@]*--phone is not[^@]*--days must be/,
  )
  expect(await add({ ...sam, deputy: 'nobody' })).toMatch(/There is nobody called "nobody"/)
})

test('everybody is listed, with what waits for a code', async () => {
  const { run } = await create()
  await run({ what: 'add', role: 'officer', lines: sam })
  const { lines } = await run({ what: 'list' })
  expect(lines[0]).toMatch(/^lisa-chambers +officer +1 open {2}deputy omar-hale$/)
  expect(lines.at(-1)).toMatch(/^sam-ortiz +officer +not in force/)
  expect(lines.join()).not.toContain('@')
})

test('the file is shown what would change, and written when told so', async () => {
  const { run, saved } = await create()
  await run({ what: 'change', entry: lisa, lines: { phone: 'none' } })
  const shown = await run({ what: 'write', yes: false })
  expect(shown.outcome).toBe('unconfirmed')
  expect(shown.lines).toEqual(['+ edited lisa-chambers', 'With --yes this is written into x.yaml.'])
  expect(saved()).toBe(0)
  await run({ what: 'write', yes: true })
  expect(saved()).toBe(1)
})

/** The commands over memory, on Monday 8 March 2027 at ten, with an enquiry that Lisa has. */
async function create() {
  const clock = createManualClock('2027-03-08T10:00:00.000Z')
  const directoryStore = createMemoryDirectoryStore()
  const standaloneMailStore = createMemoryItemStore(storedStandaloneMail)
  const store = createMemoryEnquiryStore()
  await store.create(assigned)
  const looked: string[] = []
  let [ids, saves] = [0, 0]
  const rotatingKey = createMemoryRotatingKey()
  const shared = {
    ...{
      organisation,
      clock,
      directoryStore,
      standaloneMailStore,
      store,
      kinds,
      rotatingKey,
      random: () => 0.5,
    },
    ...{ identityKey: createMemoryIdentityKey(), counter: createMemoryCounter(), observe: () => undefined },
    queue: {
      send: async (item: string) => void looked.push(item),
      sendAll: async () => 0,
      depth: async () => 0,
    },
  }
  const admin = {
    ...{ organisation, createId: () => `press-of-sixteen-letters-${++ids}`, now: clock.now },
    readOverlay: directoryStore.read,
    open: (officer: string) => store.open(officer),
    planPeople: createPlanPeople(shared),
    tellOfPeople: createTellOfPeople(shared),
    confirmAddress: createConfirmAddress(shared),
    rewriteFile: async (differences: readonly { what: string; officer: string }[]) => ({
      ...{ path: 'x.yaml', before: 'file', save: () => void saves++ },
      after: ['file', ...differences.map(({ what, officer }) => `${what} ${officer}`)].join('\n'),
    }),
  }
  return {
    ...{ clock, looked, saved: () => saves },
    run: (command: PeopleCommandLine) => runPeopleCommand(admin, command),
    present: async () => presentOrganisation(organisation, await directoryStore.read(), '2027-03-08'),
    letters: () =>
      standaloneMailStore
        .all()
        .map(({ people }) =>
          [people?.news, people?.change, 'to', people?.to ?? people?.address].filter(Boolean).join(' '),
        ),
    async code(officer: string) {
      const awaited = (await directoryStore.read()).people?.awaited.find((one) => one.officer === officer)
      return (awaited && (await addressCode(rotatingKey, awaited))) ?? ''
    },
  }
}
