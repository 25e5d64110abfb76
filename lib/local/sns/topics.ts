import { randomUUID } from 'node:crypto'

/** A queue that hears a topic; `raw` delivers the message itself, otherwise SNS's envelope around it. */
export interface TopicSubscription {
  topicArn: string
  queueUrl: string
  raw: boolean
}

/** SNS as far as a stack with queues behind topics needs it. */
export interface Topics {
  publish(topicArn: string, message: string): void
  quiet(): boolean
}

/**
 * Delivers what is published to every queue subscribed to the topic, in the order of publishing.
 * A delivery that fails is tried three times more, then handed to `onLost`; `quiet` is false while any is under way.
 */
export function createTopics(options: {
  subscriptions: readonly TopicSubscription[]
  deliver(queueUrl: string, body: string): Promise<void>
  onLost?: (text: string) => void
}): Topics {
  const tails = new Map<string, Promise<void>>()
  let underWay = 0

  async function deliver(subscription: TopicSubscription, message: string): Promise<void> {
    const body = subscription.raw ? message : envelope(subscription.topicArn, message)
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await options.deliver(subscription.queueUrl, body)
      } catch (error) {
        if (attempt === 4)
          return options.onLost?.(`SNS gave up on ${subscription.queueUrl}: ${String(error)}`)
      }
    }
  }

  return {
    publish(topicArn, message) {
      for (const subscription of options.subscriptions) {
        if (subscription.topicArn !== topicArn) continue
        underWay += 1
        const before = tails.get(subscription.queueUrl) ?? Promise.resolve()
        const after = before
          .then(() => deliver(subscription, message))
          .finally(() => {
            underWay -= 1
          })
        tails.set(subscription.queueUrl, after)
      }
    },
    quiet: () => underWay === 0,
  }
}

function envelope(topicArn: string, message: string): string {
  return JSON.stringify({
    Type: 'Notification',
    MessageId: randomUUID(),
    TopicArn: topicArn,
    Message: message,
    Timestamp: new Date().toISOString(),
    SignatureVersion: '1',
  })
}
