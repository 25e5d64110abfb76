import { formsOf } from './forms-of.ts'

/** What the robots found: addresses that were asked for, forms that were sent, and every page they were shown. */
export interface Prowl {
  readonly asked: readonly string[]
  readonly sent: number
  readonly pages: ReadonlyMap<string, string>
  /** What was answered with an error of ours. */
  readonly failures: readonly string[]
}

const strangers = [
  { 'user-agent': 'Mozilla/5.0 (compatible; MailScanner)', 'x-forwarded-for': '203.0.113.7' },
  { 'user-agent': 'BarracudaCentral', 'x-forwarded-for': '2001:db8::7', 'accept-language': 'fr' },
]
const curious: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
  ['HEAD', {}],
  ['GET', {}],
  ['GET', { purpose: 'prefetch' }],
  ['GET', { 'sec-purpose': 'prefetch;prerender' }],
  ['GET', { 'x-moz': 'prefetch' }],
  ...strangers.map((headers) => ['GET', headers] as const),
  ['OPTIONS', {}],
  ['PUT', {}],
  ['DELETE', {}],
]

/**
 * Robots that do not choose, on each of the links: asked for in every way, every link of the page followed two deep,
 * every form on the way sent as it stands by each of its buttons, and what those pages hold again, from two other
 * addresses as well. Nothing outside `origin` is asked for.
 */
export async function letRobotsLoose(links: readonly string[], origin: string): Promise<Prowl> {
  const asked = new Set<string>()
  const pages = new Map<string, string>()
  const failures: string[] = []
  let sent = 0
  for (const link of links) for (const [method, headers] of curious) await ask(link, { method, headers })
  let layer: readonly string[] = links
  for (let depth = 0; depth <= 2; depth++) {
    const next: string[] = []
    for (const address of layer) next.push(...(await prowl(address, { posts: 2 })))
    layer = next
  }
  return { asked: [...asked], sent, pages, failures }

  /** The links of the page, for the next layer. */
  async function prowl(address: string, { posts }: { readonly posts: number }): Promise<readonly string[]> {
    if (asked.has(`prowl ${address}`)) return []
    asked.add(`prowl ${address}`)
    const page = await ask(address, { method: 'GET' })
    await submit(page, { address, posts })
    return ours(formsOf(page, address).links)
  }

  async function submit(
    page: string,
    at: { readonly address: string; readonly posts: number },
  ): Promise<void> {
    if (at.posts === 0) return
    for (const { action, method, submissions } of formsOf(page, at.address).forms) {
      if (ours([action]).length === 0) continue
      for (const [n, body] of submissions.entries()) {
        const headers = strangers[n % strangers.length] ?? {}
        sent++
        const answer =
          method === 'POST'
            ? await ask(action, { method, headers, body })
            : await ask(`${action}?${body}`, { method })
        await submit(answer, { address: action, posts: at.posts - 1 })
      }
    }
  }

  async function ask(address: string, init: RequestInit): Promise<string> {
    asked.add(address)
    const accept = { accept: 'text/html', ...init.headers }
    const response = await fetch(address, { redirect: 'follow', ...init, headers: accept })
    const body = await response.text()
    if (response.status >= 500)
      failures.push(`${response.status} ${init.method} ${new URL(address).pathname}`)
    pages.set(`${init.method} ${address} ${String(init.body ?? '')}`, body)
    return body
  }

  function ours(addresses: readonly string[]): readonly string[] {
    return addresses
      .filter((address) => address.startsWith(origin) && !address.startsWith(`${origin}/_local`))
      .map((address) => address.replace(/#.*$/, ''))
  }
}
