import type { CustomDomain } from './constructs/custom-domain.ts'
import type { Settings, Stage } from './constructs/settings.ts'

/**
 * What is deployed, as it was chosen: a plain value, which also stands in the template's metadata, so that what is chosen next
 * time can be compared with it. No part of the organisation nor of its version.
 */
export interface ChosenDeployment {
  /** The name of the organisation's file. */
  readonly organisation: string
  readonly stage: Stage
  readonly stackName: string
  /** Absent where the file has no `deploy` section: it then goes wherever the credentials lead. */
  readonly place?: { readonly account: string; readonly region: string }
  /** Who is told when an alarm goes off; nobody, where it is absent. */
  readonly alarmsEmail?: string
  readonly domain?: CustomDomain
  /** What emails come from, and where news of undelivered ones goes. */
  readonly sendingDomain: string
  readonly mailFromDomain: string
  /** Besides `project`, `organisation` and `stage`. */
  readonly tags: Readonly<Record<string, string>>
  /** Lines that were typed and stand in no file: whoever deploys next without them takes them away. */
  readonly typed: readonly string[]
  readonly settings: Settings
}

/** What stops nothing and is said at every synth, plan and deployment, a paragraph each. */
export function deploymentAdvice(deployment: ChosenDeployment): readonly string[] {
  const { organisation, stage, place, alarmsEmail, typed } = deployment
  return [
    ...(alarmsEmail === undefined
      ? [
          `NOBODY IS TOLD WHEN AN ALARM GOES OFF. Enquiries could lie unsent for days without anybody knowing. Write under deploy, ${stage}:\n      alarmsEmail: it@your-charity.org.uk`,
        ]
      : []),
    ...(place === undefined
      ? [
          `${organisation} has no deploy section, so npm run deploy will refuse it. Write at the end of its file:\n${exampleSection(deployment)}`,
        ]
      : []),
    ...(place !== undefined && typed.length > 0
      ? [
          `What was typed is in no file, and the next deployment without it takes it away. Write under deploy, ${stage}:\n${typed.map((line) => `      ${line}`).join('\n')}`,
        ]
      : []),
  ]
}

/** A `deploy` section with what is known of it. */
function exampleSection({ stage, typed, alarmsEmail }: ChosenDeployment): string {
  const lines = [
    ...["account: '123456789012'", 'region: eu-west-2'],
    ...(alarmsEmail === undefined ? ['alarmsEmail: it@your-charity.org.uk'] : []),
    ...typed,
  ]
  return `  deploy:\n    ${stage}:\n${lines.map((line) => `      ${line}`).join('\n')}`
}
