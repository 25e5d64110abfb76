import { type CommandGroup, defineCommand } from '../../command-line/command.ts'
import type { AdminAct } from '../../core/records/admin-act.ts'
import type { AdminContext } from '../admin-context.ts'

export const recordCommands: CommandGroup<AdminContext> = {
  heading: 'Record',
  commands: [
    defineCommand({
      words: 'record list',
      says: 'what admins did by these commands to people’s data: who, when, what and why; oldest first',
      examples: ['record list', 'record list --json'],
      async run(context: AdminContext) {
        return { entries: recorded(context), none: 'Nothing is recorded yet.' }
      },
    }),
  ],
}

async function* recorded({ world, deployment }: AdminContext) {
  const { openRights } = await import('../rights/open-rights.ts')
  const opened = await openRights(world, await deployment())
  try {
    for await (const act of opened.records.acts()) yield { line: lineOf(act), data: act }
  } finally {
    opened.close()
  }
}

function lineOf({ at, command, by, reason, counts, references }: AdminAct): string {
  const counted = Object.entries(counts).map(([what, count]) => `${what} ${count}`)
  return [
    ...[at, `${by.user}@${by.machine}`, by.accessKey ?? 'no AWS key', command, counted.join(', ')],
    ...[references.join(' ') || '-', reason],
  ].join('  ')
}
