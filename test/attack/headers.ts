import { type Attack, verdict } from './one-attack.ts'
import { people } from './victim.ts'
import type { Reply } from './web-user.ts'

/** What every page says, whatever its status. */
const ofPages: Readonly<Record<string, RegExp>> = {
  'content-security-policy': /default-src 'none'.*base-uri 'none'.*form-action.*frame-ancestors/,
  'referrer-policy': /same-origin/,
  'x-content-type-options': /nosniff/,
  'permissions-policy': /camera=\(\)/,
  'cross-origin-opener-policy': /same-origin/,
  'cross-origin-resource-policy': /same-(origin|site)/,
}

/** Headers say to browsers what no page of ours needs. */
export const headers: readonly Attack[] = [
  {
    name: 'headers',
    promise: 'every answer carries its security headers, errors too',
    async run(victim) {
      const { officer, status, notMe, reference } = await victim.enquire()
      const lisa = await victim.officer(people.lisa)
      const signed = (name: string) => ({ cookie: `${name}=${lisa.jar.get(name)}` })
      const user = victim.stranger()
      const broken: string[] = []
      const paths = [
        ...[
          '/',
          '/enquire/general',
          '/enquire/nothing',
          '/embed',
          '/embed/general',
          '/privacy',
          '/accessibility',
          '/nowhere',
        ],
        ...[
          '/status/find',
          '/status/nothing',
          status,
          `${status}/withdraw`,
          notMe,
          '/not-me/nothing',
          '/quarantine/nothing',
        ],
        ...[
          '/sent/nothing',
          '/officer',
          '/officer/sign-in',
          '/officer/sign-in/nothing',
          '/officer/nothing',
          officer,
        ],
        ...[
          '/officer/leave',
          '/officer/leave/nothing',
          '/officer/leave/confirm/nothing',
          `/officer/enquiries/${reference}`,
        ],
      ]
      let pages = 0
      for (const path of paths)
        for (const [method, cookies] of [
          ['GET', {}],
          ['POST', {}],
          ['DELETE', {}],
          ['GET', signed('session')],
        ] as const) {
          const reply = await user.send(method, path, { headers: { accept: 'text/html', ...cookies } })
          if (!String(reply.headers['content-type']).startsWith('text/html')) continue
          pages += 1
          const told = path.replace(/\/[\w.-]{30,}/, '/TOKEN')
          broken.push(
            ...missing(reply, ofPages).map((name) => `${method} ${told} (${reply.status}) lacks ${name}`),
          )
        }
      for (const path of ['/embed.js']) {
        const reply = await user.send('GET', path)
        if (/same-/.test(String(reply.headers['cross-origin-resource-policy'])))
          broken.push(`${path} cannot be used by other websites`)
      }
      return verdict([...new Set(broken)], `${pages} pages, ${broken.length} headers missing`)
    },
  },
]

function missing({ headers: sent }: Reply, wanted: Readonly<Record<string, RegExp>>): readonly string[] {
  return Object.entries(wanted).flatMap(([name, shape]) =>
    shape.test(String(sent[name] ?? '')) ? [] : [name],
  )
}
