import { type CommandGroup, defineCommand } from '../../command-line/command.ts'
import type { AdminContext } from '../admin-context.ts'
import { withDirectory } from '../with-directory.ts'
import { entry } from './entry.ts'

export const checkCommands: CommandGroup<AdminContext> = {
  heading: 'Addresses of officers',
  commands: [
    defineCommand({
      words: 'check list',
      says: 'whose address refused a mail and needs checking',
      examples: ['check list'],
      run: (context: AdminContext) => withDirectory(context, { what: 'check list' }),
    }),
    defineCommand({
      words: 'check clear',
      says: 'that address works again',
      arguments: { ENTRY: entry },
      examples: ['check clear lisa-chambers'],
      run: (context: AdminContext, { ENTRY }) =>
        withDirectory(context, { what: 'check clear', entry: ENTRY }),
    }),
  ],
}
