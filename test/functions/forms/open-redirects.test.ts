import { expect, test } from 'vitest'
import { nextNames } from '../../../lib/core/posted-form/control-names.ts'
import { openRedirects } from '../../support/hostile/open-redirects.ts'
import { createPipeline } from '../../support/memory-world/create-pipeline.ts'
import { postForm } from './posted-form.ts'

const answers = { name: 'Ada Byron', email: 'ada@example.org', area: 'fenland', message: 'Could we talk?' }

/** For the website that the organisation of these tests has; half a character does not get through a form. */
const payloads = openRedirects()
  .filter((payload) => payload.isWellFormed())
  .map((payload) => payload.replaceAll('example.org', 'cambridgeshire.example'))

test('whatever a form names as the next page, nobody is led to another website', async () => {
  expect(payloads.length).toBeGreaterThan(300)
  const pipeline = createPipeline()
  const led: unknown[] = []
  for (const [index, payload] of payloads.entries()) {
    const name = nextNames[index % nextNames.length] ?? '_next'
    const sent = await postForm(pipeline, '/enquire/general', { ...answers, [name]: payload })
    const location = String(sent.headers?.['location'])
    if (sent.statusCode !== 303 || !/^\/sent\/[\w.-]+$/.test(location)) led.push([name, payload, location])
    const again = await postForm(pipeline, '/enquire/general', { ...answers, email: '', [name]: payload })
    if (again.statusCode !== 422 || again.body?.includes('name="_next"')) led.push([name, payload, 'kept'])
  }
  expect(led).toEqual([])
})

test('to a page of the organisation’s own website they are, whichever name the form has for it', async () => {
  const pipeline = createPipeline()
  for (const name of nextNames) {
    const own = 'https://www.cambridgeshire.example/thanks?for=asking'
    const { headers } = await postForm(pipeline, '/enquire/general', { ...answers, [name]: own })
    expect(headers?.['location']).toBe(own)
  }
})
