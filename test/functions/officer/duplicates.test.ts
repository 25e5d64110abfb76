import { describe, expect, test } from 'vitest'
import { standingOf } from '../../../lib/core/enquiry/standing.ts'
import { postForm } from '../forms/posted-form.ts'
import { atTheDoor } from './sign-in/sign-in-browser.ts'

const answers = {
  ...{ name: 'Sam Okoro', email: 'sam@example.org', phone: '01354 000111', area: 'fenland' },
  ...{ hall: 'Upwell Village Hall', need: 'seek-help', topics: ['funding'], message: 'Help' },
}
const noneOfTheirs = 'Other enquiries with the same email address or phone number'

describe('somebody signed in', () => {
  test('sees the other enquiries of the same person, with how they stand', async () => {
    const { open, first, second } = await sentTwice({ as: 'lisa' })
    const { words, body } = await open(`/officer/enquiries/${second}`)
    expect(words).toMatch(
      new RegExp(
        `${noneOfTheirs} Upwell Village Hall , Fenland – Community mentoring – received .+ – Waiting for an answer – Lisa Chambers · ${first}`,
      ),
    )
    expect(body).toContain(`href="/officer/enquiries/${first}"`)
  })

  test('closes one as a duplicate of another: one write, told in words, undone like any act', async () => {
    const { open, close, enquiry, post, first, second } = await sentTwice({ as: 'lisa' })
    const versions = [enquiry(first)?.version, (enquiry(second)?.version ?? 0) + 1]
    const done = await close(`/officer/enquiries/${second}`, first)
    expect(done.words).toContain('You can undo it until')
    expect([enquiry(first)?.version, enquiry(second)?.version]).toEqual(versions)
    expect(standing(enquiry(second))).toEqual(['closed', `duplicate-of-${first.toLowerCase()}`])
    const page = await open(`/officer/enquiries/${second}`)
    expect(page.words).toContain(`How it ended Duplicate of ${first}`)
    expect(page.words).toContain(`closed it: Duplicate of ${first}.`)
    await post(`/officer/enquiries/${second}`, done.hidden)
    expect(standing(enquiry(second))).toEqual(['open', undefined])
  })

  test('reopens a duplicate like whatever else is closed, and its enquirer does by a note', async () => {
    const { close, enquiry, post, pipeline, first, second } = await sentTwice({ as: 'lisa' })
    const path = `/officer/enquiries/${second}`
    await close(path, first)
    await post(path, { choice: 'reopen', confirmed: 'yes', _key: 'a-key-of-sixteen-or-more' })
    expect(standing(enquiry(second))).toEqual(['open', undefined])
    await close(path, first)
    const note = { note: 'They are two halls', choice: 'still-need-help' }
    await postForm(pipeline, `/status/${await pipeline.senderToken()}`, note)
    expect(standing(enquiry(second))).toEqual(['open', undefined])
    expect(standing(enquiry(first))[0]).toBe('open')
  })

  test('is offered no enquiry of anybody else, and cannot name one', async () => {
    const { open, close, enquiry, post, second } = await sentTwice({
      as: 'lisa',
      other: { email: 'eve@example.org', phone: '01354 999999' },
    })
    const path = `/officer/enquiries/${second}`
    expect((await open(path)).words).not.toContain(noneOfTheirs)
    const { hidden } = await post(path, { ...(await open(path)).hidden, choice: 'close' })
    const other = enquiry(0)?.reference ?? ''
    for (const outcome of [other, 'ABCD-2345', second].map((one) => `duplicate-of-${one.toLowerCase()}`))
      expect((await post(path, { ...hidden, outcome })).status).toBe(422)
    expect((await close(path, other)).status).toBe(422)
    expect(standing(enquiry(second))).toEqual(['open', undefined])
  })

  test('is told of an enquiry that has only the number in common that it has', async () => {
    const { open, second } = await sentTwice({ as: 'lisa', other: { email: 'kim@example.org' } })
    expect((await open(`/officer/enquiries/${second}`)).words).toContain('(the same phone number only)')
  })
})

describe('a link alone, which a reply quotes,', () => {
  test('tells of no other enquiry, not even how many, and closes nothing as a duplicate', async () => {
    const { open, post, pipeline, enquiry, first, second } = await sentTwice()
    const path = `/officer/${await pipeline.officerToken('lisa-chambers')}`
    const page = await open(path)
    const asked = await post(path, { ...page.hidden, choice: 'close' })
    for (const { words } of [page, asked]) {
      expect(words).not.toContain(first)
      expect(words).not.toContain(noneOfTheirs)
    }
    const outcome = `duplicate-of-${first.toLowerCase()}`
    expect((await post(path, { ...asked.hidden, outcome })).status).toBe(422)
    expect(standing(enquiry(second))).toEqual(['open', undefined])
  })

  test('does in the browser of whoever has shown that they read the mailbox', async () => {
    const { open, close, pipeline, enquiry, first, second } = await sentTwice({ as: 'lisa' })
    const path = `/officer/${await pipeline.officerToken('lisa-chambers')}`
    expect((await open(path)).words).toContain(first)
    await close(path, first)
    expect(standing(enquiry(second))[0]).toBe('closed')
  })
})

describe('the handover', () => {
  test('says how many others the address has, and nothing else of them', async () => {
    const { pipeline, first } = await sentTwice()
    const [one, two] = pipeline.mails().filter(({ tags }) => tags.claim.startsWith('handover-'))
    expect(one?.text).not.toMatch(/other enquir/)
    expect(two?.text.replace(/\s+/g, ' ')).toContain('Sam has 1 other enquiry with us.')
    expect(two?.text).not.toContain(first)
  })

  test('counts none that has only the number in common: the reply that quotes it goes to the address', async () => {
    const { pipeline } = await sentTwice({ other: { email: 'kim@example.org' } })
    for (const { text } of pipeline.mails()) expect(text).not.toMatch(/other enquir/)
  })
})

/** Two enquiries that Lisa has, the first with something else about it; and a browser, in which she may have signed in. */
async function sentTwice({
  as = 'nobody',
  other = {},
}: {
  readonly as?: 'lisa' | 'nobody'
  readonly other?: object
} = {}) {
  const door = atTheDoor()
  const { pipeline, open, post } = door
  const references: string[] = []
  for (const more of [{ ...other, message: 'Please help' }, {}]) {
    await pipeline.post('community-mentoring', { ...answers, ...more })
    while ((await pipeline.deliver()) > 0);
    references.push(pipeline.enquiries().at(-1)?.reference ?? '')
  }
  if (as === 'lisa') await door.signIn()
  const [first = '', second = ''] = references
  return {
    ...door,
    ...{ first, second },
    enquiry: (which: string | number) =>
      pipeline.enquiries().find((one, index) => one.reference === which || index === which),
    async close(path: string, of: string) {
      const asked = await post(path, { ...(await open(path)).hidden, choice: 'close' })
      return await post(path, { ...asked.hidden, outcome: `duplicate-of-${of.toLowerCase()}` })
    },
  }
}

function standing(enquiry: Parameters<typeof standingOf>[0] | undefined) {
  const kept = enquiry && standingOf(enquiry)
  return [kept?.state, kept?.outcome]
}
