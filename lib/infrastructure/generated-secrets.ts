import { Secret } from 'aws-cdk-lib/aws-secretsmanager'
import { RemovalPolicy } from 'aws-cdk-lib/core'
import { Construct } from 'constructs'
import type { Settings } from './settings.ts'

/**
 * The keys, made by Secrets Manager, so that no template, parameter or log has ever seen one. They are kept with the
 * data: without the identity key an enquiry's reference cannot be derived again.
 */
export class GeneratedSecrets extends Construct {
  /** ARN. `{ "key": "…" }`: references and fingerprints; never rotated. */
  readonly identityKey: string
  /** ARN. `{ "current": "k1", "k1": "…" }`: signs the links; rotated by adding a key and naming it `current`. */
  readonly linkKeys: string

  constructor(scope: Construct, id: string, props: { readonly settings: Settings }) {
    super(scope, id)
    const generate = (name: string, template: object, key: string): string =>
      // Whatever changes below makes CloudFormation generate a new value. For the identity key: never change it.
      new Secret(this, name, {
        generateSecretString: {
          secretStringTemplate: JSON.stringify(template),
          generateStringKey: key,
          passwordLength: 64,
          excludePunctuation: true,
        },
        removalPolicy: props.settings.protectData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
      }).secretArn

    this.identityKey = generate('IdentityKey', {}, 'key')
    this.linkKeys = generate('LinkKeys', { current: 'k1' }, 'k1')
  }
}
