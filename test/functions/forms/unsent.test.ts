import { describe, expect, test } from 'vitest'
import { createPipeline } from '../../support/memory-world/create-pipeline.ts'
import { hiddenIn, postForm, wordsOf } from './posted-form.ts'

const query = new URLSearchParams({
  'your-name': 'Ada <b>',
  email: 'ada@example.org',
  message: 'Our roof leaks',
  shoe: '9½',
  utm_source: 'newsletter',
})

describe('answers in the address of a form', () => {
  test('fill the form in, with word that they have not been sent, and nothing is', async () => {
    const pipeline = createPipeline()
    const page = await pipeline.forms(`/enquire/general?${query}`)
    expect(page.statusCode).toBe(200)
    expect(wordsOf(page.body)).toMatch(/This hasn’t been sent yet.*press “Send enquiry”.*add method="post"/)
    expect(page.body).toContain('value="Ada &lt;b&gt;"')
    expect(page.body).toContain('value="ada@example.org"')
    expect(page.body).toContain('Our roof leaks</textarea>')
    expect(page.body).toContain('9½')
    expect(page.body).not.toContain('newsletter')
    expect(page.body).not.toMatch(/class="error|There is a problem/)
    expect(pipeline.enquiries()).toEqual([])
    expect(pipeline.lines.join('\n')).not.toMatch(/Ada|roof|example\.org/)
  })

  test('are kept by no cache and told to no other page', async () => {
    const { headers } = await createPipeline().forms(`/enquire/general?${query}`)
    expect(headers).toMatchObject({ 'cache-control': 'no-store', 'referrer-policy': 'strict-origin' })
  })

  test('are sent by the button, whole', async () => {
    const pipeline = createPipeline()
    const page = await pipeline.forms(`/enquire/general?${query}`)
    const typed = { name: 'Ada <b>', email: 'ada@example.org', message: 'Our roof leaks', area: 'fenland' }
    expect(
      (await postForm(pipeline, '/enquire/general?send', { ...hiddenIn(page.body), ...typed })).statusCode,
    ).toBe(303)
    expect(pipeline.enquiries()[0]?.answers).toEqual(typed)
  })

  test('of a form of several pages wait on all of them', async () => {
    const page = await createPipeline().forms(
      '/enquire/asset-transfer?asset=The+Five+Bells&email=ada%40example.org',
    )
    expect(page.body).toContain('value="The Five Bells"')
    expect(hiddenIn(page.body)).toMatchObject({ email: 'ada@example.org' })
  })

  test('are none in what links bring along', async () => {
    const pipeline = createPipeline()
    const bare = wordsOf((await pipeline.forms('/enquire/general')).body)
    for (const brought of [
      ...[
        'send',
        'send=',
        'name=',
        'utm_source=spring+newsletter+of+halls',
        'ref=a+friend+told+me+about+you',
      ],
      ...['area=fenland', '__proto__=x', '=', 'fbclid=x&gclid=y', 'submit=Send', '%FF', 'message=%20'],
    ])
      expect(wordsOf((await pipeline.forms(`/enquire/general?${brought}`)).body)).toBe(bare)
  })
})
