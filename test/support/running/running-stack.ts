import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CompiledOrganisation } from '../../../lib/core/organisation/organisation.ts'
import { synthesise } from '../../../lib/infrastructure/synthesise.ts'
import { type LocalStackOptions, startLocalStack } from '../../../lib/local/start-local-stack.ts'
import { organisationForTests } from '../../organisations/organisation-for-tests.ts'

/** A mail as `GET /_local/mail` tells it. */
export interface LocalMail {
  readonly id: string
  readonly at: string
  readonly from: string
  readonly to: readonly string[]
  readonly replyTo: readonly string[]
  readonly subject: string
  readonly headers: Readonly<Record<string, string>>
  readonly text: string
  readonly html: string
  readonly tags: Readonly<Record<string, string>>
}

export interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly body: Readonly<Record<string, unknown>>
}

export interface StackOptions extends Pick<LocalStackOptions, 'onCall' | 'people' | 'demonstration'> {
  /** A shipped one by its name, or any other. */
  readonly organisation?: string | CompiledOrganisation
  readonly assemblyDirectory?: string
}

/** The whole app, running, and everything a test may do to it, all of it over HTTP as a person would. */
export type RunningStack = Awaited<ReturnType<typeof startRunningStack>>

/**
 * Runs the app on a free port; `DYNAMODB=official` puts it on AWS's own engine. With a shipped organisation it is
 * synthesised once for each worker, and never where an `assemblyDirectory` is given.
 */
export async function startRunningStack(options: StackOptions = {}) {
  const {
    organisation = 'cambridgeshire',
    assemblyDirectory = await assembly(organisation),
    ...rest
  } = options
  const dynamodb = process.env['DYNAMODB'] === 'official' ? 'official' : 'embedded'
  const stack = await startLocalStack({ assemblyDirectory, port: 0, dynamodb, ...rest })
  const { url } = stack
  const local = async (path: string, init?: RequestInit): Promise<unknown> => {
    const response = await fetch(`${url}/_local/${path}`, init)
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`)
    return response.json()
  }
  const send = (path: string, body: unknown) => local(path, { method: 'POST', body: JSON.stringify(body) })

  return {
    url,
    stack,
    stop: stack.stop,
    post: (kind: string, answers: unknown, headers: Readonly<Record<string, string>> = {}) =>
      post(`${url}/v1/enquiries/${kind}`, answers, headers),
    // The shape is the stack's own promise, held by its own tests.
    mails: async () => (await local('mail')) as readonly LocalMail[],
    /** Once all is quiet. */
    mailsTo: async (address: string) => {
      await local('quiet')
      return ((await local('mail')) as readonly LocalMail[]).filter(({ to }) => to.includes(address))
    },
    queues: async () =>
      (await local('queues')) as readonly {
        name: string
        visible: number
        inFlight: number
        delayed: number
      }[],
    metrics: async () =>
      (await local('metrics')) as readonly {
        name: string
        sum: number
        dimensions: Readonly<Record<string, string>>
      }[],
    functions: async () =>
      (await local('functions')) as readonly { name: string; memoryMb: number; invocations: number }[],
    alarms: async () => (await local('alarms')) as readonly { name: string; state: string; reason: string }[],
    eml: async (id: string) => (await fetch(`${url}/_local/mail/${id}.eml`)).text(),
    fault: (fault: { service: string; operation: string; kind: string; ms?: number; times?: number }) =>
      send('faults', fault),
    mend: () => local('faults', { method: 'DELETE' }),
    advance: (duration: string) => send('clock', { advance: duration }),
    mailService: (settings: Readonly<Record<string, unknown>>) => send('ses', settings),
    kill: (name: string) => send(`functions/${name}/kill`, {}),
    quiet: () => local('quiet'),
    forget: () => local('mail', { method: 'DELETE' }),
  }
}

/** Polls until `condition` answers something other than undefined or false; says what was awaited when 15 seconds are over. */
export async function until<T>(what: string, condition: () => Promise<T | undefined | false>): Promise<T> {
  const end = performance.now() + 15_000
  for (;;) {
    const value = await condition()
    if (value !== undefined && value !== false) return value
    if (performance.now() > end) throw new Error(`Waited 15 s in vain for ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

const assembled = new Map<string, Promise<string>>()

function assembly(organisation: string | CompiledOrganisation): Promise<string> {
  if (typeof organisation !== 'string') return synthesiseFor(organisation)
  const made = assembled.get(organisation) ?? synthesiseFor(organisationForTests(organisation))
  assembled.set(organisation, made)
  return made
}

async function synthesiseFor(organisation: CompiledOrganisation): Promise<string> {
  const outdir = await mkdtemp(join(tmpdir(), 'enquiries-'))
  const context = { organisation: organisation.name }
  return (await synthesise({ outdir, validate: false, organisation, context })).assemblyDirectory
}

async function post(
  url: string,
  answers: unknown,
  headers: Readonly<Record<string, string>>,
): Promise<Answer> {
  const body = typeof answers === 'string' ? answers : JSON.stringify(answers)
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  })
  return {
    status: response.status,
    headers: response.headers,
    body: (await response.json()) as Answer['body'],
  }
}
