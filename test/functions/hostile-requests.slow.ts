import { expect, test } from 'vitest'
import { meanCpuTime, oneCpuTime } from '../support/cpu-time.ts'
import { openDoors, ordinaryBody } from '../support/hostile/doors.ts'
import { pieces } from '../support/hostile/hostile-bodies.ts'

const { doors, send, pipeline } = await openDoors()

const enquiryDoor = doors.find(({ path }) => path === '/enquire/general')
if (enquiryDoor === undefined) throw new Error('No such door')

/** The gateway takes 10,240 bytes of headers, the line of the request among them ("Quotas for HTTP APIs" of its guide). */
const room = 9_000

const headerNames = [
  ...['accept', 'accept-encoding', 'accept-language', 'origin', 'content-type', 'referer', 'host'],
  ...['user-agent', 'x-forwarded-for', 'if-none-match'],
]

test('no query, path, cookie or header made to be slow takes more than twenty ordinary posts, at any door', async () => {
  const ordinary = await meanCpuTime(() => send(enquiryDoor, ordinaryBody(enquiryDoor)))
  const dear: string[] = []
  let tried = 0
  for (const door of doors)
    for (const piece of pieces)
      for (const [what, request] of requestsOf(door, filling(piece))) {
        tried += 1
        const first = await oneCpuTime(request)
        // What was dear once may have been the machine: it is dear if it is so again and again.
        const cost = first > 20 * ordinary ? Math.min(first, await meanCpuTime(request)) : first
        const times = (cost / ordinary).toFixed(1)
        if (cost > 20 * ordinary)
          dear.push(`${times} × ${door.function} ${door.route} ${what} ${JSON.stringify(piece)}`)
      }
  expect(tried).toBeGreaterThan(5_000)
  expect(dear).toEqual([])
}, 240_000)

test('no stored enquiry made to be slow takes more than twenty ordinary ones of its length to judge and to write emails of', async () => {
  const plain = 'We would like some help with our hall. '
  await dispatched(plain)
  const ordinary = ((await dispatched(plain)).cost + (await dispatched(plain)).cost) / 2
  const dear: string[] = []
  let mailed = 0
  for (const piece of pieces) {
    const { cost: first, mails } = await dispatched(piece.toWellFormed())
    mailed += mails
    const cost = first > 20 * ordinary ? (await dispatched(piece.toWellFormed())).cost : first
    if (cost > 20 * ordinary) dear.push(`${(cost / ordinary).toFixed(1)} × ${JSON.stringify(piece)}`)
  }
  expect(mailed).toBeGreaterThan(pieces.length / 2)
  expect(dear).toEqual([])
}, 240_000)

/** What one can put such a text into, outside a body. */
function requestsOf(
  { function: name, path, cookies: own }: (typeof doors)[number],
  text: string,
): readonly (readonly [string, () => Promise<unknown>])[] {
  const chunks = text.match(/.{1,40}/g) ?? []
  const ask = (method: 'GET' | 'POST', at: string, more: Parameters<typeof pipeline.forms>[2]) => () =>
    name === 'intake'
      ? pipeline.intake({ method, path: at, ...more })
      : pipeline[name](at, method, { cookies: own, ...more })
  return [
    ['query', ask('GET', `${path}?${text}`, {})],
    ['queries', ask('GET', `${path}?${chunks.map((chunk) => `problem=${chunk}`).join('&')}`, {})],
    ['path', ask('GET', `${path}${text.slice(0, room / 2)}`, {})],
    ['cookie', ask('GET', path, { cookies: [`__Host-session=${text}`] })],
    ['cookies', ask('GET', path, { cookies: chunks.map((chunk) => `__Host-session=${chunk}`) })],
    ...headerNames.map(
      (header) =>
        [header, ask('POST', path, { cookies: own, headers: { [header]: text }, body: 'a=b' })] as const,
    ),
  ]
}

function filling(piece: string): string {
  const escaped = encodeURIComponent(piece.toWellFormed())
  return escaped.repeat(Math.ceil(room / escaped.length)).slice(0, room)
}

let dispatches = 0

/** What an enquiry with 40 KB of such a text costs after it is stored, and how many emails come of it. */
async function dispatched(piece: string) {
  dispatches += 1
  const message = `${piece.repeat(Math.floor(40_000 / Buffer.byteLength(piece)))}\n${dispatches}`
  const fields = { ...enquiryDoor?.ordinary, email: `number-${dispatches}@example.org`, message }
  if (enquiryDoor !== undefined) await send(enquiryDoor, new URLSearchParams(fields).toString())
  const before = pipeline.mails().length
  const cost = await oneCpuTime(async () => {
    while ((await pipeline.deliver()) > 0);
  })
  return { cost, mails: pipeline.mails().length - before }
}
