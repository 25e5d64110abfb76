import { spawn } from 'node:child_process'
import { Resolver } from 'node:dns/promises'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { enableCompileCache } from 'node:module'
import { fileURLToPath } from 'node:url'
import type { CdkCall } from '../lib/admin/deploy/cdk-deploy.ts'
import { deployProgram, type ReadyToDeploy } from '../lib/admin/deploy/deploy-program.ts'
import { CommandProblem } from '../lib/command-line/command-problem.ts'
import { runProgram } from '../lib/command-line/run-program.ts'
import { english } from '../lib/core/words/english.ts'
import { contextValues, readContext } from '../lib/infrastructure/choice.ts'
import { deploymentAdvice } from '../lib/infrastructure/chosen-deployment.ts'
import { SynthesisRefused } from '../lib/infrastructure/organisation-file/synthesis-refused.ts'
import { kinds } from '../lib/kinds/kinds.ts'

enableCompileCache()
const resolver = new Resolver({ timeout: 2000, tries: 2 })
// `npm run deploy -- -c organisation=NAME`: checks, synthesises once, and deploys exactly that.
const world = {
  async prepare(pairs: readonly string[]) {
    // After what was typed is read, since loading the CDK takes seconds.
    const { synthesise } = await import('../lib/infrastructure/synthesise.ts')
    const { deployment, assemblyDirectory, templatePath } = await synthesise({
      outdir: 'cdk.out',
      context: readContext(pairs),
    })
    return { ...deployment, assemblyDirectory, templatePath, advice: deploymentAdvice(deployment) }
  },
  async plan({ stackName, templatePath, place }: ReadyToDeploy) {
    const { planDeployment } = await import('../lib/admin/plan-deployment.ts')
    return planDeployment({
      ...{ stackName, kinds, words: english, now: new Date().toISOString() },
      template: readFileSync(templatePath, 'utf8'),
      target: { region: place?.region },
    })
  },
  async account(region: string) {
    const { bootstrappedAccount } = await import('../lib/admin/deploy/bootstrapped-account.ts')
    return bootstrappedAccount(region, process.env)
  },
  async cdk({ args, env }: CdkCall) {
    const cdk = fileURLToPath(import.meta.resolve('aws-cdk/bin/cdk'))
    const child = spawn(process.execPath, [cdk, ...args], {
      stdio: 'inherit',
      env: { ...process.env, ...env },
    })
    const [status] = await once(child, 'exit')
    return typeof status === 'number' ? status : 1
  },
  async lookUp(name: string, type: 'CNAME' | 'MX' | 'TXT') {
    try {
      if (type === 'TXT') return (await resolver.resolveTxt(name)).map((parts) => parts.join(''))
      if (type === 'MX') return (await resolver.resolveMx(name)).map(({ exchange }) => exchange)
      return await resolver.resolveCname(name)
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined
      return code === 'ENOTFOUND' || code === 'ENODATA' ? [] : undefined
    }
  },
}
process.exitCode = await runProgram(
  process,
  deployProgram(world, {
    values: contextValues,
    explain: (error) => (error instanceof SynthesisRefused ? new CommandProblem(error.findings) : undefined),
  }),
)
