import { expect, test } from 'vitest'
import { handedOver } from '../officer-browser.ts'

test('an officer puts an enquiry under another kind: chosen, asked once more with what it is now, done, undone', async () => {
  const { pipeline, path, acts, code, open, send, post, page } = await handedOver()
  await open()
  const asked = await send({ choice: 'recategorise' })
  expect(asked.body).toMatch(/<option value="community-mentoring" selected>/)
  expect(asked.body).toMatch(/<option value="fenland" selected>/)
  expect(acts()).toEqual([])

  const same = await send({ kind: 'community-mentoring', area: 'fenland' })
  expect(same.status).toBe(422)
  expect(same.words).toContain('It’s already in that kind and area')
  const nothing = await send({ kind: 'nothing', area: '' })
  expect(nothing.words).toContain('Choose what kind of enquiry it is')
  expect(nothing.words).toContain('Choose which area it is about')
  expect(acts()).toEqual([])

  await send({ kind: 'micro-volunteering', area: 'cambridge', reason: 'An hour a week' })
  expect(page().words).toContain('Enter the code we emailed you')
  const { _key: key = '', ...hidden } = page().hidden
  const pressed = { ...hidden, _key: key, code: await code() }
  await post(pressed)
  expect(page().words).toContain('It’s moved')
  expect(acts()).toMatchObject([
    { act: 'recategorise', kind: 'micro-volunteering', area: 'cambridge', to: 'enquiries-desk' },
  ])
  while ((await pipeline.deliver()) > 0);
  const desk = pipeline.mails().findLast(({ to }) => to.address === 'desk@cambridgeshire.example')
  expect(desk?.text.replace(/\s+/g, ' ')).toContain('moved this to “Micro-volunteering”, Cambridge')

  const again = await post(pressed)
  expect(again.words).toContain('It’s moved')
  expect(acts()).toHaveLength(1)

  await open(`${path}?done=${key}`)
  const undone = await send()
  expect(undone.words).toContain('It’s undone')
  expect(acts()).toMatchObject([{ undoneAt: expect.any(String) }])
})
