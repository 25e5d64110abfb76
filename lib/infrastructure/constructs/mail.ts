import type { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import {
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  EmailIdentity,
  EmailSendingEvent,
  EventDestination,
  Identity,
  MailFromBehaviorOnMxFailure,
  SuppressionReasons,
} from 'aws-cdk-lib/aws-ses'
import { Topic } from 'aws-cdk-lib/aws-sns'
import { SqsSubscription } from 'aws-cdk-lib/aws-sns-subscriptions'
import { Stack } from 'aws-cdk-lib/core'
import { Construct } from 'constructs'
import type { QueueWithDeadLetters } from './queue-with-dead-letters.ts'
import { allow } from './wiring.ts'

/** Sending: the domain we send from, a configuration set for each audience, and the way SES's events take. */
export class Mail extends Construct {
  readonly officerSet: ConfigurationSet
  readonly enquirerSet: ConfigurationSet
  readonly identity: EmailIdentity
  readonly domain: string
  readonly mailFromDomain: string

  constructor(
    scope: Construct,
    id: string,
    props: {
      readonly sendingDomain: string
      readonly mailFromDomain: string
      readonly eventsTo: QueueWithDeadLetters
    },
  ) {
    super(scope, id)
    this.domain = props.sendingDomain
    this.mailFromDomain = props.mailFromDomain
    this.identity = new EmailIdentity(this, 'Domain', {
      identity: Identity.domain(this.domain),
      mailFromDomain: this.mailFromDomain,
      // Until its DNS records are there, mail goes out under amazonses.com instead of not at all.
      mailFromBehaviorOnMxFailure: MailFromBehaviorOnMxFailure.USE_DEFAULT_VALUE,
      // The events say it; forwarded bounces would quote whole mails to the sender's mailbox.
      feedbackForwarding: false,
    })

    // An officer's address that once bounced must not be dropped in silence: a suppressed address gets a success and
    // no mail. Their own mailbox tells us, and the next in the chain has it.
    this.officerSet = new ConfigurationSet(this, 'Officer', {
      disableSuppressionList: true,
      tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
    })
    // An enquirer's mistyped address is not tried twice, and an old mail server is better than no mail.
    this.enquirerSet = new ConfigurationSet(this, 'Enquirer', {
      suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
      tlsPolicy: ConfigurationSetTlsPolicy.OPTIONAL,
    })

    // Without a key of KMS: SES may only use one that is ours, at a dollar a month, and a topic stores nothing: it
    // hands over to a queue that is encrypted.
    const topic = new Topic(this, 'Events', { enforceSSL: true })
    const { queue, deadLetters } = props.eventsTo
    topic.addSubscription(
      new SqsSubscription(queue, { rawMessageDelivery: true, deadLetterQueue: deadLetters }),
    )
    for (const set of [this.officerSet, this.enquirerSet]) {
      set.addEventDestination('Events', {
        destination: EventDestination.snsTopic(topic),
        events: [...events],
      })
    }
  }

  /** Leave to send in our name. SES asks for it on the identity and on the configuration set that is named. */
  sending({ sandbox }: { readonly sandbox: boolean }): PolicyStatement {
    const sets = [this.officerSet, this.enquirerSet].map((set) =>
      this.#arn('configuration-set', set.configurationSetName),
    )
    // In the sandbox SES asks on the identity of the *recipient*, too (aws-sdk-js#3641).
    const recipients = sandbox ? [this.#arn('identity', '*')] : []
    return allow(['ses:SendRawEmail'], this.identity.emailIdentityArn, ...sets, ...recipients)
  }

  #arn(resource: string, resourceName: string): string {
    return Stack.of(this).formatArn({ service: 'ses', resource, resourceName })
  }
}

const events = [
  EmailSendingEvent.SEND,
  EmailSendingEvent.DELIVERY,
  EmailSendingEvent.DELIVERY_DELAY,
  EmailSendingEvent.BOUNCE,
  EmailSendingEvent.COMPLAINT,
  EmailSendingEvent.REJECT,
] as const
