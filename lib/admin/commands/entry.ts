import { type CommandGroup, defineCommand } from '../../command-line/command.ts'
import { required } from '../../command-line/given.ts'
import { date, text } from '../../command-line/readers.ts'
import type { AdminContext } from '../admin-context.ts'
import { withDirectory } from '../with-directory.ts'

/** Somebody of the directory. */
export const entry = required(text('ENTRY', 'an id of the directory'), 'an id of the directory')

export const entryCommands: CommandGroup<AdminContext> = {
  heading: 'People',
  commands: [
    defineCommand({
      words: 'entry end',
      says: 'the last day of somebody who leaves for good',
      arguments: { ENTRY: entry, DATE: required(date, 'the last day') },
      examples: ['entry end lisa-chambers 2026-12-31'],
      run: (context: AdminContext, { ENTRY, DATE }) =>
        withDirectory(context, { what: 'entry end', entry: ENTRY, date: DATE }),
    }),
  ],
}
