import { type CommandGroup, defineCommand } from '../../command-line/command.ts'
import { required } from '../../command-line/given.ts'
import { date, text } from '../../command-line/readers.ts'
import type { AdminContext } from '../admin-context.ts'
import { withDirectory } from '../with-directory.ts'
import { entry } from './entry.ts'

export const leaveCommands: CommandGroup<AdminContext> = {
  heading: 'Leave',
  commands: [
    defineCommand({
      words: 'leave list',
      says: 'who is away when, now and later',
      examples: ['leave list', 'leave list --json'],
      run: (context: AdminContext) => withDirectory(context, { what: 'leave list' }),
    }),
    defineCommand({
      words: 'leave set',
      says: 'away from one date until another, both included',
      arguments: {
        ENTRY: entry,
        FROM: required(date, 'the first day away'),
        UNTIL: required(date, 'the last day away'),
      },
      examples: ['leave set lisa-chambers 2026-12-24 2027-01-04'],
      check: ({ FROM, UNTIL }) =>
        UNTIL < FROM ? [`UNTIL (${UNTIL}) must not be before FROM (${FROM}).`] : [],
      run: (context: AdminContext, values) =>
        withDirectory(context, {
          what: 'leave set',
          entry: values.ENTRY,
          from: values.FROM,
          until: values.UNTIL,
        }),
    }),
    defineCommand({
      words: 'leave cancel',
      says: 'not away after all',
      arguments: { ID: required(text('ID', 'the id of a leave'), 'which leave: see leave list') },
      examples: ['leave cancel 3f9c2ab41d07'],
      run: (context: AdminContext, { ID }) => withDirectory(context, { what: 'leave cancel', id: ID }),
    }),
  ],
}
