import { startCpuTime } from '../../support/cpu-time.ts'
import { seededRandom } from '../../support/given/seeded-random.ts'
import { anyRequest, form, person } from './any-request.ts'
import { createFuzzedWorld, type FuzzedRequest, type FuzzedWorld } from './fuzzed-world.ts'

/** What went wrong, with what it takes to see it again. */
export interface FuzzedFailure {
  readonly what: string
  readonly request: string
}

/** How much dearer than an ordinary post any request may be. */
const most = 20
/** So that enquiries do not run out of room. */
const requestsInAWorld = 500
const ordinaryPosts = 40
/** Of the running app an ordinary post takes 5 to 8 ms of processor time (`npm run attack -- costly`), over memory one. */
const ordinaryMilliseconds = 3

/**
 * Sends so many mutated requests to the real handlers, with good sessions, links and references among them. Answers which
 * were answered with 5xx or threw, and which took more than twenty times the processor time of an ordinary post, three
 * times over; and how dear the dearest was.
 */
export async function fuzzRequests({ count, seed }: { readonly count: number; readonly seed: number }) {
  const random = seededRandom(seed)
  const failures: FuzzedFailure[] = []
  const statuses = new Map<number, number>()
  let world = await createFuzzedWorld()
  let usual = await ordinaryCost(world)
  let dearest = { ratio: 0, request: '' }
  for (let n = 0; n < count; n++) {
    if (n % requestsInAWorld === requestsInAWorld - 1) {
      world = await createFuzzedWorld()
      usual = await ordinaryCost(world)
    }
    const request = anyRequest(random, world.known)
    const { cost, answers } = await sent(world, request)
    for (const status of answers) statuses.set(status, (statuses.get(status) ?? 0) + 1)
    if (answers.some((status) => status >= 500 || status < 100))
      failures.push({ what: `answered ${answers.join()}`, request: shown(request) })
    const ratio = cost <= usual * most ? cost / usual : (await again(world, request)) / usual
    if (ratio > dearest.ratio) dearest = { ratio, request: shown(request) }
    if (ratio > most)
      failures.push({
        what: `${ratio.toFixed(0)} times the processor time of an ordinary post`,
        request: shown(request),
      })
  }
  return { failures, statuses, dearest, usual }
}

/** The enquiry of a person with a complete form, which is stored: milliseconds, at the mean, since a clock of processor time ticks slowly. */
async function ordinaryCost(world: FuzzedWorld): Promise<number> {
  let cost = 0
  for (let n = 0; n < ordinaryPosts; n++) {
    const body = new URLSearchParams({
      ...person,
      email: `ordinary${n}@example.org`,
      message: `May we ask, ${n}?`,
    })
    const request = {
      method: 'POST',
      path: '/enquire/general',
      headers: form,
      cookies: [],
      body: body.toString(),
    }
    cost += (await sent(world, request)).cost
  }
  return Math.max(cost / ordinaryPosts, ordinaryMilliseconds)
}

/** What it costs again and again: the cheaper half of six, at the mean. */
async function again(world: FuzzedWorld, request: FuzzedRequest): Promise<number> {
  const costs: number[] = []
  for (let n = 0; n < 6; n++) costs.push((await sent(world, request)).cost)
  return costs
    .sort((one, other) => one - other)
    .slice(0, 3)
    .reduce((sum, cost) => sum + cost / 3, 0)
}

async function sent(world: FuzzedWorld, request: FuzzedRequest) {
  const stop = startCpuTime()
  const answers = await world.send(request).then(
    (all) => all.map(({ statusCode = 0 }) => statusCode),
    () => [599],
  )
  return { cost: stop(), answers }
}

/** For a report: sending this again shows it again. */
function shown({ body = '', ...rest }: FuzzedRequest): string {
  return JSON.stringify({ ...rest, bodyInBase64: Buffer.from(body).toString('base64').slice(0, 600) })
}
