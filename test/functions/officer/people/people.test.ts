import { describe, expect, test } from 'vitest'
import { presentOrganisation } from '../../../../lib/core/directory/overlay.ts'
import { findOfficer } from '../../../../lib/core/organisation/organisation.ts'
import { atTheDoor } from '../sign-in/sign-in-browser.ts'

const manager = 'priya.nair@cambridgeshire.example'
const lisa = '/officer/people/lisa-chambers'
const today = { 'until-day': '8', 'until-month': '3', 'until-year': '2027' }
const yesterday = { 'until-day': '7', 'until-month': '3', 'until-year': '2027' }
const days: [string, string][] = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'].map((day) => [
  'workingDays',
  day,
])
const sam = {
  name: 'Sam Ortiz',
  email: 'sam@cambridgeshire.example',
  phone: '',
  team: '',
  deputy: 'omar-hale',
}

/** As a browser sends a form with boxes that are ticked. */
const withDays = (fields: Readonly<Record<string, string>>) =>
  new URLSearchParams([...Object.entries(fields).filter(([name]) => name !== 'workingDays'), ...days])

/** A manager who has signed in, an enquiry that Lisa has been handed, on Monday 8 March 2027 at ten. */
async function withManager(email = manager) {
  const door = atTheDoor()
  const { pipeline } = door
  const answers = { name: 'Ada Byron', email: 'ada@example.org', area: 'fenland', message: 'A question.' }
  const mentoring = { hall: 'Upwell Village Hall', need: 'seek-help', topics: ['funding'] }
  await pipeline.post('community-mentoring', { ...answers, ...mentoring })
  await deliver()
  await door.signIn(email)
  return { ...door, deliver, mailsTo, present, codeTo }

  async function deliver() {
    while ((await pipeline.deliver()) > 0);
  }
  function mailsTo(address: string) {
    return pipeline.mails().filter(({ to }) => to.address === address)
  }
  async function present(day = '2027-03-08') {
    return presentOrganisation(pipeline.organisation, await pipeline.directoryStore.read(), day)
  }
  async function codeTo(address: string) {
    await deliver()
    return /^\d{6}/.exec(mailsTo(address).at(-1)?.subject ?? '')?.[0] ?? ''
  }
}

describe('the page People', () => {
  test('shows a manager everybody, and what they hold', async () => {
    const { open } = await withManager()
    expect((await open('/officer')).body).toContain('href="/officer/people"')
    const page = await open('/officer/people')
    expect(page.status).toBe(200)
    expect(page.words).toMatch(
      /Lisa Chambers – Officer lisa\.chambers@[\w.]+ deputy: Omar Hale, 1 open enquiry/,
    )
    expect((await open(lisa)).words).toMatch(/Gets new enquiries, by your organisation’s rules/)
  })

  test.each([
    '',
    '/new',
    '/lisa-chambers',
    '/lisa-chambers/change',
    '/lisa-chambers/leaving',
  ])('is for managers alone, at people%s', async (rest) => {
    const { open, post, jar, pipeline } = await withManager('lisa.chambers@cambridgeshire.example')
    const path = `/officer/people${rest}`
    expect((await open(path)).status).toBe(403)
    expect((await open('/officer')).body).not.toContain('href="/officer/people"')
    if (rest !== '') expect((await post(path, { what: 'keep', ...sam, confirmed: 'yes' })).status).toBe(403)
    jar.clear()
    expect((await open(path)).body).toContain('action="/officer/sign-in"')
    if (rest !== '')
      expect((await post(path, { ...sam, confirmed: 'yes' })).body).toContain('/officer/sign-in')
    expect((await pipeline.directoryStore.read()).version).toBe(0)
  })

  test('takes nothing from a page of another origin', async () => {
    const { post, pipeline } = await withManager()
    const foreign = { 'sec-fetch-site': 'same-site' }
    const refused = await post(
      `${lisa}/leaving`,
      { ...yesterday, by: 'omar-hale', confirmed: 'yes' },
      foreign,
    )
    expect(refused.status).toBe(403)
    expect((await pipeline.directoryStore.read()).version).toBe(0)
  })

  test('has nobody who is not there', async () => {
    const { open } = await withManager()
    for (const rest of ['', '/change', '/leaving']) {
      expect((await open(`/officer/people/nobody${rest}`)).status).toBe(404)
    }
  })
})

describe('somebody new takes over', () => {
  test('with a look at who gets what first; then the code, and what waits is handed over the next morning', async () => {
    const { open, post, deliver, mailsTo, present, codeTo, pipeline } = await withManager()
    const start = await open(`${lisa}/leaving`)
    expect(start.words).not.toContain('Nobody:')
    const details = await post(`${lisa}/leaving`, { ...start.hidden, ...today, by: 'new' })
    expect(details.words).toContain('Who takes over from Lisa Chambers?')
    const check = await post(`${lisa}/leaving`, withDays({ ...details.hidden, ...sam }))
    expect(check.words).toMatch(
      /1 open enquiry\. If it still waits .* it goes to Sam Ortiz\. From then on, the new enquiries that went to them go to Sam Ortiz/,
    )
    expect((await pipeline.directoryStore.read()).version).toBe(0)
    const done = await post(`${lisa}/leaving`, withDays(check.hidden))
    expect(done.words).toContain('Saved: who takes over from Lisa Chambers.')
    expect(done.words).toContain('Undo')
    const code = await codeTo(sam.email)
    expect(mailsTo(sam.email)).toHaveLength(1)
    expect(mailsTo(manager).at(-1)?.subject).toBe('Sam Ortiz takes over from Lisa Chambers')
    const waits = await open('/officer/people/sam-ortiz')
    expect(waits.words).toContain('Confirm sam@cambridgeshire.example')
    expect((await post('/officer/people/sam-ortiz', { what: 'confirm', code: '12' })).status).toBe(422)
    const confirmed = await post('/officer/people/sam-ortiz', { what: 'confirm', code })
    expect(confirmed.words).toContain('The address of Sam Ortiz is confirmed.')
    await deliver()
    expect((await present('2027-03-08')).routes[0]?.to).toEqual(['lisa-chambers'])
    expect((await present('2027-03-09')).routes[0]?.to).toEqual(['sam-ortiz'])
    pipeline.clock.advance(24 * 3_600_000)
    await pipeline.agenda()
    await deliver()
    expect(mailsTo(sam.email).map(({ subject }) => subject)).toEqual([
      expect.stringMatching(/^\d{6} is your code/),
      'You now answer enquiries for Cambridgeshire Community Partnership',
      expect.stringContaining('Upwell Village Hall'),
    ])
  })

  test('and what waits goes to the deputy where they are not confirmed yet', async () => {
    const { post, deliver, mailsTo } = await withManager()
    await post(`${lisa}/leaving`, withDays({ ...yesterday, by: 'new', ...sam, confirmed: 'yes' }))
    await deliver()
    expect(mailsTo('omar.hale@cambridgeshire.example').at(-1)?.subject).toContain('Upwell Village Hall')
  })

  test('or a colleague does, and it can be undone', async () => {
    const { post, present } = await withManager()
    const friday = { 'until-day': '12', 'until-month': '3', 'until-year': '2027' }
    const done = await post(`${lisa}/leaving`, { ...friday, by: 'omar-hale', confirmed: 'yes' })
    expect(done.words).toMatch(/Last day: Friday 12 March 2027 Omar Hale takes over/)
    expect((await post(lisa, { what: 'keep' })).words).toContain('Lisa Chambers stays.')
    expect(findOfficer(await present(), 'lisa-chambers')).not.toHaveProperty('until')
  })
})

describe('another address', () => {
  test('counts once its code is entered; the old one is told before and after', async () => {
    const { open, post, deliver, mailsTo, present, codeTo } = await withManager()
    const form = await open(`${lisa}/change`)
    expect(form.body).toContain('value="lisa.chambers@cambridgeshire.example"')
    const changed = {
      name: 'Lisa Chambers',
      email: 'lisa@cambridgeshire.example',
      deputy: 'omar-hale',
      phone: '',
      team: '',
    }
    const check = await post(`${lisa}/change`, withDays({ ...form.hidden, ...changed }))
    expect(check.words).toMatch(/We’ll email a code to lisa@cambridgeshire\.example.*We’ll tell l•••s@/)
    await post(`${lisa}/change`, withDays(check.hidden))
    const code = await codeTo('lisa@cambridgeshire.example')
    const old = 'lisa.chambers@cambridgeshire.example'
    expect(mailsTo(old).at(-1)?.subject).toBe('A new email address was entered for you')
    expect(findOfficer(await present(), 'lisa-chambers')?.email).toBe(old)
    await post(lisa, { what: 'confirm', code })
    await deliver()
    expect(mailsTo(old).at(-1)?.subject).toBe('Your email address has changed')
    expect(mailsTo('lisa@cambridgeshire.example').at(-1)?.subject).toBe('Your email address has changed')
    expect(mailsTo(manager).at(-1)?.subject).toBe('Confirmed: the email address of Lisa Chambers')
  })

  test('can be put off for a new code, and dropped', async () => {
    const { post, mailsTo, codeTo, pipeline } = await withManager()
    await post('/officer/people/new', withDays({ ...sam, role: 'officer', confirmed: 'yes' }))
    const first = await codeTo(sam.email)
    expect((await post('/officer/people/sam-ortiz', { what: 'again' })).words).toContain('emailed a new code')
    const second = await codeTo(sam.email)
    expect(second).not.toBe(first)
    expect((await post('/officer/people/sam-ortiz', { what: 'confirm', code: first })).status).toBe(422)
    const gone = await post('/officer/people/sam-ortiz', { what: 'drop' })
    expect(gone.words).not.toContain('Sam Ortiz')
    expect((await pipeline.directoryStore.read()).people?.added).toEqual([])
    expect(mailsTo(sam.email)).toHaveLength(2)
  })
})

describe('what cannot be done', () => {
  test('is said beside its question', async () => {
    const { post } = await withManager()
    const page = await post('/officer/people/new', { name: ' ', email: 'Sam', phone: 'ask Lisa' })
    expect(page.status).toBe(422)
    for (const words of [
      'Choose what they do',
      'Enter a name',
      'like name@example.org',
      'Enter a phone number',
      'Choose at least one day',
    ])
      expect(page.words).toContain(words)
    const nobody = await post(`${lisa}/leaving`, { ...yesterday })
    expect([nobody.status, nobody.words]).toEqual([422, expect.stringContaining('Choose who takes over')])
  })

  test('by the rules of the file is said in their words', async () => {
    const { post } = await withManager()
    const fields = { name: 'Lisa', email: 'omar.hale@cambridgeshire.example', deputy: 'omar-hale' }
    const page = await post(`${lisa}/change`, withDays(fields))
    expect(page.status).toBe(422)
    expect(page.words).toContain('have one address, so mail that fails for one fails for both.')
  })

  test.each(['priya-nair', 'enquiries-desk'])('is to leave nobody in place of %s', async (last) => {
    const { open, post, pipeline } = await withManager()
    const path = `/officer/people/${last}/leaving`
    expect((await open(path)).body).not.toContain('value="nobody"')
    for (const by of ['nobody', 'lisa-chambers'])
      expect((await post(path, { ...yesterday, by, confirmed: 'yes' })).status).toBe(422)
    expect((await pipeline.directoryStore.read()).version).toBe(0)
  })

  test('is more than twenty changes in an hour; a press twice counts once', async () => {
    const { post, pipeline } = await withManager()
    const press = (n: number) =>
      post(
        `${lisa}/change`,
        withDays({
          ...{ name: `Lisa ${n}`, email: 'lisa.chambers@cambridgeshire.example', deputy: 'omar-hale' },
          ...{ confirmed: 'yes', _key: `key-of-sixteen-letters-${n}` },
        }),
      )
    for (let n = 1; n <= 20; n += 1) expect((await press(n)).status).toBe(200)
    expect((await press(20)).status).toBe(200)
    const refused = await press(21)
    expect([refused.status, refused.words]).toEqual([
      422,
      expect.stringContaining('many changes in this hour'),
    ])
    expect((await pipeline.directoryStore.read()).version).toBe(20)
  })
})
