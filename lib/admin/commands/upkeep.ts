import { type CommandGroup, defineCommand } from '../../command-line/command.ts'
import { optional } from '../../command-line/given.ts'
import { reference } from '../../command-line/readers.ts'
import type { AdminContext } from '../admin-context.ts'

export const upkeepCommands: CommandGroup<AdminContext> = {
  heading: 'Upkeep',
  commands: [
    defineCommand({
      words: 'reindex',
      says: 'put what older releases wrote into the indexes of this one',
      about: 'As often as you like: it writes only what is not yet as it should be, and may run by day.',
      arguments: { AFTER: optional(reference, 'go on where one stopped: the reference that it told') },
      examples: ['reindex', 'reindex ABCD-2345'],
      async run({ world, deployment, output }: AdminContext, { AFTER }) {
        const { reindexEnquiries } = await import('../reindex-enquiries.ts')
        return reindexEnquiries({ ...world, tell: output.progress }, await deployment(), AFTER)
      },
    }),
  ],
}
