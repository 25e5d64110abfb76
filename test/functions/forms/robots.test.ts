import { describe, expect, test } from 'vitest'
import { honeypotNames } from '../../../lib/core/posted-form/control-names.ts'
import { createPipeline } from '../../support/memory-world/create-pipeline.ts'
import { postForm } from './posted-form.ts'

const answers = {
  name: 'Ada Byron',
  email: 'ada@example.org',
  area: 'fenland',
  message: 'Our roof leaks, and nobody knows whom to ask. Can you help us?',
}
const fromAWebsite = { origin: 'https://www.upwell-hall.example' }

describe('the field that people do not see', () => {
  test.each([
    ...['', ' ', 'false', 'False', '0', 'no', 'off', 'null', 'undefined', 'None', 'NaN'],
    ...['[]', '{}', '[ ]', '""', "''", '"null"', '[object Object]'],
  ])('is empty with %j in it: what an unticked box or an unset variable sends', async (value) => {
    for (const name of honeypotNames) expect(await stateWith(name, value)).toBe('assigned')
  })

  test.each([
    'x',
    'true',
    '1',
    'on',
    'yes',
    'not',
    '00',
    'https://casino.example',
    '[x]',
    'false '.repeat(20),
  ])('is filled with %j in it', async (value) => {
    expect(await stateWith('botcheck', value)).toBe('quarantined')
  })

  async function stateWith(name: string, value: string) {
    const pipeline = createPipeline()
    const { statusCode } = await postForm(
      pipeline,
      '/enquire/general',
      { ...answers, [name]: value },
      fromAWebsite,
    )
    expect(statusCode).toBe(303)
    await pipeline.deliver()
    return pipeline.enquiries()[0]?.stage
  }
})

describe('a council’s own server', () => {
  test('may send what a hundred people wrote in an hour: no handover says that it might be spam', async () => {
    const pipeline = createPipeline()
    for (let n = 0; n < 100; n++) {
      const message = `Enquiry ${n} of a hundred. ${n === 99 ? 'Our film: https://bit.ly/3abcde' : answers.message}`
      const posted = { ...answers, email: `person-${n}@example.org`, message }
      expect((await pipeline.post('general', posted)).statusCode).toBe(202)
    }
    while ((await pipeline.deliver()) > 0);
    expect(pipeline.enquiries().filter(({ stage }) => stage !== 'assigned')).toEqual([])
    expect(pipeline.enquiries().filter(({ spam }) => (spam?.score ?? 0) > 2)).toEqual([])
    expect(pipeline.enquiries().filter(({ arrival }) => arrival?.source !== undefined)).toEqual([])
  })

  test('is not what a network with a form of a website is: those are counted as before', async () => {
    const pipeline = createPipeline()
    await postForm(pipeline, '/enquire/general', answers, fromAWebsite)
    expect(pipeline.enquiries()[0]?.arrival?.source).toMatch(/^[0-9a-f]{32}$/)
  })
})

describe('one link alone', () => {
  test.each([
    ['https://bit.ly/3abcde', 'Ada Byron', 'Our film is at https://bit.ly/3abcde'],
    ['a WhatsApp link', 'Ada Byron', 'Write to me: wa.me/447700900123'],
    ['a Telegram link and no word besides', 'Ada', 'https://t.me/upwellhall'],
    ['a web address in the name', 'https://www.upwell-hall.example', answers.message],
    ['a web address in the name and in few words', 'www.upwell-hall.example', 'Please ring us'],
  ])('marks nobody: %s', async (_what, name, message) => {
    const pipeline = createPipeline()
    await postForm(pipeline, '/enquire/general', { ...answers, name, message }, fromAWebsite)
    await pipeline.deliver()
    const [enquiry] = pipeline.enquiries()
    expect([enquiry?.stage, enquiry?.spam]).toEqual(['assigned', undefined])
    expect(pipeline.mails()[0]?.text).not.toContain('no email from us yet')
  })
})
