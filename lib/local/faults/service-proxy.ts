import type { Authorise } from '../permissions/authorise.ts'
import type { Faults } from './faults.ts'

/** The services the stack puts a proxy before. */
export type ProxiedService = 'ses' | 'sqs' | 'dynamodb' | 'secretsmanager'

/** What a proxy is started with; `identities` (SES only) are the verified domains and addresses. */
export interface ServiceProxyOptions {
  service: ProxiedService
  /** The engine behind, `http://127.0.0.1:port`. */
  target: string
  region: string
  accountId: string
  faults: Faults
  authorise: Authorise
  identities?: readonly string[]
  /** The ARN of a secret by what a caller names it (a name or an ARN). */
  arnOfSecret?: (secretId: string) => string | undefined
  onDenied?: (text: string) => void
}

/** A running proxy. */
export interface ServiceProxy {
  url: string
  close(): Promise<void>
}

/** Starts a loopback proxy in front of one service's engine. */
export function startServiceProxy(_options: ServiceProxyOptions): Promise<ServiceProxy> {
  throw new Error('under construction')
}
