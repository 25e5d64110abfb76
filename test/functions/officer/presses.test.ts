import { expect, test } from 'vitest'
import { readAcceptance } from '../read-answer.ts'
import { codeFor } from './officer-browser.ts'
import { atTheDoor } from './sign-in/sign-in-browser.ts'

/** What an officer does by links in the course of a day, each with an enquiry of its own, and what it needs. */
const acts = [
  { choice: 'answered' },
  { choice: 'accept' },
  { choice: 'pass-on', to: 'priya-nair' },
  { choice: 'close', outcome: 'answered', tell: 'yes' },
  { choice: 'spam' },
  { choice: 'close', outcome: 'no-reply' },
]

const undoes = { undoes: true }
const person = { link: 'lisa-chambers', email: 'lisa.chambers@cambridgeshire.example' }
const desk = { link: 'enquiries-desk', email: 'desk@cambridgeshire.example', who: 'omar-hale' }

/**
 * So many presses of a button for all of these; a typed code is one more thing to do, and in a browser that nobody knows a
 * tick. Two fewer each than at commit 1afb7d0, since what hurts nobody takes one press. A desk that never signs in was
 * remembered after one code then, for whoever used that browser next; now each act that needs a code asks for one.
 */
test.each([
  ['a person’s browser that is known', { ...person, signsIn: false, known: true }, { presses: 10, codes: 0 }],
  ['a person’s new browser', { ...person, signsIn: false, known: false }, { presses: 11, codes: 1 }],
  [
    'a person’s browser, where they sign in',
    { ...person, signsIn: true, known: false },
    { presses: 12, codes: 0 },
  ],
  [
    'a desk’s browser, where somebody signs in',
    { ...desk, signsIn: true, known: false },
    { presses: 12, codes: 0 },
  ],
])('an ordinary day in %s takes so many presses', async (_where, day, expected) => {
  const { presses, codes } = await pressesOf(day)
  expect({ presses, codes }).toEqual(expected)
})

test('a desk that never signs in types a code for each act that needs one', async () => {
  expect(await pressesOf({ ...desk, signsIn: false, known: false })).toEqual({ presses: 14, codes: 4 })
})

test.each([
  ['where a code was given once', {}],
  ['where the browser is remembered', { remember: 'yes' }],
])('undoing from the page after the press is one press, as before, %s', async (_where, remember) => {
  const { presses, codes } = await pressesOf(
    { ...person, signsIn: false, known: false, ...undoes },
    { acts: [{ choice: 'spam' }], remember },
  )
  expect({ presses, codes }).toEqual({ presses: 4, codes: 1 })
})

interface Day {
  readonly link: string
  readonly email: string
  readonly who?: string
  readonly signsIn: boolean
  readonly known: boolean
  readonly undoes?: boolean
}

/** Does all of that; counts what was pressed and how many codes were typed. Fails if something was not done. */
async function pressesOf(
  { link, email, who, signsIn, known, undoes: undoesIt = false }: Day,
  given: { readonly acts: typeof acts; readonly remember: Record<string, string> } = {
    acts,
    remember: who === undefined ? { remember: 'yes' } : {},
  },
) {
  const { pipeline, open, post, signIn, jar } = atTheDoor()
  let presses = 0
  let codes = 0
  const press = (path: string, fields: Record<string, string>) => {
    presses += 1
    return post(path, fields)
  }
  if (known || signsIn) await signIn(email)
  // One to ask for the link, one on the page that it opens.
  if (signsIn) presses += 2
  if (known) jar.delete('__Host-session')
  for (const [n, act] of given.acts.entries()) {
    const message = `Question ${n}: whom may we ask?`
    readAcceptance(
      await pipeline.post('general', { name: 'Ada', email: `ada${n}@example.org`, area: 'fenland', message }),
    )
    while ((await pipeline.deliver()) > 0);
    const path = `/officer/${await pipeline.officerToken(link)}`
    const { hidden, body } = await open(path)
    const sure = body.includes('name="sure"') ? { sure: 'yes' } : {}
    const { choice, ...details } = act
    let page = await press(path, { ...hidden, ...sure, choice, ...(who === undefined ? {} : { who }) })
    const isAsked = page.hidden['choice'] === choice
    if (isAsked) page = await press(path, { ...page.hidden, ...details })
    const { _code: request } = page.hidden
    if (request !== undefined) {
      codes += 1
      page = await press(path, {
        ...page.hidden,
        ...given.remember,
        code: await codeFor(pipeline, request),
      })
    }
    if (undoesIt) page = await press(path, page.hidden)
    const [done] = pipeline.enquiries().at(-1)?.acts ?? []
    expect([done?.act, done?.undoneAt !== undefined]).toEqual([choice, undoesIt])
  }
  return { presses, codes }
}
