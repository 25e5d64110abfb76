import { type CommandGroup, defineCommand } from '../../command-line/command.ts'
import type { AdminContext } from '../admin-context.ts'
import { withDirectory } from '../with-directory.ts'
import { entry } from './entry.ts'

export const linkCommands: CommandGroup<AdminContext> = {
  heading: 'Links',
  commands: [
    defineCommand({
      words: 'links leave',
      says: 'the link by which an officer sets their own leave',
      arguments: { ENTRY: entry },
      examples: ['links leave lisa-chambers'],
      run: (context: AdminContext, { ENTRY }) =>
        withDirectory(context, { what: 'links leave', entry: ENTRY }),
    }),
  ],
}
