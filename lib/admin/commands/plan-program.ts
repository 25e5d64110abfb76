import { defineCommand } from '../../command-line/command.ts'
import type { CommandProblem } from '../../command-line/command-problem.ts'
import { optional, repeated, type ValuesOf } from '../../command-line/given.ts'
import type { Output } from '../../command-line/output.ts'
import type { Program } from '../../command-line/program.ts'
import { text } from '../../command-line/readers.ts'
import type { Instant } from '../../core/time/instant.ts'
import type { ToPlan } from '../plan-deployment.ts'
import { targetOptions } from '../target.ts'
import { toldOf } from '../told-plan.ts'

/** What a plan needs besides what is deployed. */
interface PlanWorld extends Pick<ToPlan, 'kinds' | 'words'> {
  readonly now: () => Instant
  /** Writes the template by what is chosen behind `-c`; `here`: as npm start runs it. Throws where a file or a choice is wrong. */
  readonly synthesise: (
    context: readonly string[],
    here: boolean,
  ) => Promise<Pick<ToPlan, 'stackName' | 'template'> & { readonly region?: string }>
}

/** What is typed. */
const planOptions = {
  context: repeated(
    text('NAME=VALUE', 'a choice such as organisation=NAME'),
    'what npm run deploy is given: organisation, stage …',
    'c',
  ),
  region: optional(
    text('REGION', 'a region such as eu-west-2'),
    'where it is deployed, if the file does not say',
  ),
  local: targetOptions.local,
}

/** `npm run plan`: what a deployment would change for people, before it does. */
export function planProgram(
  world: PlanWorld,
  explain: (error: unknown) => CommandProblem | undefined,
): Program<PlanContext, typeof planOptions> {
  return {
    name: 'npm run plan --',
    says: 'What npm run deploy would change for people, alarms, links and data, the worst first, and what to do about each. It changes nothing. It ends with 0 where deploy would go ahead, and with 4 where deploy would stop.',
    options: planOptions,
    explain,
    context: (options, output) => ({ world, options, output }),
    groups: [
      {
        heading: 'Plan',
        commands: [
          defineCommand({
            words: '',
            says: 'what would change with the next deployment',
            examples: [
              '-c organisation=cambridgeshire',
              '-c organisation=cambridgeshire -c stage=dev --json',
              '-c organisation=cambridgeshire --local',
            ],
            async run({ world, options: { context, region, local } }: PlanContext) {
              const { now, synthesise, ...rest } = world
              const made = await synthesise(context, local !== undefined)
              // After what was typed is read, since loading the SDK takes most of a second.
              const { planDeployment } = await import('../plan-deployment.ts')
              const { stackName, template } = made
              const target = local === undefined ? { region: region ?? made.region } : { local }
              return toldOf(await planDeployment({ ...rest, stackName, template, target, now: now() }))
            },
          }),
        ],
      },
    ],
  }
}

interface PlanContext {
  readonly world: PlanWorld
  readonly options: ValuesOf<typeof planOptions>
  readonly output: Output
}
