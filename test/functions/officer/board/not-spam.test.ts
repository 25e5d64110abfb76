import { expect, test } from 'vitest'
import { standingOf } from '../../../../lib/core/enquiry/standing.ts'
import { postForm, wordsOf } from '../../forms/posted-form.ts'
import { atTheDoor } from '../sign-in/sign-in-browser.ts'

const days = (n: number) => n * 86_400_000
const fields = { name: 'Ada', email: 'ada@example.org', area: 'fenland', message: 'Hello' }

test.each([
  [
    'confirmed from the email, sent on by its old link, months later',
    { confirmed: true, by: 'link', after: days(200) },
  ],
  [
    'confirmed from the email, sent on from the board, months later',
    { confirmed: true, by: 'board', after: days(200) },
  ],
  [
    'that nobody looked at while the email told of it, by its old link',
    { confirmed: false, by: 'link', after: days(60) },
  ],
  [
    'that nobody looked at while the email told of it, from the board',
    { confirmed: false, by: 'board', after: days(60) },
  ],
] as const)('not spam at any time: %s, is handed over once and acknowledged once', async (_what, given) => {
  const { pipeline, door, link, board, settle, enquiry } = await held()
  if (given.confirmed) await postForm(pipeline, link, { choice: 'spam' })
  pipeline.clock.advance(given.after)
  await settle()
  const before = pipeline.mails().length
  expect(pipeline.mails()).toEqual([])
  if (given.by === 'board') await door.signIn()
  const mails = pipeline.mails().length - before
  for (let presses = 0; presses < 3; presses++) {
    if (given.by === 'link') await postForm(pipeline, link, { choice: 'real' })
    else await door.post(board, { release: 'yes' })
    await settle()
  }
  const sent = pipeline.mails().slice(before + mails)
  expect(sent.map(({ to }) => to.address)).toEqual(['desk@cambridgeshire.example', 'ada@example.org'])
  expect(sent.map(({ text }) => /reply by \w+day/.test(text))).toEqual([false, false])
  expect(standingOf(enquiry()).state).toBe('open')
  expect(wordsOf((await pipeline.officer(link)).body)).toContain('no longer held')
})

test('what its sender took back is sent on by nobody, also where it was confirmed as spam before', async () => {
  const { pipeline, door, link, board, settle, enquiry } = await held()
  await postForm(pipeline, link, { choice: 'spam' })
  const page = wordsOf((await pipeline.officer(link)).body)
  expect(page).toContain('Until it’s deleted, you can send it on from the board')
  await postForm(pipeline, `/status/${await pipeline.senderToken()}`, { action: 'withdraw', sure: 'yes' })
  await door.signIn()
  expect((await door.open(board)).body).not.toContain('name="release"')
  await postForm(pipeline, link, { choice: 'real' })
  expect((await door.post(board, { release: 'yes' })).words).toContain('there’s nothing to send on')
  await settle()
  expect([standingOf(enquiry()).state, enquiry().stage]).toEqual(['withdrawn', 'quarantined'])
  expect(pipeline.mails().filter(({ to }) => to.address === 'ada@example.org')).toEqual([])
})

/** An enquiry that was held back, and the ways to say what it is. */
async function held() {
  const door = atTheDoor()
  const { pipeline } = door
  await postForm(pipeline, '/enquire/general', { ...fields, _gotcha: 'filled' })
  const settle = async () => {
    while ((await pipeline.deliver()) > 0);
  }
  await settle()
  const enquiry = () => {
    const [first] = pipeline.enquiries()
    if (first === undefined) throw new Error('There is no enquiry')
    return first
  }
  return {
    ...{ pipeline, door, settle, enquiry },
    link: `/quarantine/${await pipeline.releaseToken()}`,
    board: `/officer/enquiries/${enquiry().reference}`,
  }
}
