import { type CommandGroup, defineCommand, type Told } from '../../command-line/command.ts'
import { optional, required } from '../../command-line/given.ts'
import { choice, date, text } from '../../command-line/readers.ts'
import type { AdminContext } from '../admin-context.ts'
import type { PeopleCommandLine } from '../people-commands.ts'
import { custom } from '../target.ts'
import { entry } from './entry.ts'

const lines = {
  name: optional(text('NAME', 'a name'), 'the name people see'),
  email: optional(text('ADDRESS', 'an address'), 'where enquiries are sent to; it is sent a code first'),
  phone: optional(
    text('NUMBER', 'a telephone number, or none'),
    'a telephone number; none: no number any more',
  ),
  team: optional(text('TEAM', 'a team, or none'), 'the team; none: no team any more'),
  deputy: optional(text('ENTRY', 'an id of the directory, or none'), 'who stands in for them; none: nobody'),
  days: optional(
    text('DAYS', 'days of the week'),
    'the days they work: monday,tuesday; none: Monday to Friday',
  ),
}

const newLines = { ...lines, from: optional(date, 'the first day; they are given nothing before it') }

export const peopleCommands: CommandGroup<AdminContext> = {
  heading: 'Who there is, without a deployment',
  commands: [
    defineCommand({
      words: 'people list',
      says: 'everybody, with what they hold and what needs a look',
      examples: ['people list', 'people list --json'],
      run: (context: AdminContext) => withPeople(context, { what: 'list' }),
    }),
    defineCommand({
      words: 'people add',
      says: 'somebody new; in force once their address is confirmed',
      arguments: {
        NAME: required(text('NAME', 'a name'), 'the name people see'),
        ADDRESS: required(
          text('ADDRESS', 'an address'),
          'where enquiries are sent to; it is sent a code first',
        ),
      },
      options: {
        role: optional(choice('ROLE', ['officer', 'desk', 'manager']), 'officer unless said'),
        ...{
          phone: lines.phone,
          team: lines.team,
          deputy: lines.deputy,
          days: lines.days,
          from: newLines.from,
        },
      },
      examples: ['people add Sam sam@charity.example --from 2026-12-07'],
      run: (context: AdminContext, { NAME, ADDRESS, role = 'officer', from, ...others }) =>
        withPeople(context, { what: 'add', role, from, lines: { ...others, name: NAME, email: ADDRESS } }),
    }),
    defineCommand({
      words: 'people change',
      says: 'what an entry says; another address counts once it is confirmed',
      arguments: { ENTRY: entry },
      options: lines,
      examples: ['people change lisa-chambers --phone 01223000009 --deputy none'],
      run: (context: AdminContext, { ENTRY, ...typed }) =>
        withPeople(context, { what: 'change', entry: ENTRY, lines: typed }),
    }),
    defineCommand({
      words: 'people confirm',
      says: 'the code that was sent to a new address',
      arguments: { ENTRY: entry, CODE: required(text('CODE', 'a code'), 'six digits') },
      examples: ['people confirm lisa-chambers 123456'],
      run: (context: AdminContext, { ENTRY, CODE }) =>
        withPeople(context, { what: 'confirm', entry: ENTRY, code: CODE }),
    }),
    defineCommand({
      words: 'people replace',
      says: 'who takes over from somebody who leaves: routes, deputies, what waits',
      about: 'By an entry that is there (--by), or by somebody new (--name and --email).',
      arguments: { ENTRY: entry, UNTIL: required(date, 'the last day') },
      options: { by: optional(text('ENTRY', 'an id of the directory'), 'who takes over'), ...newLines },
      examples: [
        'people replace lisa-chambers 2026-12-04 --by daniel-osei',
        'people replace lisa-chambers 2026-12-04 --name Sam --email sam@charity.example --from 2026-12-07',
      ],
      check: ({ by, name, email }) =>
        (by === undefined) === (name === undefined && email === undefined)
          ? ['Say who takes over: --by ENTRY, or --name NAME and --email ADDRESS for somebody new.']
          : [],
      run: (context: AdminContext, { ENTRY, UNTIL, by, from, ...typed }) =>
        withPeople(context, { what: 'replace', entry: ENTRY, until: UNTIL, by: by ?? typed, from }),
    }),
    defineCommand({
      words: 'people end',
      says: 'the last day of somebody whom nobody replaces',
      about: 'Asks first where the day is over, or where routes or colleagues name them.',
      arguments: { ENTRY: entry, UNTIL: required(date, 'the last day') },
      options: { yes: custom.yes },
      examples: ['people end daniel-osei 2026-12-31', 'people end daniel-osei 2026-12-31 --yes'],
      run: (context: AdminContext, { ENTRY, UNTIL, yes }) =>
        withPeople(context, { what: 'end', entry: ENTRY, until: UNTIL, yes }),
    }),
    defineCommand({
      words: 'people keep',
      says: 'somebody stays after all: no last day, no replacement',
      arguments: { ENTRY: entry },
      examples: ['people keep lisa-chambers'],
      run: (context: AdminContext, { ENTRY }) => withPeople(context, { what: 'keep', entry: ENTRY }),
    }),
    defineCommand({
      words: 'people write',
      says: 'what was changed on the way, into the organisation’s file',
      about: 'Comments and order stay. Deploy the file afterwards: from then on it says all of it.',
      options: { yes: custom.yes },
      examples: ['people write', 'people write --yes'],
      run: (context: AdminContext, { yes }) => withPeople(context, { what: 'write', yes }),
    }),
  ],
}

async function withPeople({ world, deployment }: AdminContext, command: PeopleCommandLine): Promise<Told> {
  const { createPeopleAdmin } = await import('../people-admin.ts')
  const { runPeopleCommand } = await import('../people-commands.ts')
  const admin = await createPeopleAdmin(world, await deployment())
  try {
    return await runPeopleCommand(admin, command)
  } finally {
    admin.close()
  }
}
