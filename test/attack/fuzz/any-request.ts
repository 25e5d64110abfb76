import { kinds } from '../../../lib/kinds/kinds.ts'
import { thousandTexts } from '../../support/hostile/thousand-texts.ts'
import { hostileBodies } from '../hostile-bodies.ts'
import type { FuzzedRequest, KnownThings } from './fuzzed-world.ts'

/** Whoever writes. */
export const person = { name: 'Ada Byron', area: 'fenland' }
/** A form as a browser sends it. */
export const form = { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' }
const texts = [
  ...thousandTexts(),
  '__proto__',
  'constructor',
  '\ud800',
  '\0',
  '',
  ' ',
  '9'.repeat(400),
  'a@a'.repeat(200),
]
const charsets = [
  'utf-8',
  'windows-1252',
  'windows-1258',
  'shift_jis',
  'gb18030',
  'utf-16',
  'iso-2022-jp',
  'x',
  '',
  'utf-7',
]
const kindNames = [...kinds.map(({ name }) => name), 'nothing', '__proto__', 'constructor']

/** Less than the gateway hands on, whose limit is 6 MB: what is larger costs in the same way, and this test's time. */
const maxBytes = 1_000_000

type Random = () => number

function oneOf<Value>(random: Random, values: readonly Value[]): Value {
  const value = values[Math.floor(random() * values.length)]
  if (value === undefined) throw new Error('None to choose from')
  return value
}

/** A request that a page of ours makes, and up to four things changed in it. */
export function anyRequest(random: Random, known: KnownThings): FuzzedRequest {
  const reference = oneOf(random, known.references)
  const path = oneOf(random, [
    ...known.paths,
    ...[
      '/',
      '/embed',
      '/embed.js',
      '/privacy',
      '/status/find',
      '/officer',
      '/officer/sign-in',
      '/officer/leave',
      '/officer/sign-out',
    ],
    ...[
      `/officer/enquiries/${reference}`,
      `/officer/enquiries/${reference}`,
      `/officer/enquiries/${reference.toLowerCase()}`,
    ],
    ...[
      `/enquire/${oneOf(random, kindNames)}`,
      `/v1/enquiries/${oneOf(random, kindNames)}`,
      '/v1/kinds',
      '/openapi.json',
    ],
    ...[
      '/health',
      '/assets/x/y',
      `/v1/kinds/${oneOf(random, kindNames)}`,
      `/embed/${oneOf(random, kindNames)}`,
    ],
  ])
  const pairs = fieldsFor(random, path, reference)
  const isJson = path.startsWith('/v1') && random() < 0.9
  let request: FuzzedRequest = {
    method:
      random() < 0.75
        ? 'POST'
        : oneOf(random, ['GET', 'GET', 'HEAD', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'get', '']),
    path: random() < 0.15 ? `${path}?${queryFor(random, reference)}` : path,
    headers: isJson ? { ...form, 'content-type': 'application/json' } : form,
    cookies: oneOf(random, known.cookies),
    body: isJson ? JSON.stringify(Object.fromEntries(pairs)) : new URLSearchParams([...pairs]).toString(),
  }
  for (let changes = Math.floor(random() * 5); changes > 0; changes--)
    request = changed(random, request, known)
  return { ...request, body: Buffer.from(request.body ?? '').subarray(0, maxBytes) }
}

type Pair = [string, string]

/** What forms of ours post, each with a value that they might have. */
function fieldsFor(random: Random, path: string, reference: string): Pair[] {
  const key = `key-of-sixteen-or-more-${Math.floor(random() * 1e6)}`
  const email = `fuzz${Math.floor(random() * 500)}@example.org`
  if (/enquire/.test(path) || /^\/v1/.test(path))
    return [
      ...Object.entries({
        ...person,
        email,
        message: `May we ask, ${key}?`,
        hall: 'Upwell',
        need: 'seek-help',
      }),
      ['_key', key],
      ['_rendered', oneOf(random, ['', 'x', '2027-03-08T10:00:00.000Z'])],
      ['deadline-day', '31'],
    ]
  if (/find|sign-in/.test(path))
    return [
      ['reference', reference],
      ['email', email],
      ['sure', 'yes'],
      ['_key', key],
    ]
  if (/leave/.test(path))
    return [
      ['what', oneOf(random, ['set', 'end'])],
      ['from-day', '1'],
      ['from-month', '4'],
      ['from-year', '2027'],
      ['until-day', '9'],
      ['until-month', '4'],
      ['until-year', '2027'],
      ['confirmed', 'yes'],
      ['answer', oneOf(random, ['yes', 'no'])],
      ['_key', key],
    ]
  if (/officer/.test(path))
    return [
      [
        'choice',
        oneOf(random, ['answered', 'accept', 'pass-on', 'recategorise', 'close', 'spam', 'undo', 'reopen']),
      ],
      ...Object.entries({
        confirmed: 'yes',
        to: 'omar-hale',
        reason: 'knows it',
        outcome: 'answered',
        kind: 'general',
        area: 'fenland',
      }),
      ...(random() < 0.2 ? [['note', 'They rang.'] satisfies Pair] : []),
      ...(random() < 0.2 ? [['code', '123456'] satisfies Pair, ['_code', key] satisfies Pair] : []),
      ['_key', key],
    ]
  return [
    ['note', `One thing more, ${key}`],
    ['action', oneOf(random, ['', '', '', 'withdraw'])],
    ['sure', 'yes'],
    ['email', email],
    ['_key', key],
  ]
}

function queryFor(random: Random, reference: string): string {
  const name = oneOf(random, [
    'done',
    'page',
    'person',
    'q',
    'kind',
    'area',
    'state',
    'officer',
    'view',
    'tab',
    '__proto__',
    '%',
  ])
  return `${name}=${oneOf(random, [reference, '1', '-1', '1e99', '%00', '%E0%A4', 'everybody', encodeURIComponent(oneOf(random, texts).toWellFormed()), 'a'.repeat(5000)])}`
}

/** One thing is otherwise. */
function changed(random: Random, request: FuzzedRequest, known: KnownThings): FuzzedRequest {
  const { headers, body = '', path, cookies } = request
  const header = (name: string, value: string) => ({ ...request, headers: { ...headers, [name]: value } })
  const text = oneOf(random, texts)
  const changes: readonly (() => FuzzedRequest)[] = [
    () => ({ ...request, path: oneOf(random, known.paths) }),
    () => ({
      ...request,
      path: `${path}${oneOf(random, ['/', '//', '/..', '%2f', '%00', '/address', '/withdraw', 'a', '.', ' ', encodeURIComponent(text.toWellFormed())])}`,
    }),
    () => ({ ...request, path: path.slice(0, Math.floor(random() * path.length)) || '/' }),
    () => ({ ...request, body: withField(random, String(body), text) }),
    () => ({
      ...request,
      body: withField(random, String(body), oneOf(random, texts).repeat(1 + Math.floor(random() * 300))),
    }),
    () => ({ ...request, body: bytesChanged(random, Buffer.from(body)) }),
    () => ({ ...request, body: String(body).repeat(1 + Math.floor(random() * 40)) }),
    () => hostile(random, request),
    () =>
      header(
        'content-type',
        `${oneOf(random, ['application/x-www-form-urlencoded', 'application/json', 'multipart/form-data', 'text/plain', ''])}; charset=${oneOf(random, charsets)}`,
      ),
    () =>
      header(
        'accept',
        oneOf(random, [
          '',
          '*/*',
          'application/json',
          'text/html;q=0',
          'application/problem+json',
          text.toWellFormed(),
        ]),
      ),
    () => header('accept-encoding', oneOf(random, ['br', 'gzip', 'br;q=0', ',,,', 'identity;q=0,*;q=0'])),
    () =>
      header(
        'origin',
        oneOf(random, [
          'null',
          'https://evil.example',
          'https://api.example',
          '::',
          'http://',
          text.toWellFormed(),
        ]),
      ),
    () => header('sec-fetch-site', oneOf(random, ['same-origin', 'same-site', 'cross-site', 'none', 'x'])),
    () => header('host', oneOf(random, ['api.example', '', 'evil.example', '[::1]', 'a:b:c'])),
    () =>
      header(
        'idempotency-key',
        oneOf(random, ['order-17', 'x'.repeat(300), '', '__proto__', text.toWellFormed()]),
      ),
    () =>
      header(
        'referer',
        oneOf(random, ['https://hall.example/a?b=c', 'x', `https://${'a'.repeat(300)}.example`]),
      ),
    () => header(`x-${Math.floor(random() * 9)}`, 'y'.repeat(8000)),
    () => ({ ...request, cookies: oneOf(random, known.cookies) }),
    () => ({
      ...request,
      cookies: cookies.map((cookie) => bytesChanged(random, Buffer.from(cookie)).toString('latin1')),
    }),
    () => ({
      ...request,
      cookies: [
        ...cookies,
        ...Array.from(
          { length: 60 },
          () =>
            `${oneOf(random, ['session', 'officer', 'asked', '__Host-session', '__Host-officer'])}=${oneOf(random, ['x', 'a.b.c', text])}`,
        ),
      ],
    }),
  ]
  return oneOf(random, changes)()
}

function hostile(random: Random, request: FuzzedRequest): FuzzedRequest {
  const { type, body } = oneOf(
    random,
    hostileBodies(oneOf(random, ['note', 'message', 'email', 'reason', 'code', 'choice', 'name'])),
  )
  // The dearest to make are not worth their time every time.
  const cut = body.subarray(0, Math.floor(body.length * random() ** 2))
  return { ...request, method: 'POST', headers: { ...request.headers, 'content-type': type }, body: cut }
}

function withField(random: Random, body: string, text: string): string {
  if (body.startsWith('{'))
    return body.replace(/"[^"]*"(?=[,}])/, () =>
      JSON.stringify(
        oneOf<unknown>(random, [text, [text], { a: text }, null, 7, true, [], Number.MAX_VALUE]),
      ),
    )
  const pairs = [...new URLSearchParams(body)]
  const place = Math.floor(random() * (pairs.length + 1))
  const [name = text] = pairs[place] ?? []
  const value = text.toWellFormed()
  const others = random() < 0.5 ? pairs.filter((_, at) => at !== place) : pairs
  return new URLSearchParams([...others, [name.toWellFormed(), value]]).toString()
}

function bytesChanged(random: Random, bytes: Buffer): Buffer {
  const changed = Buffer.from(bytes)
  for (let n = 0; n < 3; n++) changed[Math.floor(random() * changed.length)] = Math.floor(random() * 256)
  return changed
}
