import { beforeEach, describe, expect, it } from 'vitest'
import { kindExample, refusedExample } from '../../functions/intake/kind-example.ts'
import { targetFor } from '../../lib/core/enquiry/target.ts'
import { organisationIn } from '../../lib/core/organisation/organisation.ts'
import { dayAndMonth } from '../../lib/core/time/dates-in-words.ts'
import { addDays } from '../../lib/core/time/local-date.ts'
import { londonDate } from '../../lib/core/time/working-calendar.ts'
import { english as words } from '../../lib/core/words/english.ts'
import { assetTransfer } from '../../lib/kinds/asset-transfer.ts'
import { communityOrganising } from '../../lib/kinds/community-organising.ts'
import { kinds } from '../../lib/kinds/kinds.ts'
import { timeBanking } from '../../lib/kinds/time-banking.ts'
import { collapsed } from '../core/mails/parsed-mail.ts'
import { organisationForTests } from '../organisations/organisation-for-tests.ts'
import { stackForThisFile } from '../support/running/for-this-file.ts'
import { type Came, type Operation, readOpenApi } from '../support/source/open-api.ts'

// Whoever of the two has fewer, and works sooner.
const inTurn = ['rachel.dean@social-action.example', 'imran.sadiq@social-action.example']

/** Who gets each kind's example, by organisation. */
const officers: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>> = {
  cambridgeshire: {
    'community-mentoring': 'lisa.chambers@cambridgeshire.example',
    'asset-transfer': 'lisa.chambers@cambridgeshire.example',
    else: 'enquiries@cambridgeshire.example',
  },
  'cheshire-east': {
    'vcfse-support': 'partnership@social-action.example',
    'community-organising': 'rachel.dean@social-action.example',
    'co-production': 'rachel.dean@social-action.example',
    'asset-transfer': inTurn,
    'community-mentoring': inTurn,
    else: 'enquiries@social-action.example',
  },
}

describe.each(Object.keys(officers))('in %s', (name) => {
  const organisation = organisationIn(words, organisationForTests(name))
  const app = stackForThisFile({ organisation: name })
  beforeEach(() => app.forget())

  let sent = 0
  const send = async (kind: string, answers: unknown) => {
    const { status, body } = await app.post(kind, answers, { 'idempotency-key': `catalogue-${++sent}` })
    expect([status, body['kind']]).toEqual([202, kind])
    await app.quiet()
    const [handover, acknowledgement, ...more] = await app.mails()
    if (handover === undefined || acknowledgement === undefined) throw new Error('There were no two mails')
    expect(more).toEqual([])
    return { body, handover, acknowledgement }
  }

  it.each(
    kinds,
  )('$name reaches its officer and is acknowledged, each with the promised date', async (kind) => {
    const example = kindExample(kind, organisation)
    const { body, handover, acknowledgement } = await send(kind.name, example)
    const given = officers[name]?.[kind.name] ?? officers[name]?.['else']
    expect([given].flat()).toContain(handover.to.join())
    expect(acknowledgement.to).toEqual([example['email']])
    expect(handover.subject.endsWith(` [${body['reference']}]`)).toBe(true)
    expect(collapsed(handover.text)).toContain(`Kind of enquiry: ${kind.title}`)
    expect(collapsed(handover.text)).toContain(String(example['message']))
    const reading = kind.readAnswers(example, organisation)
    const received = {
      kind,
      answers: reading.ok ? reading.answers : {},
      at: String(body['receivedAt']),
      words,
    }
    const { answerBy } = targetFor(received, organisation)
    expect(body['answerBy']).toBe(answerBy.date)
    for (const mail of [handover, acknowledgement])
      expect(collapsed(mail.text)).toContain(
        `reply by ${answerBy.time === undefined ? '' : `${answerBy.time} on `}${dayAndMonth(answerBy.date, words)}`,
      )
  })

  it.each([
    ['is for sale', { stage: 'under-offer' }, 'it is for sale or under offer now'],
    [
      'has a near deadline',
      { deadline: addDays(londonDate(new Date().toISOString()), 10) },
      'the deadline is ',
    ],
  ])('a place that %s is urgent: marked for the officer, and answered within a working day', async (_, change, reason) => {
    const example = { ...kindExample(assetTransfer, organisation), stage: 'idea', ...change }
    const { body, handover, acknowledgement } = await send('asset-transfer', example)
    expect(handover.subject).toBe(
      `Urgent: The Five Bells${areaOf(example)} – community ownership [${body['reference']}]`,
    )
    expect(collapsed(handover.text)).toContain(`Urgent: ${reason}`)
    expect(acknowledgement.subject).not.toContain('Urgent')
    const { answerBy } = targetFor(
      { kind: assetTransfer, answers: { stage: 'under-offer' }, at: String(body['receivedAt']), words },
      organisation,
    )
    expect(answerBy.working).toContain('; 1 working day after that')
    expect(body['answerBy']).toBe(answerBy.date)
    expect(collapsed(acknowledgement.text)).toContain(dayAndMonth(answerBy.date, words))
  })

  it('time banking is told of the local time banks, and of those alone', async () => {
    const { acknowledgement } = await send('time-banking', {
      ...kindExample(timeBanking, organisation),
      area: 'not-sure',
    })
    const all = organisation.signposts['time-banking'] ?? []
    expect(all.length).toBeGreaterThan(2)
    for (const { name: bank } of all) expect(acknowledgement.text).toContain(bank)
    const [local] = all
    await app.forget()
    const elsewhere = organisation.areas.find((area) => local?.areas?.includes(area.name) === false)
    const second = await send('time-banking', { ...timeBanking.example, area: elsewhere?.name })
    expect(second.acknowledgement.text).not.toContain(local?.name)
    expect(second.acknowledgement.text).toContain(all.at(-1)?.name)
  })

  it('whoever wants the framework for research only is told what that means', async () => {
    const example = { ...kindExample(communityOrganising, organisation), interest: 'framework-for-research' }
    const { acknowledgement } = await send('community-organising', example)
    expect(collapsed(acknowledgement.text)).toContain('We’ll send you the framework to read and quote.')
  })

  it('every documented request gets a documented answer, and so does every bad one', async () => {
    const api = readOpenApi(await (await fetch(`${app.url}/openapi.json`)).json())
    expect(api.read.servers[0].url).toBe(app.url)
    const posts = api.operations.filter(({ method }) => method === 'post')
    expect(posts.map(({ requests }) => requests.length)).toEqual(kinds.map(() => 2))
    for (const [index, operation] of posts.entries()) {
      const kind = kinds[index] ?? expect.fail('no kind')
      const bad = refusedExample(kind, organisation).answers
      const answers = [...operation.requests.map(({ value }) => value), bad, [], null]
      const came = await Promise.all(answers.map((value) => call(app.url, operation, JSON.stringify(value))))
      expect(came.map((one) => one.status)).toEqual([202, 202, 422, 422, 422])
      expect(came.map((one) => api.undocumented(operation, one)).filter((finding) => finding !== '')).toEqual(
        [],
      )
    }
    for (const operation of api.operations.filter(({ method }) => method !== 'post')) {
      const came = await call(app.url, operation)
      expect(`${operation.id} ${came.status}: ${api.undocumented(operation, came)}`).toMatch(/ (200|404): $/)
    }
    const [post] = posts
    if (post === undefined) throw new Error('Nothing is documented')
    for (const body of ['{', `"${'x'.repeat(70_000)}"`, 'null'])
      expect(api.undocumented(post, await call(app.url, post, body))).toBe('')
  })

  /** Behind the name of a place: nothing where no district was named. */
  function areaOf(answers: Readonly<Record<string, unknown>>): string {
    const district = organisation.districts.find((area) => area.name === answers['area'])
    return district === undefined ? '' : `, ${district.title}`
  }
})

async function call(url: string, operation: Operation, body?: string): Promise<Came> {
  const path = operation.path.replace('{kind}', 'general').replace('{token}', 'nobody')
  const response = await fetch(url + path, {
    method: operation.method.toUpperCase(),
    headers: body === undefined ? {} : { 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body }),
  })
  const contentType = response.headers.get('content-type') ?? ''
  const isText = operation.method === 'head' || contentType.startsWith('text/')
  return {
    status: response.status,
    contentType,
    body: isText ? await response.text() : await response.json(),
  }
}
