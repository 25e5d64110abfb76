import { beforeAll, describe, expect, it } from 'vitest'
import { communityMentoring } from '../../lib/kinds/community-mentoring.ts'
import { general } from '../../lib/kinds/general.ts'
import { timeBanking } from '../../lib/kinds/time-banking.ts'
import { seededRandom } from '../support/given/seeded-random.ts'
import { enquiriesCommand } from '../support/running/enquiries-command.ts'
import { stackForThisFile } from '../support/running/for-this-file.ts'
import type { LocalMail } from '../support/running/running-stack.ts'
import { dateAfter, isOfficeTime, wallClock } from '../year/wall-clock.ts'

const lisa = 'lisa.chambers@cambridgeshire.example'
const desk = 'enquiries@cambridgeshire.example'
const manager = 'margaret.hollis@cambridgeshire.example'
const random = seededRandom(14)

const app = stackForThisFile()
let mails: readonly LocalMail[]
const sent: string[] = []
const acted = new Map<string, { readonly act: string; readonly at: string }>()
let leave: { readonly from: string; readonly until: string }

/** Thirty enquiries in five days; people who answer half of them; Lisa is ill from the third day on, for four days. */
beforeAll(async () => {
  const read = new Set<string>()
  // Six times a day while enquiries come and until Lisa is back; then at another hour each day, which is less to play.
  const pace = (hours: number) => (hours < 7 * 24 ? 4 : 28)
  for (
    let hours = 0;
    hours < 14 * 24 || (hours < 28 * 24 && (await awaited()).length > 0);
    hours += pace(hours)
  ) {
    if (hours < 5 * 24) await send()
    if (hours === 2 * 24) leave = await setLeave()
    await app.advance(`PT${pace(hours)}H`)
    for (const mail of await app.mails()) {
      if (read.has(mail.id)) continue
      read.add(mail.id)
      await react(mail)
    }
  }
  mails = await app.mails()
}, 1_800_000)

describe('over a fortnight on the running stack', () => {
  it('sends officers nothing outside working hours but handovers and what answers a press', () => {
    const disturbing = toOfficers().filter(
      (mail) => !['handover', 'act-notice'].includes(purposeOf(mail)) && !isOfficeTime(mail.at),
    )
    expect(disturbing.map(say)).toEqual([])
  })

  it('sends each person one digest a day at most', () => {
    const days = digests().map(({ to, at }) => `${to[0]} ${wallClock(at).date}`)
    expect(days.filter((day, index) => days.indexOf(day) !== index)).toEqual([])
    expect(days.length).toBeGreaterThan(3)
  })

  it('lists to the manager nothing that was answered', () => {
    const broken = digests().flatMap((mail) =>
      sent.flatMap((reference) => {
        const first = acted.get(reference)
        const isOver = first?.act === 'answered' && mail.at > first.at
        return isOver && mail.text.includes(reference)
          ? [`${say(mail)} lists ${reference}, answered at ${first.at}`]
          : []
      }),
    )
    expect(broken).toEqual([])
  })

  it('leaves every enquiry answered, or with the manager', async () => {
    expect(await awaited()).toEqual([])
    expect(acted.size).toBeGreaterThan(8)
    expect(digests().some(({ to }) => to.includes(manager))).toBe(true)
  })

  it('gives nothing to somebody on leave, and hands over what they had', () => {
    const during = toOfficers().filter(({ to, at }) => {
      const { date } = wallClock(at)
      return to.includes(lisa) && leave.from < date && date <= leave.until
    })
    expect(during.map(say)).toEqual([])
    expect(toOfficers().some(({ to }) => to.includes('daniel.osei@cambridgeshire.example'))).toBe(true)
  })

  it('acknowledges each once, and hands each over to an address once in a round', () => {
    const acknowledged = mails.filter((mail) => purposeOf(mail) === 'acknowledgement')
    expect(acknowledged.map(({ tags }) => tags['reference']).sort()).toEqual([...sent].sort())
    const handed = mails
      .filter((mail) => purposeOf(mail) === 'handover')
      .map((mail) => `${mail.to[0]} ${mail.tags['reference']}`)
    expect(new Set(handed).size).toBe(handed.length)
  })
})

async function send(): Promise<void> {
  const n = sent.length
  const kind = [communityMentoring, general, timeBanking, communityMentoring][n % 4] ?? general
  const message = `Question ${n}: whom may we ask about ${['the hall', 'a licence', 'the hedge'][n % 3]}?`
  const answers = { ...kind.example, email: `enquirer-${n}@example.org`, message }
  const answer = await app.post(kind.name, answers, { 'idempotency-key': `fortnight-${n}` })
  expect(answer.status).toBe(202)
  const reference = String(answer.body['reference'])
  sent.push(reference)
  await app.quiet()
}

/** From today on. */
async function setLeave(): Promise<{ from: string; until: string }> {
  const from = wallClock(new Date(app.stack.now()).toISOString()).date
  const until = dateAfter(from, 4)
  const words = ['leave', 'set', 'lisa-chambers', from, until, '--local', app.url]
  expect(await enquiriesCommand(words)).toMatchObject({ status: 0 })
  return { from, until }
}

/** Half of those who are handed something answer, or say that they will; the rest, and all digests, are left alone. */
async function react(mail: LocalMail): Promise<void> {
  const reference = mail.tags['reference'] ?? ''
  if (purposeOf(mail) !== 'handover' || random() < 0.5 || acted.has(reference)) return
  const act = random() < 0.7 ? 'answered' : 'accept'
  const link = /https?:\S+\/officer\/(?!enquiries\/)[^\s)>]+/.exec(mail.text)?.[0] ?? ''
  const who = mail.to.includes(desk) ? { who: 'somebody else', 'other-name': 'Kim' } : {}
  const fields = { choice: act, confirmed: 'yes', _key: `press-of-the-fortnight-${acted.size}`, ...who }
  const answer = await fetch(link, { method: 'POST', body: new URLSearchParams(fields) })
  expect([answer.status, await answer.text()]).toEqual([200, expect.stringMatching(/yours|answered/i)])
  const at = new Date(app.stack.now()).toISOString()
  acted.set(reference, { act, at })
  await app.quiet()
}

/** Those that nobody has answered and the manager does not know of. */
async function awaited(): Promise<readonly string[]> {
  mails = await app.mails()
  const lists = digests().filter(({ to }) => to.includes(manager))
  return sent.filter(
    (reference) =>
      acted.get(reference)?.act !== 'answered' && !lists.some(({ text }) => text.includes(reference)),
  )
}

function digests(): readonly LocalMail[] {
  return mails.filter((mail) => purposeOf(mail) === 'digest')
}

function toOfficers(): readonly LocalMail[] {
  return mails.filter(({ to }) => to.some((address) => address.endsWith('@cambridgeshire.example')))
}

function purposeOf({ tags }: LocalMail): string {
  return (
    /^(handover|acknowledgement|digest|nudge|act-notice|leave-notice|closing|update)/.exec(
      tags['claim'] ?? '',
    )?.[0] ?? ''
  )
}

function say({ tags, to, at }: LocalMail): string {
  return `${tags['claim']} to ${to[0]} at ${at}`
}
