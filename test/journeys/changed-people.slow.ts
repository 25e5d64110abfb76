import { PutItemCommand } from '@aws-sdk/client-dynamodb'
import { afterAll, expect, test } from 'vitest'
import { createDynamodbClient } from '../../lib/adapters/dynamodb/dynamodb-client.ts'
import type { Instant } from '../../lib/core/time/instant.ts'
import { addWorkingHours, londonTime } from '../../lib/core/time/working-calendar.ts'
import { communityMentoring } from '../../lib/kinds/community-mentoring.ts'
import { sampleOrganisation } from '../support/given/sample-organisation.ts'
import { type RunningStack, startRunningStack } from '../support/running/running-stack.ts'
import { scannedItems, storedEnquiries } from '../support/running/stored-items.ts'

const running: RunningStack[] = []
afterAll(() => Promise.all(running.map(({ stop }) => stop())))

test('what somebody holds who is taken out of the file is handed over within minutes of the deployment', async () => {
  const before = await startAt(sampleOrganisation)
  await before.post('community-mentoring', communityMentoring.example)
  // Into the next minutes, in which the agenda sees the directory.
  await before.advance('PT3M')
  expect(await before.mailsTo('lisa.chambers@cambridgeshire.example')).toHaveLength(1)
  const [enquiry] = await storedEnquiries(before)
  expect(Date.parse(enquiry?.nextActionAt ?? '') - before.stack.now()).toBeGreaterThan(3_600_000)

  const { officers, routes, ...rest } = sampleOrganisation
  const after = await startAt({
    ...rest,
    officers: officers.filter(({ id }) => id !== 'lisa-chambers'),
    routes: routes.map((route) =>
      route.to.includes('lisa-chambers') ? { ...route, to: ['omar-hale'] } : route,
    ),
  })
  await copyItems(before, after)
  // As new code comes in new processes.
  await after.kill('agenda')
  // A jump ends with a turn of the agenda: in the first it sees what is different, in the second it is time to look.
  await after.advance('PT2M')
  await after.advance('PT4M')
  const handedOver = await after.mailsTo('desk@cambridgeshire.example')
  expect(handedOver.map(({ subject }) => subject).join()).toContain(enquiry?.reference)
  // Before a weekend two stacks go through 4,000 ticks each.
}, 120_000)

/** When people work next, and for half an hour more. */
const atWork = ((): Instant => {
  const next = addWorkingHours(new Date().toISOString(), 0.25)
  return londonTime(next) < '16:30' ? next : addWorkingHours(next, 1)
})()

async function startAt(organisation: typeof sampleOrganisation): Promise<RunningStack> {
  const app = await startRunningStack({ organisation })
  running.push(app)
  await app.advance(`PT${Math.ceil((Date.parse(atWork) - app.stack.now()) / 1000)}S`)
  return app
}

async function copyItems(from: RunningStack, to: RunningStack): Promise<void> {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' }
  const client = createDynamodbClient({
    endpoint: to.stack.engines.dynamodb,
    region: 'eu-west-2',
    credentials,
  })
  for (const Item of await scannedItems(from))
    await client.send(new PutItemCommand({ TableName: to.stack.outputs['TableName'], Item }))
  client.destroy()
}
