import { describe, expect, test } from 'vitest'
import { createPipeline } from '../support/memory-world/create-pipeline.ts'
import { postForm } from './forms/posted-form.ts'
import { withLeaveLink } from './officer/leave/leave-browser.ts'
import { handedOver } from './officer/officer-browser.ts'
import { atTheDoor } from './officer/sign-in/sign-in-browser.ts'
import { readAcceptance } from './read-answer.ts'

const answers = { name: 'Ada Byron', email: 'ada@example.org', area: 'fenland', message: 'Our roof leaks' }
const lisa = 'lisa.chambers@cambridgeshire.example'

/** Every control but line breaks and tabs, every non-character of two planes, and what nobody can see. */
const unseen = [
  ...range(0x00, 0x08),
  ...range(0x0e, 0x1f),
  ...[...range(0x7f, 0x84), ...range(0x86, 0x9f)],
  ...[...range(0xfdd0, 0xfdef), 0xfffe, 0xffff, 0x1fffe, 0x1ffff],
  ...[0xad, 0x34f, 0x61c, ...range(0x200b, 0x200f), ...range(0x202a, 0x202e), ...range(0x2060, 0x206f)],
  ...[0x3164, 0xfe0f, 0xfeff, 0xffa0, 0xe0001],
].map((code) => String.fromCodePoint(code))
const peppered = `They${unseen.join('')} ring\u000bback${unseen.join('')}`

/** What is left of it, whatever of it is kept for the scripts that need it. */
function plain(text: string | undefined): string | undefined {
  return text?.replace(/\p{Default_Ignorable_Code_Point}/gu, '')
}

describe('no character that cannot be seen refuses', () => {
  test('an enquirer’s note', async () => {
    const { pipeline, status } = await enquired()
    expect((await postForm(pipeline, status, { note: peppered })).statusCode).toBe(303)
    expect(plain(pipeline.enquiries()[0]?.updates?.[0]?.text)).toBe('They ring\nback')
  })

  test('an officer’s note, or the name that is typed at a desk', async () => {
    const { post, open, signIn, pipeline } = atTheDoor()
    readAcceptance(await pipeline.post('general', answers))
    while ((await pipeline.deliver()) > 0);
    const path = `/officer/enquiries/${pipeline.enquiries()[0]?.reference}`
    await signIn('desk@cambridgeshire.example')
    const { hidden } = await open(path)
    const who = { 'note-who': 'somebody else', 'note-other-name': `Zoë${unseen.join('')}  Hale` }
    await post(path, { ...hidden, note: peppered, ...who })
    const [note] = pipeline.enquiries()[0]?.notes ?? []
    expect([plain(note?.text), plain(note?.name)]).toEqual(['They ring\nback', 'Zoë Hale'])
  })

  test('a reason, and the code that is asked for then, whatever stands around it', async () => {
    const { acts, open, send, code } = await handedOver()
    await open()
    await send({ choice: 'pass-on' })
    await send({ to: 'omar-hale', reason: peppered })
    const wide = (await code()).replace(/\d/g, (digit) => String.fromCodePoint(Number(digit) + 0xff10))
    await send({ code: `Code: [${wide.slice(0, 3)}\u200b – ${wide.slice(3)}].` })
    expect(acts().map((act) => [act.act, 'reason' in act && plain(act.reason)])).toEqual([
      ['pass-on', 'They ring back'],
    ])
  })

  test('the days of a leave, or the address that signs in', async () => {
    const { post, open, path, signIn, leave } = await withLeaveLink()
    await signIn(`\u202a ${lisa}\u200b`)
    const typed = {
      ...{ what: 'set', 'from-day': '１５', 'from-month': '3\u200e', 'from-year': ' 2027\u0000' },
      ...{ 'until-day': '19', 'until-month': '３', 'until-year': '2027' },
    }
    const check = await post(path, { ...(await open(path)).hidden, ...typed })
    await post(path, check.hidden)
    expect(await leave()).toEqual([{ of: 'lisa-chambers', from: '2027-03-15', until: '2027-03-19' }])
  })
})

describe('a note', () => {
  test('may be as long as its counter says, in any script, and is kept whole', async () => {
    const { pipeline, status } = await enquired()
    const notes = ['😀'.repeat(1000), '\u09ad\u09df '.repeat(333), 'x'.repeat(1000)]
    for (const note of notes) expect((await postForm(pipeline, status, { note })).statusCode).toBe(303)
    const kept = pipeline.enquiries()[0]?.updates?.map(({ text }) => text)
    expect(kept).toEqual(notes.map((note) => note.trim().normalize('NFC')))
    expect((await postForm(pipeline, status, { note: `${'😀'.repeat(1000)}x` })).statusCode).toBe(422)
  })
})

describe('a reference at the door that mails the link again', () => {
  test.each([
    (reference: string) => `[${reference}].`,
    (reference: string) => `Reference: ${reference.toLowerCase().replace('-', '')}`,
    (reference: string) => reference.replace('-', ' – '),
    (reference: string) => `${reference}\u200b`,
    (reference: string) => `Re: [${reference}] We have your enquiry`,
  ])('is understood as it was typed: %s', async (typed) => {
    const { pipeline } = await enquired()
    const reference = typed(pipeline.enquiries()[0]?.reference ?? '')
    expect(
      (await postForm(pipeline, '/status/find', { reference, email: 'ada@example.org' })).statusCode,
    ).toBe(200)
    await pipeline.deliver()
    expect(pipeline.mails().slice(2)).toMatchObject([{ text: expect.stringContaining('/status/') }])
  })
})

async function enquired() {
  const pipeline = createPipeline()
  const { statusUrl } = readAcceptance(await pipeline.post('general', answers))
  await pipeline.deliver()
  return { pipeline, status: new URL(statusUrl).pathname }
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}
