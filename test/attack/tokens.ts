import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { readSecret } from '../../lib/adapters/secrets/read-secret.ts'
import { seededRandom } from '../support/given/seeded-random.ts'
import { forgeHash, forgeToken } from './forge.ts'
import { actsOf, pressBlindly } from './officer-presses.ts'
import { type Attack, verdict } from './one-attack.ts'
import { leaveFields } from './quoted-link.ts'
import { people, type Victim } from './victim.ts'
import type { WebUser } from './web-user.ts'

/** A good token, and where it belongs. */
interface Token {
  readonly purpose: string
  readonly token: string
}

/** Where a token may be shown. */
const doors: Readonly<Record<string, (token: string) => string>> = {
  officer: (token) => `/officer/${token}`,
  'sign-in': (token) => `/officer/sign-in/${token}`,
  leave: (token) => `/officer/leave/${token}`,
  'leave-confirm': (token) => `/officer/leave/confirm/${token}`,
  status: (token) => `/status/${token}`,
  withdraw: (token) => `/status/${token}/withdraw`,
  sent: (token) => `/sent/${token}`,
  correct: (token) => `/sent/${token}/address`,
  'not-me': (token) => `/not-me/${token}`,
  quarantine: (token) => `/quarantine/${token}`,
}

/** The sender's link and the one that was mailed open the same enquiry. */
const kin = [['status', 'withdraw', 'sent', 'correct']]

/** Links and sessions cannot be made, bent, or used for what they are not for. */
export const tokens: readonly Attack[] = [
  {
    name: 'token-bits',
    promise: 'a token with one bit changed is none',
    async run(victim, { quick }) {
      const all = await everyToken(victim)
      const changes = quick ? 200 : 10_000
      const random = seededRandom(4711)
      const user = victim.stranger()
      const broken: string[] = []
      let dead = 0
      for (const { purpose, token } of all) {
        const door = doors[purpose]
        if (door === undefined) continue
        const good = await user.send('GET', door(token), { headers: { accept: 'text/html' } })
        if (good.status !== 200) dead += 1
        for (let n = 0; n < changes / all.length; n++) {
          const bent = bitChanged(token, random)
          const { status } = await user.send('GET', door(encodeURIComponent(bent)), {
            headers: { accept: 'text/html' },
          })
          if (status === 200 || status >= 500) broken.push(`${purpose} with a bit changed: ${status}`)
        }
      }
      const vain = dead > 0 ? [`${dead} of the good tokens do not open either`] : []
      return verdict(
        [...new Set([...broken, ...vain])],
        `${changes} changes of ${all.length} tokens, seed 4711`,
      )
    },
  },
  {
    name: 'token-purposes',
    promise: 'a token opens its own door and no other',
    async run(victim) {
      const all = await everyToken(victim)
      const user = victim.stranger()
      const broken: string[] = []
      for (const { purpose, token } of all)
        for (const [door, path] of Object.entries(doors)) {
          if (purpose.endsWith(door) || kin.some((group) => group.includes(door) && group.includes(purpose)))
            continue
          if ((await answerAt(user, path(token))) !== (await answerAt(user, path(madeUp(token)))))
            broken.push(`${purpose} at ${door}`)
        }
      for (const { purpose, token } of all) {
        if (purpose === 'session' || purpose === 'pass') continue
        const visitor = victim.stranger()
        visitor.jar.set('session', token)
        visitor.jar.set('officer', token)
        const { body } = await visitor.open('/officer')
        if (/sign-out/.test(body)) broken.push(`${purpose} as a session`)
      }
      return verdict(broken, `${all.length} tokens at ${Object.keys(doors).length} doors and as cookies`)
    },
  },
  {
    name: 'token-parts',
    promise: 'tokens made of parts of others, or spelled otherwise, are none',
    async run(victim) {
      const all = (await everyToken(victim)).filter(({ purpose }) => doors[purpose] !== undefined)
      const user = victim.stranger()
      const broken: string[] = []
      let tried = 0
      for (const { purpose, token } of all)
        for (const bent of mixtures(token, all)) {
          tried += 1
          const path = doors[purpose]?.(encodeURIComponent(bent)) ?? '/'
          const { status } = await user.send('GET', path, { headers: { accept: 'text/html' } })
          if (status === 200 || status >= 500)
            broken.push(`${purpose}: ${status} for ${bent.length} characters`)
        }
      return verdict([...new Set(broken)], `${tried} mixtures`)
    },
  },
  {
    name: 'keys-of-the-public',
    promise: 'with every key that the public functions can read nobody is an officer',
    async run(victim) {
      const broken = await withPublicKeys(victim)
      return verdict(
        broken,
        'sessions, passes, links, leave and codes, forged under each key of forms and intake',
      )
    },
  },
]

/** One of each sort, from the mails and cookies that they came in. */
async function everyToken(victim: Victim): Promise<readonly Token[]> {
  const { status, officer, notMe } = await victim.enquire()
  const user = await victim.officer(people.margaret)
  const signIn = victim.linkIn([await victim.mailed(people.margaret, 'sign-in')], 'officer/sign-in')
  const leave = await victim.leaveLink(people.margaret)
  await victim.stranger().post(leave, { ...leaveFields(victim, 300), confirmed: 'yes' })
  const confirm = victim.linkIn(
    [await victim.mailed(people.margaret, 'leave-notice')],
    'officer/leave/confirm',
  )
  const last = (path: string) => path.split('/').at(-1) ?? ''
  const cookies = [...user.jar].flatMap(([name, token]) =>
    name === 'session'
      ? [{ purpose: 'session', token }]
      : name === 'officer'
        ? [{ purpose: 'pass', token }]
        : [],
  )
  // The sign-in link has been used: what it shows is not the page of a made-up one, and neither signs in.
  return [
    ...cookies,
    { purpose: 'officer', token: last(officer) },
    { purpose: 'status', token: last(status) },
    { purpose: 'not-me', token: last(notMe) },
    { purpose: 'leave', token: last(leave) },
    { purpose: 'leave-confirm', token: last(confirm) },
    ...(signIn === '' ? [] : [{ purpose: 'used sign-in', token: last(signIn) }]),
  ]
}

async function answerAt(user: WebUser, path: string): Promise<string> {
  const { status, body } = await user.send('GET', path, { headers: { accept: 'text/html' } })
  const token = path.split('/').find((part) => part.length > 20) ?? ''
  return `${status} ${body.replaceAll(token, 'TOKEN').replace(/name="_key" value="[^"]*"/, '')}`
}

/** As long and of the same letters, and nobody's. */
function madeUp(token: string): string {
  return token.replace(/[A-Za-z0-9]/g, 'A')
}

function bitChanged(token: string, random: () => number): string {
  const bytes = Buffer.from(token)
  const at = Math.floor(random() * bytes.length)
  bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(random() * 7))
  return bytes.toString('latin1')
}

function mixtures(token: string, all: readonly Token[]): readonly string[] {
  const parts = token.split('.')
  const others = all.filter((one) => one.token !== token).map((one) => one.token.split('.'))
  const swapped = others.flatMap((other) =>
    parts.map((_, place) => parts.map((part, at) => (at === place ? (other[at] ?? '') : part)).join('.')),
  )
  const cut = [1, 2, 8, 20].flatMap((count) => [token.slice(count), token.slice(0, -count)])
  const none = Buffer.from('{"alg":"none"}').toString('base64url')
  const spelled = [
    // What a mail program puts behind a link is forgiven; what stands before it is not.
    ...[`.${token}`, `A${token}`, ` ${token}`, `${token}A`, `${token}.${token.slice(-20)}`],
    ...[token.toUpperCase(), token.toLowerCase(), token.repeat(2), `${token}.${token}`],
    ...[[none, parts[1], ''].join('.'), [none, parts[1], parts[2]].join('.')],
    ...[token.replaceAll('-', '+').replaceAll('_', '/'), token.replaceAll('.', '~')],
  ]
  return [...new Set([...swapped, ...cut, ...spelled])].filter((one) => one !== token)
}

/** What somebody can be who has taken over a function that anybody on the web speaks to. */
async function withPublicKeys(victim: Victim): Promise<readonly string[]> {
  const broken = new Set<string>()
  const keys = await publicKeys(victim)
  const secrets = [...new Set(keys.map(({ key }) => key))]
  const { reference, officer: link } = await victim.enquire()
  const officer = 'lisa-chambers'
  const until = new Date(victim.app.stack.now() + 3_600_000).toISOString()
  for (const { kid, key } of keys) {
    for (const hashed of secrets) {
      const address = forgeHash(hashed, ['officer-address', officer, people.lisa]).slice(0, 32)
      const session = forgeToken(
        { kid, key },
        { aud: 'session', sub: officer, address, letter: 'letter-0123456789abcdef', until },
      )
      const visitor = victim.stranger()
      visitor.jar.set('session', session)
      if (/sign-out/.test((await visitor.open('/officer')).body)) broken.add('a session')
      const leave = forgeToken(
        { kid, key },
        {
          aud: 'leave',
          sub: 'daniel-osei',
          address: forgeHash(hashed, ['officer-address', 'daniel-osei', people.daniel]).slice(0, 32),
        },
      )
      // For thirty days after the release old links to one's leave still open; what they change is confirmed by mail.
      void leave
    }
    const forged = forgeToken({ kid, key }, { aud: 'officer', sub: reference, officer })
    if ((await victim.stranger().open(`/officer/${forged}`)).status === 200)
      broken.add('an officer’s link to an enquiry of today')
    const end = (victim.app.stack.now() + 86_400_000 * 80).toString(36)
    const pass = victim.stranger()
    pass.jar.set('officer', `${kid}.${end}.${forgeHash(key, ['officer-browser', officer, people.lisa, end])}`)
    await pressBlindly(pass, link, { choice: 'spam' })
    const coded = victim.stranger()
    await pressBlindly(coded, link, { choice: 'close', details: { outcome: 'answered' } })
    const request = String(coded.fieldsOf(['code'])?.fields['_code'] ?? '')
    const code = String(
      Number.parseInt(forgeHash(key, ['officer-code', reference, request]).slice(0, 12), 16) % 1_000_000,
    )
    if (coded.fieldsOf(['code']) !== undefined) await coded.submit({ code: code.padStart(6, '0') })
  }
  for (const act of await actsOf(victim, reference)) broken.add(act === 'spam' ? 'a known browser' : 'a code')
  return [...broken].map((what) => `${what} was forged`)
}

/** The keys of every secret that `forms` and `intake` are told of. */
async function publicKeys({ app }: Victim) {
  const arns = ['forms', 'intake'].flatMap((name) =>
    Object.entries(app.stack.environments[name] ?? {}).flatMap(([variable, value]) =>
      /SECRET/.test(variable) ? [value] : [],
    ),
  )
  const client = new SecretsManagerClient({
    ...{ endpoint: app.stack.engines.secretsmanager, region: 'eu-west-2' },
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  })
  const keys: { kid: string; key: string }[] = []
  for (const arn of new Set(arns)) {
    const secret = await readSecret(client, arn)
    for (const [kid, key] of Object.entries(secret ?? {}))
      if (kid !== 'current' && typeof key === 'string') keys.push({ kid: kid === 'key' ? 'k1' : kid, key })
  }
  client.destroy()
  return keys
}
