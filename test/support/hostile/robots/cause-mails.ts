import { randomUUID } from 'node:crypto'
import { createDynamodbClient } from '../../../../lib/adapters/dynamodb/dynamodb-client.ts'
import { createDynamodbEnquiryStore } from '../../../../lib/adapters/dynamodb/dynamodb-enquiry-store.ts'
import { later } from '../../../../lib/core/time/instant.ts'
import { communityMentoring } from '../../../../lib/kinds/community-mentoring.ts'
import { enquiriesCommand } from '../../running/enquiries-command.ts'
import { type LocalMail, type RunningStack, until } from '../../running/running-stack.ts'
import { storedEnquiries } from '../../running/stored-items.ts'

/** In every text field of the enquiries that robots look for, and on none of the pages that they are shown. */
export const canary = 'canary4711'

/** The mails of one enquiry that was handed over and has a note, and its officer's link. */
export async function handOver(
  app: RunningStack,
): Promise<{ readonly officer: string; readonly status: string }> {
  const before = new Set((await app.mails()).map(({ id }) => id))
  const answer = await app.post('community-mentoring', {
    ...communityMentoring.example,
    name: `Ada ${canary}`,
    phone: undefined,
    hall: `Upwell ${canary} Hall`,
    message: `We would like help, ${canary} ${randomUUID()}`,
    email: `${canary}-${randomUUID()}@example.org`,
  })
  if (answer.status !== 202) throw new Error(`The enquiry was answered ${answer.status}`)
  await app.quiet()
  const texts = (await app.mails()).filter(({ id }) => !before.has(id)).map(({ text }) => text)
  const links = { officer: linkIn(texts, 'officer'), status: linkIn(texts, 'status') }
  await press(links.status, { note: `One thing more, ${canary}` })
  await app.quiet()
  return links
}

/** Said to be answered, then closed by a mailed code: notices, the code, and in a quarter of an hour the closing mail. */
export async function answerAndClose(app: RunningStack, officer: string): Promise<void> {
  await press(officer, { choice: 'answered', confirmed: 'yes' })
  const close = { choice: 'close', outcome: 'answered', tell: 'yes', confirmed: 'yes', _key: randomUUID() }
  const asked = await press(officer, close)
  const mail = await until('a code', async () =>
    (await app.mails()).findLast(({ tags }) => tags['claim']?.startsWith('code')),
  )
  const code = /\d{6}/.exec(mail.text)?.[0] ?? ''
  const closed = await press(officer, {
    ...close,
    _code: /name="_code" value="([^"]*)"/.exec(asked)?.[1] ?? '',
    code,
  })
  if (!closed.includes('It’s closed')) throw new Error('It is not closed')
  await app.advance('PT16M')
}

/**
 * Every kind of mail that has a link: a nudge, held spam and what waits in digests, whether somebody has heard, signing in, a leave that is asked for
 * and one that is confirmed, an old link made fresh.
 */
export async function causeEveryMail(app: RunningStack): Promise<void> {
  const closed = await handOver(app)
  await answerAndClose(app, closed.officer)
  await app.mailService({ eventsLost: true })
  await handOver(app)
  const spam = { kind: 'general', name: 'Sam', email: 'sam@example.org', message: `A room? ${canary}` }
  await press(`${app.url}/enquire/general`, { ...spam, area: 'cambridge', _gotcha: 'filled' })
  await app.advance('P7D')
  await app.mailService({ eventsLost: false })
  await closeAMonthAgo(app)
  await press(closed.officer, { fresh: 'yes' })
  await press(`${app.url}/officer/sign-in`, { email: 'lisa.chambers@cambridgeshire.example' })
  await askForLeave(app)
  await app.quiet()
}

/** A leave that is confirmed by its mailed link, and one for which the link still waits. */
async function askForLeave(app: RunningStack): Promise<void> {
  const leave = await enquiriesCommand(['links', 'leave', 'lisa-chambers', '--local', app.url])
  for (const month of ['3', '4']) {
    const away = { what: 'set', confirmed: 'yes', 'from-day': '1', 'from-month': month, 'from-year': '2027' }
    const back = { 'until-day': '5', 'until-month': month, 'until-year': '2027' }
    await press(leave.out.split('\n')[0] ?? '', { ...away, ...back })
    await app.quiet()
    const asked = (await app.mails()).findLast(({ tags }) => tags['claim']?.startsWith('leave-notice'))
    if (month === '3') await press(linkIn([asked?.text ?? ''], 'officer/leave/confirm'), { answer: 'yes' })
    await app.quiet()
  }
}

/** What is closed was closed a month ago: written into the table, because to play a month takes minutes. */
export async function closeAMonthAgo(app: RunningStack): Promise<void> {
  const { engines, outputs } = app.stack
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' }
  const client = createDynamodbClient({ endpoint: engines.dynamodb, region: 'eu-west-2', credentials })
  const tableName = outputs['TableName'] ?? ''
  const store = createDynamodbEnquiryStore({ client, tableName, createWriteId: randomUUID })
  for (const { acts = [], version, ...enquiry } of await storedEnquiries(app)) {
    if (!acts.some(({ act }) => act === 'close')) continue
    const aged = acts.map((act) => ({ ...act, at: later(act.at, -31 * 86_400_000) }))
    await store.replace({ ...enquiry, acts: aged, version: version + 1 })
  }
  client.destroy()
}

/** The links of our own pages in mails, each once, as their reader could press them. */
export function linksIn(mails: readonly LocalMail[], origin: string): readonly string[] {
  const found = mails.flatMap(({ text, html }) => [
    ...[...text.matchAll(/https?:\/\/[^\s)>\]]+/g)].map(([address]) => address),
    ...[...html.matchAll(/href="([^"]+)"/g)].map(([, address = '']) => address.replaceAll('&amp;', '&')),
  ])
  return [...new Set(found)].filter((address) => address.startsWith(`${origin}/`))
}

/** Posts a form as somebody does who has chosen; answers the page that follows. */
export async function press(address: string, fields: Readonly<Record<string, string>>): Promise<string> {
  const body = new URLSearchParams({ _key: randomUUID(), ...fields })
  return (await fetch(address, { method: 'POST', body, headers: { accept: 'text/html' } })).text()
}

function linkIn(texts: readonly string[], page: string): string {
  const found = new RegExp(`https?:\\S+/${page}/[^\\s)>]+`).exec(texts.join('\n'))?.[0]
  if (found === undefined) throw new Error(`No mail has a link to ${page}`)
  return found
}
