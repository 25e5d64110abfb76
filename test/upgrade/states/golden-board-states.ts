import { kinds } from '../../../lib/kinds/kinds.ts'
import { postForm } from '../../functions/forms/posted-form.ts'
import { createBrowser } from '../../functions/officer/officer-browser.ts'
import { atTheDoor } from '../../functions/officer/sign-in/sign-in-browser.ts'
import { sesEvent } from '../../support/given/ses-event.ts'
import type { State } from '../golden-states.ts'

type Door = ReturnType<typeof atTheDoor>

const lisa = 'lisa.chambers@cambridgeshire.example'
const desk = 'desk@cambridgeshire.example'
const manager = 'priya.nair@cambridgeshire.example'

/** Enquiries that somebody has dealt with on the board, or by a link that has ended, as today's code leaves them. */
export function goldenBoardStates(): Promise<readonly State[]> {
  return Promise.all([
    reach('recategorised, so that the desk has it', async (door) => {
      await recategorise(door, { kind: 'general', area: 'cambridge', reason: 'It is about a fête' })
    }),
    reach('recategorised, and whoever has it keeps it', async (door) => {
      await recategorise(door, { kind: 'asset-transfer', area: 'fenland' })
    }),
    reach('with private notes, of an officer and of somebody at the desk', async (door) => {
      await addNote(door, lisa, {})
      await addNote(door, desk, { 'note-who': 'somebody else', 'note-other-name': 'Jo March' })
    }),
    reach(
      'let out of quarantine by a name',
      async (door) => {
        await door.signIn(manager)
        const asked = await door.post(pathOf(door), { release: 'ask' })
        await door.post(pathOf(door), asked.hidden)
      },
      'filled',
    ),
    reach('with an address that failed, changed twice by officers', async (door) => {
      await bounced(door)
      await changeAddress(door, desk, { 'address-who': 'somebody else', 'address-other-name': 'Jo March' })
      await changeAddress(door, lisa, {})
    }),
    reach('a fresh link asked for', async (door) => {
      await door.signIn(lisa)
      const asked = await door.post(pathOf(door), { choice: 'close' })
      await door.post(pathOf(door), { ...asked.hidden, outcome: 'no-reply' })
      await delivered(door)
      door.pipeline.clock.advance(40 * 86_400_000)
      const link = createBrowser(
        door.pipeline,
        `/officer/${await door.pipeline.officerToken('lisa-chambers')}`,
      )
      await link.open()
      await link.send({ fresh: 'yes' })
    }),
  ])
}

async function recategorise(door: Door, typed: Readonly<Record<string, string>>): Promise<void> {
  await door.signIn(lisa)
  const asked = await door.post(pathOf(door), { choice: 'recategorise' })
  await door.post(pathOf(door), { ...asked.hidden, ...typed })
  await delivered(door)
}

async function addNote(door: Door, as: string, who: Readonly<Record<string, string>>): Promise<void> {
  await door.signIn(as)
  const { hidden } = await door.open(pathOf(door))
  await door.post(pathOf(door), { ...hidden, ...who, note: 'She rang, and rings again' })
}

/** The acknowledgement comes back. */
async function bounced(door: Door): Promise<void> {
  const { reference = '', mails = [] } = door.pipeline.enquiries()[0] ?? {}
  const mail = mails.find(({ purpose }) => purpose === 'acknowledgement')
  const at = door.pipeline.clock.now()
  const details = { bounce: { bounceType: 'Permanent', timestamp: at } }
  const about = { reference, claim: mail?.claim ?? '', to: mail?.to.address ?? '', at }
  await door.pipeline.mailEvents([sesEvent({ eventType: 'Bounce', ...about, details })])
  await delivered(door)
}

async function changeAddress(door: Door, as: string, who: Readonly<Record<string, string>>): Promise<void> {
  await door.signIn(as)
  const { hidden } = await door.open(`${pathOf(door)}?change=address`)
  const check = await door.post(pathOf(door), { ...hidden, ...who, email: `${as.slice(0, 4)}@example.org` })
  await door.post(pathOf(door), check.hidden)
  await delivered(door)
}

async function delivered({ pipeline }: Door): Promise<void> {
  while ((await pipeline.deliver()) > 0);
}

function pathOf({ pipeline }: Door): string {
  return `/officer/enquiries/${pipeline.enquiries()[0]?.reference}`
}

/** The one enquiry after all that; with the field that people do not see, it came to quarantine. */
async function reach(what: string, happens: (door: Door) => Promise<void>, gotcha = ''): Promise<State> {
  const door = atTheDoor()
  const { pipeline } = door
  const name = 'community-mentoring'
  const answers = { ...kinds.find((kind) => kind.name === name)?.example, message: `Hello, ${what}` }
  if (gotcha === '') await pipeline.post(name, answers)
  else {
    const typed = { name: 'Ada Byron', email: 'ada@example.org', message: `Hello, ${what}` }
    await postForm(pipeline, '/enquire/general', { ...typed, _gotcha: gotcha })
  }
  await delivered(door)
  await happens(door)
  const [enquiry] = pipeline.enquiries()
  if (enquiry === undefined) throw new Error(`"${what}" was not stored`)
  return { what, at: pipeline.clock.now(), enquiry }
}
