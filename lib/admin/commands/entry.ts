import { type CommandGroup, defineCommand } from '../../command-line/command.ts'
import { required } from '../../command-line/given.ts'
import { date, text } from '../../command-line/readers.ts'
import { londonDate } from '../../core/time/working-calendar.ts'
import type { AdminContext } from '../admin-context.ts'
import { custom } from '../target.ts'
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
      options: { yes: custom.yes },
      about:
        'Asks first where the day is over, or where routes or colleagues name them: people replace says who takes over.',
      examples: ['entry end lisa-chambers 2026-12-31', 'entry end lisa-chambers 2026-12-31 --yes'],
      async run(context: AdminContext, { ENTRY, DATE, yes }) {
        const { now } = await context.deployment()
        const about = { entry: ENTRY, date: DATE, today: londonDate(now), yes }
        return withDirectory(context, { what: 'entry end', ...about })
      },
    }),
  ],
}
