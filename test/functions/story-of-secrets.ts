import type { httpEvent } from '../support/given/lambda-events.ts'
import { sesEvent } from '../support/given/ses-event.ts'
import { createPipeline } from '../support/memory-world/create-pipeline.ts'
import { createFailingPorts } from './failing-ports.ts'
import { hiddenIn } from './forms/posted-form.ts'
import { aWeek } from './officer/leave/leave-browser.ts'
import { stands, typed } from './typed-secrets.ts'

type Request = Parameters<typeof httpEvent>[0]
type Fields = Readonly<Record<string, string>>

const lisa = 'lisa.chambers@cambridgeshire.example'

/**
 * A whole story through all doors. Each request, and each round of dispatch, agenda and events, is first tried while the
 * calls of the `faults` fail with all that was sent in the message of their error, and once more when that went wrong.
 */
export async function tellWithFault(...faults: readonly string[]) {
  const ports = createFailingPorts()
  const pipeline = createPipeline({ around: ports.around })
  const jar = new Map<string, string>()
  const secrets = {
    typed: new Set([...Object.values(typed), 'cambridgeshire.example', '01223 000']),
    cookies: new Map<string, Set<string>>(),
    links: new Map<string, Set<string>>(),
    codes: new Set<string>(),
    keys: new Set<string>(),
  }
  const doors = new Map<string, Set<number>>()
  await arrive()
  await lookAfter()
  await deal()
  await signIn()
  await leave()
  await disown()
  await release()
  await pass(500 * 24 * 3_600_000)
  await pass()
  const { links, cookies, ...plain } = secrets
  const all = [...Object.values(plain), ...links.values(), ...cookies.values()].flatMap((told) => [...told])
  const lines = [...pipeline.lines, ...ports.queued]
  const leaks = lines.filter((line) => all.some((secret) => stands(secret, line)))
  return { secrets, doors, called: ports.called, leaks }

  async function arrive() {
    const { name, email, phone, message, extra, idempotencyKey } = typed
    const answers = { name, email, phone, message, area: 'fenland', hall: 'Quillwort Hall' }
    const mentoring = { ...answers, need: 'seek-help', topics: ['funding'] }
    const keyed = { 'content-type': 'application/json', 'idempotency-key': idempotencyKey }
    for (const more of [{}, { message: `${message}!` }, { [extra]: extra }])
      await ask('intake', '/v1/enquiries/community-mentoring', {
        headers: keyed,
        body: JSON.stringify({ ...mentoring, ...more }),
      })
    await pass()
    const parts = { ...answers, topics: 'funding', need: 'seek-help', [extra]: extra }
    const lines = Object.entries(parts).map(
      ([field, value]) => `--b\r\ncontent-disposition: form-data; name="${field}"\r\n\r\n${value}\r\n`,
    )
    const file = `--b\r\ncontent-disposition: form-data; name="plan"; filename="${typed.file}"\r\n\r\nquillwort\r\n--b--\r\n`
    await ask('forms', '/enquire/general', {
      headers: { 'content-type': 'multipart/form-data; boundary=b' },
      body: lines.join('') + file,
    })
    await form('forms', `/sent/${await pipeline.senderToken()}/address`, { email: typed.corrected })
    await pass()
    await form('forms', '/enquire/general', { ...answers, message: 'Buy quillworts', _gotcha: 'x' })
    await pass()
  }

  async function lookAfter() {
    const path = linkTo('/status/')
    const page = await ask('forms', path)
    await form('forms', path, { ...page.hidden, note: typed.note })
    for (const { reference } of pipeline.enquiries())
      await form('forms', '/status/find', { reference, email: typed.email })
    await pass()
  }

  async function deal() {
    const path = linkTo('/officer/(?!leave|sign-in)', lisa)
    for (const [choice, more] of [
      ['spam', { confirmed: 'yes' }],
      ['pass-on', { to: 'omar-hale', reason: typed.note, remember: 'yes' }],
    ] as const) {
      const shown = await ask('officer', path)
      const check = await form('officer', path, { ...shown.hidden, choice })
      const asked = await form('officer', path, { ...check.hidden, ...more })
      await pass()
      await form('officer', path, { ...asked.hidden, code: typed.wrongCode })
      const code = [...secrets.codes].at(-1) ?? ''
      const done = await form('officer', path, { ...asked.hidden, ...more, code })
      // Undone where it was done.
      if (choice === 'spam') await form('officer', path, done.hidden)
    }
    await pass()
    jar.clear()
  }

  async function signIn() {
    await form('officer', '/officer/sign-in', { ...(await ask('officer', '/officer')).hidden, email: lisa })
    await pass()
    await form('officer', linkTo('/officer/sign-in/'), {})
    const { reference = '' } = pipeline.enquiries()[0] ?? {}
    const path = `/officer/enquiries/${reference}`
    const { hidden } = await ask('officer', path)
    await form('officer', path, { ...hidden, note: typed.note })
    await form('officer', path, { ...hidden, choice: 'accept', confirmed: 'yes' })
    await ask('officer', '/officer?list=late&person=everybody')
    await pass()
  }

  async function leave() {
    await ask('officer', '/officer/leave')
    await form('officer', '/officer/sign-out', {})
    jar.clear()
    const path = linkTo('/officer/leave/(?!confirm)')
    const shown = await ask('officer', path)
    const check = await form('officer', path, { ...shown.hidden, ...aWeek })
    await form('officer', path, { ...check.hidden })
    await pass()
    const confirming = linkTo('/officer/leave/confirm/')
    await ask('officer', confirming)
    await form('officer', confirming, { sure: 'yes', answer: 'yes' })
    await pass()
  }

  async function disown() {
    const path = linkTo('/not-me/')
    await ask('forms', path)
    await form('forms', path, { sure: 'yes' })
    await pass()
  }

  async function release() {
    await pass(24 * 3_600_000)
    const path = linkTo('/quarantine/')
    await ask('officer', path)
    await form('officer', path, { sure: 'yes' })
    await pass()
  }

  async function form(door: 'forms' | 'officer', path: string, fields: Fields) {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    return ask(door, path, { headers, body: new URLSearchParams(fields).toString() })
  }

  /** Asks as a browser does: with its cookies, and going where it is led. A GET without a body. */
  async function ask(
    to: 'intake' | 'forms' | 'officer',
    path: string,
    more: Pick<Request, 'headers' | 'body'> = {},
  ) {
    const method = more.body === undefined ? 'GET' : 'POST'
    const answer = await tried(
      () => {
        const cookies = [...jar].map(([name, value]) => `${name}=${value}`)
        const headers = { accept: 'text/html', 'user-agent': typed.agent, ...more.headers }
        const request = { ...more, headers, cookies }
        ports.quoted = JSON.stringify([path, request])
        return to === 'intake'
          ? pipeline.intake({ method, path, ...request })
          : pipeline[to](path, method, request)
      },
      ({ statusCode = 500 }) => {
        if (statusCode >= 500) note(statusCode)
        return statusCode >= 500
      },
    )
    note(answer.statusCode)
    for (const cookie of answer.cookies ?? []) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
      if (/Max-Age=0/.test(cookie)) jar.delete(name)
      else jar.set(name, value)
      if (value.length > 9) tell(secrets.cookies, name, value)
    }
    const { body = '', headers: { location } = {} } = answer
    hear(`${body} ${String(location)}`)
    const hidden = hiddenIn(body)
    for (const name of ['_key', '_code']) if (hidden[name] !== undefined) secrets.keys.add(hidden[name])
    if (answer.statusCode === 303)
      return ask(to === 'intake' ? 'forms' : to, String(location).replace(/#.*/, ''))
    return { hidden }

    function note(status?: number) {
      const door = `${method} ${path.replace(/\?.*/, '').replace(/[\w.-]*-token-[\w.-]+|\b[A-Z\d]{4}-[A-Z\d]{4}\b/g, '*')}`
      doors.set(door, (doors.get(door) ?? new Set()).add(status ?? 0))
    }
  }

  /** What falls due in the meantime, and what SES says of it. */
  async function pass(milliseconds = 0) {
    pipeline.clock.advance(milliseconds + 60_000)
    // The roll call makes sure that there are emails of the morning, which are due at once when nine has passed.
    for (let round = 0; round < (milliseconds === 0 ? 1 : 2); round++) {
      await tried(pipeline.agenda)
      for (let batch = 0; batch < 4; batch++) await tried(pipeline.deliver)
    }
    const texts = pipeline
      .mails()
      .map(({ subject, text, headers }) => [subject, text, ...Object.values(headers)].join('\n'))
    texts.forEach(hear)
    for (const { tags, text } of pipeline.mails())
      if (tags.claim.startsWith('code-')) secrets.codes.add(/\b\d{6}\b/.exec(text)?.[0] ?? '')
    const at = pipeline.clock.now()
    const events = pipeline
      .mails()
      .slice(-4)
      .map(({ tags, to }) => sesEvent({ eventType: 'Delivery', ...tags, to: to.address, at }))
    ports.quoted = texts.slice(-4).join('\n')
    await tried(() => pipeline.mailEvents([...events, `{${ports.quoted}`, '[1']))
    await tried(() => pipeline.dispatch([ports.quoted, JSON.stringify({ reference: ports.quoted })]))
  }

  function hear(text: string) {
    for (const [, kind = '', token = ''] of text.matchAll(/\/([a-z/-]+)\/([\w.-]*-token-[\w.-]*\w)/g))
      tell(secrets.links, kind, token)
  }

  function linkTo(start: string, whose?: string): string {
    const link = new RegExp(`https://api\\.example(${start}[\\w./-]+)`)
    const mails = pipeline.mails().filter(({ to }) => whose === undefined || to.address === whose)
    const found = mails.map(({ text }) => link.exec(text)?.[1])
    return found.findLast((one) => one !== undefined) ?? `${start.replace(/\(.*/, '')}none`
  }

  async function tried<Answer>(act: () => Promise<Answer>, isWrong = (_: Answer) => true): Promise<Answer> {
    ports.fail(faults)
    const first = await act().catch(() => undefined)
    ports.fail([])
    return first === undefined || isWrong(first) ? act() : first
  }
}

function tell(told: Map<string, Set<string>>, kind: string, secret: string) {
  told.set(kind, (told.get(kind) ?? new Set()).add(secret))
}
