import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { callerOf } from '../protocol/caller.ts'
import { readForm } from '../protocol/form-fields.ts'
import { createEventEmitter } from './emit-events.ts'
import { createMailbox, type MailQuery } from './mailbox.ts'
import { createSendingLimits } from './sending-limits.ts'
import { answerSesCall } from './ses-actions.ts'
import type { SesOptions, SesSettings } from './ses-settings.ts'
import type { StoredMail } from './stored-mail.ts'

/** A running SES; `mails` decodes lazily, oldest first; `quiet` is false while an event waits to be emitted. */
export interface SesEmulator {
  url: string
  mails(query?: MailQuery): Promise<readonly StoredMail[]>
  settings: SesSettings
  clearMails(): void
  quiet(): boolean
  close(): Promise<void>
}

const keepAliveMs = 120_000
const maxBodyBytes = 40 * 1024 * 1024

/** Starts SES's v1 query protocol (a form in, XML out) on a free loopback port. */
export async function startSesEmulator(options: SesOptions): Promise<SesEmulator> {
  const settings: SesSettings = {
    ...{ paused: false, sandbox: false, eventsLost: false },
    ...{ unverified: new Set(), outcomes: new Map() },
  }
  const mailbox = createMailbox(options.kept)
  const emitter = createEventEmitter(options)
  const parts = { options, settings, limits: createSendingLimits(options.clock), mailbox, emitter }
  const server = createServer({ keepAliveTimeout: keepAliveMs }, (request, response) => {
    readBody(request)
      .then((body) => {
        const call = {
          form: readForm(body),
          caller: callerOf(request.headers.authorization),
          sourceIp: request.socket.remoteAddress ?? '127.0.0.1',
        }
        const reply = answerSesCall(parts, call)
        response.writeHead(reply.status, { 'content-type': 'text/xml' }).end(reply.body)
      })
      .catch(() => request.destroy())
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve)
  })
  return {
    url: `http://127.0.0.1:${portOf(server.address())}`,
    mails: mailbox.find,
    settings,
    clearMails: mailbox.clear,
    quiet: emitter.quiet,
    close() {
      emitter.close()
      server.closeAllConnections()
      return new Promise((resolve) => {
        server.close(() => resolve())
      })
    },
  }
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request) {
    if (!Buffer.isBuffer(chunk)) continue
    length += chunk.length
    if (length > maxBodyBytes) throw new Error('Body too large')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('latin1')
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('The server has no port')
  return address.port
}
