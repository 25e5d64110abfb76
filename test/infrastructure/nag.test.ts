import {
  type App,
  type IPolicyValidationContext,
  type IPolicyValidationPlugin,
  Validations,
} from 'aws-cdk-lib/core'
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag'
import { describe, expect, it } from 'vitest'
import { ownDomain } from './constructs/own-domain.ts'
import { withSynthesis } from './sample-synthesis.ts'

// Here and not in every synth: it would double the time of one, an admin could do nothing about a finding, and an app
// that is deployed should not need a linter. So every form of the stack that can be chosen passes here.
const choices = {
  live: {},
  dev: { stage: 'dev' },
  'with a domain of its own': ownDomain,
  'with alarms by mail': { alarmsEmail: 'ops@charity.example' },
}

describe.each(Object.entries(choices))('The stack %s', (_name, context) => {
  it('passes the packs AwsSolutions and Serverless, warnings included', async () => {
    await expect(
      withSynthesis({ context, rules: (app) => packs(app) }, ({ stackName }) => stackName),
    ).resolves.toMatch(/^enquiries-/)
  })
})

describe('An acknowledged finding', () => {
  it('lies with one resource or a part of the stack, never with all of it, and has a reason', async () => {
    for (const { path, reason } of (await findings()).acknowledged) {
      expect(path.split('/').length).toBeGreaterThan(1)
      expect(reason).toMatch(/^[A-Z].{40,}\.$/)
    }
  })

  it('is still found there: what nobody finds any more needs no leave', async () => {
    const { raw, acknowledged } = await findings()
    expect(acknowledged.length).toBeGreaterThan(10)
    const idle = acknowledged.filter(
      ({ rule, path }) => !raw.some((one) => one.rule === rule && one.path.startsWith(`${path}/`)),
    )
    expect(idle).toEqual([])
  })
})

function packs(app: App): readonly IPolicyValidationPlugin[] {
  return [new AwsSolutionsChecks(app), new ServerlessChecks(app)]
}

interface Finding {
  readonly rule: string
  readonly path: string
}

/** What the packs find before anything is acknowledged, and what is. */
async function findings() {
  const raw: Finding[] = []
  let app: App | undefined
  await withSynthesis(
    {
      rules(it) {
        app = it
        return packs(it).map((pack) => listening(pack, raw))
      },
    },
    () => undefined,
  )
  const acknowledged = (app?.node.findAll() ?? []).flatMap(({ node }) =>
    node.metadata
      .filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY)
      .flatMap(({ data }) =>
        Object.entries<unknown>(Object(data)).map(([id, reason]) => ({
          rule: id,
          path: node.path,
          reason: String(reason),
        })),
      ),
  )
  return { raw, acknowledged }
}

function listening(pack: IPolicyValidationPlugin, heard: Finding[]): IPolicyValidationPlugin {
  return {
    name: pack.name,
    validate(context: IPolicyValidationContext) {
      const report = pack.validate(context)
      for (const { ruleName, violatingResources } of report.violations) {
        for (const { constructPath = '' } of violatingResources)
          heard.push({ rule: `${pack.name}::${ruleName}`, path: constructPath })
      }
      return report
    },
  }
}
