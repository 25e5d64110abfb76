import { createPipeline, type PipelineChanges } from '../../../support/memory-world/create-pipeline.ts'
import { fromBrowser, hiddenIn, wordsOf } from '../../forms/posted-form.ts'

/** A browser at the board's door, which keeps its cookies and follows where it is led; mail comes at once. */
export function atTheDoor(changes: PipelineChanges = {}) {
  const pipeline = createPipeline(changes)
  const jar = new Map<string, string>()
  const sent: Record<string, string>[] = []
  return { pipeline, jar, sent, open, post, ask, linkOf, signIn }

  async function open(path: string) {
    return take(await pipeline.officer(path, 'GET', { cookies: cookies() }))
  }

  async function post(
    path: string,
    fields: Readonly<Record<string, string>> | URLSearchParams = {},
    headers: Readonly<Record<string, string>> = {},
  ) {
    const body = new URLSearchParams(fields).toString()
    const more = { headers: { ...fromBrowser, ...headers }, cookies: cookies(), body }
    return take(await pipeline.officer(path, 'POST', more))
  }

  /** Fills in the form as it stands, sends it, and has the mail sent. */
  async function ask(email: string) {
    const page = await open('/officer')
    const asked = await post('/officer/sign-in', { ...page.hidden, email })
    while ((await pipeline.deliver()) > 0);
    return asked
  }

  /** The path of the link in the nth mail. */
  function linkOf(n: number): string {
    return /https:\/\/api\.example(\/officer\/sign-in\/\S+)/.exec(pipeline.mails()[n]?.text ?? '')?.[1] ?? ''
  }

  async function signIn(email = 'lisa.chambers@cambridgeshire.example') {
    await ask(email)
    return post(linkOf(pipeline.mails().length - 1))
  }

  function cookies(): readonly string[] {
    return [...jar].map(([name, value]) => `${name}=${value}`)
  }

  async function take(answer: Awaited<ReturnType<typeof pipeline.officer>>): Promise<Seen> {
    for (const cookie of answer.cookies ?? []) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
      if (/Max-Age=0/.test(cookie)) jar.delete(name)
      else jar.set(name, value)
      sent.push({ name, attributes: cookie.slice(cookie.indexOf(';')) })
    }
    if (answer.statusCode === 303) return open(String(answer.headers?.['location']).replace(/#.*/, ''))
    const body = answer.body ?? ''
    const { statusCode: status = 0, headers = {} } = answer
    return { status, headers, body, words: wordsOf(body), hidden: hiddenIn(body) }
  }
}

interface Seen {
  readonly status: number
  readonly headers: Readonly<Record<string, unknown>>
  readonly body: string
  readonly words: string
  readonly hidden: Readonly<Record<string, string>>
}
