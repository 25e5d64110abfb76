import { expect, it, vi } from 'vitest'
import { createTopics } from '../../../lib/local/sns/topics.ts'

const subscriptions = [
  { topicArn: 'events', queueUrl: 'raw', raw: true },
  { topicArn: 'events', queueUrl: 'wrapped', raw: false },
  { topicArn: 'others', queueUrl: 'elsewhere', raw: true },
]

function settled(topics: { quiet(): boolean }) {
  return vi.waitFor(() => expect(topics.quiet()).toBe(true), { interval: 1 })
}

it('delivers to every queue of the topic in order, raw or in SNS’s envelope', async () => {
  const delivered: [string, string][] = []
  const topics = createTopics({
    subscriptions,
    async deliver(queueUrl, body) {
      await new Promise((resolve) => setImmediate(resolve))
      delivered.push([queueUrl, body])
    },
  })
  topics.publish('events', 'first')
  topics.publish('events', 'second')
  expect(topics.quiet()).toBe(false)
  await settled(topics)
  expect(delivered.filter(([queue]) => queue === 'raw')).toEqual([
    ['raw', 'first'],
    ['raw', 'second'],
  ])
  const wrapped = delivered.filter(([queue]) => queue === 'wrapped').map(([, body]) => JSON.parse(body))
  expect(wrapped).toMatchObject([
    { Type: 'Notification', TopicArn: 'events', Message: 'first' },
    { Type: 'Notification', TopicArn: 'events', Message: 'second' },
  ])
  expect(delivered.some(([queue]) => queue === 'elsewhere')).toBe(false)
})

it('tries a failing delivery four times, says so, and goes on with the next', async () => {
  let attempts = 0
  const lost: string[] = []
  const topics = createTopics({
    subscriptions: subscriptions.slice(0, 1),
    async deliver(_, body) {
      if (body === 'bad') {
        attempts += 1
        throw new Error('no such queue')
      }
    },
    onLost: (text) => lost.push(text),
  })
  topics.publish('events', 'bad')
  topics.publish('events', 'good')
  await settled(topics)
  expect(attempts).toBe(4)
  expect(lost).toEqual(['SNS gave up on raw: Error: no such queue'])
})
