import type { IncomingMessage } from 'node:http'
import { readDuration } from './advance-clock.ts'
import { changeSesSettings } from './change-ses-settings.ts'
import { readFault } from './faults/faults.ts'
import type { GatewayResponse } from './http/gateway-response.ts'
import type { RunningParts } from './local-stack.ts'
import { answerLocalPage } from './page/local-page.ts'
import { readBody } from './server/read-body.ts'

/** Answers a request under `/_local/`: what changes things here, what shows them by the page's own handler. */
export async function answerControl(parts: RunningParts, request: IncomingMessage): Promise<GatewayResponse> {
  const method = request.method ?? 'GET'
  const path = request.url ?? ''
  // No page of another site may move the clock of someone who happens to run this.
  const { origin, host } = request.headers
  if (origin !== undefined && method !== 'GET' && origin !== `http://${host}`) {
    return json(403, { problems: [`${origin} is another site.`] })
  }
  const [bare = ''] = path.split('?')
  const input = await readInput(request)
  if ('problem' in input) return json(400, { problems: [input.problem] })

  const answered = await change(parts, `${method} ${bare.replace(/\/$/, '')}`, input.value)
  // A form that a browser sends by itself leads back to the page, which says how things stand.
  const isForm = method === 'POST' && (request.headers.accept ?? '').includes('text/html')
  if (answered && isForm) return { status: 303, headers: { location: '/_local/' }, body: Buffer.alloc(0) }
  if (answered) return answered
  const page = await answerLocalPage(parts.view, { method, path })
  if (!page) return json(404, { problems: [`There is no ${method} ${bare}.`] })
  return { status: page.status, headers: page.headers, body: Buffer.from(page.body) }
}

async function change(
  parts: RunningParts,
  route: string,
  input: unknown,
): Promise<GatewayResponse | undefined> {
  const { view, clock, pools, queues, ses } = parts
  const kill = /^POST \/_local\/functions\/([\w-]+)\/kill$/.exec(route)?.[1]
  if (kill !== undefined) {
    const pool = pools.get(kill)
    if (!pool)
      return json(404, { problems: [`No function is called ${kill}: ${[...pools.keys()].join(', ')}.`] })
    return json(200, { killed: pool.kill() })
  }
  const redrive = /^POST \/_local\/queues\/([\w-]+)\/redrive$/.exec(route)?.[1]
  if (redrive !== undefined) {
    const queue = queues.find(redrive)
    if (!queue) return json(404, { problems: [`No queue is called ${redrive}.`] })
    queue.redrive()
    return json(202, { moving: queue.moving() })
  }
  const logs = /^GET \/_local\/functions\/([\w-]+)\/logs$/.exec(route)?.[1]
  if (logs !== undefined) return json(200, parts.logs.lines(logs))

  switch (route) {
    case 'GET /_local/services':
      return json(200, parts.deployment)
    case 'GET /_local/clock':
      return json(200, { now: new Date(clock.now()).toISOString() })
    case 'POST /_local/clock': {
      const ms = readDuration(field(input, 'advance'))
      if (ms === undefined) {
        return json(400, { problems: ['"advance" must be an ISO 8601 duration such as PT6H or P2D.'] })
      }
      return json(200, { now: new Date(await parts.advance(ms)).toISOString() })
    }
    case 'GET /_local/demonstration':
      return json(200, view.player?.state() ?? { state: 'none' })
    case 'GET /_local/quiet':
      await parts.untilQuiet()
      return json(200, { now: new Date(clock.now()).toISOString() })
    case 'POST /_local/faults': {
      const read = readFault(input)
      if ('problems' in read) return json(400, read)
      view.faults.add(read.fault)
      return json(200, view.faults.list())
    }
    case 'DELETE /_local/faults':
      view.faults.clear()
      return json(200, [])
    case 'POST /_local/demonstration':
      return play(parts)
    case 'DELETE /_local/mail':
      ses.clearMails()
      view.opened.clear()
      return json(200, [])
    case 'POST /_local/ses': {
      const problems = changeSesSettings(ses.settings, input)
      return problems.length > 0 ? json(400, { problems }) : json(200, shown(ses.settings))
    }
    default:
      return undefined
  }
}

function play({ view: { player } }: RunningParts): GatewayResponse {
  if (!player) return json(404, { problems: ['There is nothing to play here.'] })
  if (player.start() === undefined) {
    return json(409, {
      problems: [`“${player.title}” is already running. Wait until it is done, then press again.`],
    })
  }
  return json(202, player.state())
}

async function readInput(request: IncomingMessage): Promise<{ value: unknown } | { problem: string }> {
  const text = (await readBody(request, 1_000_000)).toString('utf8')
  if (text.trim() === '') return { value: undefined }
  try {
    const value: unknown = JSON.parse(text)
    return { value }
  } catch {
    return { problem: 'The body is not JSON.' }
  }
}

function field(input: unknown, name: string): unknown {
  return typeof input === 'object' && input !== null ? new Map(Object.entries(input)).get(name) : undefined
}

function shown(settings: RunningParts['ses']['settings']): object {
  return Object.fromEntries(
    Object.entries(settings).map(([name, value]) => [
      name,
      value instanceof Set ? [...value] : value instanceof Map ? Object.fromEntries(value) : value,
    ]),
  )
}

function json(status: number, body: unknown): GatewayResponse {
  return { status, headers: { 'content-type': 'application/json' }, body: Buffer.from(JSON.stringify(body)) }
}
