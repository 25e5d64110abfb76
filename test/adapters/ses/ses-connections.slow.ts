import { createServer } from 'node:net'
import { describe, expect, test } from 'vitest'
import { sampleMail } from '../../contracts/sample-mail.ts'
import { startAnsweringServer } from '../../support/running/engines/answering-server.ts'
import { listenOnLoopback, loopbackUrl } from '../../support/running/engines/loopback.ts'
import {
  type Misbehaviour,
  startDeafPort,
  startMisbehavingServer,
} from '../../support/running/engines/misbehaving-server.ts'
import { sendBySes } from '../../support/running/engines/send-by-ses.ts'
import { startTlsServer } from '../../support/running/engines/tls-server.ts'

describe('nothing was sent: later', () => {
  test('the connection is refused', async () => {
    const server = createServer()
    const port = await listenOnLoopback(server)
    await new Promise<void>((resolve) => server.close(() => resolve()))
    expect(await sendBySes(loopbackUrl(port))).toEqual({
      type: 'refused',
      fault: 'later',
      reason: 'ECONNREFUSED',
    })
    // A name with several addresses, each refused, is an AggregateError.
    const outcome = await sendBySes(`http://localhost:${port}`)
    expect(outcome).toEqual({ type: 'refused', fault: 'later', reason: 'ECONNREFUSED' })
  })

  test('the name is not known', async () => {
    const outcome = await sendBySes('http://no-such-host.invalid')
    expect(outcome).toMatchObject({ type: 'refused', fault: 'later' })
    expect(outcome).toMatchObject({ reason: expect.stringMatching(/^(ENOTFOUND|EAI_AGAIN|TimeoutError)$/) })
  })

  test('the connection is not taken within two seconds', async () => {
    const deaf = await startDeafPort()
    expect(await sendBySes(loopbackUrl(deaf.port))).toEqual({
      type: 'refused',
      fault: 'later',
      reason: 'TimeoutError',
    })
    await deaf.close()
  })

  test('the connection breaks during the TLS handshake', async () => {
    const server = await startMisbehavingServer('close-at-once')
    const outcome = await sendBySes(loopbackUrl(server.port, 'https'))
    expect(outcome).toEqual({ type: 'refused', fault: 'later', reason: 'ECONNRESET' })
    await server.close()
  })

  test('what answers does not speak TLS', async () => {
    const answering = await startAnsweringServer()
    const outcome = await sendBySes(loopbackUrl(answering.port, 'https'))
    expect(outcome).toEqual({ type: 'refused', fault: 'later', reason: 'EPROTO' })
    await answering.close()
  })

  test('the certificate is not believed, and not a byte of the mail was written', async () => {
    const server = await startTlsServer()
    const outcome = await sendBySes(loopbackUrl(server.port, 'https'))
    expect(outcome).toEqual({ type: 'refused', fault: 'later', reason: expect.stringMatching(/CERT|VERIFY/) })
    expect(server.seen).toEqual({ connections: 1, bytes: 0 })
    await server.close()
  })
})

describe('SES may have it: unclear', () => {
  test.each<[Misbehaviour, string]>([
    ['reset-after-reading', 'ECONNRESET'],
    ['close-after-reading', 'ECONNRESET'],
    ['cut-answer', 'ECONNRESET'],
    ['hang', 'ETIMEDOUT'],
  ])('the server does this: %s', async (misbehaviour, reason) => {
    const server = await startMisbehavingServer(misbehaviour)
    const outcome = await sendBySes(loopbackUrl(server.port))
    expect(outcome).toEqual({ type: 'unclear', reason })
    expect(server.seen).toEqual({ connections: 1, requests: 1 })
    await server.close()
  })

  test('the connection breaks while a large mail is being written', async () => {
    const server = await startMisbehavingServer('reset-while-reading')
    const mail = sampleMail({ text: 'A long story. '.repeat(400_000) })
    expect(await sendBySes(loopbackUrl(server.port), mail)).toMatchObject({ type: 'unclear' })
    expect(server.seen).toEqual({ connections: 1, requests: 0 })
    await server.close()
  })
})
