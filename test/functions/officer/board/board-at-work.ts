import { standingOf } from '../../../../lib/core/enquiry/standing.ts'
import type { PipelineChanges } from '../../../support/memory-world/create-pipeline.ts'
import { readAcceptance } from '../../read-answer.ts'
import { atTheDoor } from '../sign-in/sign-in-browser.ts'

export const lisa = 'lisa.chambers@cambridgeshire.example'
export const desk = 'desk@cambridgeshire.example'

/** Somebody who has signed in, and enquiries about mentoring that Lisa has. */
export async function work(
  count: number,
  as = lisa,
  {
    answers = {},
    changes = {},
  }: { answers?: Readonly<Record<string, string>>; changes?: PipelineChanges } = {},
) {
  const door = atTheDoor(changes)
  const { pipeline } = door
  const references: string[] = []
  for (let n = 0; n < count; n++) {
    const accepted = readAcceptance(
      await pipeline.post('community-mentoring', {
        ...{ name: 'Ada Byron', email: 'ada@example.org', phone: '01354 000111', area: 'fenland' },
        ...{ hall: 'Upwell Village Hall', need: 'seek-help', topics: ['funding'], message: `Help ${n}` },
        ...answers,
      }),
    )
    references.push(accepted.reference)
    while ((await pipeline.deliver()) > 0);
  }
  await door.signIn(as)
  const kept = () =>
    references.flatMap((reference) => pipeline.enquiries().filter((one) => one.reference === reference))
  return {
    ...door,
    references,
    states: () => kept().map((enquiry) => standingOf(enquiry).state),
    acts: () => kept().flatMap(({ acts = [] }) => acts),
  }
}
