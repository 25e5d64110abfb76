import { expect, it } from 'vitest'
import { communityMentoring } from '../../lib/kinds/community-mentoring.ts'
import { enquiriesCommand } from '../support/running/enquiries-command.ts'
import { stackForThisFile } from '../support/running/for-this-file.ts'

const app = stackForThisFile()

it('a key is rotated and dropped by command while everything runs: old links stay good until then, new ones are of the new key', async () => {
  const command = (...words: string[]) => enquiriesCommand([...words, '--local', app.url])
  const first = await links()
  expect(kidsOf(first)).toEqual(['k1', 'k1', 'k1'])
  expect(await statusesOf(first)).toEqual([200, 200, 200])

  expect(await command('keys', 'rotate')).toMatchObject({
    status: 0,
    out: expect.stringMatching(/k2 signs new links/),
  })
  expect((await command('keys', 'list')).out).toBe('k2  signs new links\nk1  is still read\n')
  expect(await statusesOf(first)).toEqual([200, 200, 200])
  const tooSoon = await command('keys', 'drop', 'k1')
  expect(tooSoon).toMatchObject({
    status: 1,
    out: '',
    error: expect.stringMatching(/may still sign with k1/),
  })

  // Whoever starts now signs with the new key, and those who run already have not heard of it.
  await app.kill('dispatch')
  await app.advance('PT1M')
  const second = await links()
  expect(kidsOf(second)).toEqual(['k2', 'k2', 'k2'])
  expect(await statusesOf([...first, ...second])).toEqual([200, 200, 200, 200, 200, 200])

  await app.advance('PT15M')
  expect(await command('keys', 'drop', 'k1')).toMatchObject({
    status: 0,
    out: expect.stringMatching(/k1 is dropped/),
  })
  await app.advance('PT15M')
  expect(await statusesOf(first)).toEqual([404, 404, 404])
  expect(await statusesOf(second)).toEqual([200, 200, 200])
  const [officer = ''] = first
  expect(await (await fetch(officer)).text()).toContain('<a href="/officer">Sign in')

  const all = [
    await command('keys', 'list'),
    await command('keys', 'drop', 'k2'),
    await command('keys', 'drop', 'k1'),
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

function kidsOf(addresses: readonly string[]): readonly unknown[] {
  return addresses.map((address) => {
    const [header = ''] = new URL(address).pathname.split('/').at(-1)?.split('.') ?? []
    return JSON.parse(Buffer.from(header, 'base64url').toString()).kid
  })
}

async function statusesOf(addresses: readonly string[]): Promise<readonly number[]> {
  return Promise.all(addresses.map(async (address) => (await fetch(address)).status))
}
