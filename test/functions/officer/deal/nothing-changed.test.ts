import { expect, test } from 'vitest'
import { readAcceptance } from '../../read-answer.ts'
import { atTheDoor } from '../sign-in/sign-in-browser.ts'

const passOn = { choice: 'pass-on', confirmed: 'yes', to: 'omar-hale', reason: 'He knows the hall' }

test('passing on to whoever has it already is not confirmed, and the reason is given back', async () => {
  const { post, path } = await signedIn()
  expect((await post(path, { ...passOn, _key: 'one-form-of-lisas' })).words).toContain('It’s passed on')
  const again = await post(path, { ...passOn, reason: 'canary-reason', _key: 'another-form-of-lisas' })
  expect(again.words).toContain('Already done')
  expect(again.words).not.toContain('gets it by email now')
  expect(again.words).toContain('canary-reason')
})

test('a form that was gone back to and changed is not confirmed as what it did before', async () => {
  const { post, path, acts } = await signedIn()
  await post(path, { ...passOn, _key: 'one-form-of-lisas' })
  const other = { ...passOn, to: 'priya-nair', reason: 'canary-reason', _key: 'one-form-of-lisas' }
  const changed = await post(path, other)
  expect(changed.status).toBe(409)
  expect(changed.words).toContain('That couldn’t be done')
  expect(changed.words).toContain('canary-reason')
  expect(acts()).toMatchObject([{ act: 'pass-on', to: 'omar-hale' }])
  expect((await post(path, { ...passOn, _key: 'one-form-of-lisas' })).words).toContain('It’s passed on')
})

test('closing what is closed with another outcome is not confirmed', async () => {
  const { post, path, acts } = await signedIn()
  const close = { choice: 'close', confirmed: 'yes', outcome: 'no-reply' }
  await post(path, { ...close, _key: 'one-form-of-lisas' })
  const again = await post(path, {
    ...close,
    outcome: 'answered',
    tell: 'yes',
    _key: 'another-form-of-lisas',
  })
  expect(again.status).toBe(409)
  expect(again.words).toContain('That couldn’t be done')
  expect(acts()).toHaveLength(1)
})

async function signedIn() {
  const door = atTheDoor()
  const { pipeline } = door
  const answers = { name: 'Ada Byron', email: 'ada@example.org', area: 'fenland', message: 'Hello' }
  const mentoring = { hall: 'Upwell Village Hall', need: 'seek-help', topics: ['funding'] }
  const { reference } = readAcceptance(
    await pipeline.post('community-mentoring', { ...answers, ...mentoring }),
  )
  await pipeline.deliver()
  await door.signIn()
  return {
    ...{ ...door, path: `/officer/enquiries/${reference}` },
    acts: () => pipeline.enquiries()[0]?.acts ?? [],
  }
}
