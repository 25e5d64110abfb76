import { describe, expect, test } from 'vitest'
import { aWeek, withLeaveLink } from './leave-browser.ts'

const entered = [{ of: 'lisa-chambers', from: '2027-03-15', until: '2027-03-19' }]
const day = 86_400_000

describe('the link that an officer keeps', () => {
  test('shows when they are away, and who has what comes for them', async () => {
    const { open, path } = await withLeaveLink()
    const page = await open(path)
    expect(page.status).toBe(200)
    expect(page.words).toContain('Omar Hale gets your enquiries while you’re away.')
    expect(page.words).toContain('No dates yet.')
    expect(page.words).toContain('Today is 8 3 2027')
    expect(page.words).toContain('Tomorrow is 9 3 2027')
    expect(page.body).not.toMatch(/checked|selected|value="\d/)
  })

  test('stands in the mail that signs in, and is the same in the notice of a leave', async () => {
    const { signIn, pipeline, path } = await withLeaveLink()
    await signIn()
    expect(pipeline.mails()[0]?.text).toContain(path)
  })

  test.each<[string, string, number]>([
    ['that we did not make', 'abc', 404],
    ['with a mail more', 'leave-token-of-lisa-chambers.x', 404],
  ])('a link %s opens nothing', async (_what, token, status) => {
    const { open, post } = await withLeaveLink()
    const page = await open(`/officer/leave/${token}`)
    expect([page.status, page.body.includes('<form')]).toEqual([status, false])
    expect((await post(`/officer/leave/${token}`, { ...aWeek, confirmed: 'yes' })).status).toBe(status)
  })

  test('ends when the entry has another address, and when it has ended', async () => {
    const { open, path, pipeline } = await withLeaveLink()
    const other = await pipeline.leaveLinks.sign({ officer: 'lisa-chambers', address: 'of-another-address' })
    expect((await open(`/officer/leave/${other}`)).status).toBe(404)
    const overlay = await pipeline.directoryStore.read()
    const ended = [{ officer: 'lisa-chambers', until: '2027-03-07' }]
    await pipeline.directoryStore.replace({ ...overlay, version: 1, ended })
    expect((await open(path)).status).toBe(404)
  })
})

describe('from a browser that is known', () => {
  test('a leave takes two presses, is shown, and mailed to nobody: they did it themselves', async () => {
    const { signIn, open, post, path, leave, mailed } = await withLeaveLink()
    await signIn()
    const check = await post(path, aWeek)
    expect(check.words).toContain('Monday 15 March 2027')
    expect(check.words).toContain('Saturday 20 March 2027')
    expect(check.words).toContain('There are no open enquiries now.')
    expect(await leave()).toEqual([])
    expect((await post(path, check.hidden)).words).toContain('Your dates are saved')
    expect(await leave()).toEqual(entered)
    expect((await mailed()).mails).toEqual([])
    expect((await open(path)).words).toContain('Monday 15 March 2027 until Friday 19 March 2027')
  })

  test('a double press is one leave', async () => {
    const { signIn, post, path, leave } = await withLeaveLink()
    await signIn()
    const { hidden } = await post(path, aWeek)
    for (let press = 0; press < 2; press++)
      expect((await post(path, hidden)).words).toContain('Your dates are saved')
    expect(await leave()).toEqual(entered)
  })

  test('a leave is ended by choosing it and two presses', async () => {
    const { signIn, open, post, path, plan, leave, mailed } = await withLeaveLink()
    await signIn()
    await plan()
    await mailed()
    const id = /value="([0-9a-f]{32})"/.exec((await open(path)).body)?.[1] ?? ''
    const check = await post(path, { what: 'end', end: id })
    expect(check.words).toContain('End this leave?')
    expect(await leave()).toEqual(entered)
    expect((await post(path, check.hidden)).words).toContain('The leave has ended')
    expect(await leave()).toEqual([])
    expect((await post(path, check.hidden)).words).toContain('That leave isn’t there any more')
    expect((await mailed()).mails).toEqual([])
  })

  test.each<[string, Record<string, string>, readonly string[]]>([
    ['as it stands', { what: 'set' }, ['Enter the first day away', 'Enter the last day away']],
    ['with nothing at all', {}, ['Enter the first day away', 'Enter the last day away']],
    ['with a day that is over', { ...aWeek, 'from-day': '7' }, ['must be today or later']],
    ['backwards', { ...aWeek, 'until-day': '14' }, ['must be the first day away or later']],
    [
      'with no real dates',
      { ...aWeek, 'from-day': '31', 'from-month': '2', 'until-month': 'x' },
      ['The first day away must be a real date', 'The last day away must be a real date'],
    ],
    [
      'of more than 400 days',
      { ...aWeek, 'until-month': '4', 'until-day': '19', 'until-year': '2028' },
      ['Leave must be 400 days or fewer'],
    ],
    [
      'of a day after two years',
      { ...aWeek, 'from-year': '2030', 'until-year': '2030' },
      ['within the next two years'],
    ],
    ['that ends nothing', { what: 'end' }, ['Choose the dates that don’t apply any more']],
    [
      'that ends what is not there',
      { what: 'end', end: 'x' },
      ['Choose the dates that don’t apply any more'],
    ],
  ])('a form %s is answered with what to do, all at once', async (_what, typed, messages) => {
    const { signIn, post, path, leave } = await withLeaveLink()
    await signIn()
    const page = await post(path, { ...typed, confirmed: 'no' })
    expect(page.status).toBe(422)
    for (const message of messages) expect(page.words).toContain(message)
    expect(await leave()).toEqual([])
  })

  test('a leave that overlaps is refused with the one in the way, and what was typed is kept', async () => {
    const { signIn, post, path, plan } = await withLeaveLink()
    await signIn()
    await plan()
    const page = await post(path, { ...aWeek, 'from-day': '19', 'until-day': '30' })
    expect(page.words).toContain(
      'This overlaps with the leave Monday 15 March 2027 until Friday 19 March 2027',
    )
    expect(page.body).toContain('value="30"')
  })

  test('what cannot be stored is said, and the same press does it a minute later', async () => {
    let isOut = true
    const { signIn, post, leave, mailed } = await withLeaveLink('lisa-chambers', {
      standaloneMailStore: (store) => ({
        ...store,
        create: (mail) =>
          isOut && mail.what === 'leave-notice' ? Promise.reject(new Error('canary')) : store.create(mail),
      }),
    })
    await signIn('priya.nair@cambridgeshire.example')
    const path = '/officer/leave?officer=lisa-chambers'
    const { hidden } = await post(path, aWeek)
    const out = await post(path, hidden)
    expect([out.status, out.headers['retry-after']]).toEqual([503, '30'])
    isOut = false
    expect((await post(path, out.hidden)).words).toContain('Your dates are saved')
    expect(await leave()).toEqual(entered)
    expect((await mailed()).mails).toHaveLength(1)
  })
})

describe('from a browser that nobody knows', () => {
  test('nothing changes before somebody chooses and presses behind the mailed link, by which the browser is known', async () => {
    const { open, post, path, plan, leave, mailed, jar } = await withLeaveLink()
    expect((await plan()).words).toContain('Check your inbox')
    expect(await leave()).toEqual([])
    const { mails, confirmLink } = await mailed()
    expect(mails).toMatchObject([
      { subject: 'Please confirm: away from Monday 15 March, back on Monday 22 March' },
    ])
    const page = await open(confirmLink)
    expect(page.words).toContain('Are you going to be away?')
    expect(page.body).not.toMatch(/checked|selected/)
    expect((await post(confirmLink, {})).status).toBe(422)
    expect(await leave()).toEqual([])
    for (let press = 0; press < 2; press++)
      expect((await post(confirmLink, { answer: 'yes' })).words).toContain('Your dates are saved')
    expect(await leave()).toEqual(entered)
    expect((await mailed()).mails).toEqual([])
    expect([...jar.keys()]).toEqual(['__Host-officer'])
    expect((await post(path, { ...aWeek, 'from-day': '22', 'until-day': '23' })).words).not.toContain(
      'We don’t know',
    )
    expect((await open(confirmLink)).status).toBe(410)
    expect((await post(confirmLink, { answer: 'no' })).status).toBe(410)
    expect(await leave()).toEqual(entered)
  })

  test('who was not it says so, and nobody can confirm it any more', async () => {
    const { post, plan, leave, mailed, jar } = await withLeaveLink()
    await plan()
    const { confirmLink } = await mailed()
    expect((await post(confirmLink, { answer: 'no' })).words).toContain('Nothing has changed')
    expect((await post(confirmLink, { answer: 'yes' })).status).toBe(410)
    expect([await leave(), jar.size]).toEqual([[], 0])
  })

  test('ending a leave is confirmed as well', async () => {
    const { signIn, open, post, path, plan, leave, mailed, forget } = await withLeaveLink()
    await signIn()
    await plan()
    await mailed()
    forget()
    const id = /value="([0-9a-f]{32})"/.exec((await open(path)).body)?.[1] ?? ''
    await plan({ what: 'end', end: id })
    expect(await leave()).toEqual(entered)
    const { confirmLink } = await mailed()
    expect((await open(confirmLink)).words).toContain('Is this leave over?')
    expect((await post(confirmLink, { answer: 'yes' })).words).toContain('The leave has ended')
    expect(await leave()).toEqual([])
  })

  test('a link that was mailed counts for a day', async () => {
    const { open, post, plan, mailed, leave, pipeline } = await withLeaveLink()
    await plan()
    const { confirmLink } = await mailed()
    pipeline.clock.advance(day - 60_000)
    expect((await open(confirmLink)).status).toBe(200)
    pipeline.clock.advance(60_000)
    expect((await post(confirmLink, { answer: 'yes' })).status).toBe(410)
    expect(await leave()).toEqual([])
  })

  test('what was mailed is no link to a leave, nor the other way round', async () => {
    const { open, path, plan, mailed } = await withLeaveLink()
    await plan()
    const { confirmLink } = await mailed()
    expect((await open(confirmLink.replace('confirm/', ''))).status).toBe(404)
    expect((await open(path.replace('leave/', 'leave/confirm/'))).status).toBe(404)
  })

  test('five links are mailed in an hour, and the sixth press says so', async () => {
    const { plan, mailed } = await withLeaveLink()
    const pages = []
    for (let n = 0; n < 6; n++) pages.push((await plan()).words.includes('Check your inbox'))
    expect(pages).toEqual([true, true, true, true, true, false])
    expect((await mailed()).mails).toHaveLength(5)
  })
})

describe('whoever has signed in', () => {
  test('enters their own leave at the board, and nobody else’s', async () => {
    const { signIn, open, plan, leave } = await withLeaveLink()
    expect((await open('/officer/leave')).words).toContain('Your email address')
    await signIn()
    expect((await open('/officer/leave?officer=omar-hale')).status).toBe(403)
    await plan(aWeek, '/officer/leave?officer=omar-hale')
    expect(await leave()).toEqual([])
    expect((await plan(aWeek, '/officer/leave')).words).toContain('Your dates are saved')
    expect(await leave()).toEqual(entered)
  })

  test('as the manager enters anybody’s, who is told by whom', async () => {
    const { signIn, open, plan, leave, mailed, path } = await withLeaveLink()
    await signIn('priya.nair@cambridgeshire.example')
    const own = await open('/officer/leave')
    expect(own.words).toContain('Enquiries desk gets your enquiries while you’re away.')
    expect(own.body).toContain('href="/officer/leave?officer=lisa-chambers"')
    expect(own.body).not.toContain('officer=enquiries-desk')
    await plan(aWeek, '/officer/leave?officer=lisa-chambers')
    expect(await leave()).toEqual(entered)
    const { mails } = await mailed()
    expect(mails).toMatchObject([
      {
        to: { address: 'lisa.chambers@cambridgeshire.example' },
        subject: 'You’re away from Monday 15 March, back on Monday 22 March',
      },
    ])
    expect(mails[0]?.text).toContain('Priya Nair entered this for you.')
    expect(mails[0]?.text).toContain('Omar Hale')
    expect(mails[0]?.text).toContain(path)
  })

  test('as a desk is told that it has no leave', async () => {
    const { signIn, open, pipeline } = await withLeaveLink()
    await signIn('desk@cambridgeshire.example')
    expect(pipeline.mails()[0]?.text).not.toContain('/officer/leave/')
    const page = await open('/officer/leave')
    expect([page.status, page.words]).toEqual([403, expect.stringContaining('A shared mailbox has no leave')])
  })

  test('is not made to press by another website', async () => {
    const { signIn, post, leave } = await withLeaveLink()
    await signIn()
    const answer = await post(
      '/officer/leave',
      { ...aWeek, confirmed: 'yes' },
      { 'sec-fetch-site': 'cross-site' },
    )
    expect([answer.status, await leave()]).toEqual([403, []])
  })
})
