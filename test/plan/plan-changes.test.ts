import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import type { CompiledOrganisation, Officer } from '../../lib/core/organisation/organisation.ts'
import { english } from '../../lib/core/words/english.ts'
import { writtenDown } from '../../lib/infrastructure/written-down.ts'
import { kinds } from '../../lib/kinds/kinds.ts'
import type { Change } from '../../lib/plan/change.ts'
import { consentFor, inTheWay } from '../../lib/plan/may-deploy.ts'
import { type PlanInput, planChanges } from '../../lib/plan/plan-changes.ts'
import { planInWords } from '../../lib/plan/plan-in-words.ts'
import { readDeployed } from '../../lib/plan/read-deployed-schema.ts'
import { withSynthesis } from '../infrastructure/sample-synthesis.ts'
import { sampleOrganisation } from '../support/given/sample-organisation.ts'

type Template = {
  Resources: Record<string, { Type: string; Properties: Record<string, unknown> }>
  Metadata: object
}

/** The template of the stage `live`, with an address for alarms and a domain. */
let template: Template
const domain = 'enquiries.charity.example'
const certificateArn = `arn:aws:acm:eu-west-2:111122223333:certificate/${'a'.repeat(8)}`

beforeAll(async () => {
  const context = { alarmsEmail: 'it@charity.example', domain, certificateArn }
  template = JSON.parse(
    await withSynthesis({ context }, ({ templatePath }) => readFileSync(templatePath, 'utf8')),
  )
})

const { areas: _, ...organisation } = sampleOrganisation

/** What is said where these are changed from what is deployed, by the first word or so of each. */
function planned(
  changes: {
    organisation?: Partial<CompiledOrganisation>
    template?: (template: Template) => void
    before?: (template: Template) => void
  },
  known: Partial<Pick<PlanInput, 'heldBy' | 'differences'>> = {},
): readonly Change[] {
  const deployed = (change: (template: Template) => void = () => undefined, of: CompiledOrganisation) => {
    const copy = structuredClone(template)
    copy.Metadata = { EnquiryPipeline: writtenDown(of, {}) }
    change(copy)
    const read = readDeployed(JSON.stringify(copy))
    if (read === undefined) throw new Error('it is no template')
    return read
  }
  return planChanges({
    before: deployed(changes.before, organisation),
    after: deployed(changes.template, { ...organisation, ...changes.organisation, version: 'v2' }),
    ...{ kinds, words: english, today: '2026-12-01', heldBy: () => 0, differences: [], ...known },
  })
}

const graded = (changes: readonly Change[]) => changes.map(({ grade, says }) => `${grade}: ${says}`)
const withOfficer = (id: string, change: (officer: Officer) => Officer | undefined) => ({
  officers: organisation.officers.flatMap((one) => (one.id === id ? (change(one) ?? []) : [one])),
})
const resource = (type: string, change: (properties: Record<string, unknown>) => void) => (all: Template) => {
  for (const { Type, Properties } of Object.values(all.Resources)) if (Type === type) change(Properties)
}
const without =
  (type: string, which: (properties: Record<string, unknown>) => boolean = () => true) =>
  (all: Template) => {
    for (const [id, { Type, Properties }] of Object.entries(all.Resources))
      if (Type === type && which(Properties)) delete all.Resources[id]
  }

it('says nothing of a deployment that changes nothing, and deploy goes ahead', () => {
  const changes = planned({ organisation: { version: organisation.version } })
  expect(graded(changes)).toEqual([
    'note: The file has changed in texts, promises, signposts or looks, which nobody has to do anything about.',
  ])
  expect(inTheWay(changes, { yes: false, ends: [] })).toEqual({ hurts: 0, ends: [] })
  expect(planInWords([], 'a-stack').join()).toContain('Nothing changes for anybody')
})

it('stops where somebody is taken out who has enquiries in hand, and says how many, who gets them, and where new ones go', () => {
  const changes = planned(
    {
      organisation: {
        ...withOfficer('lisa-chambers', () => undefined),
        routes: [
          { position: 1, kinds: ['community-mentoring', 'asset-transfer'], to: ['omar-hale'] },
          { position: 2, to: ['enquiries-desk'] },
        ],
      },
    },
    { heldBy: () => 4 },
  )
  expect(graded(changes)).toEqual([
    expect.stringMatching(/^hurts: Lisa Chambers .*They have 4 enquiries in hand: they go to Enquiries desk/),
    expect.stringMatching(/^matters: All new enquiries that went to Lisa Chambers go to Omar Hale\./),
  ])
  expect(consentFor(inTheWay(changes, { yes: false, ends: [] }))).toBe('--yes')
  expect(consentFor(inTheWay(changes, { yes: true, ends: [] }))).toBe('')
})

it.each([
  ['nothing in hand', 0, /^matters: Omar Hale .* no enquiry in hand/],
  ['one', 1, /^hurts: .* one enquiry in hand: it goes to/],
  ['nobody knows how many', undefined, /^hurts: .*could not be counted/],
])('of somebody taken out who has %s', (_words, held, says) => {
  const officers = organisation.officers
    .filter(({ id }) => id !== 'omar-hale')
    .map(({ deputy: _deputy, ...one }) => one)
  expect(graded(planned({ organisation: { officers } }, { heldBy: () => held }))).toContainEqual(
    expect.stringMatching(says),
  )
})

it.each<[string, Partial<CompiledOrganisation>, RegExp]>([
  [
    'an address',
    withOfficer('omar-hale', (one) => ({ ...one, email: 'o@charity.example' })),
    /matters: Omar Hale gets email at o@charity.example instead of/,
  ],
  [
    'a deputy',
    withOfficer('lisa-chambers', (one) => ({ ...one, deputy: 'priya-nair' })),
    /matters: When Lisa Chambers is away .* Priya Nair instead of Omar Hale/,
  ],
  [
    'a last day to come',
    withOfficer('omar-hale', (one) => ({ ...one, until: '2026-12-24' })),
    /matters: Omar Hale's last day is 2026-12-24/,
  ],
  [
    'working days',
    withOfficer('omar-hale', (one) => ({ ...one, workingDays: ['monday'] })),
    /matters: Omar Hale works on Monday instead of Monday to Friday/,
  ],
  [
    'the manager',
    { lastResort: { desk: 'enquiries-desk', manager: 'omar-hale' } },
    /matters: Omar Hale is told about what is late .* instead of Priya Nair/,
  ],
  [
    'the desk',
    { lastResort: { desk: 'omar-hale', manager: 'priya-nair' } },
    /matters: What nobody else can have goes to Omar Hale instead of Enquiries desk/,
  ],
  [
    'a target',
    { answerWithin: { 'asset-transfer': { hours: 4 } } },
    /matters: .* is answered within 4 working hours instead of 5 working days\. That is for new enquiries/,
  ],
  [
    'closed days',
    { closedDays: [{ date: '2026-12-29', name: 'Christmas closing' }] },
    /matters: Closed on Tuesday 29 December 2026 \(Christmas closing\)/,
  ],
  [
    'a cut-off',
    { cutOff: '16:00' },
    /matters: What comes in after 16:00 counts as received on the next working day/,
  ],
  [
    'how long enquiries are kept',
    { keepMonths: 6 },
    /matters: Enquiries are kept for 6 months .* instead of 12 months/,
  ],
  [
    'areas',
    { districts: organisation.districts.slice(1) },
    /matters: Cambridge can no longer be chosen as an area/,
  ],
  [
    'websites',
    { websites: [] },
    /matters: https:\/\/www\.cambridgeshire\.example may no longer show our form/,
  ],
  [
    'the sender',
    { sender: { name: 'Us', address: 'enquiries@cambridgeshire.example' } },
    /note: Emails come from Us </,
  ],
  [
    'another organisation',
    { name: 'other' },
    /hurts: This stack is that of .* \(cambridgeshire\), and the file is that of .* \(other\)/,
  ],
])('says what another line of the file means: %s', (_what, changed, says) => {
  expect(graded(planned({ organisation: changed }))[0]).toMatch(says)
})

it('says of a last day that is over what becomes of what they have in hand', () => {
  const changed = withOfficer('omar-hale', (one) => ({
    ...one,
    until: '2026-11-27',
    deputy: 'lisa-chambers',
  }))
  expect(graded(planned({ organisation: changed }, { heldBy: () => 2 }))[0]).toMatch(
    /^hurts: Omar Hale's last day, 2026-11-27, is over: they get nothing more\. Their 2 enquiries go to Lisa Chambers/,
  )
})

describe('routes', () => {
  it('are compared by where enquiries go: other lines that send the same to the same change nothing', () => {
    const routes = [
      { position: 1, kinds: ['asset-transfer'], to: ['lisa-chambers'] },
      { position: 2, kinds: ['community-mentoring'], areas: ['fenland'], to: ['lisa-chambers'] },
      { position: 3, kinds: ['community-mentoring'], to: ['lisa-chambers'] },
      { position: 4, to: ['enquiries-desk'] },
    ]
    expect(graded(planned({ organisation: { routes } })).join()).toMatch(
      /^note: The file has changed in texts/,
    )
  })

  it('that differ for some areas and answers say which, in one sentence for all kinds alike', () => {
    const to = ['omar-hale']
    const routes = [
      {
        position: 1,
        kinds: ['asset-transfer'],
        areas: ['fenland', 'peterborough'],
        when: { stage: ['under-offer'] },
        to,
      },
      { position: 2, kinds: ['time-banking', 'general'], areas: ['cambridge'], to },
      ...organisation.routes,
    ]
    const said = graded(planned({ organisation: { routes } }))
    expect(said).toHaveLength(2)
    expect(said).toContainEqual(
      expect.stringMatching(
        /from Fenland and Peterborough where “Stage” is “[^”]+” go to Omar Hale instead of Lisa Chambers\./,
      ),
    )
    expect(said).toContainEqual(
      expect.stringMatching(
        /about [^;]+ and [^;]+ from Cambridge go to Omar Hale instead of Enquiries desk\./,
      ),
    )
  })

  it('to several in turn name all of them', () => {
    const routes = [{ position: 1, to: ['lisa-chambers', 'omar-hale'] }]
    expect(graded(planned({ organisation: { routes } })).join()).toContain(
      'Lisa Chambers and Omar Hale in turn',
    )
  })
})

const isEmail = (properties: Record<string, unknown>) => properties['Protocol'] === 'email'

describe('what the template shows', () => {
  it.each<[string, (template: Template) => void, RegExp]>([
    [
      'another domain to send from',
      resource('AWS::SES::EmailIdentity', (one) => Object.assign(one, { EmailIdentity: 'new.example' })),
      /hurts: Emails come from new\.example instead of .* until then every email is held/,
    ],
    [
      'another domain for what is undelivered',
      resource('AWS::SES::EmailIdentity', (one) =>
        Object.assign(one, { MailFromAttributes: { MailFromDomain: 'b.new.example' } }),
      ),
      /matters: Undelivered email comes back to b\.new\.example/,
    ],
    [
      'another domain of pages',
      resource('AWS::ApiGatewayV2::DomainName', (one) => Object.assign(one, { DomainName: 'new.example' })),
      /hurts: Every link to https:\/\/enquiries\.charity\.example .* new ones lead to https:\/\/new\.example/,
    ],
    [
      'another address for alarms',
      resource(
        'AWS::SNS::Subscription',
        (one) => isEmail(one) && Object.assign(one, { Endpoint: 'new@charity.example' }),
      ),
      /matters: Alarms go to new@charity\.example instead of it@charity\.example\. They hear nothing before they have confirmed/,
    ],
    [
      'a secret made anew',
      resource('AWS::SecretsManager::Secret', (one) => Object.assign(one, { Name: 'another' })),
      /hurts: The secret SecretsIdentityKey\w+ is made anew, empty, because its Name changes/,
    ],
    [
      'a secret that is gone',
      without('AWS::SecretsManager::Secret'),
      /hurts: The secret SecretsIdentityKey\w+ is no longer part of the stack\. It stays in the account/,
    ],
    [
      'a table made anew',
      resource('AWS::DynamoDB::Table', (one) => Object.assign(one, { TableName: 'another' })),
      /hurts: The table EnquiriesTable\w+ is made anew, empty/,
    ],
    [
      'a table that may be deleted',
      resource('AWS::DynamoDB::Table', (one) => delete one['DeletionProtectionEnabled']),
      /hurts: The table EnquiriesTable\w+ may be deleted/,
    ],
    [
      'less to put back',
      resource('AWS::DynamoDB::Table', (one) => delete one['PointInTimeRecoverySpecification']),
      /hurts: The table EnquiriesTable\w+ can be put back no longer instead of 14 days/,
    ],
    [
      'shorter logs',
      resource('AWS::Logs::LogGroup', (one) => Object.assign(one, { RetentionInDays: 7 })),
      /note: Logs are kept for 7 days/,
    ],
  ])('%s', (_what, change, says) => {
    expect(graded(planned({ template: change }))[0]).toMatch(says)
  })

  it('of indexes: one that is new wants filling, two are refused', () => {
    const lose = (count: number) =>
      resource('AWS::DynamoDB::Table', (one) => {
        const { GlobalSecondaryIndexes: indexes } = one
        if (Array.isArray(indexes)) one['GlobalSecondaryIndexes'] = indexes.slice(0, -count)
      })
    expect(graded(planned({ before: lose(1) }))[0]).toMatch(/^matters: The table gets an index, phones/)
    expect(graded(planned({ before: lose(2) }))[0]).toMatch(/^hurts: .*CloudFormation refuses that/)
  })

  it('is compared also where an older release wrote nothing down, and that is said', () => {
    const said = graded(
      planned({
        before: (all) => Object.assign(all, { Metadata: {} }),
        template: without('AWS::ApiGatewayV2::DomainName'),
      }),
    )
    expect(said[0]).toMatch(/^hurts: Every link to/)
    expect(said[1]).toMatch(
      /^matters: What is deployed was deployed by a release that did not write down what it had/,
    )
    expect(said).toHaveLength(2)
  })
})

it('lets what was there last time and is not chosen any more end only where that is named, whoever says yes', () => {
  const changes = planned({
    template: (all) => {
      without('AWS::SNS::Subscription', isEmail)(all)
      without('AWS::ApiGatewayV2::DomainName')(all)
    },
  })
  expect(graded(changes)).toEqual([
    expect.stringMatching(/^hurts: it@charity\.example hears no alarm any more/),
    expect.stringMatching(/^hurts: Every link to https:\/\/enquiries\.charity\.example .* stops working\./),
    expect.stringMatching(/^note: /),
  ])
  const way = inTheWay(changes, { yes: true, ends: [] })
  expect(way).toEqual({ hurts: 0, ends: ['alarms', 'domain'] })
  expect(consentFor(way)).toBe('--yes --ends alarms --ends domain')
  expect(inTheWay(changes, { yes: true, ends: ['alarms'] }).ends).toEqual(['domain'])
  expect(inTheWay(changes, { yes: false, ends: ['alarms', 'domain'] }).ends).toEqual(['alarms', 'domain'])
  expect(inTheWay(changes, { yes: true, ends: ['domain', 'alarms'] }).ends).toEqual([])
})

it('says where the page People and the file disagree, and which of them counts', () => {
  const officer = 'omar-hale'
  const said = graded(
    planned(
      {},
      {
        differences: [
          { what: 'edited', officer, field: 'phone', file: '1', now: '2' },
          { what: 'overruled', officer, field: 'name', file: 'Omar', now: 'O' },
        ],
      },
    ),
  )
  expect(said[0]).toMatch(
    /^matters: The page People says “O” for the name of Omar Hale\. The file was changed since/,
  )
  expect(said[1]).toMatch(
    /^note: The page People says “2” for the phone of Omar Hale, the file says “1”\. What the page says counts/,
  )
})

it('is written down without pictures and secrets, and far below what a template may hold', () => {
  const officers = Array.from(
    { length: 400 },
    (_, n) => ({ ...organisation.officers[0], id: `officer-${n}` }) as Officer,
  )
  const logo = { base64: 'canary'.repeat(4000), width: 10, height: 10 }
  const text = JSON.stringify(
    writtenDown({ ...organisation, officers, look: { colour: '#1d4f91', logo } }, {}),
  )
  expect(text).not.toContain('canary')
  expect(text.length).toBeLessThan(200_000)
  expect(JSON.stringify(template.Metadata)).not.toMatch(/secret|password|"key"/i)
  const huge = { ...organisation, title: 'x'.repeat(400_000) }
  expect(JSON.stringify(writtenDown(huge, {})).length).toBeLessThan(10_000)
})

it.each(['', '{', '[]', '{"Resources":3}', 'null'])('takes %j for no template', (text) => {
  expect(readDeployed(text)).toBeUndefined()
})
