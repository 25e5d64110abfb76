import { english } from '../../lib/pages/words/english.ts'
import type { EnquiryStore } from '../../lib/ports/enquiry-store.ts'
import { pseudoKinds as kinds, greekOrganisation as organisation } from '../support/given/pseudo-language.ts'
import { pseudoWords } from '../support/given/pseudo-words.ts'
import { postForm, type TypedForm } from './forms/posted-form.ts'
import { atTheDoor } from './officer/sign-in/sign-in-browser.ts'

/** The functions that answer people and programs. */
export type Folder = 'forms' | 'officer' | 'intake'

const json = { 'content-type': 'application/json' }

/** The functions in another language, and everything that they say: each answer by a name, and which paths were asked for. */
export function createPseudoFunctions() {
  let isDown = false
  let kept: EnquiryStore | undefined
  const { pipeline, open, post, jar } = atTheDoor({
    ...{ words: pseudoWords(english), kinds, organisation },
    store: (memory) => {
      kept = memory
      const unlessDown =
        <Args extends readonly unknown[], Answer>(call: (...args: Args) => Promise<Answer>) =>
        (...args: Args) =>
          isDown ? Promise.reject(new Error('no answer')) : call(...args)
      return { ...memory, create: unlessDown(memory.create), read: unlessDown(memory.read) }
    },
  })
  const said = new Map<string, string>()
  const asked: { readonly folder: Folder; readonly path: string }[] = []
  return {
    pipeline,
    jar,
    said,
    asked,
    hear,
    forms,
    officer,
    intake,
    linkTo,
    mailTo,
    pass,
    promiseLess,
    whileDown,
  }

  async function whileDown(ask: () => Promise<void>): Promise<void> {
    isDown = true
    await ask()
    isDown = false
  }

  async function forms(name: string, path: string, typed?: TypedForm): Promise<void> {
    const answer = await (typed === undefined ? pipeline.forms(path) : postForm(pipeline, path, typed))
    if (answer.statusCode === 303) return forms(name, String(answer.headers?.['location']))
    await hear('forms', name, path, Promise.resolve(answer))
  }

  async function officer(name: string, path: string, fields?: Readonly<Record<string, string>>) {
    const seen = await (fields === undefined ? open(path) : post(path, fields))
    await hear('officer', name, path.replace(/\?.*/, ''), Promise.resolve({ body: seen.body }))
    return seen
  }

  async function intake(
    name: string,
    method: string,
    path: string,
    body?: unknown,
    headers: Readonly<Record<string, string>> = json,
  ) {
    const sent = body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }
    await hear('intake', name, path, pipeline.intake({ method, path, headers, ...sent }))
  }

  async function hear(
    folder: Folder,
    name: string,
    path: string,
    answer: Promise<{ readonly body?: string | undefined }>,
  ) {
    asked.push({ folder, path })
    const { body = '' } = await answer
    said.set(`${folder}: ${name}`, body.startsWith('{') ? sentencesIn(JSON.parse(body)).join('\n') : body)
  }

  async function pass(milliseconds = 0) {
    pipeline.clock.advance(milliseconds)
    // The roll call makes sure that there are emails of the morning, which are due at once when nine has passed.
    for (let round = 0; round < 2; round++) {
      await pipeline.agenda()
      while ((await pipeline.deliver()) > 0);
    }
  }

  async function promiseLess() {
    for (const enquiry of pipeline.enquiries()) {
      const { answerBy, receivedAt: at, version } = enquiry
      await kept?.replace({
        ...enquiry,
        version: version + 1,
        answerBy: { ...answerBy, date: at.slice(0, 10), at },
      })
    }
  }

  function mailTo(purpose: string) {
    const mail = pipeline.mails().findLast(({ tags }) => tags.claim.startsWith(`${purpose}-`))
    if (mail === undefined) throw new Error(`No ${purpose} was sent`)
    return mail
  }

  function linkTo(start: string | RegExp): string {
    const link = new RegExp(
      `https://api\\.example(${typeof start === 'string' ? start : start.source}[\\w./-]+)`,
    )
    const path = pipeline
      .mails()
      .map(({ text }) => link.exec(text)?.[1])
      .findLast((one) => one !== undefined)
    if (path === undefined) throw new Error(`No mail has a link to ${start}`)
    return path
  }
}

/** What people read of a document: titles, descriptions, details, messages and the answer-by in words. */
function sentencesIn(document: unknown): readonly string[] {
  if (typeof document !== 'object' || document === null) return []
  return Object.entries(document).flatMap(([name, value]) =>
    typeof value !== 'string'
      ? // An example is what somebody might type.
        /^examples?$/.test(name)
        ? []
        : sentencesIn(value)
      : ['title', 'description', 'detail', 'message', 'answerByWords'].includes(name)
        ? [value]
        : [],
  )
}
