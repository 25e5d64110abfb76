import { postForm } from '../../functions/forms/posted-form.ts'
import { withLeaveLink } from '../../functions/officer/leave/leave-browser.ts'
import { readAcceptance } from '../../functions/read-answer.ts'

/** A path that takes posts, as it stands in the handler of its function. */
export interface Door {
  readonly function: 'intake' | 'forms' | 'officer'
  /** As the handler writes it. */
  readonly route: string
  /** What lets a post in: a token of its path, a session, or nothing. */
  readonly right: 'token' | 'session' | 'none'
  /** With a token that opens something, and with one of the same length that opens nothing. */
  readonly path: string
  readonly wrongPath: string
  readonly cookies: readonly string[]
  /** What is posted to it on an ordinary day. */
  readonly ordinary: Readonly<Record<string, string>>
  /** The field that takes the most. */
  readonly field: string
  /** The largest body, in bytes. */
  readonly maxBytes: number
}

const small = 32 * 1024

const lisa = '/officer/people/lisa-chambers'

/**
 * Every door that takes a post, over memory, with an enquiry, a held one, a session, and links of each kind that open
 * something: what a hostile post meets when it has every right.
 */
export async function openDoors() {
  const leave = await withLeaveLink()
  const { pipeline, ask, linkOf, signIn, jar } = leave
  await leave.plan()
  const { confirmLink } = await leave.mailed()
  await postForm(pipeline, '/enquire/general', { ...example, message: 'Buy now', _gotcha: 'x' })
  const held = pipeline.enquiries().at(-1)?.reference ?? ''
  const release = `/quarantine/${await pipeline.releaseLinks.sign(held)}`
  const { statusUrl, reference } = readAcceptance(await pipeline.post('general', example))
  await settle()
  const mailed = pipeline.mails().map(({ text }) => text)
  const notMe = /https:\/\/api\.example(\/not-me\/[\w.-]+)/.exec(mailed.join('\n'))?.[1] ?? ''
  const status = new URL(statusUrl).pathname
  const deal = `/officer/${await pipeline.officerToken('enquiries-desk')}`
  await signIn()
  const cookies = [...jar].map(([name, value]) => `${name}=${value}`)
  await ask('lisa.chambers@cambridgeshire.example')
  const link = linkOf(pipeline.mails().length - 1)
  const signedIn = { right: 'session', cookies } as const
  await signIn('priya.nair@cambridgeshire.example')
  const asManager = {
    right: 'session',
    cookies: [...jar].map(([name, value]) => `${name}=${value}`),
  } as const
  const entry = { name: 'Sam Ortiz', email: 'sam@cambridgeshire' }
  const byToken = { right: 'token', cookies: [] } as const
  const anybody = { right: 'none', cookies: [] } as const
  const leaveDates = {
    ...{ what: 'set', 'from-day': '15', 'from-month': '3', 'from-year': '2028' },
    ...{ 'until-day': '19', 'until-month': '3', 'until-year': '2028' },
  }
  const doors: readonly Door[] = [
    door('intake', String.raw`/^\/v1\/enquiries\/(?<kind>[^/]+)$/`, '/v1/enquiries/general', {
      ...{ ...anybody, ordinary: example, field: 'message', maxBytes: 256 * 1024 },
    }),
    door('forms', String.raw`/^\/enquire\/(?<kind>[^/]+)$/`, '/enquire/general', {
      ...{ ...anybody, ordinary: example, field: 'message', maxBytes: 6 * 1024 * 1024 },
    }),
    door('forms', "tokenPath('/sent', '/address')", `${status.replace('status', 'sent')}/address`, {
      ...{ ...byToken, ordinary: { email: 'ada@example' }, field: 'email' },
    }),
    door('forms', String.raw`/^\/status\/find$/`, '/status/find', {
      ...{ ...anybody, ordinary: { reference, email: 'nobody@example.org' }, field: 'email' },
    }),
    door('forms', "tokenPath('/status')", status, {
      ...{ ...byToken, ordinary: { note: 'x'.repeat(1001) }, field: 'note' },
    }),
    door('forms', "tokenPath('/status', '/heard')", `${status}/heard`, {
      ...{ ...byToken, ordinary: { said: 'yes' }, field: 'sure' },
    }),
    door('forms', "tokenPath('/not-me')", notMe, { ...byToken, ordinary: {}, field: 'sure' }),
    door('officer', "tokenPath('/quarantine')", release, { ...byToken, ordinary: {}, field: 'sure' }),
    door('officer', String.raw`/^\/officer$/`, '/officer', {
      ...{ ...signedIn, ordinary: { checked: 'nobody' }, field: 'checked' },
    }),
    door(
      'officer',
      String.raw`/^\/officer\/enquiries\/(?<reference>[^/]{1,40})$/`,
      `/officer/enquiries/${reference}`,
      { ...signedIn, ordinary: { note: 'x'.repeat(1001) }, field: 'note' },
    ),
    door('officer', String.raw`/^\/officer\/add\/(?<kind>[^/]{1,60})$/`, '/officer/add/general', {
      ...{ ...signedIn, ordinary: example, field: 'message', maxBytes: 256 * 1024 },
    }),
    door('officer', String.raw`/^\/officer\/sign-in$/`, '/officer/sign-in', {
      ...{ ...anybody, ordinary: { email: 'nobody@example.org' }, field: 'email' },
    }),
    door('officer', "tokenPath('/officer/sign-in')", link, { ...byToken, ordinary: {}, field: 'sure' }),
    door('officer', String.raw`/^\/officer\/people\/new$/`, '/officer/people/new', {
      ...{ ...asManager, ordinary: { ...entry, role: 'officer' }, field: 'name' },
    }),
    door('officer', String.raw`/^\/officer\/people\/(?<entry>[^/]{1,60})$/`, lisa, {
      ...{ ...asManager, ordinary: { code: '' }, field: 'code' },
    }),
    door('officer', String.raw`/^\/officer\/people\/(?<entry>[^/]{1,60})\/change$/`, `${lisa}/change`, {
      ...{ ...asManager, ordinary: entry, field: 'name' },
    }),
    door('officer', String.raw`/^\/officer\/people\/(?<entry>[^/]{1,60})\/leaving$/`, `${lisa}/leaving`, {
      ...{ ...asManager, ordinary: { 'until-day': '8' }, field: 'until-day' },
    }),
    door('officer', String.raw`/^\/officer\/leave$/`, '/officer/leave', {
      ...{ ...signedIn, ordinary: leaveDates, field: 'from-month' },
    }),
    door('officer', "tokenPath('/officer/leave/confirm')", confirmLink, {
      ...{ ...byToken, ordinary: {}, field: 'answer' },
    }),
    door('officer', "tokenPath('/officer/leave')", leave.path, {
      ...{ ...byToken, ordinary: leaveDates, field: 'from-month' },
    }),
    door('officer', "tokenPath('/officer')", deal, {
      ...{ ...byToken, ordinary: { choice: 'pass-on' }, field: 'reason' },
    }),
  ]
  return { pipeline, doors, send }

  async function settle() {
    while ((await pipeline.deliver()) > 0);
  }

  /** Posts bytes to a door, with what lets in unless said otherwise. */
  async function send(
    { function: name, path, wrongPath, cookies }: Door,
    body: string | Uint8Array,
    how: {
      readonly type?: string
      readonly headers?: Readonly<Record<string, string>>
      readonly without?: 'right'
    } = {},
  ) {
    const headers = {
      accept: 'text/html',
      'content-type':
        how.type ?? (name === 'intake' ? 'application/json' : 'application/x-www-form-urlencoded'),
      ...how.headers,
    }
    const allowed = how.without === undefined
    const at = allowed ? path : wrongPath
    const more = { headers, cookies: allowed ? cookies : [], body }
    return name === 'intake'
      ? await pipeline.intake({ method: 'POST', path: at, ...more })
      : await pipeline[name](at, 'POST', more)
  }
}

const example = {
  ...{ name: 'Ada Byron', email: 'ada@example.org', area: 'fenland' },
  message: 'Our roof leaks, and nobody knows whom to ask.',
}

function door(
  name: Door['function'],
  route: string,
  path: string,
  more: Pick<Door, 'right' | 'cookies' | 'ordinary' | 'field'> & { readonly maxBytes?: number },
): Door {
  const wrongPath = more.right === 'token' ? path.replace(/([\w-]{4})(\/address|\/heard)?$/, 'AAAA$2') : path
  return { function: name, route, path, wrongPath, maxBytes: small, ...more }
}

/** The body of an ordinary post. */
export function ordinaryBody({ function: name, ordinary }: Door): string {
  return name === 'intake' ? JSON.stringify(ordinary) : new URLSearchParams({ ...ordinary }).toString()
}
