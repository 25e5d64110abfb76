import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { londonDate } from '../lib/core/time/working-calendar.ts'
import type { LocalStack } from '../lib/local/local-stack.ts'
import type { LocalStackOptions } from '../lib/local/start-local-stack.ts'
import { curlOf, exampleEnquiry } from '../lib/sample-week/example-enquiry.ts'
import { mailboxOwners } from '../lib/sample-week/mailbox-owners.ts'
import { playSampleWeek } from '../lib/sample-week/play-sample-week.ts'
import { introduce, welcome } from '../lib/sample-week/welcome.ts'
import type { StartOptions } from './start-options.ts'

/** An organisation's stack, checked, bundled and synthesised, and not yet running. */
export interface PreparedRun {
  /** The same text for the same stack. */
  readonly made: string
  /** What is worth a look: in the organisation's file, works and was probably not meant, say. */
  readonly advice: readonly string[]
  start(how: Pick<LocalStackOptions, 'port' | 'keep' | 'onProgress' | 'onNote'>): Promise<LocalStack>
  /** What to tell once it runs. */
  welcome(url: string): string
  /** Deletes what it was made of. */
  remove(): void
}

/** Makes an organisation's stack ready. Throws SynthesisRefused, UnmodelledTemplateError or esbuild's BuildFailure. */
export async function prepareRun({
  context,
  ...options
}: Pick<StartOptions, 'context' | 'dynamodb' | 'keep' | 'watch'>): Promise<PreparedRun> {
  const home = mkdtempSync(join(tmpdir(), 'enquiries-'))
  const remove = () => rmSync(home, { recursive: true, force: true })
  try {
    // After what was typed is read, since loading the CDK takes seconds.
    const { synthesise } = await import('../lib/infrastructure/synthesise.ts')
    const { checkAssembly, startLocalStack } = await import('../lib/local/start-local-stack.ts')
    const { kinds } = await import('../lib/kinds/kinds.ts')
    const { organisationAdvice } = await import(
      '../lib/infrastructure/organisation-file/compile-organisation.ts'
    )
    const synthesis = await synthesise({ outdir: home, validate: false, here: true, context })
    const { organisation, file, assemblyDirectory, stackName } = synthesis
    checkAssembly(assemblyDirectory, stackName)
    const advice = organisationAdvice(file.path, londonDate(new Date().toISOString()))
    const example = exampleEnquiry(organisation, kinds)
    const post = (url: string) => curlOf(url, example, process.platform)
    return {
      advice: [
        ...(file.example && context['organisation'] === undefined
          ? [`There is no organisation of your own yet, so this is the example ${organisation.name}.`]
          : []),
        ...advice.map((line) => `Worth a look: ${line}`),
      ],
      made: createHash('sha256')
        .update(readFileSync(synthesis.templatePath))
        .update(JSON.stringify(organisation))
        .digest('hex'),
      start: (how) =>
        startLocalStack({
          ...how,
          dynamodb: options.dynamodb,
          assemblyDirectory,
          stackName,
          tryIt: (url) => [post(url), `curl -s ${url}/_local/mail`],
          introduction: introduce(organisation),
          people: { people: mailboxOwners(organisation), others: 'Enquirer' },
          demonstration: {
            title: 'A week of sample enquiries',
            about:
              'Sends made-up enquiries over five working days; officers answer some, close some and hand some on, and one goes late. It takes about half a minute, and moves this clock on by a week.',
            play: (stage) => playSampleWeek(organisation.name, stage),
          },
        }),
      welcome: (url) => welcome({ url, curl: post(url), ...options }),
      remove,
    }
  } catch (error) {
    remove()
    throw error
  }
}

/** Of the code: package.json's. */
export function readRelease(): string {
  const { version }: { version: string } = JSON.parse(
    readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
  )
  return version
}

/** Plays the week of sample enquiries, and tells how it went. */
export async function playSample(stack: LocalStack, tell: (text: string) => void): Promise<void> {
  tell('  A week of sample enquiries is being played. It takes about half a minute.')
  const outcome = await stack.demonstrate()
  if (outcome?.state === 'done') tell(`  ${outcome.summary}`)
  if (outcome?.state === 'failed') tell(`  ! The week of sample enquiries ended early: ${outcome.problem}`)
}
