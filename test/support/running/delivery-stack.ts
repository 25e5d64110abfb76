import { fileURLToPath } from 'node:url'
import { type Organisation, organisationIn } from '../../../lib/core/organisation/organisation.ts'
import { english } from '../../../lib/core/words/english.ts'
import { compileOrganisation } from '../../../lib/infrastructure/organisation-file/compile-organisation.ts'
import { type LocalMail, type RunningStack, startRunningStack } from './running-stack.ts'
import { typed } from './typed.ts'

const directory = fileURLToPath(new URL('organisations', import.meta.url))

/** A running stack of an organisation whose mailboxes are those of SES's simulator: each area has its own trouble. */
export async function startDeliveryStack() {
  const organisation = organisationIn(english, compileOrganisation('delivery', directory))
  const app = await startRunningStack({ organisation })
  let posted = 0
  return {
    ...app,
    /** A new enquiry from that area; its reference, once all is quiet. */
    async send(area: string): Promise<string> {
      const answer = await app.post('general', {
        ...{ name: 'Ada Byron', email: `ada-${++posted}@example.org`, area },
        message: `Question ${posted}: whom may we ask about the hall?`,
      })
      await app.quiet()
      return String(answer.body['reference'])
    },
    command: (...words: string[]) => adminCommand({ app, organisation }, words),
  }
}

/** What `npm run enquiries` says, without a process of its own, and with an organisation that need not be a shipped one. */
export async function adminCommand(
  { app, organisation }: { readonly app: Pick<RunningStack, 'url'>; readonly organisation: Organisation },
  words: readonly string[],
): Promise<string> {
  const { outcome, out, problems } = await typed([...words, '--local', app.url], { organisation })
  if (outcome !== 0) throw new Error(problems)
  return out.trimEnd()
}

export type DeliveryStack = Awaited<ReturnType<typeof startDeliveryStack>>

/** The mails of one purpose about an enquiry, oldest first. */
export async function mailsAbout(
  app: Pick<RunningStack, 'mails'>,
  reference: string,
  purpose = 'handover',
): Promise<readonly LocalMail[]> {
  return (await app.mails()).filter(
    ({ tags }) => tags['reference'] === reference && tags['claim']?.startsWith(`${purpose}-`),
  )
}

/** Whom mails went to, by the words before the at sign. */
export function namesOf(mails: readonly LocalMail[]): readonly string[] {
  return mails.map(({ to }) => (to[0] ?? '').replace(/@.*/, ''))
}
