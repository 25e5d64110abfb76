import { afterEach, describe, expect, it } from 'vitest'
import { communityMentoring } from '../../lib/kinds/community-mentoring.ts'
import { stackForThisFile } from '../support/running/for-this-file.ts'
import { type LocalMail, until } from '../support/running/running-stack.ts'

const app = stackForThisFile()
let posted = 0

afterEach(async () => {
  await app.mend()
  await app.mailService({ paused: false, rate: null, verify: sender })
  await app.quiet()
  await app.forget()
})

const lisa = 'lisa.chambers@cambridgeshire.example'
const ada = 'ada@example.org'
const sender = 'mail.cambridgeshire.example'

/** A new enquiry of Ada's; answers the status and what the client was told. */
function postOne() {
  return post(`enquiry-${++posted}`)
}

/** Each from a mailbox of its own: none gets more than three acknowledgements a day. */
function post(key: string) {
  const answers = { ...communityMentoring.example, email: ada.replace('@', `-${key}@`) }
  return app.post('community-mentoring', answers, { 'idempotency-key': key })
}

/** Whom mails went to; Ada by her one name. */
async function recipients(): Promise<readonly string[]> {
  return (await mailsOfEnquiries()).flatMap(recipientOf)
}

/** Whenever the test runs: a morning may come in its hours, with an email to Lisa of what waits. */
async function mailsOfEnquiries(): Promise<readonly LocalMail[]> {
  return (await app.mails()).filter(({ tags }) => !tags['reference']?.startsWith('digest-'))
}

function recipientOf({ to }: { to: readonly string[] }): string {
  return (to[0] ?? '').replace(/(?<=^ada)-[^@]*/, '')
}

async function deadLetters(): Promise<number> {
  return (await app.queues())
    .filter((queue) => queue.name.includes('dead'))
    .reduce((sum, queue) => sum + queue.visible, 0)
}

async function metric(name: string): Promise<number> {
  return (await app.metrics()).find((one) => one.name === name)?.sum ?? 0
}

describe('when something is broken', () => {
  it('accepts enquiries while the queue is unreachable, and the agenda brings the mails when it is back', async () => {
    await app.fault({ service: 'sqs', operation: '*', kind: 'reset' })
    expect((await postOne()).status).toBe(202)
    await app.advance('PT5M')
    expect(await recipients()).toEqual([])
    await app.mend()
    await app.advance('PT2M')
    expect(await recipients()).toEqual([lisa, ada])
  })

  it('brings the mails within five minutes of the queue’s return', async () => {
    await app.fault({ service: 'sqs', operation: '*', kind: 'reset' })
    await postOne()
    await app.mend()
    await app.advance('PT5M')
    expect(await recipients()).toEqual([lisa, ada])
  })

  it('sends one handover and one acknowledgement though SES throttles five times', async () => {
    await app.fault({ service: 'ses', operation: 'SendRawEmail', kind: 'throttle', times: 5 })
    await postOne()
    await app.advance('PT2H')
    expect(await recipients()).toEqual([lisa, ada])
  })

  it('does not send a handover again whose answer was lost: its Send event is proof', async () => {
    await app.fault({ service: 'ses', operation: 'SendRawEmail', kind: 'lost-reply', times: 1 })
    await postOne()
    await app.advance('PT2H')
    expect(await recipients()).toEqual([lisa, ada])
  })

  it('sends every handover and every acknowledgement once after six hours in which SES answered 500', async () => {
    await app.fault({ service: 'ses', operation: '*', kind: 'error' })
    const count = 6
    const answers = await Promise.all(Array.from({ length: count }, postOne))
    expect(answers.map((answer) => answer.status)).toEqual(Array(count).fill(202))
    await app.advance('PT6H')
    expect(await recipients()).toEqual([])
    await app.mend()
    await app.advance('PT1H')
    const mails = await mailsOfEnquiries()
    const received = (to: string) =>
      mails.filter((mail) => recipientOf(mail) === to).map((mail) => mail.tags['reference'])
    const references = answers.map((answer) => answer.body['reference']).sort()
    expect([received(lisa).sort(), received(ada).sort()]).toEqual([references, references])
    expect(await deadLetters()).toBe(0)
  }, 60_000)

  it('does not burn the chain when the sender is not verified; the alarm rises, and all is sent once it is mended', async () => {
    const before = await metric('MailHeld')
    await app.mailService({ unverify: sender })
    await postOne()
    await app.quiet()
    expect(await metric('MailHeld')).toBe(before + 1)
    expect((await app.alarms()).find((alarm) => alarm.name === 'mail-held')?.state).toBe('ALARM')
    await app.advance('PT1H')
    expect(await recipients()).toEqual([])
    await app.mailService({ verify: sender })
    await app.advance('PT30M')
    expect(await recipients()).toEqual([lisa, ada])
  })

  it('delivers once though dispatch is killed in the middle of sending', async () => {
    await app.fault({ service: 'ses', operation: 'SendRawEmail', kind: 'delay', ms: 3000, times: 1 })
    await postOne()
    await until('dispatch to be at work', async () =>
      (await app.queues()).some((queue) => queue.name === 'work' && queue.inFlight === 1),
    )
    await app.kill('dispatch')
    await app.mend()
    await app.advance('PT2H')
    const mails = await mailsOfEnquiries()
    expect(mails.filter((mail) => recipientOf(mail) === ada)).toHaveLength(1)
    expect(mails.filter((mail) => recipientOf(mail) === lisa)).toHaveLength(1)
    expect(await deadLetters()).toBe(0)
  })

  it.each([
    'error',
    'reset',
    'throttle',
  ])('refuses with 503 and keeps nothing when the table is down (%s)', async (kind) => {
    await app.fault({ service: 'dynamodb', operation: '*', kind })
    const key = `down-${kind}`
    const refused = await post(key)
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '30'])
    expect(refused.body['detail']).toContain('Try again in a minute')
    await app.mend()
    await app.advance('PT2H')
    expect(await recipients()).toEqual([])

    const again = await post(key)
    await app.quiet()
    expect([again.status, await recipients()]).toEqual([202, [lisa, ada]])
  })
})
