import { Validations } from 'aws-cdk-lib/core'
import type { Construct } from 'constructs'

/**
 * Says beside a resource why a finding of cdk-nag may stand there: `{ 'AwsSolutions-APIG4': 'Anybody may …' }`. Costs
 * nothing in the template; `nag.test.ts` holds that each one has a reason and is still needed.
 */
export function acknowledge(resource: Construct, findings: Readonly<Record<string, string>>): void {
  for (const [rule, reason] of Object.entries(findings)) {
    const pack = rule.slice(0, rule.indexOf('-'))
    Validations.of(resource).acknowledge({ id: `${pack}::${rule}`, reason })
  }
}
