import type { Finding } from '../../core/organisation/check/finding.ts'
import { isEmailAddress } from '../../core/text/email-address.ts'
import { nearest } from '../../core/text/nearest.ts'
import { certificateArn, type DeploySection, type StageLines } from './deploy-shape.ts'

/** Regions of AWS in the UK and the EU, where what enquirers write may stay without a reason. */
const regionsAtHome = [
  ...['eu-west-2', 'eu-west-1', 'eu-west-3', 'eu-central-1', 'eu-north-1', 'eu-south-1', 'eu-south-2'],
]

/** Tags that we set ourselves. */
const ourTags = ['project', 'organisation', 'stage']

/**
 * What would not deploy, would be deployed over something else, or would take data abroad without anybody having said
 * why. `sender`: the address that emails come from.
 */
export function checkDeploy(deploy: DeploySection | undefined, sender: string): readonly Finding[] {
  if (deploy === undefined) return []
  const stages = stagesOf(deploy)
  if (stages.length === 0)
    return [
      {
        path: ['deploy'],
        problem: 'deploy names no stage.',
        fix: 'Write "live:" under it, and the account and region under that.',
      },
    ]
  return [
    ...stages.flatMap(([name, stage]) => [
      ...checkRegion(stage, ['deploy', name]),
      ...checkAddresses(stage, { path: ['deploy', name], sendingDomain: domainOf(sender) }),
      ...checkCertificate(stage, ['deploy', name]),
      ...checkTags(stage, ['deploy', name]),
    ]),
    ...checkTogether(stages),
  ]
}

/** The stages that are written, in the order of the shape. */
export function stagesOf(deploy: DeploySection): readonly (readonly [string, StageLines])[] {
  return Object.entries(deploy).flatMap(([name, stage]) =>
    stage === undefined ? [] : [[name, stage] as const],
  )
}

/** What stands behind the @. */
export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1)
}

function checkRegion({ region, regionReason }: StageLines, path: Finding['path']): readonly Finding[] {
  if (regionsAtHome.includes(region) || regionReason !== undefined) return []
  const meant = nearest(region, regionsAtHome)
  return [
    {
      path: [...path, 'region'],
      problem: `${region} is not in the UK or the EU: what enquirers write would leave them.`,
      fix: `${meant === undefined ? 'Use eu-west-2, which is London' : `Did you mean ${meant}?`}${meant === undefined ? ',' : ' If not,'} ${meant === undefined ? 'or ' : ''}add a line "regionReason: …" that says why it may.`,
    },
  ]
}

function checkAddresses(
  { alarmsEmail, domain, bounce = 'bounce' }: StageLines,
  { path, sendingDomain }: { path: Finding['path']; sendingDomain: string },
): readonly Finding[] {
  const isWrong = alarmsEmail !== undefined && !isEmailAddress(alarmsEmail)
  return [
    ...(isWrong
      ? [
          {
            path: [...path, 'alarmsEmail'],
            problem: `"${alarmsEmail}" is not an email address.`,
            fix: 'Write one whole address, like it@your-charity.org.uk.',
          },
        ]
      : []),
    ...(domain === `${bounce}.${sendingDomain}`
      ? [
          {
            path: [...path, 'domain'],
            problem: `${domain} is already where news of undelivered email goes: a name that has a CNAME can have no other record.`,
            fix: 'Choose another domain, or another name in the line "bounce:".',
          },
        ]
      : []),
  ]
}

function checkCertificate(stage: StageLines, path: Finding['path']): readonly Finding[] {
  const { domain, certificateArn: arn, region, account } = stage
  if (domain === undefined && arn === undefined) return []
  if (arn === undefined)
    return [
      {
        path: [...path, 'domain'],
        problem: 'A domain needs a certificate.',
        fix: `Ask for one in ACM, in ${region}, and add a line "certificateArn: arn:aws:acm:…".`,
      },
    ]
  if (domain === undefined)
    return [
      {
        path: [...path, 'certificateArn'],
        problem: 'A certificateArn is of use only beside the domain that it is for.',
        fix: 'Add a line "domain: …", or delete this one.',
      },
    ]
  const [, inRegion, inAccount] = certificateArn.exec(arn) ?? []
  if (inRegion === region && inAccount === account) return []
  return [
    {
      path: [...path, 'certificateArn'],
      problem: `The certificate is in ${inRegion} of account ${inAccount}, the stage in ${region} of ${account}: the API can only use one beside it.`,
      fix: `Ask ACM for one in ${region} of account ${account}, and write its ARN here.`,
    },
  ]
}

function checkTags({ tags = {} }: StageLines, path: Finding['path']): readonly Finding[] {
  return Object.keys(tags)
    .filter((tag) => ourTags.includes(tag))
    .map((tag) => ({
      path: [...path, 'tags', tag],
      at: 'name',
      problem: `The tag ${tag} is set already, to what is deployed.`,
      fix: 'Delete this line, or call the tag something else.',
    }))
}

/** Each stage against those before it. */
function checkTogether(stages: readonly (readonly [string, StageLines])[]): readonly Finding[] {
  return stages.flatMap(([name, stage], index) =>
    stages.slice(0, index).flatMap(([other, before]): Finding[] => [
      ...(before.account === stage.account && before.region === stage.region
        ? [
            {
              path: ['deploy', name, 'account'],
              problem: `${name} and ${other} are in one account and region: SES has each sending domain once there, and deleting ${name} would end the emails of ${other}.`,
              fix: `Give ${name} an account of its own, or at least another region.`,
            },
          ]
        : []),
      ...(stage.domain !== undefined && before.domain === stage.domain
        ? [
            {
              path: ['deploy', name, 'domain'],
              problem: `${stage.domain} is the domain of ${other}, too: it can lead to one of them.`,
              fix: `Give ${name} a name of its own, such as ${name}.${stage.domain}, or none.`,
            },
          ]
        : []),
    ]),
  )
}
