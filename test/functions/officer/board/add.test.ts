import { describe, expect, test } from 'vitest'
import { standingOf } from '../../../../lib/core/enquiry/standing.ts'
import { maxEnteredAnHour } from '../../../../lib/use-cases/board/enter-enquiry.ts'
import type { PipelineChanges } from '../../../support/memory-world/create-pipeline.ts'
import { atTheDoor } from '../sign-in/sign-in-browser.ts'

const lisa = 'lisa.chambers@cambridgeshire.example'
const desk = 'desk@cambridgeshire.example'
const general = '/officer/add/general'
const mentoring = '/officer/add/community-mentoring'

/** What Lisa wrote down on the telephone. */
const told = {
  name: 'Beryl Hargreaves',
  phone: '01354 000111',
  message: 'Our treasurer has stepped down.',
  'entry-came-by': 'phone',
}
const passOn = { 'entry-end': 'pass-on' }
const dealtWith = { 'entry-end': 'dealt-with' }

describe('without a session', () => {
  test('nobody adds anything, or sees more than a way to sign in', async () => {
    const { open, post, pipeline } = await counter({ as: 'nobody' })
    for (const path of ['/officer/add', general, '/officer/added/ABCD-2345'])
      expect((await open(path)).words).toContain('Your email address')
    await post(general, { ...told, ...passOn })
    expect(pipeline.enquiries()).toEqual([])
  })

  test('what was typed comes back as it was, without a name of the directory, and is kept when it is sent again', async () => {
    const { open, post, jar, signIn, pipeline } = await counter()
    const { hidden } = await open(general)
    jar.clear()
    const seen = await post(general, { ...hidden, ...told, 'entry-to': 'omar-hale', ...passOn })
    expect(seen.status).toBe(403)
    expect(seen.words).toContain('Nothing is lost')
    expect(seen.body).toContain('Our treasurer has stepped down.</textarea>')
    expect(seen.body).not.toMatch(/Omar Hale|Lisa Chambers/)
    await signIn(lisa)
    await post(general, { ...seen.hidden, ...told, ...passOn })
    expect(pipeline.enquiries()).toMatchObject([{ assignment: { officer: 'omar-hale' } }])
  })
})

describe('the pages', () => {
  test('lead from the board to the kinds, and from each kind to its questions', async () => {
    const { open } = await counter()
    expect((await open('/officer')).body).toContain('href="/officer/add"')
    const choose = await open('/officer/add')
    const forms = [...choose.body.matchAll(/href="(\/officer\/add\/[^"]+)"/g)].map(([, path = '']) => path)
    expect(forms).toContain(mentoring)
    for (const path of forms) expect((await open(path)).status).toBe(200)
  })

  test('ask everything on one page, and offer nothing of the officer’s own for the enquirer', async () => {
    const { open } = await counter()
    const { body, words } = await open('/officer/add/asset-transfer')
    expect(words).toContain('What is your name?')
    for (const name of ['asset', 'stage', 'deadline-day', 'message', 'email', 'phone'])
      expect(body).toContain(`name="${name}"`)
    expect(body).not.toMatch(/autocomplete="(?!off")/)
  })

  test('a kind that there is not is not found', async () => {
    const { open } = await counter()
    expect((await open('/officer/add/nonsense')).status).toBe(404)
  })
})

describe('passing it on', () => {
  test('gives it to whom the routes name, unjudged, with who took it down and how it came', async () => {
    const { add, pipeline, deliver } = await counter()
    const seen = await add(mentoring, { ...told, hall: 'Upwell Village Hall', message: links, ...passOn })
    expect(seen.words).toContain('We’ve added the enquiry')
    expect(seen.words).toMatch(/Lisa Chambers has it, and will reply by/)
    await deliver()
    const [enquiry] = pipeline.enquiries()
    expect(enquiry).toMatchObject({
      stage: 'assigned',
      entered: { by: 'lisa-chambers', cameBy: 'phone' },
      assignment: { officer: 'lisa-chambers' },
    })
    expect(enquiry?.spam).toBeUndefined()
    const handovers = pipeline.mails().filter(({ tags }) => tags.reference === enquiry?.reference)
    expect(handovers.map(({ to }) => to.address)).toEqual([lisa])
    const [handover] = handovers
    expect(handover?.text).toContain('Lisa Chambers, from a phone call')
    expect(handover?.text).toContain('Nobody has told them yet how we use their details')
    expect(handover?.text).toContain('Not asked yet')
  })

  test('gives it to whom is chosen', async () => {
    const { add, pipeline } = await counter()
    await add(general, { ...told, 'entry-to': 'omar-hale', 'entry-told': 'yes', ...passOn })
    expect(pipeline.enquiries()).toMatchObject([
      { assignment: { officer: 'omar-hale' }, entered: { toldPrivacy: true } },
    ])
  })

  test.each([
    ['with the box ticked', { 'entry-mail': 'yes' }, 1],
    ['without', {}, 0],
  ])('emails whoever asked %s', async (_how, tick, count) => {
    const { add, pipeline, deliver } = await counter()
    await add(general, { ...told, email: 'beryl@example.org', ...tick, ...passOn })
    await deliver()
    expect(pipeline.mails().filter(({ to }) => to.address === 'beryl@example.org')).toHaveLength(count)
  })

  test('needs neither address nor telephone', async () => {
    const { add, pipeline } = await counter()
    await add(general, { ...told, phone: '', 'entry-came-by': 'letter', ...passOn })
    expect(pipeline.enquiries()).toMatchObject([
      { answers: { name: told.name }, entered: { cameBy: 'letter' } },
    ])
  })
})

describe('what is dealt with', () => {
  test('is answered and closed by whoever says so, and nobody is emailed', async () => {
    const { add, pipeline, deliver } = await counter()
    const before = pipeline.mails().length
    const typed = { ...told, email: 'beryl@example.org', 'entry-mail': 'yes' }
    const seen = await add(general, { ...typed, ...dealtWith })
    expect(seen.words).toContain('We’ve added the enquiry and closed it')
    await deliver()
    expect(pipeline.mails()).toHaveLength(before)
    const [enquiry] = pipeline.enquiries()
    if (enquiry === undefined) throw new Error('There is no enquiry')
    expect(standingOf(enquiry)).toMatchObject({
      state: 'closed',
      owner: 'lisa-chambers',
      outcome: 'answered',
    })
    expect(standingOf(enquiry).answeredAt).toBe(enquiry.receivedAt)
  })

  test('by a name at a desk, it tells the desk nothing either', async () => {
    const { add, pipeline, deliver } = await counter({ as: desk })
    const before = pipeline.mails().length
    const who = { 'entry-who': 'somebody else', 'entry-other-name': 'Jo March' }
    await add(general, { ...told, ...who, ...dealtWith })
    await deliver()
    expect(pipeline.enquiries()).toMatchObject([{ entered: { by: 'enquiries-desk', name: 'Jo March' } }])
    expect(pipeline.mails()).toHaveLength(before)
  })

  test('can be undone by one press', async () => {
    const { add, post, pipeline } = await counter()
    const seen = await add(general, { ...told, ...dealtWith })
    await post(`/officer/enquiries/${pipeline.enquiries()[0]?.reference}`, seen.hidden)
    const [undone] = pipeline.enquiries()
    expect(undone && standingOf(undone).state).toBe('answered')
  })
})

describe('mistakes', () => {
  test('are told all at once, with everything that was typed', async () => {
    const { add, pipeline } = await counter()
    const seen = await add(general, {
      message: 'Roof',
      phone: '01354 000111',
      'entry-mail': 'yes',
      'entry-to': 'x',
    })
    expect(seen.status).toBe(422)
    for (const sentence of [
      'Enter their name, or what they want to be called',
      'Enter their email address, or untick the email to them',
      'Choose how they got in touch',
      'Choose who it should go to from the list',
    ])
      expect(seen.words).toContain(sentence)
    expect(seen.body).toContain('Roof</textarea>')
    expect(seen.body).toContain('value="01354 000111"')
    expect(pipeline.enquiries()).toEqual([])
  })

  test('an answer that cannot be read is asked for once more, and then kept as it is', async () => {
    const { add, post, pipeline } = await counter()
    const typed = { ...told, asset: 'The Five Bells', 'deadline-day': 'before Easter', ...passOn }
    const seen = await add('/officer/add/asset-transfer', typed)
    expect(seen.status).toBe(422)
    await post('/officer/add/asset-transfer', { ...seen.hidden, ...typed })
    expect(pipeline.enquiries()).toMatchObject([{ answers: { deadline: 'before Easter' } }])
  })

  test('whoever sits at a desk says who they are', async () => {
    const { add, pipeline } = await counter({ as: desk })
    expect((await add(general, { ...told, ...passOn })).status).toBe(422)
    await add(general, { ...told, 'entry-who': 'lisa-chambers', ...passOn })
    expect(pipeline.enquiries()).toMatchObject([{ entered: { by: 'lisa-chambers' } }])
  })
})

test('pressed twice, or once more after a lost answer, it is one enquiry', async () => {
  const { open, post, pipeline } = await counter()
  const { hidden } = await open(general)
  const [first, second] = await Promise.all([
    post(general, { ...hidden, ...told, ...passOn }),
    post(general, { ...hidden, ...told, ...passOn }),
  ])
  const third = await post(general, { ...hidden, ...told, ...dealtWith })
  expect(pipeline.enquiries()).toHaveLength(1)
  expect(second.words).toBe(first.words)
  expect(third.words).toBe(first.words)
})

test('while the table does not answer, nothing that was typed is lost, and sent again it is stored once', async () => {
  let isDown = false
  const { open, post, pipeline } = await counter({
    changes: {
      store: (kept) => ({
        ...kept,
        create: (enquiry) => (isDown ? Promise.reject(new Error('no answer')) : kept.create(enquiry)),
      }),
    },
  })
  const { hidden } = await open(general)
  isDown = true
  const seen = await post(general, { ...hidden, ...told, ...passOn })
  expect(seen.status).toBe(503)
  expect(seen.body).toContain('Our treasurer has stepped down.</textarea>')
  isDown = false
  await post(general, { ...seen.hidden, ...told, ...passOn })
  expect(pipeline.enquiries()).toHaveLength(1)
})

test('one entry of the directory adds so many in an hour, and keeps what it typed beyond', async () => {
  const { open, post, pipeline } = await counter()
  const { hidden } = await open(general)
  const press = (n: number) =>
    post(general, { ...hidden, ...told, _key: `${'k'.repeat(20)}${n}`, message: `Roof ${n}`, ...passOn })
  for (let n = 0; n < maxEnteredAnHour; n++) await press(n)
  const refused = await press(maxEnteredAnHour)
  expect(refused.status).toBe(429)
  expect(refused.body).toContain(`Roof ${maxEnteredAnHour}</textarea>`)
  expect((await press(0)).status).toBe(200)
  expect(pipeline.enquiries()).toHaveLength(maxEnteredAnHour)
})

test('logs say nothing of what was typed', async () => {
  const { add, pipeline, deliver } = await counter()
  await add(general, { ...told, email: 'beryl@example.org', ...passOn })
  await deliver()
  expect(pipeline.lines.join('')).not.toMatch(/Beryl|beryl|treasurer|01354/)
})

/** What a form that anybody may send would be marked as spam for. */
const links = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => `https://${name}.example`).join(' ')

/** Somebody signed in at the counter. */
async function counter({
  as = lisa,
  changes = {},
}: {
  readonly as?: string
  readonly changes?: PipelineChanges
} = {}) {
  const door = atTheDoor(changes)
  const { pipeline, open, post } = door
  if (as !== 'nobody') await door.signIn(as)
  return { ...door, add, deliver }

  async function add(path: string, typed: Readonly<Record<string, string>>) {
    const { hidden } = await open(path)
    return post(path, { ...hidden, ...typed })
  }

  async function deliver() {
    while ((await pipeline.deliver()) > 0);
  }
}
