import type { Finding } from '../core/organisation/check/finding.ts'
import type { Choice } from './choice.ts'
import type { ChosenDeployment } from './chosen-deployment.ts'
import type { CustomDomain } from './constructs/custom-domain.ts'
import { type Settings, type Stage, stages } from './constructs/settings.ts'
import { domainOf } from './organisation-file/check-deploy.ts'
import type { FileToDeploy } from './organisation-file/compile-organisation.ts'
import type { LimitLines, StageLines } from './organisation-file/deploy-shape.ts'
import { type DeployedBeside, deployedBeside } from './organisation-file/deployed-beside.ts'
import { SynthesisRefused } from './organisation-file/synthesis-refused.ts'

/**
 * What is deployed, by the organisation's file and what was typed. What is typed may add to the file; where it says otherwise, or
 * another file of the folder sends from the same domain in the same account and region, it is a SynthesisRefused with the line.
 */
export function chooseDeployment(choice: Choice, file: FileToDeploy): ChosenDeployment {
  const { organisation, deploy } = file
  const stage = choice.stage ?? stageOf(deploy)
  const lines = deploy?.[stage]
  if (deploy !== undefined && lines === undefined)
    throw new SynthesisRefused(file.describe([noSuchStage(stage, Object.keys(deploy))]))
  const sendingDomain = domainOf(organisation.sender.address)
  const findings =
    lines === undefined
      ? []
      : [
          ...contradicted(choice, lines, ['deploy', stage]),
          ...taken({ lines, stage, sendingDomain }, deployedBeside(choice.organisation.path)),
        ]
  if (findings.length > 0) throw new SynthesisRefused(file.describe(findings))
  return deployment({ choice, name: organisation.name, stage, sendingDomain }, lines)
}

/** The same without account, region, addresses and names of the file: for a stack that runs on this machine, or in a test. */
export function deploymentHere(choice: Choice, { organisation, deploy }: FileToDeploy): ChosenDeployment {
  const stage = choice.stage ?? stageOf(deploy)
  const { bounce, limits } = deploy?.[stage] ?? {}
  return deployment(
    { choice, name: organisation.name, stage, sendingDomain: domainOf(organisation.sender.address) },
    { ...(bounce && { bounce }), ...(limits && { limits }) },
  )
}

/** Who names none means the live one, or the only one that is written. */
function stageOf(deploy: FileToDeploy['deploy']): Stage {
  return deploy !== undefined && deploy.live === undefined && deploy.dev !== undefined ? 'dev' : 'live'
}

function deployment(
  known: { choice: Choice; name: string; stage: Stage; sendingDomain: string },
  lines: Partial<StageLines> | undefined,
): ChosenDeployment {
  const { choice, name, stage, sendingDomain } = known
  const { account, region, bounce = 'bounce', tags = {}, limits = {} } = lines ?? {}
  const alarmsEmail = lines?.alarmsEmail ?? choice.alarmsEmail
  const domain = domainIn(lines) ?? choice.domain
  const typed = [
    ...(lines?.alarmsEmail === undefined && alarmsEmail !== undefined ? [`alarmsEmail: ${alarmsEmail}`] : []),
    ...(domainIn(lines) === undefined && domain !== undefined
      ? [`domain: ${domain.name}`, `certificateArn: ${domain.certificateArn}`]
      : []),
  ]
  return {
    ...{ organisation: name, stage, stackName: `enquiries-${name}${stage === 'live' ? '' : `-${stage}`}` },
    ...(account === undefined || region === undefined ? {} : { place: { account, region } }),
    ...(alarmsEmail === undefined ? {} : { alarmsEmail }),
    ...(domain === undefined ? {} : { domain }),
    ...{ sendingDomain, mailFromDomain: `${bounce}.${sendingDomain}`, tags, typed },
    settings: withLimits(stages[stage], limits),
  }
}

function domainIn(lines: Partial<StageLines> | undefined): CustomDomain | undefined {
  const { domain: name, certificateArn } = lines ?? {}
  return name === undefined || certificateArn === undefined ? undefined : { name, certificateArn }
}

function withLimits(settings: Settings, { posts, workers, ...limits }: LimitLines): Settings {
  return {
    ...{ ...settings, ...limits },
    posts: { ...settings.posts, ...posts },
    workers: { ...settings.workers, ...workers },
  }
}

function noSuchStage(stage: Stage, written: readonly string[]): Finding {
  return {
    path: ['deploy'],
    problem: `deploy says nothing of the stage ${stage}.`,
    fix: `Add "${stage}:" with its account and region, or say -c stage=${written[0] ?? 'live'}.`,
  }
}

function contradicted(choice: Choice, lines: StageLines, path: Finding['path']): readonly Finding[] {
  const typed = {
    alarmsEmail: choice.alarmsEmail,
    domain: choice.domain?.name,
    certificateArn: choice.domain?.certificateArn,
  }
  return Object.entries(typed).flatMap(([name, value]) => {
    const written = new Map<string, unknown>(Object.entries(lines)).get(name)
    if (value === undefined || written === undefined || value === written) return []
    return [
      {
        path: [...path, name],
        problem: `This line says ${String(written)}, and -c ${name}=${value} says another.`,
        fix: `Change this line, or leave out what you typed: what is deployed is what is written here.`,
      },
    ]
  })
}

/** What another file of the folder has in the same place. */
function taken(
  own: { readonly lines: StageLines; readonly stage: Stage; readonly sendingDomain: string },
  others: readonly DeployedBeside[],
): readonly Finding[] {
  const { account, region, domain } = own.lines
  return others.flatMap(({ file, stage, lines, sendingDomain }): Finding[] => {
    const isHere = lines.account === account && lines.region === region
    return [
      ...(isHere && sendingDomain === own.sendingDomain
        ? [
            {
              path: ['deploy', own.stage, 'account'],
              problem: `${file} sends from ${sendingDomain} in the same account and region, as its stage ${stage}: SES has a domain once there, and deleting either would end the emails of both.`,
              fix: 'Give one of them an account of its own, another region, or another sending domain.',
            },
          ]
        : []),
      ...(domain !== undefined && lines.domain === domain
        ? [
            {
              path: ['deploy', own.stage, 'domain'],
              problem: `${domain} is the domain of ${file}, too, as its stage ${stage}: it can lead to one of them.`,
              fix: 'Give one of them another name.',
            },
          ]
        : []),
    ]
  })
}
