import { describe, expect, test } from 'vitest'
import { fromBrowser } from '../../forms/posted-form.ts'
import { codeFor, createBrowser, handedOver } from '../officer-browser.ts'

test('the page behind the link says how late it is, and no more once it is answered', async () => {
  const { pipeline, open, send } = await handedOver()
  expect((await open()).words).not.toContain('late')
  pipeline.clock.advance(7 * 86_400_000)
  expect((await open()).words).toContain('2 working days late')
  await send({ choice: 'answered' })
  await send()
  expect((await open()).words).not.toContain('late')
})

describe('an act that hurts nobody', () => {
  test.each([
    ['answered', 'It’s marked as answered', 'Answered, and not closed yet'],
    ['accept', 'It’s yours', 'You’re dealing with it'],
  ])('%s is asked once more where nobody ticked a box, and takes no code', async (choice, done, state) => {
    const { acts, open, send, cookies } = await handedOver()
    expect((await open()).words).toContain('Waiting for an answer')
    const asked = await send({ choice })
    expect([asked.status, acts()]).toEqual([200, []])
    expect((await send()).words).toContain(done)
    expect(acts()).toMatchObject([{ act: choice, by: 'lisa-chambers' }])
    expect(acts()[0]).not.toHaveProperty('known')
    expect(cookies()).toEqual([])
    expect((await open()).words).toContain(state)
  })

  test.each([
    'answered',
    'accept',
    'called',
  ])('%s takes a tick and one press, and no code', async (choice) => {
    const { acts, open, send, cookies } = await handedOver()
    expect((await open()).body).toMatch(/name="sure" type="checkbox"/)
    await send({ choice, sure: 'yes' })
    expect(acts()).toMatchObject([{ act: choice, by: 'lisa-chambers' }])
    expect(acts()[0]).not.toHaveProperty('known')
    expect(cookies()).toEqual([])
  })

  test.each([
    'answered',
    'spam',
  ])('%s is not done where neither box was ticked, and says why', async (choice) => {
    const { acts, open, sendAsItStands, send } = await handedOver()
    await open()
    await sendAsItStands({ choice })
    const page = await sendAsItStands()
    expect([page.status, acts()]).toEqual([422, []])
    expect(page.words).toContain('Tick the box if you’re sure')
    expect((await send()).status).toBe(200)
  })

  test('in a browser that we know takes one press, and so does undoing it', async () => {
    const { acts, open, send, code, page } = await handedOver()
    await open()
    await send({ choice: 'pass-on' })
    await send({ to: 'omar-hale' })
    await send({ code: await code(), remember: 'yes' })
    expect((await open()).body).not.toContain('name="sure"')
    await send({ choice: 'answered' })
    expect(acts()).toMatchObject([{ act: 'pass-on' }, { act: 'answered', known: true }])
    await open()
    const [, undo = ''] = / name="undo" value="([^"]+)"/.exec(page().body) ?? []
    await send({ undo })
    expect(acts()[1]).toMatchObject({ undoneByKnown: true })
  })

  test('that somebody else did before changes nothing, and says so', async () => {
    const { pipeline, acts, open, send } = await handedOver()
    const other = createBrowser(pipeline, `/officer/${await pipeline.officerToken('omar-hale')}`)
    await open()
    await other.open()
    for (const browser of [{ send }, other]) await browser.send({ choice: 'accept' })
    await other.send()
    expect((await send()).words).toContain('Somebody else is already dealing with it')
    expect(acts()).toMatchObject([{ act: 'accept', by: 'omar-hale' }])
    expect((await open()).words).toContain('Somebody is dealing with it')
  })
})

describe('an act that hurts, from a browser that was not seen before,', () => {
  test.each([
    ['close', { outcome: 'no-reply', tell: 'yes' }, { outcome: 'no-reply', tellEnquirer: true }],
    ['close', { outcome: 'answered' }, { outcome: 'answered', tellEnquirer: false }],
    ['spam', {}, {}],
    [
      'pass-on',
      { to: 'omar-hale', reason: 'He knows\n the hall' },
      { to: 'omar-hale', reason: 'He knows the hall' },
    ],
  ])('%s with %j waits for the code that is mailed to the officer, once', async (choice, typed, kept) => {
    const { acts, open, send, page, code } = await handedOver()
    await open()
    await send({ choice })
    const asked = await send(typed)
    expect([asked.words, acts()]).toEqual([expect.stringContaining('Enter the code'), []])
    await send({ code: await code() })
    expect(acts()).toMatchObject([{ act: choice, by: 'lisa-chambers', known: true, ...kept }])
    expect(page().words).toContain('You can undo it until')
  })

  test('is known from then on by a cookie of its own, and needs no code', async () => {
    const { acts, open, send, code, cookies } = await handedOver()
    await open()
    await send({ choice: 'pass-on' })
    await send({ to: 'omar-hale' })
    await send({ code: await code(), remember: 'yes' })
    expect(cookies()).toEqual([expect.stringMatching(/^__Host-officer=\w+\.[0-9a-z]+\.[0-9a-f]{64}$/)])
    await open()
    await send({ choice: 'spam' })
    expect((await send()).words).toContain('It’s closed as spam')
    expect(acts()).toMatchObject([{ act: 'pass-on' }, { act: 'spam', known: true }])
  })

  test.each([
    ['', 'Enter the code we emailed you'],
    ['12345', 'That’s not the code'],
    ['wrong one', 'That’s not the code'],
  ])('does nothing for the code %j', async (code, message) => {
    const { acts, open, send } = await handedOver()
    await open()
    await send({ choice: 'spam' })
    await send()
    const page = await send({ code })
    expect([page.status, acts()]).toEqual([422, []])
    expect(page.words).toContain(message)
  })

  test('has five tries, and then even the right code is spent', async () => {
    const { acts, open, send, code } = await handedOver()
    await open()
    await send({ choice: 'spam' })
    await send()
    const right = await code()
    const wrong = Array.from({ length: 6 }, (_, n) =>
      String((Number(right) + 1 + n) % 1_000_000).padStart(6, '0'),
    )
    // The same again tells nobody anything, and is no further try.
    for (const code of [wrong[0], ...wrong.slice(0, 5)]) {
      expect((await send({ code: String(code) })).words).toContain('not the code')
    }
    expect((await send({ code: right })).words).toContain('doesn’t work any more')
    expect(acts()).toEqual([])
    const fresh = await send({ again: 'yes' })
    expect(fresh.words).not.toContain('There is a problem')
    await send({ code: await code() })
    expect(acts()).toMatchObject([{ act: 'spam' }])
  })

  test('is too late after ten minutes', async () => {
    const { pipeline, acts, open, send, code } = await handedOver()
    await open()
    await send({ choice: 'spam' })
    await send()
    const typed = await code()
    pipeline.clock.advance(10 * 60_000)
    expect((await send({ code: typed })).words).toContain('doesn’t work any more')
    expect(acts()).toEqual([])
  })

  test('is mailed five codes an hour at most', async () => {
    const { pipeline, open, send, page } = await handedOver()
    await open()
    await send({ choice: 'spam' })
    await send()
    for (let n = 0; n < 4; n++) expect((await send({ again: 'yes' })).status).toBe(200)
    const newest = page().hidden['_code']
    expect((await send({ again: 'yes' })).words).toContain('as many codes as we can')
    expect(page().hidden['_code']).toBe(newest)
    expect(pipeline.enquiries()[0]?.codeRequests).toHaveLength(5)
  })

  test('takes no code that was asked for another act, or for the same act otherwise', async () => {
    const { acts, open, send, post, page, code } = await handedOver()
    await open()
    await send({ choice: 'close' })
    await send({ outcome: 'no-reply' })
    const mailed = { ...page().hidden, code: await code() }
    for (const changed of [
      { choice: 'spam' },
      { choice: 'pass-on', to: 'omar-hale' },
      { choice: 'recategorise', kind: 'general', area: 'fenland' },
      { outcome: 'answered' },
      { tell: 'yes' },
    ])
      expect((await post({ ...mailed, ...changed })).words).toContain('doesn’t work any more')
    expect(acts()).toEqual([])
    await post(mailed)
    expect(acts()).toMatchObject([{ act: 'close', outcome: 'no-reply' }])
  })

  test('takes no code that was mailed to another officer', async () => {
    const { pipeline, acts, open, send, page } = await handedOver()
    const other = createBrowser(pipeline, `/officer/${await pipeline.officerToken('omar-hale')}`)
    await other.open()
    await other.send({ choice: 'spam' })
    await other.send()
    const request = other.page().hidden['_code'] ?? ''
    await open()
    await send({ choice: 'spam' })
    await send()
    expect((await send({ _code: request, code: await codeFor(pipeline, request) })).words).toContain(
      'doesn’t work any more',
    )
    expect([acts(), page().status]).toEqual([[], 422])
  })
})

describe('an act that a code confirmed once', () => {
  /** Closed as spam by a code, in a browser that is not to be remembered. */
  async function doneOnce(link = 'lisa-chambers') {
    const given = await handedOver({ link })
    const { open, send, code } = given
    await open()
    await send({ choice: 'spam', ...(link === 'enquiries-desk' ? { who: 'omar-hale' } : {}) })
    await send()
    await send({ code: await code() })
    expect(given.acts()).toMatchObject([{ act: 'spam', known: true }])
    return given
  }

  test('leaves a browser unknown, and is undone there without a second code', async () => {
    const { acts, cookies, pipeline, open, send } = await doneOnce()
    expect(cookies()).toEqual([expect.stringMatching(/^__Host-officer-undo=/)])
    expect((await send()).words).toContain('It’s undone')
    expect(acts()).toMatchObject([{ undoneByKnown: true }])
    await open()
    await send({ choice: 'spam' })
    expect((await send()).words).toContain('Enter the code')
    expect(pipeline.enquiries()[0]?.codeRequests).toHaveLength(2)
  })

  test.each([
    'lisa-chambers',
    'omar-hale',
  ])('is undone by %s in another browser by a code for that', async (link) => {
    const { pipeline, acts } = await doneOnce()
    const other = createBrowser(pipeline, `/officer/${await pipeline.officerToken(link)}`)
    await other.open()
    await other.send({ choice: 'undo' })
    const asked = await other.send()
    expect(asked.words).toContain('a code for “Undo what was done last”')
    expect(acts()[0]).not.toHaveProperty('undoneAt')
    expect(pipeline.enquiries()[0]?.codeRequests?.at(-1)).toMatchObject({
      act: { act: 'undo', id: acts()[0]?.id },
    })
    const code = await codeFor(pipeline, asked.hidden['_code'])
    const confirmed = { ...asked.hidden, code }
    for (let presses = 0; presses < 2; presses++)
      expect((await other.post(confirmed)).words).toContain('It’s undone')
    expect(acts()).toMatchObject([{ undoneByKnown: true }])
    expect(other.cookies()).toEqual([])
  })

  test('is undone by nobody’s cookie but that of this act, and by no code for another', async () => {
    const { pipeline, acts, cookies, path, post } = await doneOnce()
    const [cookie = ''] = cookies()
    const [, value = ''] = cookie.split('=')
    const undo = `undo=${acts()[0]?.id}&confirmed=yes`
    const omar = `/officer/${await pipeline.officerToken('omar-hale')}`
    for (const [at, jar, body] of [
      [omar, [cookie], undo],
      [path, [`__Host-officer=${value}`], undo],
      [path, [`__Host-officer-undo=${value.slice(0, -1)}`], undo],
      [path, [], undo],
    ] as const) {
      const answer = await pipeline.officer(at, 'POST', { headers: fromBrowser, cookies: jar, body })
      expect(answer.body).toContain('Enter the code')
    }
    expect(acts()[0]).not.toHaveProperty('undoneAt')
    expect((await post({ choice: 'pass-on', to: 'omar-hale', confirmed: 'yes' })).words).toContain(
      'Enter the code',
    )
  })

  test('at a desk leaves no pass, whatever is posted', async () => {
    const { pipeline, path } = await doneOnce('enquiries-desk')
    const other = createBrowser(pipeline, path)
    await other.open()
    await other.send({ choice: 'undo' })
    const { hidden } = await other.send()
    await other.send({ code: await codeFor(pipeline, hidden['_code']), remember: 'yes' })
    expect(other.page().words).toContain('It’s undone')
    expect(other.cookies()).toEqual([])
  })
})

describe('undoing', () => {
  test('gives back what was, from the page after the press, within fifteen minutes', async () => {
    const { acts, open, send, post, page } = await handedOver()
    await open()
    await send({ choice: 'accept' })
    await send()
    const { hidden } = page()
    for (let presses = 0; presses < 2; presses++) expect((await post(hidden)).words).toContain('It’s undone')
    expect(acts()).toMatchObject([{ act: 'accept', undoneAt: expect.any(String) }])
    expect((await open()).words).toContain('Waiting for an answer')
  })

  test('is a choice on the page of everybody who has a link, asked once more', async () => {
    const { pipeline, acts, open, send } = await handedOver()
    const other = createBrowser(pipeline, `/officer/${await pipeline.officerToken('omar-hale')}`)
    await open()
    await send({ choice: 'answered' })
    await send()
    await other.open()
    await other.send({ choice: 'undo' })
    expect(acts()[0]).not.toHaveProperty('undoneAt')
    expect((await other.send()).words).toContain('It’s undone')
    expect(acts()[0]).toHaveProperty('undoneAt')
  })

  test('that is not confirmed, or of an act that there is not, undoes nothing', async () => {
    const { acts, open, send, post, page } = await handedOver()
    await open()
    await send({ choice: 'answered' })
    await send()
    const { undo = '' } = page().hidden
    expect((await post({ undo })).status).toBe(422)
    expect((await post({ undo: `${undo}x`, confirmed: 'yes' })).words).toContain('That couldn’t be done')
    expect((await post({ choice: 'undo', confirmed: 'yes' })).status).toBe(422)
    expect(acts()[0]).not.toHaveProperty('undoneAt')
  })

  test('in an unknown browser takes a code after fifteen minutes', async () => {
    const { pipeline, acts, open, send, code } = await handedOver()
    await open()
    await send({ choice: 'answered' })
    await send()
    pipeline.clock.advance(15 * 60_000)
    expect((await send()).words).toContain('Enter the code')
    expect(acts()[0]).not.toHaveProperty('undoneAt')
    expect((await send({ code: await code() })).words).toContain('It’s undone')
  })
})

describe('a desk’s link', () => {
  const desk = { link: 'enquiries-desk' }

  test.each([
    ['an entry of the directory', { who: 'omar-hale' }, { by: 'omar-hale' }],
    [
      'somebody else, by name',
      { who: 'somebody else', 'other-name': ' Zoë  Volunteer ' },
      { by: 'enquiries-desk', name: 'Zoë Volunteer' },
    ],
  ])('asks who presses, and keeps %s', async (_who, typed, kept) => {
    const { acts, open, send } = await handedOver(desk)
    expect((await open()).words).toContain('Who are you?')
    await send({ choice: 'answered', ...typed })
    await send()
    expect(acts()).toMatchObject([{ act: 'answered', ...kept }])
  })

  test.each([
    [{}, 'Choose who you are'],
    [{ who: 'enquiries-desk' }, 'Choose who you are'],
    [{ who: 'nobody' }, 'Choose who you are'],
    [{ who: 'somebody else' }, 'Enter your name'],
    [{ who: 'somebody else', 'other-name': 'x'.repeat(101) }, '60 characters or fewer'],
    [{ who: 'somebody else', 'other-name': ' \u0007\u200b' }, 'Enter your name'],
  ])('does not go on with %j', async (typed, message) => {
    const { acts, open, send } = await handedOver(desk)
    await open()
    for (const confirmed of [{}, { confirmed: 'yes' }]) {
      const page = await send({ choice: 'answered', ...typed, ...confirmed })
      expect([page.status, acts()]).toEqual([422, []])
      expect(page.words).toContain(message)
    }
  })
})

describe('what an act needs', () => {
  test.each([
    ['pass-on', {}, 'Choose who should have the enquiry'],
    ['pass-on', { to: 'nobody' }, 'Choose who should have the enquiry'],
    ['pass-on', { to: 'omar-hale', reason: 'x'.repeat(201) }, '200 characters or fewer'],
    ['close', {}, 'Choose how it ended'],
    ['close', { outcome: 'made-up' }, 'Choose how it ended'],
  ])('is asked for again: %s with %j', async (choice, typed, message) => {
    const { acts, open, send } = await handedOver()
    await open()
    await send({ choice })
    const page = await send(typed)
    expect([page.status, acts()]).toEqual([422, []])
    expect(page.words).toContain(message)
  })
})

test('a table that cannot be written is told where it happened, and the same press works later', async () => {
  const down = { is: false }
  const { acts, open, send } = await handedOver({
    changes: {
      store: (store) => ({
        ...store,
        replace: (enquiry) => (down.is ? Promise.reject(new Error('canary')) : store.replace(enquiry)),
      }),
    },
  })
  await open()
  await send({ choice: 'answered' })
  down.is = true
  const page = await send()
  expect([page.status, acts()]).toEqual([503, []])
  expect(page.words).toContain('Nothing has changed yet')
  down.is = false
  await send()
  expect(acts()).toHaveLength(1)
})
