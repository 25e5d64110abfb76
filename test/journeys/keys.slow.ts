import { expect, it } from 'vitest'
import { communityMentoring } from '../../lib/kinds/community-mentoring.ts'
import { enquiriesCommand } from '../support/running/enquiries-command.ts'
import { stackForThisFile } from '../support/running/for-this-file.ts'

const app = stackForThisFile()
const command = (...words: string[]) => enquiriesCommand([...words, '--local', app.url])

it('each secret is rotated and dropped by command while everything runs: old links stay good until then, the other secret’s always', async () => {
  const first = await links()
  // Key 1 of each.
  expect(keysOf(first)).toEqual(['B', 'B', 'B'])
  expect(await statusesOf(first)).toEqual([200, 200, 200])

  expect(await command('keys', 'rotate', 'enquirers')).toMatchObject({
    status: 0,
    out: expect.stringMatching(/k2 signs new links of enquirers/),
  })
  expect((await command('keys', 'rotate', 'officers')).out).toMatch(/o2 signs new links of officers/)
  expect((await command('keys', 'list')).out.split('\n')).toEqual([
    ...['o2  officers  signs new links', 'o1  officers  is still read'],
    ...['k2  enquirers  signs new links', 'k1  enquirers  is still read', ''],
  ])
  expect(await statusesOf(first)).toEqual([200, 200, 200])
  for (const kid of ['k1', 'o1'])
    expect(await command('keys', 'drop', kid)).toMatchObject({
      ...{ status: 1, out: '' },
      error: expect.stringContaining(`may still sign with ${kid}`),
    })

  // Whoever starts now signs with the new keys, and those who run already have not heard of them.
  await app.kill('dispatch')
  await app.advance('PT1M')
  const second = await links()
  expect(keysOf(second)).toEqual(['C', 'C', 'C'])
  expect(await statusesOf([...first, ...second])).toEqual([200, 200, 200, 200, 200, 200])

  await app.advance('PT15M')
  expect((await command('keys', 'drop', 'k1', '--yes')).out).toMatch(/k1 is dropped.*\/status\/find/s)
  await app.advance('PT15M')
  expect(await statusesOf(first)).toEqual([200, 404, 404])
  expect((await command('keys', 'drop', 'o1', '--yes')).out).toMatch(/o1 is dropped.*sign in at \/officer/s)
  await app.advance('PT15M')
  expect(await statusesOf(first)).toEqual([404, 404, 404])
  expect(await statusesOf(second)).toEqual([200, 200, 200])
  const [officer = ''] = first
  expect(await (await fetch(officer)).text()).toContain('<a href="/officer">Sign in')

  const all = [
    await command('keys', 'list'),
    await command('keys', 'drop', 'k2', '--yes'),
    await command('keys', 'drop', 'o1', '--yes'),
  ]
  expect(all.map(({ status }) => status)).toEqual([0, 1, 1])
  // Neither a key nor anything that could be one.
  for (const { out, error } of all) expect(out + error).not.toMatch(/[\w-]{40}/)
}, 120_000)

/** Of a new enquiry: the officer's link, and the enquirer's two. */
async function links(): Promise<readonly string[]> {
  await app.forget()
  const message = `We would like help, ${Math.random().toString(36).slice(2)}`
  const answer = await app.post('community-mentoring', { ...communityMentoring.example, message })
  expect(answer.status).toBe(202)
  await app.quiet()
  const texts = (await app.mails()).map(({ text }) => text).join('\n')
  return ['officer', 'status', 'not-me'].map(
    (page) => new RegExp(`https?:\\S+/${page}/[^\\s)>]+`).exec(texts)?.[0] ?? `no ${page} link`,
  )
}

/** The number of its key is a token's second character. */
function keysOf(addresses: readonly string[]): readonly unknown[] {
  return addresses.map((address) => new URL(address).pathname.split('/').at(-1)?.[1])
}

async function statusesOf(addresses: readonly string[]): Promise<readonly number[]> {
  return Promise.all(addresses.map(async (address) => (await fetch(address)).status))
}
