import { functionsCpu } from './functions-cpu.ts'
import { type HostileBody, hostileBodies } from './hostile-bodies.ts'
import { type Attack, verdict } from './one-attack.ts'
import { people, type Victim } from './victim.ts'
import { encoded, formHeaders } from './web-user.ts'

/** An address, the field that it reads, and the cookies of whoever posts. */
interface Door {
  readonly path: string
  readonly field: string
  readonly cookies?: ReadonlyMap<string, string>
}

/** How much dearer than an ordinary enquiry any post may be. */
const most = 20

/** Bodies that are dear to read, without any right and with it. */
export const costlyBodies: readonly Attack[] = [
  {
    name: 'costly-without-rights',
    promise: `no body costs more than ${most} ordinary posts where there is no session and no good link`,
    run: (victim, { quick }) => dearest(victim, doorsWithoutRights(), quick),
  },
  {
    name: 'costly-with-rights',
    slow: true,
    promise: `no body costs more than ${most} ordinary posts behind a good link or session`,
    run: async (victim, { quick }) => dearest(victim, await doorsWithRights(victim), quick),
  },
]

function doorsWithoutRights(): readonly Door[] {
  const token = 'eyJhbGciOiJIUzI1NiIsImtpZCI6ImsxIn0.eyJzdWIiOiJBQkNELTIzNDUifQ.c2lnbmF0dXJl'
  const under = (path: string, field: string): Door => ({ path: `${path}/${token}`, field })
  return [
    { path: '/officer/enquiries/ABCD-2345', field: 'note' },
    { path: '/officer/add/general', field: 'message' },
    { path: '/officer', field: 'checked' },
    { path: '/officer/sign-in', field: 'email' },
    { path: '/officer/sign-out', field: 'a' },
    { path: '/officer/leave', field: 'from-day' },
    under('/officer', 'reason'),
    under('/officer/sign-in', 'sure'),
    under('/officer/leave', 'from-day'),
    under('/officer/leave/confirm', 'answer'),
    under('/status', 'note'),
    under('/not-me', 'sure'),
    under('/quarantine', 'sure'),
    { path: `/sent/${token}/address`, field: 'email' },
    { path: '/status/find', field: 'email' },
    { path: '/enquire/community-mentoring', field: 'message' },
    { path: '/enquire/nothing', field: 'message' },
    { path: '/v1/enquiries/community-mentoring', field: 'message' },
    { path: '/v1/kinds', field: 'a' },
    { path: '/nowhere', field: 'a' },
    { path: '/privacy', field: 'a' },
  ]
}

async function doorsWithRights(victim: Victim): Promise<readonly Door[]> {
  const { reference, officer, status, notMe } = await victim.enquire()
  const cookies = (await victim.officer(people.lisa)).jar
  return [
    { path: officer, field: 'reason' },
    { path: officer, field: 'code' },
    { path: status, field: 'note' },
    { path: notMe, field: 'sure' },
    { path: await victim.leaveLink(people.lisa), field: 'from-day' },
    { path: `/officer/enquiries/${reference}`, field: 'note', cookies },
    { path: '/officer/add/general', field: 'message', cookies },
    { path: '/officer/leave', field: 'until-year', cookies },
    { path: '/officer', field: 'checked', cookies },
  ]
}

/** In processor time of the functions where it can be told; a dear answer is asked for again, and the cheapest counts. */
async function dearest(victim: Victim, doors: readonly Door[], quick: boolean) {
  const times = quick ? 10 : 30
  await repeated(times, () => ordinary(victim))
  const usual = (await costOf(victim, () => repeated(times, () => ordinary(victim)))).cost / times
  const broken: string[] = []
  let worst = { ratio: 0, what: '' }
  let tried = 0
  for (const door of doors)
    for (const hostile of bodiesFor(door, quick)) {
      tried += 1
      const what = `${hostile.name} at ${shown(door)}`
      const costs: number[] = []
      do {
        const { cost, status } = await costOf(victim, () => posted(victim, door, hostile))
        if (status >= 500) broken.push(`${status} for ${what}`)
        costs.push(cost)
      } while (costs.length < 3 && (costs.at(-1) ?? 0) > usual * most)
      const ratio = Math.min(...costs) / usual
      if (ratio > worst.ratio) worst = { ratio, what }
      if (ratio > most) broken.push(`${what}: ${ratio.toFixed(0)} ×`)
    }
  const figures = `${tried} bodies, an ordinary post ${usual.toFixed(0)} ms of CPU, dearest ${worst.ratio.toFixed(1)} ×`
  return verdict(broken, `${figures}: ${worst.what}`)
}

async function costOf<Result>(
  { app }: Victim,
  go: () => Promise<Result>,
): Promise<Result & { readonly cost: number }> {
  await app.quiet()
  const cpu = functionsCpu()
  const from = performance.now()
  const result = await go()
  // What a post causes besides is part of what it costs, on both sides.
  await app.quiet()
  const after = functionsCpu()
  const cost = cpu === undefined || after === undefined ? performance.now() - from : after - cpu
  return { ...result, cost }
}

/** Quickly: each body at some doors, each door some bodies, and everywhere the ones that were dear. */
function bodiesFor(door: Door, quick: boolean): readonly HostileBody[] {
  const bodies = hostileBodies(door.field)
  if (!quick) return bodies
  const turn = door.path.length + door.field.length
  return bodies.filter((_, place) => place === 1 || (place + turn) % 16 === 0)
}

async function posted(victim: Victim, { path, cookies }: Door, { type, body }: HostileBody) {
  const user = victim.stranger()
  for (const [name, value] of cookies ?? []) user.jar.set(name, value)
  return user.send('POST', path, { headers: { ...formHeaders, 'content-type': type }, body })
}

/** Somebody has left out an answer: nothing is stored and nothing follows, so it is the cheapest post that a person makes. */
async function ordinary(victim: Victim): Promise<void> {
  const fields = { name: 'Ada Byron', area: 'fenland', email: 'ada@example.org', need: 'seek-help' }
  const body = encoded({ ...fields, message: 'We would like help with our roof.' })
  const path = '/enquire/community-mentoring'
  const { status } = await victim
    .stranger()
    .send('POST', path, { headers: { ...formHeaders, origin: victim.app.url }, body: `${body}&_rendered=` })
  if (status !== 422) throw new Error(`An ordinary post was answered ${status}`)
}

async function repeated(times: number, go: () => Promise<void>): Promise<{ readonly times: number }> {
  for (let n = 0; n < times; n++) await go()
  return { times }
}

/** Without the token. */
function shown({ path, cookies }: Door): string {
  return `${path.replace(/\/[\w.-]{40,}/, '/TOKEN')}${cookies === undefined ? '' : ', signed in'}`
}
