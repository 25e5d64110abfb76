import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { MovableClock } from '../clock/clock.ts'
import { readEmbeddedMetrics } from '../metrics/embedded-metrics.ts'
import type { MetricStore } from '../metrics/metric-store.ts'
import type { FunctionLogs } from './function-logs.ts'
import { createFunctionPool, type FunctionPool } from './function-pool.ts'
import type { FunctionModel } from './read-functions.ts'

/** The pools of a stack, by local name. */
export interface Functions {
  pools: ReadonlyMap<string, FunctionPool>
  close(): Promise<void>
}

/** The services' addresses, as functions call them. */
interface Endpoints {
  dynamodb: string
  sqs: string
  ses: string
  secretsmanager: string
}

/**
 * Makes a pool for each function over a copy of its code in a temporary directory: inside the repository the nearest
 * package.json would turn a CommonJS bundle into an ES module.
 */
export function startFunctions(options: {
  models: readonly FunctionModel[]
  assetDirectory(s3Key: string): string
  region: string
  endpoints: Endpoints
  clock: MovableClock
  logs: FunctionLogs
  metrics: MetricStore
}): Functions {
  const { clock, logs, metrics } = options
  const home = mkdtempSync(join(tmpdir(), 'local-stack-'))

  function startPool(model: FunctionModel): FunctionPool {
    const taskRoot = join(home, model.name)
    cpSync(options.assetDirectory(model.s3Key), taskRoot, { recursive: true })
    const dimensions = { FunctionName: model.name }
    const record = (name: string, value: number) =>
      metrics.record({ namespace: 'AWS/Lambda', name, dimensions, value, at: clock.now() })
    return createFunctionPool({
      model,
      taskRoot,
      environment: toEnvironment(model, options),
      clock,
      onLine(line) {
        for (const point of readEmbeddedMetrics(line)) metrics.record(point)
        logs.add(model.name, line)
      },
      onEnd({ ok, milliseconds }) {
        record('Invocations', 1)
        record('Errors', ok ? 0 : 1)
        record('Duration', milliseconds)
      },
    })
  }

  const pools = new Map(options.models.map((model) => [model.name, startPool(model)]))
  return {
    pools,
    async close() {
      await Promise.all([...pools.values()].map((pool) => pool.close()))
      rmSync(home, { recursive: true, force: true })
    },
  }
}

/** What Lambda sets, and where the services are. The user name tells the services which function is calling. */
export function toEnvironment(
  model: FunctionModel,
  { region, endpoints }: { region: string; endpoints: Endpoints },
): Readonly<Record<string, string>> {
  return {
    AWS_REGION: region,
    AWS_DEFAULT_REGION: region,
    AWS_EXECUTION_ENV: `AWS_Lambda_${model.runtime}`,
    AWS_LAMBDA_FUNCTION_NAME: model.name,
    AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(model.memoryMb),
    AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
    AWS_LAMBDA_LOG_FORMAT: model.logFormat,
    AWS_LAMBDA_LOG_GROUP_NAME: model.logGroup,
    AWS_LAMBDA_LOG_STREAM_NAME: 'local',
    AWS_ACCESS_KEY_ID: model.name,
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_SESSION_TOKEN: 'local',
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_ENDPOINT_URL_DYNAMODB: endpoints.dynamodb,
    AWS_ENDPOINT_URL_SQS: endpoints.sqs,
    AWS_ENDPOINT_URL_SES: endpoints.ses,
    AWS_ENDPOINT_URL_SECRETS_MANAGER: endpoints.secretsmanager,
  }
}
