import { CfnResource } from 'aws-cdk-lib/core'
import type { Construct } from 'constructs'

/** Notes in the template what a resource is called when the stack runs on one machine: `work-dead-letters`. */
export function setLocalName(resource: Construct, name: string): void {
  const { defaultChild } = resource.node
  if (!(defaultChild instanceof CfnResource))
    throw new TypeError(`${resource.node.path} is no single resource`)
  defaultChild.addMetadata('LocalName', name)
}
