import { type CommandGroup, defineCommand, type Told } from '../../command-line/command.ts'
import { required } from '../../command-line/given.ts'
import { choice, text } from '../../command-line/readers.ts'
import type { AdminContext } from '../admin-context.ts'
import type { createChangeLinkKeys, WhoseKeys } from '../change-link-keys.ts'
import { custom } from '../target.ts'

export const keyCommands: CommandGroup<AdminContext> = {
  heading: 'Keys',
  commands: [
    defineCommand({
      words: 'keys list',
      says: 'which keys sign and read links, those of officers and those of enquirers',
      examples: [
        'keys list',
        'keys list --local',
        'keys list --stack enquiries-cambridgeshire --region eu-west-2',
      ],
      async run(context: AdminContext) {
        const officers = await withKeys(context, 'officers', (keys) => keys.list())
        const enquirers = await withKeys(context, 'enquirers', (keys) => keys.list())
        return { lines: [...officers.lines, ...enquirers.lines], data: [...officers.data, ...enquirers.data] }
      },
    }),
    defineCommand({
      words: 'keys rotate',
      says: 'add a key that signs from now on; links of the others stay good',
      arguments: { WHOSE: required(choice('WHOSE', ['officers', 'enquirers']), 'whose links') },
      examples: ['keys rotate officers'],
      run: (context: AdminContext, { WHOSE }) => withKeys(context, WHOSE, (keys) => keys.rotate()),
    }),
    defineCommand({
      words: 'keys drop',
      says: 'refuse every link of that key',
      arguments: { KID: required(text('KID', 'the name of a key'), 'which key: see keys list') },
      options: { yes: custom.yes },
      examples: ['keys drop o1', 'keys drop o1 --yes'],
      run: (context: AdminContext, { KID, yes }) =>
        withKeys(context, whoseKey(KID), (keys) => keys.drop(KID, yes)),
    }),
  ],
}

async function withKeys<T extends Told>(
  { world: { createKey }, deployment }: AdminContext,
  whose: WhoseKeys,
  change: (keys: ReturnType<typeof createChangeLinkKeys>) => Promise<T>,
): Promise<T> {
  const { createSecretsClient } = await import('../../adapters/secrets/secrets-client.ts')
  const { createChangeLinkKeys } = await import('../change-link-keys.ts')
  const { connect, output, now } = await deployment()
  const client = createSecretsClient(connect('secretsmanager'))
  try {
    const secretId = output(whose === 'officers' ? 'OfficerKeysSecret' : 'LinkKeysSecret')
    return await change(createChangeLinkKeys({ client, secretId, whose, now, createKey }))
  } finally {
    client.destroy()
  }
}

/** Officers' keys are called `o1`, `o2` …, those of enquirers' links `k1`, `k2` … */
function whoseKey(kid: string): WhoseKeys {
  return /^o\d/.test(kid) ? 'officers' : 'enquirers'
}
