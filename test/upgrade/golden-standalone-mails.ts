import type { StandaloneMail } from '../../lib/core/standalone-mail/standalone-mail.ts'
import { postForm } from '../functions/forms/posted-form.ts'
import { aWeek, withLeaveLink } from '../functions/officer/leave/leave-browser.ts'
import type { PipelineChanges } from '../support/memory-world/create-pipeline.ts'

type Officer = Awaited<ReturnType<typeof withLeaveLink>>

/** A standalone mail somewhere on its way, as today's code leaves it. */
export interface StandaloneMailState {
  readonly what: string
  /** The moment at which it stood so. */
  readonly at: string
  readonly mail: StandaloneMail
}

const manager = 'priya.nair@cambridgeshire.example'

/** Standalone mails of every sort, in each state that they know. */
export function goldenStandaloneMails(): Promise<readonly StandaloneMailState[]> {
  return Promise.all([
    reach('a link to sign in, just asked for', async ({ open, post }) => {
      const { hidden } = await open('/officer')
      await post('/officer/sign-in', { ...hidden, email: manager })
    }),
    reach('a link to sign in, mailed', ({ ask }) => ask(manager)),
    reach('a link to sign in, used', ({ signIn }) => signIn(manager)),
    reach('a link to sign in, asked for by nobody we know', ({ ask }) => ask('nobody@example.org')),
    reach('a notice of a leave that somebody entered for themselves', async ({ signIn, plan, mailed }) => {
      await signIn()
      await plan()
      await mailed()
    }),
    reach('a notice of a leave that the manager entered', async ({ signIn, plan, mailed }) => {
      await signIn(manager)
      await plan(aWeek, '/officer/leave?officer=lisa-chambers')
      await mailed()
    }),
    reach('a question whether a leave is right, mailed', async ({ plan, mailed }) => {
      await plan()
      await mailed()
    }),
    reach(
      'a question whether a leave is right, answered',
      async ({ plan, mailed, open, post }) => {
        await plan()
        const { confirmLink } = await mailed()
        const { hidden } = await open(confirmLink)
        await post(confirmLink, { ...hidden, answer: 'yes' })
      },
      'ask-set',
    ),
    reach('a notice that a leave was ended', async ({ signIn, plan, leaves, mailed }) => {
      await signIn()
      await plan()
      await plan({ what: 'end', end: (await leaves())[0] ?? '' })
      await mailed()
    }),
    reach(
      'a question whether a leave is to end, mailed',
      async ({ signIn, plan, forget, leaves, mailed }) => {
        await signIn()
        await plan()
        forget()
        await plan({ what: 'end', end: (await leaves())[0] ?? '' })
        await mailed()
      },
    ),
    reach('a private link that is sought', async ({ pipeline }) => {
      await postForm(pipeline, '/status/find', { reference: 'ABCD-2345', email: 'ada@example.org' })
    }),
    reach('parked', ({ ask }) => ask(manager), undefined, {
      mailer: () => ({
        async send() {
          throw new TypeError('a fault of ours')
        },
      }),
    }),
  ])
}

type Happens = (officer: Officer & { readonly leaves: () => Promise<readonly string[]> }) => Promise<unknown>

/** The newest standalone mail after all that, or the newest with that news. */
async function reach(
  what: string,
  happens: Happens,
  news?: string,
  changes: PipelineChanges = {},
): Promise<StandaloneMailState> {
  const officer = await withLeaveLink('lisa-chambers', changes)
  const { pipeline } = officer
  const leaves = async () => (await pipeline.directoryStore.read()).absences.map(({ id }) => id)
  await happens({ ...officer, leaves })
  const mail = pipeline.standaloneMails().findLast(({ leave }) => news === undefined || leave?.news === news)
  if (mail === undefined) throw new Error(`"${what}" was not stored`)
  return { what, at: pipeline.clock.now(), mail }
}
