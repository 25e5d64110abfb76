import { execFileSync } from 'node:child_process'
import { createServer } from 'node:http'
import { communityMentoring } from '../../../lib/kinds/community-mentoring.ts'
import { closeServer, listenOnFreePort } from '../../../lib/local/server/listen.ts'
import { postBurst } from '../../support/running/burst.ts'
import { type RunningStack, startRunningStack } from '../../support/running/running-stack.ts'
import { cpuMilliseconds } from '../cold/start-once.ts'
import type { Figure, Part } from '../part.ts'
import { median, percentile } from '../statistics.ts'

const full = { bursts: 5, burst: { count: 500, concurrency: 50 }, singles: 60, exchanges: 2000 }
const small = { bursts: 1, burst: { count: 20, concurrency: 5 }, singles: 2, exchanges: 100 }

/** Bursts into the running local stack, and single enquiries while it is quiet. */
export const endToEnd: Part = {
  name: 'end-to-end',
  title: 'The local stack end to end: bursts of 500 enquiries by 50 clients',
  async run({ progress, quick }) {
    const extent = quick ? small : full
    const { bursts, singles } = extent
    const app = await startRunningStack()
    try {
      await postBurst(app, { count: 100, concurrency: 10, name: 'warm' })
      const rounds: Round[] = []
      for (let n = 1; n <= bursts; n++) {
        rounds.push(await oneRound(app, extent, n))
        const { perSecond, memory } = rounds.at(-1) ?? { perSecond: 0, memory: 0 }
        progress(
          `burst ${n} of ${bursts}: ${perSecond.toFixed(0)} enquiries a second, functions ${memory.toFixed(0)} MB`,
        )
      }
      progress(`${singles} enquiries, one at a time`)
      const alone = await postSingles(app, singles)
      return { how, figures: [...figuresOf(rounds), ...alone] }
    } finally {
      await app.stop()
    }
  },
}

interface Round {
  readonly perSecond: number
  readonly postsPerSecond: number
  readonly bare: number
  /** From the post until the officer's mail was accepted, milliseconds, p95. */
  readonly toOfficer: number
  readonly postP95: number
  /** CPU milliseconds an enquiry: of our own process (stack, emulators, clients), and of the functions'. */
  readonly stackCpu: number
  readonly functionCpu: number
  readonly memory: number
}

async function oneRound(app: RunningStack, { burst, exchanges }: typeof full, n: number): Promise<Round> {
  const bare = await bareExchangesPerSecond(exchanges, burst.concurrency)
  await app.forget()
  const stackBefore = process.cpuUsage()
  const functionsBefore = functionProcesses().cpu
  const { answers, refused, postedAfter, quietAfter } = await postBurst(app, { ...burst, name: `round-${n}` })
  const { user, system } = process.cpuUsage(stackBefore)
  const functions = functionProcesses()
  if (refused.length > 0)
    throw new Error(`${refused.length} posts were refused with ${[...new Set(refused)].join(', ')}`)
  const arrived = await officerMails(app)
  const waits = answers.map(({ reference, at }) => (arrived.get(reference) ?? Number.NaN) - at)
  return {
    bare,
    perSecond: burst.count / (quietAfter / 1000),
    postsPerSecond: burst.count / (postedAfter / 1000),
    toOfficer: percentile(waits, 0.95),
    postP95: percentile(
      answers.map(({ milliseconds }) => milliseconds),
      0.95,
    ),
    stackCpu: (user + system) / 1000 / burst.count,
    functionCpu: (functions.cpu - functionsBefore) / burst.count,
    memory: functions.megabytes,
  }
}

function figuresOf(rounds: readonly Round[]): Figure[] {
  const of = (pick: (round: Round) => number) => median(rounds.map(pick))
  const best = Math.max(...rounds.map(({ perSecond }) => perSecond))
  const growth = (rounds.at(-1)?.memory ?? 0) / (rounds[0]?.memory ?? 1)
  return [
    {
      ...{ group: 'rate', name: 'enquiries, until all is quiet', unit: '/s', better: 'higher', target: 150 },
      value: of(({ perSecond }) => perSecond),
      note: `best burst ${best.toFixed(0)}; both mails sent and their events recorded`,
    },
    { group: 'rate', name: 'posts accepted', value: of(({ postsPerSecond }) => postsPerSecond), unit: '/s' },
    {
      ...{ group: 'cpu', name: 'CPU an enquiry', unit: 'ms' },
      value: of(({ stackCpu, functionCpu }) => stackCpu + functionCpu),
      note: `functions ${of(({ functionCpu }) => functionCpu).toFixed(1)}, stack with emulators and clients ${of(({ stackCpu }) => stackCpu).toFixed(1)}`,
    },
    {
      ...{ group: 'ratio', name: 'an enquiry in bare HTTP exchanges', unit: '×' },
      value: of(({ bare, perSecond }) => bare / perSecond),
      note: `an empty server does ${of(({ bare }) => bare).toFixed(0)} exchanges a second with the same clients just before each burst`,
    },
    {
      group: 'wait',
      name: 'post to officer’s mail, p95 in a burst',
      value: of(({ toOfficer }) => toOfficer),
      unit: 'ms',
    },
    {
      group: 'wait',
      name: 'post to its answer, p95 in a burst',
      value: of(({ postP95 }) => postP95),
      unit: 'ms',
    },
    {
      ...{ group: 'memory', name: 'functions’ memory after the bursts', unit: 'MB' },
      value: rounds.at(-1)?.memory ?? Number.NaN,
      note: `${growth.toFixed(2)} × after the first burst`,
    },
  ]
}

async function postSingles(app: RunningStack, singles: number): Promise<Figure[]> {
  const posts: number[] = []
  const waits: number[] = []
  for (let n = 0; n < singles; n++) {
    await app.forget()
    const at = Date.now()
    const before = performance.now()
    const answers = { ...communityMentoring.example, email: `single-${n}@example.org` }
    const { body } = await app.post('community-mentoring', answers, { 'idempotency-key': `single-${n}` })
    posts.push(performance.now() - before)
    await app.quiet()
    waits.push(((await officerMails(app)).get(String(body['reference'])) ?? Number.NaN) - at)
  }
  return [
    ['post to officer’s mail, p95 alone', percentile(waits, 0.95)] as const,
    ['post to officer’s mail, p50 alone', percentile(waits, 0.5)] as const,
    ['post to its answer, p50 alone', percentile(posts, 0.5)] as const,
    ['post to its answer, p99 alone', percentile(posts, 0.99)] as const,
  ].map(([name, value]) => ({ group: 'wait', name, value, unit: 'ms' }))
}

/** When each handover was accepted, epoch milliseconds, by reference. */
async function officerMails(app: RunningStack): Promise<ReadonlyMap<string, number>> {
  const handovers = (await app.mails()).filter((mail) => mail.tags['claim']?.startsWith('handover'))
  return new Map(handovers.map((mail) => [mail.tags['reference'] ?? '', Date.parse(mail.at)]))
}

/** What the machine can do at this moment: posts of the same size to a server that answers at once. */
async function bareExchangesPerSecond(exchanges: number, concurrency: number): Promise<number> {
  const server = createServer((request, response) => {
    request.resume().on('end', () => response.end('{}'))
  })
  const url = `http://127.0.0.1:${await listenOnFreePort(server)}`
  const body = JSON.stringify(communityMentoring.example)
  let left = exchanges
  const started = performance.now()
  const client = async () => {
    while (left-- > 0) await (await fetch(url, { method: 'POST', body })).text()
  }
  await Promise.all(Array.from({ length: concurrency }, client))
  const rate = exchanges / ((performance.now() - started) / 1000)
  await closeServer(server)
  return rate
}

/** Memory and CPU of all our child processes together, as far as `ps` and the system tell. */
function functionProcesses(): { megabytes: number; cpu: number } {
  const rows = execFileSync('ps', ['-o', 'pid=,rss=', '--ppid', String(process.pid)], { encoding: 'utf8' })
  const children = rows.split('\n').flatMap((line) => {
    const [pid, kilobytes] = line.trim().split(/\s+/).map(Number)
    return pid && kilobytes ? [{ pid, kilobytes }] : []
  })
  return {
    megabytes: children.reduce((sum, { kilobytes }) => sum + kilobytes, 0) / 1024,
    // `ps` itself is gone by now.
    cpu: children.reduce((sum, { pid }) => sum + (cpuMilliseconds(pid) || 0), 0),
  }
}

const how =
  `Medians of ${full.bursts} bursts after one to warm up. The stack, its emulators and the clients share this machine’s cores; ` +
  'beside each burst, bare HTTP exchanges of the same clients, so that a rate can be compared between machines.'
