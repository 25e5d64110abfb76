import { mkdtemp, readdir, readFile, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { sampleOrganisation as organisation } from '../support/given/sample-organisation.ts'
import { stackForThisFile } from '../support/running/for-this-file.ts'
import { storedEnquiries, storedItems } from '../support/running/stored-items.ts'
import { typed } from '../support/running/typed.ts'

const app = stackForThisFile()
const why = ['--reason', 'request-14']
const command = async (...words: string[]) => typed([...words, ...why, '--local', app.url], { organisation })

/** Words that stand nowhere but in what this person sent. */
const canaries = ['Zebedee Quill', 'zebedee@quill.example', '01354 987654', 'nightjars in the belfry']

const theirs = {
  ...{ name: canaries[0], email: canaries[1], phone: canaries[2], area: 'fenland' },
  message: `There are ${canaries[3]}.`,
}
const others = {
  ...{ name: 'Ada Byron', email: 'ada@example.org', phone: '01223 123456', area: 'fenland' },
  message: 'Whom may we ask about the hall?',
}

test('a person is found, gets a copy, is restricted, goes on, and is erased: nothing of theirs is left but what the certificate names', async () => {
  const references: string[] = []
  for (const n of [1, 2, 3]) {
    const answer = await app.post('general', { ...theirs, message: `${theirs.message} ${n}` })
    references.push(String(answer.body['reference']))
  }
  const other = String((await app.post('general', others)).body['reference'])
  await app.quiet()
  const toOfficer = (await app.mails()).find(
    ({ text, to }) => text.includes('belfry') && !to.includes(String(canaries[1])),
  )
  const officerLink = /https?:\/\/[^\s"<>]*\/officer\/[^\s"<>]+/.exec(toOfficer?.text ?? '')?.[0] ?? ''
  const statusLink =
    /https?:\/\/[^\s"<>]*\/status\/[^\s"<>]+/.exec(
      (await app.mailsTo(String(canaries[1])))[0]?.text ?? '',
    )?.[0] ?? ''
  const folder = await mkdtemp(join(tmpdir(), 'rights-'))

  const found = await command('person', 'find', 'Zebedee@Quill.example')
  expect(found.outcome).toBe(0)
  for (const reference of references) expect(found.out).toContain(reference)
  expect(found.out).not.toContain(other)
  for (const canary of canaries) expect(found.out).not.toContain(canary)
  expect((await command('person', 'find', '+441354987654')).out).toContain('phone number: 3')
  expect((await command('person', 'find', 'zebedee@quill.example', '--reveal')).out).toContain(canaries[0])
  expect((await command('person', 'find', 'ada@example.org', '--everywhere')).out).toContain('Read: 4')

  const copied = await command('person', 'export', 'zebedee@quill.example', '--folder', folder)
  expect(copied.outcome).toBe(0)
  const [page = '', json = ''] = await Promise.all(
    (await readdir(folder)).toSorted().map((name) => readFile(join(folder, name), 'utf8')),
  )
  for (const copy of [page, json]) {
    for (const one of [...canaries, ...references]) expect(copy).toContain(one)
    for (const one of [other, 'ada@example.org', 'Ada Byron', 'Enquiries desk'])
      expect(copy).not.toContain(one)
  }
  for (const name of await readdir(folder)) expect((await stat(join(folder, name))).mode & 0o777).toBe(0o600)

  expect((await command('person', 'restrict', 'zebedee@quill.example', '--yes')).outcome).toBe(0)
  await app.forget()
  await app.advance('P3D')
  const about = (await app.mails()).filter(({ text }) => references.some((one) => text.includes(one)))
  expect(about).toEqual([])
  expect(await (await fetch(statusLink)).text()).toContain('not using it')
  for (const link of [statusLink, officerLink]) {
    const shown = await (await fetch(link)).text()
    for (const canary of canaries) expect(shown).not.toContain(canary)
  }
  expect((await command('person', 'unrestrict', 'zebedee@quill.example', '--yes')).outcome).toBe(0)
  await app.quiet()
  expect((await storedEnquiries(app)).some(({ restricted }) => restricted !== undefined)).toBe(false)

  const dry = await command('person', 'erase', 'zebedee@quill.example', '--folder', folder)
  expect([dry.outcome, dry.out]).toEqual([4, expect.stringContaining('Add --yes')])
  expect(await storedEnquiries(app)).toHaveLength(4)
  const erased = await command('person', 'erase', 'zebedee@quill.example', '--folder', folder, '--yes')
  expect([erased.outcome, erased.out]).toEqual([0, expect.stringContaining('Erased: 3')])
  await app.forget()
  await app.advance('PT60S')
  await app.quiet()
  const kept = JSON.stringify([await storedItems(app), await app.queues()])
  const [certificate = '', sheet = ''] = await Promise.all(
    (await readdir(folder))
      .filter((name) => name.startsWith('erasure'))
      .toSorted()
      .map((name) => readFile(join(folder, name), 'utf8')),
  )
  const recorded = await typed(['record', 'list', '--local', app.url], { organisation })
  const listed = await typed(['export', '--reveal', '--local', app.url], { organisation })
  for (const canary of canaries)
    for (const place of [kept, certificate, sheet, recorded.out, listed.out])
      expect(place).not.toContain(canary)
  expect(certificate).toContain('enquiries@cambridgeshire.example')
  expect((await app.mails()).filter(({ text }) => references.some((one) => text.includes(one)))).toEqual([])
  expect((await storedEnquiries(app)).map(({ reference }) => reference)).toEqual([other])
  for (const link of [statusLink, officerLink]) expect((await fetch(link)).status).toBe(404)
  for (const words of ['person find', 'person export', 'person restrict', 'person erase', 'sam@office-2'])
    expect(recorded.out).toContain(words)
  expect((await app.queues()).filter(({ name, visible }) => name.includes('dead') && visible > 0)).toEqual([])
}, 60_000)

test('several names under one address are said, and nothing is done until it is said whose', async () => {
  const shared = { ...others, email: 'hall@shared.example', phone: '01353 555555' }
  const mine = String(
    (await app.post('general', { ...shared, message: 'One of two who share' })).body['reference'],
  )
  await app.post('general', { ...shared, name: 'George Byron', message: 'Another of two who share' })
  await app.quiet()
  const refused = await command('person', 'erase', 'hall@shared.example', '--yes')
  expect([refused.outcome, refused.problems]).toEqual([1, expect.stringContaining('2 different names')])
  const folder = await mkdtemp(join(tmpdir(), 'rights-'))
  const one = await command(
    'person',
    'erase',
    'hall@shared.example',
    '--only',
    mine,
    '--yes',
    '--folder',
    folder,
  )
  expect(one.out).toContain('Erased: 1')
  expect((await command('person', 'find', 'hall@shared.example')).out).toContain('address: 1')
  const missing = await command('person', 'erase', 'hall@shared.example', '--only', mine, '--yes')
  expect(missing.problems).toContain('Not among what was found')
})

test('what nobody ever answered is listed after a year, and erased by decision; looking with --reveal is recorded', async () => {
  await app.post('general', { ...others, email: 'late@answer.example', message: 'Nobody ever answers' })
  await app.quiet()
  const unanswered = async (...words: string[]) =>
    typed(['enquiry', 'unanswered', ...words, '--local', app.url], {
      organisation: { ...organisation, unansweredMonths: 1 },
    })
  expect((await unanswered()).out).toContain('nothing so old')
  const items = await storedEnquiries(app)
  await app.advance('P2D')
  const world = { organisation: { ...organisation, unansweredMonths: -1 } }
  const listed = await typed(['enquiry', 'unanswered', '--local', app.url], world)
  for (const { reference } of items) expect(listed.out).toContain(reference)
  const words = ['enquiry', 'unanswered', '--erase', '--local', app.url]
  expect((await typed(words, world)).outcome).toBe(4)
  expect((await typed([...words, '--yes'], world)).problems).toContain('--reason is missing')
  const folder = await mkdtemp(join(tmpdir(), 'rights-'))
  const erased = await typed([...words, '--yes', '--reason', 'decided-today', '--folder', folder], world)
  expect(erased.out).toContain(`Erased: ${items.length}`)
  expect(await storedEnquiries(app)).toEqual([])
  await typed(['list', '--reveal', '--local', app.url], { organisation })
  const record = await typed(['record', 'list', '--json', '--local', app.url], { organisation })
  expect(JSON.parse(record.out)).toContainEqual(
    expect.objectContaining({ command: 'list', reason: '--reveal' }),
  )
}, 60_000)
