import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { compileOrganisation } from '../../lib/infrastructure/organisation-file/compile-organisation.ts'
import { playSampleWeek } from '../../lib/sample-week/play-sample-week.ts'
import { stackForThisFile } from '../support/running/for-this-file.ts'

const directory = fileURLToPath(new URL('../support/running/organisations', import.meta.url))
// The file wants an officer; the service does not.
const tiny = compileOrganisation('tiny', directory)
const app = stackForThisFile({
  organisation: { ...tiny, officers: tiny.officers.filter(({ role }) => role !== 'officer') },
  demonstration: { title: 'A week', about: 'Plays it.', play: (stage) => playSampleWeek('tiny', stage) },
})

test('an organisation of one desk and one manager has its week in all states, and nothing of it is refused', async () => {
  const outcome = await app.stack.demonstrate()
  expect(outcome).toMatchObject({
    state: 'done',
    summary: expect.stringMatching(
      /9 enquiries came in\. 2 answered, 1 closed, 1 withdrawn, \d waiting, \d late \(.*\)\. .+ added a note\.$/,
    ),
  })
}, 240_000)
