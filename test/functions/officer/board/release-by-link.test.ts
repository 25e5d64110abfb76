import { expect, test } from 'vitest'
import { oldToken } from '../../../support/given/old-token.ts'
import { createPipeline } from '../../../support/memory-world/create-pipeline.ts'
import { postForm, wordsOf } from '../../forms/posted-form.ts'

test('an enquiry that is held is sent on only by who says that it may be real; a robot’s post shows the page again', async () => {
  const pipeline = createPipeline()
  const fields = { name: 'Ada', email: 'ada@example.org', area: 'fenland', message: 'canary-message' }
  await postForm(pipeline, '/enquire/general', { ...fields, _gotcha: 'filled' })
  await pipeline.deliver()
  const stages = () => pipeline.enquiries().map(({ stage }) => stage)
  expect(stages()).toEqual(['quarantined'])
  const path = `/quarantine/${await pipeline.releaseToken()}`
  const shown = await pipeline.officer(path)
  expect(shown.statusCode).toBe(200)
  expect(shown.body).not.toContain('checked')
  for (const chosen of [{}, { sure: 'no' }, { choice: 'else' }]) {
    const answer = await postForm(pipeline, path, chosen)
    expect(answer.statusCode).toBe(422)
    expect(wordsOf(answer.body)).toContain('Choose what it is')
    expect(answer.body).not.toMatch(/canary|Ada/)
  }
  expect(stages()).toEqual(['quarantined'])
  const answer = await postForm(pipeline, path, { choice: 'real' })
  expect(wordsOf(answer.body)).toContain('has been sent on')
  expect(stages()).toEqual(['received'])
})

test('who says that it is spam sees it in no list again, and it can still be sent on from the board', async () => {
  const pipeline = createPipeline()
  const fields = { name: 'Ada', email: 'ada@example.org', area: 'fenland', message: 'cheap watches' }
  await postForm(pipeline, '/enquire/general', { ...fields, _gotcha: 'filled' })
  await pipeline.deliver()
  const path = `/quarantine/${await pipeline.releaseToken()}`
  for (let presses = 0; presses < 2; presses++)
    expect(wordsOf((await postForm(pipeline, path, { choice: 'spam' })).body)).toContain(
      'That’s noted as spam',
    )
  expect(wordsOf((await pipeline.officer(path)).body)).toContain('That’s noted as spam')
  expect(pipeline.enquiries()).toMatchObject([
    { stage: 'quarantined', quarantine: { confirmedAt: expect.any(String) } },
  ])
  // The page of the release before this one.
  expect(wordsOf((await postForm(pipeline, path, { sure: 'yes' })).body)).toContain('has been sent on')
})

test('behind a link that is none, or none any more, stands what to do: sign in, and see all that is held back', async () => {
  const pipeline = createPipeline()
  const old = oldToken(
    { alg: 'HS256', kid: 'k1' },
    { aud: 'release', sub: 'ABCD-2345' },
    { key: 'k'.repeat(64) },
  )
  for (const token of ['none', old]) {
    const page = await pipeline.officer(`/quarantine/${token}`)
    expect(page.statusCode).toBe(404)
    expect(page.body).toContain('<a href="/officer">Sign in')
    expect((await postForm(pipeline, `/quarantine/${token}`, { sure: 'yes' })).statusCode).toBe(404)
  }
})
