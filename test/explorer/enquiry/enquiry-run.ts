import { createIntake } from '../../../functions/intake/handler.ts'
import { createHttpHandler } from '../../../functions/shared/http/http-stack.ts'
import { createProblemResponse } from '../../../functions/shared/http/problem.ts'
import { communityMentoring } from '../../../lib/kinds/community-mentoring.ts'
import { kinds } from '../../../lib/kinds/kinds.ts'
import { createSubmit } from '../../../lib/use-cases/intake/submit.ts'
import { httpEvent, lambdaContext } from '../../support/given/lambda-events.ts'
import { sampleOrganisation as organisation } from '../../support/given/sample-organisation.ts'
import { startInvocation } from '../process.ts'
import { reachOf } from '../reach.ts'
import { createFate, deliveryFaults, type Schedule } from '../schedule.ts'
import { alive, settle } from '../settle.ts'
import { createWorld, type World } from '../world.ts'

const log = () => undefined
const publicUrl = 'https://api.example'

/** Plays one schedule to its end: the client posts until it hears 202, then everything is delivered until all is quiet. */
export async function playEnquiry(schedule: Schedule) {
  const world = createWorld(createFate(schedule))
  const answers = await clientPosts(world)
  const quietAt = await settle(world)
  return { world, answers, quietAt, points: world.fate.points }
}

/** The client sends the same enquiry with the same key, five seconds apart, until it hears of success. */
async function clientPosts(world: World): Promise<number[]> {
  const heard: number[] = []
  for (let tries = 0; tries < 8; tries++) {
    const fault = world.fate.meet({ name: 'client post', faults: deliveryFaults })
    const status = await post(world)
    if (fault === 'twice') await post(world)
    heard.push(fault === 'reply-lost' ? 0 : status)
    if (heard.at(-1) === 202) return heard
    world.clock.advance(5000)
  }
  return heard
}

async function post(world: World): Promise<number> {
  const process = startInvocation(world.fate)
  const submit = createSubmit({
    ...world,
    organisation,
    ...reachOf(world, process),
  })
  const { statusLinks, words } = world
  const handler = createHttpHandler({
    respond: createIntake({ submit, statusLinks, kinds, organisation, words, publicUrl, version: '1' }),
    showProblem: createProblemResponse(words),
    log,
  })
  const kind = communityMentoring
  const event = httpEvent({
    method: 'POST',
    path: `/v1/enquiries/${kind.name}`,
    headers: { 'content-type': 'application/json', 'idempotency-key': 'one-and-the-same' },
    body: JSON.stringify(kind.example),
  })
  const result = await alive(process, handler(event, lambdaContext()))
  return result?.statusCode ?? 502
}
