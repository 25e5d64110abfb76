import { createMemoryRotatingKey } from '../../../lib/adapters/memory/memory-rotating-key.ts'
import { officerCode } from '../../../lib/use-cases/keyed-hashes/officer-code.ts'
import { createPipeline, type PipelineChanges } from '../../support/memory-world/create-pipeline.ts'
import { fromBrowser, hiddenIn, sureIn, type TypedForm, wordsOf } from '../forms/posted-form.ts'
import { readAcceptance } from '../read-answer.ts'

type Pipeline = ReturnType<typeof createPipeline>

/** An enquiry about mentoring that `lisa-chambers` has been handed, and the link of one officer to it. */
export async function handedOver(
  options: { readonly link?: string; readonly changes?: PipelineChanges } = {},
) {
  const pipeline = createPipeline(options.changes)
  const answers = { name: 'Ada Byron', email: 'ada@example.org', area: 'fenland', message: 'canary-message' }
  const mentoring = { hall: 'Upwell Village Hall', need: 'seek-help', topics: ['funding'] }
  readAcceptance(await pipeline.post('community-mentoring', { ...answers, ...mentoring }))
  await pipeline.deliver()
  const path = `/officer/${await pipeline.officerToken(options.link ?? 'lisa-chambers')}`
  const browser = createBrowser(pipeline, path)
  return {
    ...{ pipeline, path, ...browser },
    acts: () => pipeline.enquiries()[0]?.acts ?? [],
    /** What is mailed for the code that the page waits for. */
    code: () => codeFor(pipeline, browser.page().hidden['_code']),
  }
}

/** The code of one request, as it is mailed. */
export async function codeFor(pipeline: Pipeline, id = ''): Promise<string> {
  const enquiry = pipeline.enquiries().find(({ codeRequests }) => codeRequests?.some((one) => one.id === id))
  const request = enquiry?.codeRequests?.find((one) => one.id === id)
  if (enquiry === undefined || request === undefined) throw new Error(`Nobody asked for the code ${id}`)
  return (await officerCode(createMemoryRotatingKey(), { reference: enquiry.reference, request })) ?? ''
}

/** A browser with one page open, which keeps its cookies and follows where it is led. */
export function createBrowser(pipeline: Pipeline, path: string) {
  const jar = new Map<string, string>()
  let page = { status: 0, body: '', words: '', hidden: {} as Readonly<Record<string, string>> }
  return { open, send, sendAsItStands, post, page: () => page, cookies }

  async function open(at = path) {
    return take(await pipeline.officer(at, 'GET', { cookies: cookies() }))
  }

  /** Sends what the page carries unseen, with what is typed; ticks that one is sure, where it asks. */
  async function send(typed: TypedForm = {}) {
    return post({ ...page.hidden, ...sureIn(page.body), ...typed })
  }

  /** As robots do, with a button of it pressed. */
  async function sendAsItStands(button: TypedForm = {}) {
    return post({ ...page.hidden, ...button })
  }

  async function post(fields: TypedForm) {
    const pairs = Object.entries(fields).flatMap(([name, value]) =>
      [value].flat().map((one): [string, string] => [name, String(one)]),
    )
    const body = new URLSearchParams(pairs).toString()
    return take(await pipeline.officer(path, 'POST', { headers: fromBrowser, cookies: cookies(), body }))
  }

  function cookies(): readonly string[] {
    return [...jar].map(([name, value]) => `${name}=${value}`)
  }

  async function take(answer: Awaited<ReturnType<Pipeline['officer']>>): Promise<typeof page> {
    for (const cookie of answer.cookies ?? []) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
      jar.set(name, value)
    }
    if (answer.statusCode === 303) return open(String(answer.headers?.['location']))
    const body = answer.body ?? ''
    page = { status: answer.statusCode ?? 0, body, words: wordsOf(body), hidden: hiddenIn(body) }
    return page
  }
}
