import { Writable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import type { CdkCall } from '../../lib/admin/deploy/cdk-deploy.ts'
import { deployProgram, type ReadyToDeploy } from '../../lib/admin/deploy/deploy-program.ts'
import type { Plan } from '../../lib/admin/plan-deployment.ts'
import { runProgram } from '../../lib/command-line/run-program.ts'
import { type Change, hurts } from '../../lib/plan/change.ts'

const ready: ReadyToDeploy = {
  ...{ stackName: 'enquiries-ours', stage: 'live', assemblyDirectory: '/built', templatePath: '/built/t' },
  place: { account: '123456789012', region: 'eu-west-2' },
  ...{ sendingDomain: 'charity.example', mailFromDomain: 'bounce.charity.example' },
  advice: [],
}

const nothingYet = { stackName: 'enquiries-ours', after: { resources: [] } }
const planned = (...changes: readonly Change[]): Plan => ({ ...nothingYet, type: 'compared', changes })
const alarmsEnd: Change = { ...hurts('Nobody hears alarms.'), ends: 'alarms' }

describe('npm run deploy', () => {
  it.each<[string, Plan, readonly string[], number]>([
    ['the first time', { ...nothingYet, type: 'first' }, [], 0],
    ['where nothing hurts', planned(), [], 0],
    ['on what hurts', planned(hurts('She has four.')), [], 4],
    ['once somebody said yes', planned(hurts('She has four.')), ['--yes'], 0],
    ['on a yes to what ends, which has to be named', planned(alarmsEnd), ['--yes'], 4],
    ['on what is named without a yes', planned(alarmsEnd), ['--ends', 'alarms'], 4],
    ['once it is named', planned(alarmsEnd), ['--yes', '--ends', 'alarms'], 0],
    [
      'where what is deployed could not be asked for',
      { ...nothingYet, type: 'unknown', why: ['No network.'] },
      ['--yes'],
      4,
    ],
  ])('shows the plan first, and goes on or stops: %s', async (_when, plan, typed, status) => {
    const outcome = await deploy({ plan, typed })
    expect(outcome.status).toBe(status)
    expect(outcome.calls).toHaveLength(status === 0 ? 1 : 0)
    expect(outcome.said).toMatch(/npm run deploy would/)
  })

  it('hands the assembly that was looked at to the CDK, which asks nothing and tells nobody', async () => {
    const { status, calls, said } = await deploy({})
    expect({ status, calls }).toEqual({
      status: 0,
      calls: [
        {
          args: [
            ...['deploy', 'enquiries-ours', '--app', '/built', '--require-approval', 'never'],
            ...['--progress', 'events', '--no-version-reporting', '--no-notices'],
          ],
          env: { CDK_DISABLE_CLI_TELEMETRY: 'true' },
        },
      ],
    })
    expect(said).toContain('to account 123456789012, eu-west-2')
    expect(said).toContain('- Add _dmarc.charity.example TXT "v=DMARC1; p=none"')
  })

  it('passes on what is typed behind -c', async () => {
    const { pairs } = await deploy({ typed: ['-c', 'organisation=ours', '-c', 'stage=dev'] })
    expect(pairs).toEqual(['organisation=ours', 'stage=dev'])
  })

  it('says every time what is worth knowing', async () => {
    const { said } = await deploy({ ready: { ...ready, advice: ['NOBODY IS TOLD'] } })
    expect(said).toContain('!! NOBODY IS TOLD')
  })

  it('deploys nothing with the credentials of another account, and says whose they are', async () => {
    const { status, calls, said } = await deploy({ account: '999999999999' })
    expect({ status, calls }).toEqual({ status: 1, calls: [] })
    expect(said).toMatch(
      /credentials of this shell are for account 999999999999, .* says 123456789012\. Sign in to/,
    )
  })

  it('deploys nothing where the file does not say whereto', async () => {
    const { place: _, ...nowhere } = ready
    const { status, calls } = await deploy({ ready: nowhere })
    expect({ status, calls }).toEqual({ status: 1, calls: [] })
  })

  it('says how a region is prepared where it seems not to be, and lets the CDK judge', async () => {
    const { status, said } = await deploy({ account: undefined })
    expect(status).toBe(0)
    expect(said).toContain('npm exec -- cdk bootstrap aws://123456789012/eu-west-2')
  })

  it('fails as the CDK does', async () => {
    expect(await deploy({ cdkStatus: 3 })).toMatchObject({
      status: 1,
      said: expect.stringContaining('ended with 3'),
    })
  })
})

async function deploy(
  given: Partial<{
    ready: ReadyToDeploy
    account: string | undefined
    cdkStatus: number
    plan: Plan
    typed: readonly string[]
  }>,
) {
  const calls: CdkCall[] = []
  const pairs: string[] = []
  let said = ''
  const sink = () =>
    new Writable({
      write(chunk, _encoding, done) {
        said += String(chunk)
        done()
      },
    })
  const world = {
    async prepare(typed: readonly string[]) {
      pairs.push(...typed)
      return given.ready ?? ready
    },
    account: async () => ('account' in given ? given.account : '123456789012'),
    async cdk(call: CdkCall) {
      calls.push(call)
      return given.cdkStatus ?? 0
    },
    plan: async () => given.plan ?? { ...nothingYet, type: 'first' },
    lookUp: async () => [],
  }
  const host = { argv: ['node', 'deploy', ...(given.typed ?? [])], env: {}, stdout: sink(), stderr: sink() }
  const status = await runProgram(host, deployProgram(world, { values: {}, explain: () => undefined }))
  return { status, calls, pairs, said }
}
