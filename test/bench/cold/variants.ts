import { mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import {
  type FunctionName,
  functionEntries,
  functionNames,
} from '../../../lib/infrastructure/bundles/bundles.ts'
import { compiledOrganisation } from '../../../lib/infrastructure/bundles/compiled-organisation.ts'
import { buildPageAssets, compiledAssets } from '../../../lib/infrastructure/bundles/page-assets.ts'
import { synthesise } from '../../../lib/infrastructure/synthesise.ts'
import { type FunctionModel, readFunctions } from '../../../lib/local/lambda/read-functions.ts'
import { toEnvironment } from '../../../lib/local/lambda/start-functions.ts'
import { readAssembly } from '../../../lib/local/template/read-assembly.ts'
import { createStackModel } from '../../../lib/local/template/stack-model.ts'
import { organisationForTests } from '../../organisations/organisation-for-tests.ts'
import { createFirstEvents } from './first-events.ts'
import { startStubServices } from './stub-services.ts'

/** One build of one function, ready to be started, and an event that makes it do its work. */
export interface Variant {
  readonly name: string
  readonly build: 'empty' | 'ours' | 'cdk-default'
  readonly model: FunctionModel
  readonly environment: Readonly<Record<string, string>>
  readonly taskRoot: string
  readonly kilobytes: number
  event(): string
}

/** Says in words what `cdk-default` is. */
export const cdkDefault =
  'CDK default: what NodejsFunction does unless told otherwise (CommonJS, platform node, target node24, not minified, ' +
  'no source map, main before module, @aws-sdk/* and @smithy/* external, as new CDK apps have it), ' +
  'the external packages resolved from node_modules.'

/** An empty handler, our bundles as they are deployed, and the same handlers built as the CDK does by default. */
export async function createVariants(): Promise<{ variants: readonly Variant[]; close(): Promise<void> }> {
  const home = mkdtempSync(join(tmpdir(), 'bench-'))
  const { events, answers } = await createFirstEvents()
  const services = await startStubServices(answers)
  const { url } = services
  const endpoints = { dynamodb: url, sqs: url, ses: url, secretsmanager: url }
  const { assemblyDirectory, stackName } = await synthesise({
    outdir: join(home, 'cdk.out'),
    ...{ validate: false, here: true },
  })
  const assembly = readAssembly(assemblyDirectory, stackName)
  const place = { region: 'eu-west-2', account: '111122223333', sqsUrl: url, apiUrl: 'https://api.example' }
  const models = readFunctions(createStackModel({ ...assembly, place }))
  const cdkBundles = await buildAsTheCdkDoes(join(home, 'cdk-default'))

  const variantOf = (model: FunctionModel, kind: Variant['build'], taskRoot: string): Variant => {
    const name = functionNames.find((one) => one === model.name) ?? 'intake'
    return {
      name: kind === 'ours' ? name : kind === 'empty' ? 'empty handler' : `${name}, CDK default`,
      build: kind,
      model,
      environment: { ...model.environment, ...toEnvironment(model, { region: place.region, endpoints }) },
      taskRoot,
      kilobytes: Math.round(statSync(join(taskRoot, 'index.js')).size / 1024),
      event: kind === 'empty' ? () => '{}' : events[name],
    }
  }
  const [intake] = models
  if (intake === undefined) throw new Error('The stack has no function')
  return {
    variants: [
      variantOf({ ...intake, memoryMb: 512 }, 'empty', writeEmpty(join(home, 'empty'))),
      ...models.flatMap((model) => [
        variantOf(model, 'ours', assembly.assetDirectory(model.s3Key)),
        variantOf(model, 'cdk-default', join(cdkBundles, model.name)),
      ]),
    ],
    async close() {
      await services.close()
      rmSync(home, { recursive: true, force: true })
    },
  }
}

function writeEmpty(folder: string): string {
  mkdirSync(folder)
  writeFileSync(join(folder, 'index.js'), 'exports.handler = async () => ({})\n')
  return folder
}

async function buildAsTheCdkDoes(into: string): Promise<string> {
  const organisation = organisationForTests('cambridgeshire')
  await build({
    entryPoints: functionNames.map((name: FunctionName) => ({
      in: functionEntries[name],
      out: `${name}/index`,
    })),
    outdir: into,
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'cjs',
    external: ['@aws-sdk/*', '@smithy/*'],
    logLevel: 'silent',
    // What NodejsFunction would not know of itself.
    plugins: [compiledOrganisation(organisation), compiledAssets(buildPageAssets(organisation.look))],
  })
  symlinkSync(fileURLToPath(new URL('../../../node_modules', import.meta.url)), join(into, 'node_modules'))
  return into
}
