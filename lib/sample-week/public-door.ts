import type { OfferedKind } from './sample-enquiries.ts'
import type { SampleAnswers, SampleEnquiry } from './sample-enquiry.ts'

/** What became of an enquiry that was sent. */
type Sent =
  | { readonly reference: string; readonly statusUrl: string; readonly answerByAt: string }
  | { readonly refused: string }

/** The service as a website, an enquirer and an officer reach it: over HTTP alone. */
export interface PublicDoor {
  kinds(): Promise<readonly OfferedKind[]>
  /** The same key again is the same enquiry. */
  send(sample: Pick<SampleEnquiry, 'kind' | 'answers'>, key: string): Promise<Sent>
  /**
   * Chooses something on the page of an officer's link, and whatever its form asks for next: the first of each list, and the
   * code that was mailed. Whether it was taken.
   */
  press(link: string, choice: string, readCode: () => Promise<string | undefined>): Promise<boolean>
  /** Withdraws the enquiry on the private page; whether it was taken. */
  withdraw(link: string): Promise<boolean>
  /** Adds a note on the private page; whether it was taken. */
  addNote(link: string, text: string): Promise<boolean>
}

/** `url` is the one origin, without a slash at its end. */
export function createPublicDoor(url: string): PublicDoor {
  return {
    async kinds() {
      const listed = listIn(await readJson(`${url}/v1/kinds`), 'kinds')
      return Promise.all(
        listed.map(async (one) => {
          const name = textIn(one, 'name')
          const schema = await readJson(`${url}/v1/kinds/${name}`)
          const areas = listIn(fieldIn(fieldIn(schema, 'properties'), 'area'), 'oneOf')
          return {
            name,
            title: textIn(schema, 'title'),
            areas: areas.map((area) => textIn(area, 'const')),
            example: toAnswers(listIn(schema, 'examples')[0]),
          }
        }),
      )
    },
    async send({ kind, answers }, key) {
      const response = await fetch(`${url}/v1/enquiries/${kind}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': key },
        body: JSON.stringify(answers),
      })
      const body: unknown = await response.json()
      if (!response.ok) return { refused: `${response.status} ${JSON.stringify(body).slice(0, 300)}` }
      return {
        reference: textIn(body, 'reference'),
        statusUrl: textIn(body, 'statusUrl'),
        answerByAt: textIn(body, 'answerByAt'),
      }
    },
    press: (link, choice, readCode) => fillIn(link, { choice, confirmed: 'yes', sure: 'yes' }, readCode),
    withdraw: (link) => fillIn(link, { action: 'withdraw', sure: 'yes' }),
    addNote: (link, text) => fillIn(link, { note: text }),
  }
}

// The page, what its act needs, and the code.
const maxPages = 4
const askedFor = ['_key', '_code', '_again', 'asked', 'who', 'to', 'outcome']

/** Opens a page and sends its form, and the ones that it leads to, with the first choice of each list: who presses, say. */
async function fillIn(
  link: string,
  fields: Readonly<Record<string, string>>,
  readCode: () => Promise<string | undefined> = async () => undefined,
): Promise<boolean> {
  const body = new URLSearchParams(fields)
  let page = await (await fetch(link)).text()
  for (let count = 0; count < maxPages; count += 1) {
    for (const name of askedFor) {
      const value = firstValueOf(page, name)
      if (value !== undefined) body.set(name, value)
    }
    if (/<input\b[^>]* name="code"/.test(page)) body.set('code', (await readCode()) ?? '')
    const response = await fetch(link, { method: 'POST', body, redirect: 'manual' })
    page = await response.text()
    // What changes something is answered with the way to a page that says so; a form that asks again is a 2xx or a 4xx.
    if (response.status === 303) return true
  }
  return false
}

/** What an input of that name has, or the first real choice of a list. */
function firstValueOf(page: string, name: string): string | undefined {
  const isNamed = (tag: string) => / name="([^"]*)"/.exec(tag)?.[1] === name
  const input = (page.match(/<input\b[^>]*>/g) ?? []).find(isNamed)
  const list = (page.match(/<select\b[\s\S]*?<\/select>/g) ?? []).find(isNamed)
  return / value="([^"]+)"/.exec(input ?? list ?? '')?.[1]
}

async function readJson(address: string): Promise<unknown> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address} answered ${response.status}`)
  const value: unknown = await response.json()
  return value
}

function fieldIn(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? new Map(Object.entries(value)).get(name) : undefined
}

function textIn(value: unknown, name: string): string {
  const found = fieldIn(value, name)
  return typeof found === 'string' ? found : ''
}

function listIn(value: unknown, name: string): readonly unknown[] {
  const found = fieldIn(value, name)
  return Array.isArray(found) ? found : []
}

function toAnswers(value: unknown): SampleAnswers | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  return { ...value, name: textIn(value, 'name'), area: textIn(value, 'area') }
}
