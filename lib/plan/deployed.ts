import type { CompiledOrganisation } from '../core/organisation/organisation.ts'
import type { TargetTime } from '../core/time/target-time.ts'

/** What a template says: of a stack that is deployed, or of one that would be. */
export interface Deployed {
  readonly resources: readonly DeployedResource[]
  /** Absent: deployed by a release that did not write down what it had. */
  readonly pipeline?: DeployedPipeline
}

export interface DeployedResource {
  /** Its logical id: with another, it is another. */
  readonly id: string
  readonly type: string
  readonly properties: Readonly<Record<string, unknown>>
  /** It stays when the stack no longer has it. */
  readonly isKept: boolean
}

export interface DeployedPipeline {
  readonly organisation: CompiledOrganisation
  readonly targets: Readonly<Record<string, TargetTime>>
  readonly stage?: string
  readonly place?: { readonly account: string; readonly region: string }
}

/** Those of a type, such as `AWS::SES::EmailIdentity`. */
export function ofType({ resources }: Deployed, type: string): readonly DeployedResource[] {
  return resources.filter((resource) => resource.type === type)
}

/** What stands at a path of a resource's properties. */
export function at(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (inner, name) =>
      typeof inner === 'object' && inner !== null ? new Map(Object.entries(inner)).get(name) : undefined,
    value,
  )
}
