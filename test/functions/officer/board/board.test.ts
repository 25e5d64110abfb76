import { describe, expect, test } from 'vitest'
import { writeOverlay } from '../../../../lib/use-cases/directory/change-directory.ts'
import type { PipelineChanges } from '../../../support/memory-world/create-pipeline.ts'
import { postForm } from '../../forms/posted-form.ts'
import { readAcceptance } from '../../read-answer.ts'
import { atTheDoor } from '../sign-in/sign-in-browser.ts'

const answers = {
  ...{ name: 'Ada Byron', email: 'ada@example.org', area: 'fenland', message: 'canary-message' },
  ...{ hall: 'Upwell Village Hall', need: 'seek-help', topics: ['funding'] },
}
const lisa = 'lisa.chambers@cambridgeshire.example'
const manager = 'priya.nair@cambridgeshire.example'
const desk = 'desk@cambridgeshire.example'

describe('without a session', () => {
  test('nobody sees anything of the board or of an enquiry, nor changes anything', async () => {
    const { open, post, path, enquiry, pipeline } = await board({ as: 'nobody' })
    const before = enquiry()
    for (const seen of [
      await open('/officer'),
      await open('/officer?list=quarantined&person=everybody'),
      await open(path),
      await post(path, { choice: 'spam', confirmed: 'yes', _key: 'k'.repeat(20) }),
      await post(path, { release: 'yes' }),
      await post('/officer', { checked: 'lisa-chambers' }),
    ]) {
      expect(seen.words).toContain('Your email address')
      expect(seen.body).not.toMatch(/Upwell|canary|Ada|ABCD/)
    }
    expect(enquiry()).toEqual(before)
    expect(pipeline.lines.join('')).not.toMatch(/canary|Upwell/)
  })

  test('a note that comes when the session is over is shown to its writer alone, and kept when it is sent again', async () => {
    const { open, post, path, enquiry, signIn, jar } = await board()
    const { hidden } = await open(path)
    jar.clear()
    const seen = await post(path, { ...hidden, note: 'They ring\nback' })
    expect(seen.words).toContain('You were signed out before your note was saved')
    expect(seen.body).toContain('They ring\nback</textarea>')
    expect(seen.body).not.toMatch(/Upwell|canary|Ada/)
    expect(enquiry().notes).toBeUndefined()
    expect((await signIn(lisa)).words).toContain('canary-message')
    await post(path, { ...seen.hidden, note: 'They ring\nback' })
    expect(enquiry().notes).toMatchObject([{ by: 'lisa-chambers', text: 'They ring\nback' }])
  })

  test('whoever wanted to see an enquiry is brought to it after signing in, once', async () => {
    const { open, signIn, path } = await board({ as: 'nobody' })
    await open(path)
    expect((await signIn(lisa)).words).toContain('canary-message')
    expect((await open('/officer')).words).toContain('Your enquiries')
  })

  test('a reference that is none leads nowhere afterwards', async () => {
    const { open, signIn, jar } = await board({ as: 'nobody' })
    await open('/officer/enquiries/%2F%2Fevil.example')
    jar.set('__Host-officer-return', '//evil.example')
    expect((await signIn(lisa)).words).toContain('Your enquiries')
  })
})

describe('the lists', () => {
  test('an officer sees their own first, the desk and the manager everybody’s', async () => {
    expect((await (await board()).open('/officer')).words).toContain('Your enquiries')
    for (const as of [desk, manager])
      expect((await (await board({ as })).open('/officer')).words).toContain('Everybody’s enquiries')
  })

  test('name each enquiry with what it is about and who has it, and lead to it', async () => {
    const { open, path } = await board({ as: manager })
    const seen = await open('/officer')
    expect(seen.body).toContain(`href="${path}"`)
    for (const words of ['Upwell Village Hall', 'Fenland', 'Lisa Chambers', 'reply by Thu 11 Mar'])
      expect(seen.words).toContain(words)
  })

  test('show by list, kind, area and person; what makes no sense counts as not said', async () => {
    const { open } = await board({ as: manager })
    const shows = async (query: string) => (await open(`/officer?${query}`)).words.includes('Upwell')
    expect(await shows('person=lisa-chambers&kind=community-mentoring&area=fenland')).toBe(true)
    expect(await shows('list=nonsense&person=nobody&kind=x&area=%00&page=-1')).toBe(true)
    for (const query of [
      'person=omar-hale',
      'kind=general',
      'area=cambridge',
      'list=late',
      'list=quarantined',
    ])
      expect(await shows(query), query).toBe(false)
  })

  test('are kept by no browser, and framed by no page', async () => {
    const { open, path } = await board()
    for (const at of ['/officer', path]) {
      const { headers } = await open(at)
      expect(headers['cache-control']).toBe('no-store')
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
    }
  })

  test('say that they cannot be shown while the table does not answer', async () => {
    let isAway = false
    const store: PipelineChanges['store'] = (kept) => ({
      ...kept,
      open: async (holder) => (isAway ? Promise.reject(new Error('away')) : kept.open(holder)),
    })
    const { open } = await board({ changes: { store } })
    isAway = true
    expect((await open('/officer')).status).toBe(503)
  })
})

describe('an address that needs checking', () => {
  test('is listed with its reason until somebody says that it works again', async () => {
    const { open, post, pipeline } = await board({ as: manager })
    const suspect = {
      type: 'suspect',
      ...{ officer: 'omar-hale', since: pipeline.clock.now() },
      reason: 'bounce',
      address: 'omar.hale@cambridgeshire.example',
    } as const
    await writeOverlay({ ...pipeline, random: () => 0 }, suspect)
    const seen = await open('/officer?list=needs-checking')
    expect(seen.words).toContain('Omar Hale, since Monday 8 March 2027')
    const done = await post('/officer', { checked: 'omar-hale' })
    expect(done.words).toContain('We’ll email Omar Hale as usual again.')
    expect(done.words).toContain('Nothing needs checking.')
    expect((await post('/officer', { checked: 'nobody' })).words).not.toContain('as usual again')
  })
})

describe('an enquiry', () => {
  test('is shown whole: answers, who asks, what they added, story and mails', async () => {
    const { open, path } = await board()
    const { words, body } = await open(path)
    for (const said of ['Upwell Village Hall', 'canary-message', 'Ada Byron', 'The enquiry came in.'])
      expect(words).toContain(said)
    expect(words).toContain('We emailed the enquiry to Lisa Chambers.')
    expect(body).toMatch(/href="mailto:ada@example.org\?subject=Re%3A%20Upwell/)
  })

  test('is found by a reference as people type it, and not by any other', async () => {
    const { open, reference } = await board()
    expect((await open(`/officer/enquiries/${reference.toLowerCase().replace('-', '')}`)).status).toBe(200)
    for (const typed of ['ABCD-2345', 'nonsense', '%00', '..'])
      expect((await open(`/officer/enquiries/${typed}`)).status, typed).toBe(404)
  })

  test('is taken on and answered by a press each, and closed by two, with no code; and that is undone', async () => {
    const { open, post, path, enquiry } = await board()
    for (const choice of ['accept', 'answered'])
      expect((await post(path, { choice })).words).toContain('You can undo it until')
    const asked = await post(path, { choice: 'close' })
    expect((await post(path, asked.hidden)).words).toContain('Choose how it ended')
    const done = await post(path, { ...asked.hidden, outcome: 'answered' })
    expect(done.words).toContain('It’s closed')
    expect(enquiry().acts).toMatchObject([
      { act: 'accept', by: 'lisa-chambers', known: true },
      { act: 'answered' },
      { act: 'close', outcome: 'answered' },
    ])
    expect((await open(path)).words).toContain('Lisa Chambers closed it: Answered.')
    expect((await post(path, done.hidden)).words).toContain('It’s undone')
    expect((await open(path)).words).toContain('Undone: it was closed.')
  })

  test('says in green what was done and undone, on its own page, and says so of nothing that was not', async () => {
    const { open, post, path } = await board()
    const done = await post(path, { choice: 'answered' })
    const { undo = '' } = done.hidden
    expect(done.body).toContain('class="notice done" role="alert"')
    for (const said of ['It’s marked as answered', 'You can undo it until', 'canary-message'])
      expect(done.words).toContain(said)
    expect((await open(`${path}?done=${undo}x`)).body).not.toContain('notice done')
    for (let presses = 0; presses < 2; presses++) {
      const undone = await post(path, { undo })
      expect(undone.words).toContain('It’s undone')
      expect(undone.words).toContain('canary-message')
      expect(undone.hidden).not.toHaveProperty('undo')
    }
  })

  test('is passed on, and put under another kind, whose officer then has it', async () => {
    const { open, post, path } = await board()
    const passing = await post(path, { choice: 'pass-on' })
    await post(path, { ...passing.hidden, to: 'omar-hale', reason: 'He knows the hall' })
    expect((await open(path)).words).toContain('Lisa Chambers passed it on to Omar Hale: “He knows the hall”')
    const moving = await post(path, { choice: 'recategorise' })
    await post(path, { ...moving.hidden, kind: 'general', area: 'cambridge' })
    const seen = await open(path)
    expect(seen.words).toContain('moved it to “General enquiry”, Cambridge, so it went to Enquiries desk.')
    expect((await open('/officer?kind=general&area=cambridge&person=everybody')).words).toContain('Upwell')
  })

  test('changes by no GET and by no post of another website', async () => {
    const { open, post, path, enquiry } = await board()
    const before = enquiry()
    await open(`${path}?choice=spam&confirmed=yes&note=x&release=yes&checked=lisa-chambers`)
    const foreign = { 'sec-fetch-site': 'cross-site' }
    for (const fields of [{ choice: 'spam', confirmed: 'yes', _key: 'k'.repeat(20) }, { note: 'x' }])
      expect((await post(path, fields, foreign)).status).toBe(403)
    expect((await post('/officer', { checked: 'lisa-chambers' }, foreign)).status).toBe(403)
    expect(enquiry()).toEqual(before)
  })

  test('is open to whoever has signed in when its links have ended long ago', async () => {
    const { open, post, path, pipeline, signIn } = await board()
    const asked = await post(path, { choice: 'close' })
    await post(path, { ...asked.hidden, outcome: 'answered' })
    pipeline.clock.advance(40 * 86_400_000)
    await signIn(lisa)
    const { words } = await open(path)
    expect(words).toContain('canary-message')
    expect(words).toContain('Reopen it')
  })
})

describe('a private note', () => {
  test('is kept once with who wrote it, is in no mail and no log, and undoes nothing', async () => {
    const { open, post, path, enquiry, pipeline } = await board()
    const mails = pipeline.mails().length
    const { hidden } = await open(path)
    for (const _press of ['first', 'second']) {
      const done = await post(path, { ...hidden, note: '  canary-note\r\nsecond line ' })
      expect(done.words).toContain('Your note is saved')
      expect(done.words).toContain('Lisa Chambers, Monday 8 March 2027')
    }
    expect(enquiry().notes).toMatchObject([{ by: 'lisa-chambers', text: 'canary-note\nsecond line' }])
    while ((await pipeline.deliver()) > 0);
    expect(pipeline.mails()).toHaveLength(mails)
    expect(pipeline.lines.join('')).not.toContain('canary')
  })

  test('that cannot be taken comes back as it was typed', async () => {
    const { open, post, path, enquiry } = await board()
    const { hidden } = await open(path)
    for (const [note, problem] of [
      ['   ', 'Write the note first'],
      ['x'.repeat(1001), 'The note must be 1,000 characters or fewer'],
    ] as const) {
      const seen = await post(path, { ...hidden, note })
      expect(seen.status).toBe(422)
      expect(seen.words).toContain(problem)
      expect(seen.hidden['_key']).toBe(hidden['_key'])
    }
    expect(enquiry().notes).toBeUndefined()
  })

  test('waits on the page while the table does not answer', async () => {
    let isAway = false
    const store: PipelineChanges['store'] = (kept) => ({
      ...kept,
      replace: async (enquiry) => (isAway ? Promise.reject(new Error('away')) : kept.replace(enquiry)),
    })
    const { open, post, path, enquiry } = await board({ changes: { store } })
    const { hidden } = await open(path)
    isAway = true
    const seen = await post(path, { ...hidden, note: 'canary-note' })
    expect(seen.status).toBe(503)
    expect(seen.body).toContain('canary-note</textarea>')
    isAway = false
    await post(path, { ...seen.hidden, note: 'canary-note' })
    expect(enquiry().notes).toHaveLength(1)
  })

  test('has room for twenty', async () => {
    const { open, post, path, enquiry } = await board()
    for (let count = 0; count < 20; count++)
      await post(path, { ...(await open(path)).hidden, note: `Note ${count}` })
    expect((await open(path)).words).toContain('There’s no room for more notes')
    const unkept = await post(path, { note: 'One more', _key: 'k'.repeat(20) })
    expect(unkept.status).toBe(422)
    expect(unkept.words).toMatch(/We couldn’t save this one.*One more/)
    expect(unkept.words).not.toContain('Your note is saved')
    expect(enquiry().notes).toHaveLength(20)
  })
})

describe('a desk that has signed in', () => {
  test('says for each act and each note who it is', async () => {
    const { open, post, path, enquiry } = await board({ as: desk })
    expect((await post(path, { choice: 'accept' })).words).toContain('Choose who you are')
    expect((await post(path, { choice: 'accept', who: 'somebody else' })).words).toContain('Enter your name')
    await post(path, { choice: 'accept', who: 'somebody else', 'other-name': 'Jo March' })
    const { hidden } = await open(path)
    expect((await post(path, { ...hidden, note: 'x' })).words).toContain('Choose who you are')
    await post(path, { ...hidden, note: 'x', 'note-who': 'omar-hale' })
    expect(enquiry().acts).toMatchObject([{ act: 'accept', by: 'enquiries-desk', name: 'Jo March' }])
    expect(enquiry().notes).toMatchObject([{ by: 'omar-hale' }])
    const { words } = await open(path)
    expect(words).toContain('Jo March (Enquiries desk) said “I’ll deal with it”.')
    expect((await open('/officer')).words).toContain('Jo March, Enquiries desk')
  })
})

describe('suspected spam', () => {
  test('is shown with why, left where it is, or sent on by two presses; the story says by whom', async () => {
    const { open, post, path, enquiry, pipeline } = await board({ as: manager, spam: true })
    expect((await open('/officer?list=quarantined')).body).toContain(`href="${path}"`)
    const seen = await open(path)
    expect(seen.words).toContain('A field that people do not see was filled in')
    expect(seen.body).not.toContain('name="choice"')
    expect((await post(path, { choice: 'spam', confirmed: 'yes' })).status).toBe(200)
    const asked = await post(path, { release: 'ask' })
    expect(enquiry().stage).toBe('quarantined')
    expect((await post(path, asked.hidden)).words).toContain('It’s been sent on')
    expect((await post(path, asked.hidden)).words).toContain('It’s already been sent on')
    while ((await pipeline.deliver()) > 0);
    expect(enquiry().stage).toBe('assigned')
    expect((await open(path)).words).toContain('Priya Nair released it: it’s not spam.')
  })

  test('is spam for good by one press, stands in no list then, and can still be sent on', async () => {
    const { open, post, path, enquiry } = await board({ as: manager, spam: true })
    expect((await post(path, { spam: 'yes' })).words).toContain('Closed as spam')
    expect((await open('/officer?list=quarantined')).body).not.toContain(`href="${path}"`)
    const seen = await open(path)
    expect(seen.words).toContain('Closed as spam')
    expect(seen.words).toContain('Priya Nair')
    expect(seen.body).not.toContain('name="spam"')
    const asked = await post(path, { release: 'ask' })
    expect((await post(path, asked.hidden)).words).toContain('It’s been sent on')
    expect(enquiry().stage).toBe('received')
  })
})

/** Somebody who has signed in, and an enquiry about mentoring that Lisa has; or one that was held back. */
async function board({
  as = lisa,
  spam = false,
  changes = {},
}: {
  readonly as?: string
  readonly spam?: boolean
  readonly changes?: PipelineChanges
} = {}) {
  const door = atTheDoor(changes)
  const { pipeline } = door
  if (spam) await postForm(pipeline, '/enquire/general', { ...answers, topics: [], _gotcha: 'filled' })
  else readAcceptance(await pipeline.post('community-mentoring', answers))
  while ((await pipeline.deliver()) > 0);
  const [first] = pipeline.enquiries()
  if (first === undefined) throw new Error('There is no enquiry')
  const { reference } = first
  if (as !== 'nobody') await door.signIn(as)
  const enquiry = () => {
    const found = pipeline.enquiries().find((one) => one.reference === reference)
    if (found === undefined) throw new Error('The enquiry is gone')
    return found
  }
  return { ...door, reference, enquiry, path: `/officer/enquiries/${reference}` }
}
