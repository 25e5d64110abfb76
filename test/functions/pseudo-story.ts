import { greekAnswers, pseudoKinds as kinds } from '../support/given/pseudo-language.ts'
import { aWeek } from './officer/leave/leave-browser.ts'
import { createPseudoFunctions } from './pseudo-functions.ts'

const hour = 3_600_000
const lisa = 'lisa.chambers@cambridgeshire.example'
/** What a mistyped address is corrected to. */
export const corrected = 'alpha@example.org'

/** Marked as possible spam. */
export const manyLinks = ['a', 'b', 'c', 'd', 'e'].map((name) => `https://${name}.example`).join(' ')

const json = { 'content-type': 'application/json' }

/**
 * What the functions say in another language while enquiries of every kind come, are refused, are dealt with and are closed;
 * with the mails that were sent of it.
 */
export async function tellInPseudoWords() {
  const functions = createPseudoFunctions()
  const {
    pipeline,
    jar,
    said,
    asked,
    hear,
    forms,
    officer,
    intake,
    linkTo,
    mailTo,
    pass,
    promiseLess,
    whileDown,
  } = functions
  await take()
  await showForms()
  const enquiries = pipeline.enquiries()
  await showProblems()
  await showPrivatePages()
  const closed = await dealByLink()
  await signIn()
  await takeLeave()
  await changePeople()
  await pass(24 * hour)
  await release()
  await hearFromThem()
  await expire(closed)
  return {
    said,
    asked,
    mails: pipeline.mails(),
    enquiries,
    references: pipeline.enquiries().map(({ reference }) => reference),
  }

  async function take() {
    for (const { name } of kinds) await intake(`a ${name}`, 'POST', `/v1/enquiries/${name}`, answersOf(name))
    // Of a mailbox that has not had all its emails of the day when it searches.
    await intake('another', 'POST', '/v1/enquiries/general', { ...answersOf('general'), email: corrected })
    await intake('the kinds', 'GET', '/v1/kinds')
    for (const { name } of kinds) await intake(`the schema of ${name}`, 'GET', `/v1/kinds/${name}`)
    await pass()
  }

  async function showForms() {
    await forms('home', '/')
    for (const { name } of kinds) {
      await forms(`the form ${name}`, `/enquire/${name}`)
      await forms(`the form ${name}, empty`, `/enquire/${name}`, {})
      await forms(`trying ${name}`, `/embed/${name}`)
      await forms(`the form ${name}, sent`, `/enquire/${name}`, { ...typedOf(name), _step: 'check' })
    }
    await pass()
    const path = `/sent/${await pipeline.senderToken()}/address`
    await forms('correcting an address', path)
    await forms('an address that is none', path, { email: '' })
    await forms('an address corrected', path, { email: corrected })
    await forms('too late to correct', path)
    await forms('the notices', '/privacy')
    await forms('accessibility', '/accessibility')
    await forms('marked as spam', '/enquire/general', { ...typedOf('general'), message: manyLinks })
    await forms('suspected spam', '/enquire/general', { ...typedOf('general'), message: 'Ναι', _gotcha: 'x' })
    await pass()
  }

  async function showProblems() {
    const form = { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' }
    const plain = { ...form, 'content-type': 'text/plain' }
    for (const [shown, accept] of [
      ['page', 'text/html'],
      ['JSON', 'application/json'],
    ] as const) {
      const ask = (what: string, path: string, method: string, headers = form, body = '') =>
        hear(
          'forms',
          `${what} as ${shown}`,
          path,
          pipeline.forms(path, method, { headers: { ...headers, accept }, body }),
        )
      await ask('404', '/none', 'GET')
      await ask('404 of a kind', '/enquire/none', 'GET')
      await ask('404 of an asset', '/assets/none', 'GET')
      await ask('405', '/enquire/general', 'PUT')
      await ask('413', '/enquire/general', 'POST', form, 'x'.repeat(70_000))
      await ask('413 of fields', '/enquire/general', 'POST', form, 'a=1&'.repeat(1001))
      await ask('415', '/enquire/general', 'POST', plain, 'x')
      await ask('400', '/enquire/general', 'POST', { ...form, 'content-type': 'multipart/form-data' }, 'x')
      await ask('422', '/enquire/general', 'POST', form, 'name=')
      const foreign = { accept, 'sec-fetch-site': 'cross-site' }
      await hear(
        'officer',
        `403 as ${shown}`,
        '/officer/sign-out',
        pipeline.officer('/officer/sign-out', 'POST', { headers: foreign }),
      )
      await hear(
        'officer',
        `405 as ${shown}`,
        '/officer',
        pipeline.officer('/officer', 'PUT', { headers: { accept } }),
      )
      await whileDown(async () => {
        await ask('503', '/enquire/general', 'POST', form, new URLSearchParams(typedOf('general')).toString())
        await ask('503 of a link', '/status/status-token-1.ABCD-2345', 'GET')
      })
    }
    const path = '/v1/enquiries/general'
    await intake('400', 'POST', path, '{', json)
    await intake('400 of a key', 'POST', path, answersOf('general'), { ...json, 'idempotency-key': 'a key' })
    await intake('404', 'POST', '/v1/enquiries/none', {})
    await intake('404 of a path', 'GET', '/v1/none')
    await intake('405', 'PUT', path, {})
    await intake('413', 'POST', path, `"${'x'.repeat(70_000)}"`, json)
    await intake('415', 'POST', path, 'x', { 'content-type': 'text/plain' })
    await intake('422', 'POST', path, { ψευδής: 1 })
    await intake('422 of a list', 'POST', path, [])
    for (const message of ['Ναι', 'Όχι'])
      await intake(
        '422 of a key',
        'POST',
        path,
        { ...answersOf('general'), message },
        { ...json, 'idempotency-key': 'a-key-of-sixteen-and-more' },
      )
    await whileDown(() => intake('503', 'POST', path, { ...answersOf('general'), message: 'Ίσως' }))
  }

  async function showPrivatePages() {
    const status = linkTo('/status/')
    await forms('the private page', status)
    await forms('a note that is none', status, { note: '' })
    await forms('a note', status, { note: 'Ναι', _key: 'a-key-of-sixteen-and-more' })
    await forms('withdrawing', `${status}/withdraw`)
    await forms('the search', '/status/find')
    await forms('a search for nothing', '/status/find', {})
    const sought = pipeline.enquiries().find(({ answers }) => answers['email'] === corrected)
    await forms('a search', '/status/find', { reference: sought?.reference ?? '', email: corrected })
    await forms('not me', linkTo('/not-me/'))
    await forms('not me, unsure', linkTo('/not-me/'), {})
    await pass(5 * hour)
    await forms('no private page', '/status/none')
    await forms('withdrawn', status, { action: 'withdraw', sure: 'yes' })
    await forms('not me, done', linkTo('/not-me/'), { sure: 'yes' })
    await pass()
  }

  /** Answers the path of the enquiry that it closes. */
  async function dealByLink() {
    await promiseLess()
    const path = linkTo(/\/officer\/(?!leave|sign-in|enquiries)/)
    const shown = await officer('the page behind a link', path)
    await officer('nothing chosen', path, { ...shown.hidden })
    await officer('passing on', path, { ...shown.hidden, choice: 'pass-on' })
    const confirm = await officer('closing', path, { ...shown.hidden, choice: 'close' })
    const close = { ...confirm.hidden, outcome: 'answered', tell: 'yes' }
    const page = await officer('a code is asked for', path, close)
    await officer('another code', path, { ...page.hidden, code: '000000' })
    await pass()
    const code = /\b\d{6}\b/.exec(mailTo('code').subject + mailTo('code').text)?.[0] ?? ''
    await officer('closed', path, { ...page.hidden, code })
    await officer('no page behind a link', '/officer/none')
    await pass()
    return path
  }

  async function signIn() {
    jar.clear()
    const first = await officer('signing in', '/officer')
    await officer('the same', '/officer/sign-in')
    await officer('no address', '/officer/sign-in', { ...first.hidden, email: '' })
    await officer('a link is asked for', '/officer/sign-in', { ...first.hidden, email: lisa })
    await pass()
    const link = linkTo('/officer/sign-in/')
    await officer('the link', link)
    await officer('the board', link, {})
    await officer('the link once more', link)
    for (const list of ['late', 'unassigned', 'quarantined', 'needs-checking'])
      await officer(`the list ${list}`, `/officer?list=${list}&person=everybody`)
    await officer('everything as a file', '/officer/list.csv?person=everybody')
    await promiseLess()
    for (const { reference, kind } of pipeline.enquiries()) {
      const path = `/officer/enquiries/${reference}`
      const { hidden } = await officer(`${kind} on the board, ${reference}`, path)
      await officer(`${kind} accepted, ${reference}`, path, { ...hidden, choice: 'accept', confirmed: 'yes' })
      await officer(`${kind} with a note, ${reference}`, path, { ...hidden, note: 'Ναι' })
    }
    await officer('no enquiry', '/officer/enquiries/WXYZ-2345')
    await enter()
    await pass()
  }

  async function enter() {
    await officer('adding', '/officer/add')
    for (const { name } of kinds) {
      const path = `/officer/add/${name}`
      const { hidden } = await officer(`adding ${name}`, path)
      await officer(`adding ${name}, empty`, path, { ...hidden, 'entry-mail': 'yes', 'entry-to': 'nobody' })
      const entry = { ...typedOf(name), 'entry-came-by': 'phone', 'entry-end': 'pass-on' }
      await officer(`${name}, added`, path, { ...hidden, ...entry })
      await officer(`${name}, dealt with`, path, {
        ...hidden,
        ...entry,
        name: 'Ναι',
        'entry-end': 'dealt-with',
      })
    }
    await officer('nothing added', '/officer/added/WXYZ-2345')
    const cookies = [...jar]
    jar.clear()
    await officer('adding, signed out', '/officer/add/general', typedOf('general'))
    for (const [name, value] of cookies) jar.set(name, value)
  }

  async function changePeople() {
    jar.clear()
    const manager = pipeline.organisation.officers.find(({ role }) => role === 'manager')?.email ?? ''
    const first = await officer('the door for a manager', '/officer')
    await officer('a manager asks', '/officer/sign-in', { ...first.hidden, email: manager })
    await pass()
    await officer('a manager’s board', linkTo('/officer/sign-in/'), {})
    await officer('people', '/officer/people')
    await officer('somebody new', '/officer/people/new')
    await officer('somebody', '/officer/people/lisa-chambers')
    await officer('somebody’s details', '/officer/people/lisa-chambers/change')
    await officer('somebody leaves', '/officer/people/lisa-chambers/leaving')
    const entry = { name: 'Άλφα', email: lisa, workingDays: 'monday', confirmed: 'yes' }
    await officer('somebody changed', '/officer/people/lisa-chambers/change', entry)
    await pass()
  }

  async function takeLeave() {
    await officer('guide', '/officer/help')
    await officer('leave', '/officer/leave')
    const own = linkTo(/\/officer\/leave\/(?!confirm)/)
    await officer('signed out', '/officer/sign-out', {})
    jar.clear()
    const shown = await officer('leave behind a link', own)
    await officer('no dates', own, { ...shown.hidden, what: 'set' })
    const check = await officer('a week', own, { ...shown.hidden, ...aWeek })
    await officer('a week, asked for', own, { ...check.hidden })
    await pass()
    const confirming = linkTo('/officer/leave/confirm/')
    await officer('confirming', confirming)
    await officer('confirming, unsure', confirming, {})
    await officer('confirmed', confirming, { sure: 'yes', answer: 'yes' })
    await officer('no leave', '/officer/leave/none')
    await pass()
  }

  async function release() {
    const path = linkTo('/quarantine/')
    await officer('held', path)
    await officer('held, unsure', path, {})
    await officer('sent on', path, { sure: 'yes' })
    await officer('no link', '/quarantine/none')
    await pass()
  }

  /** Of what is late by then. */
  async function hearFromThem() {
    await pass(9 * 24 * hour)
    const path = linkTo('/status/')
    await forms('the private page of what is late', path.replace(/\/heard$/, ''))
    await forms('have you heard', path)
    await forms('yes', `${path}?said=yes`)
    await forms('not yet, unsure', path, { said: 'not-yet' })
    await forms('not yet, told', path, { said: 'not-yet', sure: 'yes' })
    await pass()
    await forms('yes, told', path, { said: 'yes', sure: 'yes' })
    await forms('the private page of what they say is answered', path.replace(/\/heard$/, ''))
  }

  async function expire(path: string) {
    await pass(60 * 24 * hour)
    const shown = await officer('a link that has ended', path)
    await officer('a fresh link', path, { ...shown.hidden, fresh: 'yes' })
    await pass()
  }
}

function answersOf(name: string) {
  const kind = kinds.find((one) => one.name === name)
  const answers = kind === undefined ? {} : (greekAnswers(kind)[0] ?? {})
  // Soon after the story begins: urgent.
  return 'deadline' in answers ? { ...answers, deadline: '2027-03-15' } : answers
}

/** The same as a browser sends it. */
function typedOf(name: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(answersOf(name)).map(([field, value]) => [field, String([value].flat()[0])]),
  )
}
