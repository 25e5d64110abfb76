import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readChoice } from '../../lib/infrastructure/choice.ts'
import { chooseDeployment, deploymentHere } from '../../lib/infrastructure/choose-deployment.ts'
import { type ChosenDeployment, deploymentAdvice } from '../../lib/infrastructure/chosen-deployment.ts'
import { stages } from '../../lib/infrastructure/constructs/settings.ts'
import { fileToDeploy } from '../../lib/infrastructure/organisation-file/compile-organisation.ts'
import { SynthesisRefused } from '../../lib/infrastructure/organisation-file/synthesis-refused.ts'
import { whichOrganisation } from '../../lib/infrastructure/organisation-file/which-organisation.ts'
import { organisationsForTests } from '../organisations/organisation-for-tests.ts'

const home = mkdtempSync(join(tmpdir(), 'deploy-section-'))
afterAll(() => rmSync(home, { recursive: true, force: true }))
const whole = readFileSync(join(organisationsForTests, 'cambridgeshire.yaml'), 'utf8')
const arn = 'arn:aws:acm:eu-west-2:123456789012:certificate/0123abcd-45ef'
const live = ["account: '123456789012'", 'region: eu-west-2', 'alarmsEmail: it@charity.example']

describe('What is deployed', () => {
  it('is all that the file says, and needs nothing typed', () => {
    const chosen = choose(
      section({
        live: [
          ...live,
          ...['domain: enquiries.charity.example', `certificateArn: ${arn}`, 'bounce: news'],
          ...[
            'limits:',
            '  mailsADay: 900',
            '  posts:',
            '    link:',
            '      perSecond: 9',
            '      atOnce: 9',
          ],
          ...['tags:', "  cost-centre: '4711'"],
        ],
      }),
    )
    expect(chosen).toEqual({
      ...{ organisation: 'ours', stage: 'live', stackName: 'enquiries-ours' },
      place: { account: '123456789012', region: 'eu-west-2' },
      alarmsEmail: 'it@charity.example',
      domain: { name: 'enquiries.charity.example', certificateArn: arn },
      ...{ sendingDomain: 'mail.cambridgeshire.example', mailFromDomain: 'news.mail.cambridgeshire.example' },
      ...{ tags: { 'cost-centre': '4711' }, typed: [] },
      settings: {
        ...{ ...stages.live, mailsADay: 900 },
        posts: { ...stages.live.posts, link: { perSecond: 9, atOnce: 9 } },
      },
    })
    expect(deploymentAdvice(chosen)).toEqual([])
  })

  it('is the live stage for who names none, or the only one that is written', () => {
    const elsewhere = ['account: 210987654321', 'region: eu-west-2']
    expect(choose(section({ dev: elsewhere, live })).stage).toBe('live')
    expect(choose(section({ dev: live }))).toMatchObject({ stage: 'dev', stackName: 'enquiries-ours-dev' })
    expect(choose('').stage).toBe('live')
  })

  it('may be more than the file says, and is then told in lines to add, since the next deployment without them takes them away', () => {
    const chosen = choose(section({ live: live.slice(0, 2) }), {
      ...{ alarmsEmail: 'it@charity.example', domain: 'e.charity.example', certificateArn: arn },
    })
    expect(chosen).toMatchObject({ alarmsEmail: 'it@charity.example', domain: { name: 'e.charity.example' } })
    expect(deploymentAdvice(chosen)).toEqual([
      expect.stringMatching(
        /the next deployment without it takes it away[\s\S]*alarmsEmail: it@charity.example[\s\S]*domain: e.charity.example/,
      ),
    ])
  })

  it.each([
    [
      { alarmsEmail: 'other@charity.example' },
      /ours\.yaml:\d+:18 This line says it@charity\.example, and -c alarmsEmail=other@charity\.example says another\. Change this line/,
    ],
    [
      { stage: 'dev' },
      /deploy says nothing of the stage dev\. Add "dev:" with its account and region, or say -c stage=live\./,
    ],
  ])('is never other than the file says, nor less: %o is refused with the line', (context, sentence) => {
    expect(refusal(() => choose(section({ live }), context))).toEqual([expect.stringMatching(sentence)])
  })

  it('is told every time to have nobody who hears alarms', () => {
    expect(deploymentAdvice(choose(section({ live: live.slice(0, 2) })))).toEqual([
      expect.stringContaining('NOBODY IS TOLD WHEN AN ALARM GOES OFF'),
    ])
  })

  it('without a section is told with the lines to write', () => {
    expect(deploymentAdvice(choose('', { alarmsEmail: 'it@charity.example' }))).toEqual([
      expect.stringMatching(
        /no deploy section[\s\S]*deploy:\n {4}live:\n[\s\S]*alarmsEmail: it@charity\.example/,
      ),
    ])
  })

  it('is no part of the organisation, nor of its version', () => {
    const [without, withSection] = ['', section({ live })].map((text) => fileOf(text).organisation)
    expect(withSection).toEqual(without)
  })

  it('keeps its limits on this machine, and no account, address or name', () => {
    const file = section({ live: [...live, 'limits:', '  mailsADay: 900'] })
    const here = deploymentHere(choiceOf({}), fileOf(file))
    expect(here).toMatchObject({ stage: 'live', settings: { mailsADay: 900 } })
    expect(here.place ?? here.alarmsEmail ?? here.domain).toBeUndefined()
  })
})

describe('Two deployments that would collide are refused with the line:', () => {
  it.each([
    [
      'two stages of a file in one account and region',
      { live, dev: live },
      /ours\.yaml:\d+:\d+ dev and live are in one account and region: .*Give dev an account of its own/,
    ],
  ])('%s', (_what, stagesOfFile, sentence) => {
    expect(refusal(() => choose(section(stagesOfFile)))).toEqual([expect.stringMatching(sentence)])
  })

  it('another file of the folder that sends from the same domain there, whatever else is wrong with that file', () => {
    const neighbour = `${whole}${section({ live })}`.replace('keepMonths: 24', 'keepMonths: ages')
    const text = section({ live })
    const sentence =
      /ours\.yaml:\d+:\d+ theirs\.yaml sends from mail\.cambridgeshire\.example in the same account and region, as its stage live/
    expect(refusal(() => choose(text, {}, neighbour))).toEqual([expect.stringMatching(sentence)])
    expect(choose(text, {}, neighbour.replace('@mail.cambridgeshire.example', '@other.example')).stage).toBe(
      'live',
    )
    expect(choose(text, {}, neighbour.replace('region: eu-west-2', 'region: eu-west-1')).stage).toBe('live')
  })
})

describe('A deploy section', () => {
  it.each([
    ['account: 1234-5678-9012', /must be twelve digits in quotes.* Write '123456789012'\./],
    ["account: '12345'", /It has 5\. Copy it from the top right of the AWS console\./],
    [
      'region: us-east-1',
      /us-east-1 is not in the UK or the EU: .*Use eu-west-2, which is London, or add a line "regionReason: …"/,
    ],
    ['region: eu-west-22', /is not written as it must be here\. Write it like eu-west-2\./],
    ['region: eu-wset-2', /Did you mean eu-west-2\?/],
    ['alarmsEmail: it', /"it" is not an email address\./],
    ['domain: enquiries.charity.example', /A domain needs a certificate\. Ask for one in ACM, in eu-west-2/],
    [`certificateArn: ${arn}`, /A certificateArn is of use only beside the domain/],
    ['bounce: a b', /is not written as it must be here/],
    ['tags: { stage: x }', /The tag stage is set already/],
    ['stge: dev', /"stge" is not known here/],
    ['limits: { keepLogsDays: 31 }', /Use one of: 7, 30, 90, 180/],
  ])('with "%s" is refused with line and remedy', (line, sentence) => {
    const [name] = line.split(':')
    const lines = [...live.filter((one) => !one.startsWith(`${name}:`)), line]
    const findings = refusal(() => choose(section({ live: lines })))
    expect(findings).toEqual([expect.stringMatching(/ours\.yaml:\d+:\d+ /)])
    expect(findings[0]).toMatch(sentence)
  })

  it('may name any region with a written reason', () => {
    const lines = ["account: '123456789012'", 'region: us-east-1', 'regionReason: Our trustees chose it.']
    expect(choose(section({ live: lines })).place?.region).toBe('us-east-1')
  })

  it('has its certificate in the same account and region', () => {
    const lines = [
      ...live,
      'domain: e.charity.example',
      `certificateArn: ${arn.replace('eu-west-2', 'us-east-1')}`,
    ]
    expect(refusal(() => choose(section({ live: lines })))).toEqual([
      expect.stringMatching(
        /The certificate is in us-east-1 of account 123456789012, the stage in eu-west-2/,
      ),
    ])
  })
})

function section(lines: Readonly<Record<string, readonly string[]>>): string {
  const stagesOfFile = Object.entries(lines).map(
    ([name, ofStage]) => `  ${name}:\n${ofStage.map((line) => `    ${line}\n`).join('')}`,
  )
  return `deploy:\n${stagesOfFile.join('')}`
}

function fileOf(text: string, neighbour?: string) {
  const path = join(home, 'ours.yaml')
  writeFileSync(path, whole + text)
  rmSync(join(home, 'theirs.yaml'), { force: true })
  if (neighbour !== undefined) writeFileSync(join(home, 'theirs.yaml'), neighbour)
  return fileToDeploy(path)
}

function choiceOf(context: Readonly<Record<string, string>>) {
  return readChoice(context, () => whichOrganisation(join(home, 'ours.yaml')))
}

function choose(
  text: string,
  context: Readonly<Record<string, string>> = {},
  neighbour?: string,
): ChosenDeployment {
  const file = fileOf(text, neighbour)
  return chooseDeployment(choiceOf(context), file)
}

function refusal(act: () => unknown): readonly string[] {
  try {
    act()
  } catch (error) {
    if (error instanceof SynthesisRefused) return error.findings
    throw error
  }
  return []
}
