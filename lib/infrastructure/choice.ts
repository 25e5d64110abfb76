import { isEmailAddress } from '../core/text/email-address.ts'
import { type CustomDomain, readCustomDomain } from './constructs/custom-domain.ts'
import { type Stage, stages } from './constructs/settings.ts'
import { SynthesisRefused } from './organisation-file/synthesis-refused.ts'
import type { WhichOrganisation } from './organisation-file/which-organisation.ts'

/** Every value that `-c name=value` may set, and what it is, as `--help` says it. */
export const contextValues = {
  stage: `one of ${Object.keys(stages).join(', ')}; unless said, live, which protects the data, or the only one of the file`,
  organisation:
    'a file of lib/organisations without .yaml, or a path that ends with it; the only one of your own unless said',
  alarmsEmail: 'the address that is told when an alarm goes off, where the file says none',
  domain: 'a web address of your own, where the file says none; needs certificateArn',
  certificateArn: 'the certificate in ACM for that domain',
} as const

/** What is chosen on the command line, each by `-c name=value`. */
export interface Choice {
  readonly stage?: Stage
  readonly organisation: WhichOrganisation
  /** Who is written to when an alarm goes off. */
  readonly alarmsEmail?: string
  /** Where the API answers besides the address that AWS gives it. */
  readonly domain?: CustomDomain
}

/**
 * Reads the CDK context. A value that is not one of the allowed, and a plain name that is none of ours (`stge`), throw
 * a SynthesisRefused that says what is allowed: a misspelt stage must not deploy the default one.
 */
export function readChoice(
  context: Readonly<Record<string, unknown>>,
  which: (named: string | undefined) => WhichOrganisation,
): Choice {
  const findings = Object.keys(context)
    .filter((key) => /^[a-z]+$/i.test(key) && !names.includes(key))
    .map((key) => `There is no context value "${key}". There are: ${names.join(', ')}.`)
  const stage = context['stage']
  const alarmsEmail = context['alarmsEmail']

  if (stage !== undefined && !isStage(stage)) findings.push(notAllowed('stage', stage, Object.keys(stages)))
  const organisation = chosen(context['organisation'], which)
  if ('findings' in organisation) findings.push(...organisation.findings)
  if (alarmsEmail !== undefined && !(typeof alarmsEmail === 'string' && isEmailAddress(alarmsEmail)))
    findings.push(`The context value alarmsEmail="${String(alarmsEmail)}" is not an email address.`)

  const { domain, findings: ofDomain } = readCustomDomain(context)
  findings.push(...ofDomain)

  if (findings.length > 0 || 'findings' in organisation) throw new SynthesisRefused(findings)
  return {
    ...(isStage(stage) ? { stage } : {}),
    organisation,
    ...(alarmsEmail === undefined ? {} : { alarmsEmail: String(alarmsEmail) }),
    ...(domain === undefined ? {} : { domain }),
  }
}

/** Values as they are typed behind `-c`: `NAME=VALUE`, of which the value may hold more of the sign. The last of a name counts. */
export function readContext(pairs: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    pairs.map((pair) => {
      const [name = '', ...value] = pair.split('=')
      return [name, value.join('=')]
    }),
  )
}

const names = Object.keys(contextValues)

function chosen(
  named: unknown,
  which: (named: string | undefined) => WhichOrganisation,
): WhichOrganisation | { readonly findings: readonly string[] } {
  try {
    return which(named === undefined ? undefined : String(named))
  } catch (error) {
    if (error instanceof SynthesisRefused) return error
    throw error
  }
}

function isStage(value: unknown): value is Stage {
  return typeof value === 'string' && Object.hasOwn(stages, value)
}

function notAllowed(name: string, value: unknown, allowed: readonly string[]): string {
  return `The context value ${name}="${String(value)}" is not allowed. Allowed are: ${allowed.join(', ')}.`
}
