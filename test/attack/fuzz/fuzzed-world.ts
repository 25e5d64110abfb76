import { createBrowser } from '../../functions/officer/officer-browser.ts'
import { atTheDoor } from '../../functions/officer/sign-in/sign-in-browser.ts'

/** What is true in it: paths with good tokens, cookies of people signed in, references of real enquiries. */
export interface KnownThings {
  readonly paths: readonly string[]
  readonly cookies: readonly (readonly string[])[]
  readonly references: readonly string[]
}

export type FuzzedWorld = Awaited<ReturnType<typeof createFuzzedWorld>>

/** The functions over memory with enquiries in every state, people signed in, and a link of every sort. */
export async function createFuzzedWorld() {
  const door = atTheDoor()
  const { pipeline } = door
  const cookies: string[][] = [[]]
  for (const email of ['lisa.chambers@cambridgeshire.example', 'omar.hale@cambridgeshire.example']) {
    await door.signIn(email)
    cookies.push([...door.jar].map(([name, value]) => `${name}=${value}`))
  }
  const references: string[] = []
  const officerPaths: string[] = []
  for (const change of changes) {
    const message = `We would like help with the roof, ${references.length}.`
    await pipeline.post('community-mentoring', {
      ...{
        name: 'Ada Byron',
        area: 'fenland',
        hall: 'Upwell Village Hall',
        need: 'seek-help',
        topics: ['funding'],
      },
      ...{ email: `ada${references.length}@example.org`, message, ...change.answers },
    })
    while ((await pipeline.deliver()) > 0);
    references.push(pipeline.enquiries().at(-1)?.reference ?? '')
    const path = `/officer/${await pipeline.officerToken('lisa-chambers')}`
    officerPaths.push(path)
    const browser = createBrowser(pipeline, path)
    if (change.choice !== undefined) {
      await browser.open()
      await browser.send({ choice: change.choice })
      await browser.send()
    }
  }
  while ((await pipeline.deliver()) > 0);
  const mailed = pipeline
    .mails()
    .flatMap(({ text }) =>
      [...text.matchAll(/https:\/\/api\.example(\/[^\s)>\]]+)/g)].map(([, path = '']) => path),
    )
  const sent = `/sent/${await pipeline.senderToken()}`
  const paths = [
    ...new Set([
      ...mailed,
      ...officerPaths,
      sent,
      `${sent}/address`,
      `/quarantine/${await pipeline.releaseToken()}`,
    ]),
  ]
  return { pipeline, known: { paths, cookies, references } satisfies KnownThings, send }

  /** To the function that has the path; the quarantine's links to both that may have them. */
  async function send(request: FuzzedRequest) {
    const { method, path, headers, cookies: sentCookies, body } = request
    const more = { headers, cookies: sentCookies, ...(body === undefined ? {} : { body }) }
    if (/^\/(v1|health|openapi)/.test(path)) return [await pipeline.intake({ method, path, ...more })]
    const isOfficers = /^\/officer/.test(path)
    return [
      ...(isOfficers ? [] : [await pipeline.forms(path, method, more)]),
      ...(isOfficers || /^\/quarantine/.test(path) ? [await pipeline.officer(path, method, more)] : []),
    ]
  }
}

/** One request, and all that the gateway would hand on of it. */
export interface FuzzedRequest {
  readonly method: string
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly cookies: readonly string[]
  readonly body?: string | Uint8Array
}

const changes: readonly { readonly answers?: Readonly<Record<string, unknown>>; readonly choice?: string }[] =
  [
    {},
    { choice: 'accept' },
    { choice: 'answered' },
    { answers: { email: undefined, phone: '01353 661001' } },
    {
      answers: {
        message:
          'Guest posts and backlinks! [url=https://seo.example]here[/url] [link=a]b[/link] SEO services',
      },
    },
  ]
