import { Secret } from 'aws-cdk-lib/aws-secretsmanager'
import { RemovalPolicy } from 'aws-cdk-lib/core'
import { Construct } from 'constructs'
import { acknowledge } from './acknowledge.ts'
import type { Settings } from './settings.ts'

/**
 * The keys, made by Secrets Manager, so that no template, parameter or log has ever seen one. They are kept with the
 * data: without the identity key an enquiry's reference cannot be derived again.
 */
export class GeneratedSecrets extends Construct {
  /** ARN. `{ "key": "…" }`: references and fingerprints; never rotated. */
  readonly identityKey: string
  /** ARN. `{ "current": "k1", "k1": "…" }`: signs enquirers' links; rotated by adding a key and naming it `current`. */
  readonly linkKeys: string
  /** ARN. `{ "current": "o1", "o1": "…" }`: the same for all that lets an officer in; public functions can't read it. */
  readonly officerKeys: string

  constructor(scope: Construct, id: string, props: { readonly settings: Settings }) {
    super(scope, id)
    const generate = (name: string, template: object, key: string): Secret =>
      // Whatever changes below makes CloudFormation generate a new value. For the identity key: never change it.
      new Secret(this, name, {
        generateSecretString: {
          secretStringTemplate: JSON.stringify(template),
          generateStringKey: key,
          passwordLength: 64,
          excludePunctuation: true,
        },
        removalPolicy: props.settings.protectData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
      })

    const identityKey = generate('IdentityKey', {}, 'key')
    acknowledge(identityKey, {
      'AwsSolutions-SMG4':
        'References are derived from this key: under a new one, an enquiry that is sent again would become a second one.',
    })
    const linkKeys = generate('LinkKeys', { current: 'k1' }, 'k1')
    acknowledge(linkKeys, {
      'AwsSolutions-SMG4':
        'Links in mails must stay good, so a key is added beside the old ones by hand, and never replaced on a schedule.',
    })
    const officerKeys = generate('OfficerKeys', { current: 'o1' }, 'o1')
    acknowledge(officerKeys, {
      'AwsSolutions-SMG4':
        'Links in mails and sessions must stay good, so a key is added beside the old ones by hand, and never on a schedule.',
    })
    this.identityKey = identityKey.secretArn
    this.linkKeys = linkKeys.secretArn
    this.officerKeys = officerKeys.secretArn
  }
}
