import type { Overlay } from '../../lib/core/directory/overlay.ts'
import { kinds } from '../../lib/kinds/kinds.ts'
import { sesEvent } from '../support/given/ses-event.ts'
import { createPipeline } from '../support/memory-world/create-pipeline.ts'

type Pipeline = ReturnType<typeof createPipeline>

/** What had changed in the directory at a moment, as today's code leaves it. */
export interface OverlayState {
  readonly what: string
  readonly at: string
  readonly overlay: Overlay
}

/** The overlay with each sort of change, and with all of them. */
export function goldenOverlays(): Promise<readonly OverlayState[]> {
  return Promise.all([
    reach('a leave', leave),
    reach('an entry that ended', ended),
    reach('an address that needs checking', bounced),
    reach('a leave, an entry that ended, and an address that needs checking', bounced, leave, ended),
    reach('a mark that was cleared', bounced, async ({ changeDirectory }) => {
      await changeDirectory.clearMark('lisa-chambers')
    }),
  ])
}

async function leave({ changeDirectory }: Pipeline): Promise<void> {
  const dates = { from: '2027-03-15', until: '2027-03-19' }
  await changeDirectory.setLeave({ id: 'leave-1', officer: 'lisa-chambers', ...dates })
}

async function ended({ changeDirectory }: Pipeline): Promise<void> {
  await changeDirectory.endEntry('omar-hale', '2027-03-31')
}

/** The handover to Lisa comes back for good. */
async function bounced(pipeline: Pipeline): Promise<void> {
  const name = 'community-mentoring'
  await pipeline.post(name, kinds.find((kind) => kind.name === name)?.example)
  await pipeline.deliver()
  const { reference = '', mails = [] } = pipeline.enquiries()[0] ?? {}
  const events = mails
    .filter(({ purpose }) => purpose === 'handover')
    .map(({ claim, to }) =>
      sesEvent({
        ...{ eventType: 'Bounce', reference, claim, to: to.address, at: pipeline.clock.now() },
        details: { bounce: { bounceType: 'Permanent' } },
      }),
    )
  await pipeline.mailEvents(events)
}

async function reach(
  what: string,
  ...happens: readonly ((pipeline: Pipeline) => Promise<void>)[]
): Promise<OverlayState> {
  const pipeline = createPipeline()
  for (const one of happens) await one(pipeline)
  return { what, at: pipeline.clock.now(), overlay: await pipeline.directoryStore.read() }
}
