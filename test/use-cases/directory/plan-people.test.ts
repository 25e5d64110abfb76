import { expect, test } from 'vitest'
import { findOfficer } from '../../../lib/core/organisation/organisation.ts'
import { assigned } from '../../support/given/enquiry.ts'
import { peopleWorld } from './people-world.ts'

const lisa = 'lisa-chambers'
const sam = { name: 'Sam Ortiz', email: 'sam@cambridgeshire.example' }

test('somebody new takes over: the code first, then everybody is told, and what waits is looked at', async () => {
  const world = await peopleWorld()
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
  const { run, letters, present, code } = await peopleWorld()
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
  const { run, code, clock } = await peopleWorld()
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
  const { run } = await peopleWorld()
  const until = '2027-03-31'
  await expect(run({ what: 'end', entry: 'priya-nair', until, yes: true })).rejects.toThrow('must stay')
  await expect(run({ what: 'replace', entry: 'priya-nair', until, by: lisa })).rejects.toThrow(
    'There is no "lisa-chambers" under managers.',
  )
})

test('somebody whom routes name is ended after a second thought, and may stay after all', async () => {
  const { run, present } = await peopleWorld()
  const end = { what: 'end', entry: lisa, until: '2027-03-31', yes: false } as const
  expect(await run(end)).toMatchObject({ outcome: 'unconfirmed' })
  await run({ ...end, yes: true })
  expect(findOfficer(await present(), lisa)?.until).toBe('2027-03-31')
  await run({ what: 'keep', entry: lisa })
  expect(findOfficer(await present(), lisa)).not.toHaveProperty('until')
})

test('what is wrong with lines is said at once, and no address is', async () => {
  const { run } = await peopleWorld()
  const add = (lines: object) => run({ what: 'add', role: 'officer', lines }).catch(String)
  expect(await add({ name: ' ', email: 'Sam <sam@x>', phone: 'ask', days: 'mon' })).toMatch(
    /--name is missing[^@]*--email is not[^@]*name@charity.org.uk[^@]*--phone is not[^@]*--days must be/,
  )
  expect(await add({ ...sam, deputy: 'nobody' })).toMatch(/There is nobody called "nobody"/)
})

test('everybody is listed, with what waits for a code', async () => {
  const { run } = await peopleWorld()
  await run({ what: 'add', role: 'officer', lines: sam })
  const { lines } = await run({ what: 'list' })
  expect(lines[0]).toMatch(/^lisa-chambers +officer +1 open {2}deputy omar-hale$/)
  expect(lines.at(-1)).toMatch(/^sam-ortiz +officer +not in force/)
  expect(lines.join()).not.toContain('@')
})

test('the file is shown what would change, and written when told so', async () => {
  const { run, saved } = await peopleWorld()
  await run({ what: 'change', entry: lisa, lines: { phone: 'none' } })
  const shown = await run({ what: 'write', yes: false })
  expect(shown.outcome).toBe('unconfirmed')
  expect(shown.lines).toEqual(['+ edited lisa-chambers', 'With --yes this is written into x.yaml.'])
  expect(saved()).toBe(0)
  await run({ what: 'write', yes: true })
  expect(saved()).toBe(1)
})
