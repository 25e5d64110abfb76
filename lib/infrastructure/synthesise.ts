import { join, resolve } from 'node:path'
import { App, type IPolicyValidationPlugin, Validations } from 'aws-cdk-lib/core'
import type { CompiledOrganisation } from '../core/organisation/organisation.ts'
import { type Bundles, buildBundles, type FunctionName } from './bundles/bundles.ts'
import { readChoice } from './choice.ts'
import { chooseDeployment, deploymentHere } from './choose-deployment.ts'
import type { ChosenDeployment } from './chosen-deployment.ts'
import type { Settings } from './constructs/settings.ts'
import { EnquiryStack } from './enquiry-stack.ts'
import { type FileToDeploy, fileToDeploy } from './organisation-file/compile-organisation.ts'
import { SynthesisRefused } from './organisation-file/synthesis-refused.ts'
import { type WhichOrganisation, whichOrganisation } from './organisation-file/which-organisation.ts'

export interface SynthesisOptions {
  /** Where the cloud assembly is written; `cdk.out` by custom. */
  readonly outdir: string
  /** What `-c name=value` says: `stage`, `organisation` … (`choice.ts`). Wins over what the CDK's CLI passes. */
  readonly context?: Readonly<Record<string, unknown>>
  /** An organisation that is already checked, instead of one from a file. */
  readonly organisation?: CompiledOrganisation
  /**
   * Whether it is to run on this machine, never to be deployed: an example will do where there is no organisation of one's own, and
   * what the file says of account, region and addresses counts for nothing. False unless said.
   */
  readonly here?: boolean
  /** Other settings than those of the stage. */
  readonly settings?: Settings
  /** Whether CloudFormation's own rules are checked, which takes seconds; `npm start` does without. True unless said. */
  readonly validate?: boolean
  /** Further rules that the template must keep. */
  readonly rules?: (app: App) => readonly IPolicyValidationPlugin[]
  /** Other entry files, for tests of the stack alone. */
  readonly entries?: Readonly<Record<FunctionName, string>>
}

/** What a synth left behind. */
export interface Synthesis {
  readonly assemblyDirectory: string
  readonly stackName: string
  readonly templatePath: string
  readonly bundles: Bundles
  /** Whose it is, and its file. */
  readonly organisation: CompiledOrganisation
  readonly file: WhichOrganisation
  /** What is deployed, where, and for whom. */
  readonly deployment: ChosenDeployment
}

/**
 * Writes the cloud assembly: organisation checked, functions bundled, template validated. Needs no network and no
 * credentials. A wrong context value, organisation or template is a SynthesisRefused; anything else thrown is a bug.
 */
export async function synthesise(options: SynthesisOptions): Promise<Synthesis> {
  const outdir = resolve(options.outdir)
  const app = new App({
    outdir,
    autoSynth: false,
    builtinCloudFormationValidation: options.validate ?? true,
    postCliContext: { ...fixedContext, ...options.context },
  })
  const choice = readChoice(app.node.getAllContext(), (named) => which(options, named))
  const file = options.organisation ? given(options.organisation) : fileToDeploy(choice.organisation.path)
  const { organisation } = file
  const deployment = options.here ? deploymentHere(choice, file) : chooseDeployment(choice, file)
  const bundles = await buildBundles({
    organisation,
    into: join(outdir, 'bundles'),
    ...(options.entries ? { entries: options.entries } : {}),
  })
  const stack = new EnquiryStack(app, deployment.stackName, {
    ...{ organisation, bundles },
    deployment: options.settings ? { ...deployment, settings: options.settings } : deployment,
  })
  if (options.rules) Validations.of(app).addPlugins(...options.rules(app))
  validated(() => app.synth())
  return {
    assemblyDirectory: outdir,
    stackName: stack.stackName,
    templatePath: join(outdir, stack.templateFile),
    bundles,
    organisation,
    file: choice.organisation,
    deployment,
  }
}

function which({ organisation, here = false }: SynthesisOptions, named: string | undefined) {
  if (organisation === undefined) return whichOrganisation(named, { orExample: here })
  return { name: organisation.name, path: `${organisation.name}.yaml`, example: false }
}

function given(organisation: CompiledOrganisation): FileToDeploy {
  return { organisation, deploy: undefined, describe: () => [] }
}

// Said here and not in cdk.json, so that the template is the same whoever runs the app.
const fixedContext = {
  // Without the first, what CloudFormation would refuse is a mere warning; without the second, what it may refuse is.
  '@aws-cdk/core:validateAgainstDefaultRules': true,
  '@aws-cdk/core:strictCfnValidateErrors': true,
  // Its findings come as an error that we can show, instead of a print and an exit code.
  '@aws-cdk/core:appMode': 'inmemory',
  'aws:cdk:enable-path-metadata': true,
  'aws:cdk:enable-asset-metadata': true,
}

function validated(synth: () => unknown): void {
  try {
    synth()
  } catch (error) {
    if (error instanceof Error && error.name === 'ValidationFailed')
      throw new SynthesisRefused([error.message])
    throw error
  }
}
