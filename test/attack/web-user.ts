import { request } from 'node:http'
import { formsOf } from '../support/hostile/robots/forms-of.ts'

/** What came back. */
export interface Reply {
  readonly status: number
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
  readonly body: string
  /** From the request until the last byte. */
  readonly milliseconds: number
}

/** A page that somebody has open, where redirects have led. */
export interface OpenPage extends Reply {
  readonly address: string
}

type Headers = Readonly<Record<string, string>>
type Fields = Readonly<Record<string, string | readonly string[]>>

interface Submitting {
  readonly of?: readonly string[]
  readonly button?: number
  readonly headers?: Headers
}

/** Somebody with a browser without script, who keeps cookies and follows where they are led. */
export type WebUser = ReturnType<typeof createWebUser>

/**
 * Comes from `network`, an address of this machine's loopback net, which is whom the API sees: all of 127.0.0.0/8 on
 * Linux, 127.0.0.1 alone elsewhere.
 */
export function createWebUser(origin: string, { network }: { readonly network?: string } = {}) {
  const jar = new Map<string, string>()
  let page: OpenPage = { status: 0, headers: {}, body: '', address: origin, milliseconds: 0 }
  return { jar, page: () => page, open, post, submit, send, fieldsOf }

  /** Opens a page, by its path or address. */
  async function open(path: string, headers: Headers = {}): Promise<OpenPage> {
    return follow('GET', path, { headers: { accept: 'text/html', ...headers } })
  }

  /** Posts fields as a form of our own page does, unless `headers` say otherwise. */
  async function post(path: string, fields: Fields, headers: Headers = {}): Promise<OpenPage> {
    return follow('POST', path, { headers: { ...formHeaders, ...headers }, body: encoded(fields) })
  }

  /** Fills in the form of the open page that has the controls `of`, and sends it by its nth button. */
  async function submit(typed: Fields, how: Submitting = {}): Promise<OpenPage> {
    const { of = Object.keys(typed), button = 0, headers = {} } = how
    const form = fieldsOf(of, button)
    if (form === undefined) throw new Error(`No form with ${of} on the page that answered ${page.status}`)
    return post(form.action, { ...form.fields, ...typed }, headers)
  }

  /** What the form that has these controls would send by its nth button, and where. */
  function fieldsOf(
    names: readonly string[],
    button = 0,
  ): { readonly action: string; readonly fields: Fields } | undefined {
    const posting = formsOf(page.body, page.address).forms.filter(({ method }) => method === 'POST')
    const form = posting.find(({ controls }) => names.every((name) => controls.includes(name)))
    const submission = form?.submissions[button + 1] ?? form?.submissions[0]
    return form && { action: form.action, fields: grouped(submission ?? new URLSearchParams()) }
  }

  async function follow(
    method: string,
    path: string,
    sent: { readonly headers: Headers; readonly body?: string },
  ): Promise<OpenPage> {
    const address = new URL(path, origin)
    const reply = await send(method, address.pathname + address.search, sent)
    const to = reply.headers['location']
    if (reply.status === 303 && typeof to === 'string') return open(new URL(to, address).href)
    page = { ...reply, address: address.href }
    return page
  }

  /** One request, as it is, with the cookies; what comes back is not followed. */
  async function send(
    method: string,
    path: string,
    { headers = {}, body }: { readonly headers?: Headers; readonly body?: string | Uint8Array } = {},
  ): Promise<Reply> {
    const started = performance.now()
    const url = new URL(path, origin)
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const bytes = body === undefined ? undefined : Buffer.from(body)
    const reply = await new Promise<Reply>((resolve, reject) => {
      const asking = request(
        {
          ...{ host: '127.0.0.1', port: url.port, method, path: url.pathname + url.search, agent: false },
          ...(network === undefined ? {} : { localAddress: network }),
          headers: {
            host: url.host,
            ...(cookie === '' ? {} : { cookie }),
            ...(bytes === undefined ? {} : { 'content-length': bytes.length }),
            ...headers,
          },
        },
        (answer) => {
          const came: Buffer[] = []
          answer.on('data', (chunk: Buffer) => came.push(chunk))
          answer.on('error', reject)
          answer.on('end', () =>
            resolve({
              status: answer.statusCode ?? 0,
              headers: answer.headers,
              body: Buffer.concat(came).toString(),
              milliseconds: performance.now() - started,
            }),
          )
        },
      )
      asking.on('error', reject)
      asking.end(bytes)
    })
    for (const line of [reply.headers['set-cookie'] ?? []].flat()) keep(line)
    return reply
  }

  function keep(line: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
    if (/Max-Age=0/i.test(line)) jar.delete(name)
    else jar.set(name, value)
  }
}

/** What a browser says of a form of the same page. */
export const formHeaders = {
  accept: 'text/html,application/xhtml+xml',
  'content-type': 'application/x-www-form-urlencoded',
}

/** A form as a browser sends it. */
export function encoded(fields: Fields): string {
  const pairs = Object.entries(fields).flatMap(([name, value]) =>
    [value].flat().map((one): [string, string] => [name, one]),
  )
  return new URLSearchParams(pairs).toString()
}

function grouped(submission: URLSearchParams): Fields {
  const names = [...new Set(submission.keys())]
  return Object.fromEntries(names.map((name) => [name, submission.getAll(name)]))
}
