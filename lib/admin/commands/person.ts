import { type CommandGroup, defineCommand } from '../../command-line/command.ts'
import { flag, type Given, optional, repeated, required } from '../../command-line/given.ts'
import { reference, text } from '../../command-line/readers.ts'
import { reasonProblem } from '../../core/records/admin-act.ts'
import type { AdminContext } from '../admin-context.ts'
import { custom } from '../target.ts'

const who = required(
  text('WHO', 'an email address or a phone number'),
  'an email address, or a phone number in quotes',
)
const reason = required(
  text('WORDS', 'a few words'),
  'why, for the record of what admins did; it names nobody',
)
const folder: Given<string> = {
  ...optional(text('FOLDER', 'a folder that is there'), 'where files go, for you alone to read; else here'),
  take: (name, texts) => {
    const taken = optional(text('FOLDER', 'a folder'), '').take(name, texts)
    return taken.ok ? { ok: true, value: taken.value ?? '.' } : taken
  },
}

const whose = {
  only: repeated(reference, 'only this of theirs; may be given several times'),
  all: flag('all of them, although they were sent under different names'),
  everywhere: flag('reads all that is kept, too: earlier addresses, second numbers, mentions'),
  reveal: custom.reveal,
  reason,
}

const reasonProblems = ({ reason: typed }: { readonly reason: string }) =>
  reasonProblem(typed) === 'personal'
    ? [
        '--reason is kept for good, so it must not hold an address or a phone number: say it by a number or a date.',
      ]
    : []

export const personCommands: CommandGroup<AdminContext> = {
  heading: 'People’s rights',
  commands: [
    defineCommand({
      words: 'person find',
      says: 'what there is of somebody, by their address or phone number',
      about: 'By index: it reads what is theirs, and nothing of others. That you looked is recorded.',
      arguments: { WHO: who },
      options: whose,
      examples: [
        'person find ada@lovelace.example --reason request-14',
        'person find 01354000111 --everywhere --reason request-14',
      ],
      check: reasonProblems,
      run: async (context: AdminContext, { WHO, ...asked }) =>
        (await serving(context)).find({ ...asked, who: WHO }),
    }),
    defineCommand({
      words: 'person export',
      says: 'a copy of all that is held about somebody: a page, and JSON',
      arguments: { WHO: who },
      options: { ...whose, folder },
      examples: ['person export ada@lovelace.example --folder ../request-14 --reason request-14'],
      check: reasonProblems,
      run: async (context: AdminContext, { WHO, ...asked }) =>
        (await serving(context)).copy({ ...asked, who: WHO }),
    }),
    defineCommand({
      words: 'person erase',
      says: 'erases all that is held about somebody, and writes a certificate',
      about: 'What is erased is gone. Broken off, the same again erases what is left.',
      arguments: { WHO: who },
      options: { ...whose, folder, yes: custom.yes },
      examples: [
        'person erase ada@lovelace.example --reason request-14',
        'person erase ada@lovelace.example --only ABCD-2345 --yes --reason request-14',
      ],
      check: reasonProblems,
      run: async (context: AdminContext, { WHO, ...asked }) =>
        (await serving(context)).erase({ ...asked, who: WHO }),
    }),
    defineCommand({
      words: 'person correct',
      says: 'puts right a name, an address or a phone number, and tells whoever has it',
      about: 'A message stays as it was written; with --message, what is right is added to it.',
      arguments: { WHO: who },
      options: {
        ...whose,
        yes: custom.yes,
        name: optional(text('NAME', 'a name'), 'their name as it should be'),
        email: optional(text('EMAIL', 'an email address'), 'their address as it should be'),
        phone: optional(text('PHONE', 'a phone number'), 'their number as it should be'),
        message: optional(text('WORDS', 'some words'), 'what is right of anything else'),
      },
      examples: ['person correct ada@lovelace.example --phone 01354000222 --yes --reason request-15'],
      check: ({ name, email, phone, message, ...asked }) => [
        ...((name ?? email ?? phone ?? message) === undefined
          ? ['Say what is right: --name, --email, --phone or --message.']
          : []),
        ...reasonProblems(asked),
      ],
      run: async (context: AdminContext, { WHO, name, email, phone, message, ...asked }) =>
        (await serving(context)).correct({
          ...{ ...asked, who: WHO, folder: '.' },
          correction: {
            ...(name === undefined ? {} : { name }),
            ...(email === undefined ? {} : { email }),
            ...(phone === undefined ? {} : { phone }),
            ...(message === undefined ? {} : { message }),
          },
        }),
    }),
    defineCommand({
      words: 'person restrict',
      says: 'keeps what is held about somebody, and has nothing else done with it',
      about: 'No emails, no reminders, nothing to see for officers, and no deleting when its time is over.',
      arguments: { WHO: who },
      options: { ...whose, yes: custom.yes },
      examples: ['person restrict ada@lovelace.example --yes --reason request-16'],
      check: reasonProblems,
      run: async (context: AdminContext, { WHO, ...asked }) =>
        (await serving(context)).restrict({ ...asked, who: WHO, folder: '.' }),
    }),
    defineCommand({
      words: 'person unrestrict',
      says: 'lets it go on where it stood',
      arguments: { WHO: who },
      options: { ...whose, yes: custom.yes },
      examples: ['person unrestrict ada@lovelace.example --yes --reason request-16-settled'],
      check: reasonProblems,
      run: async (context: AdminContext, { WHO, ...asked }) =>
        (await serving(context)).lift({ ...asked, who: WHO, folder: '.' }),
    }),
    defineCommand({
      words: 'enquiry erase',
      says: 'erases one enquiry, whoever’s it is, and writes a certificate',
      arguments: { REF: required(reference, 'its reference') },
      options: { yes: custom.yes, folder, reason },
      examples: ['enquiry erase ABCD-2345 --reason sent-by-mistake'],
      check: reasonProblems,
      run: async (context: AdminContext, { REF, ...asked }) =>
        (await serving(context)).eraseReferences([REF], { ...asked, command: 'enquiry erase' }),
    }),
    defineCommand({
      words: 'enquiry unanswered',
      says: 'what nobody ever answered, after the time that the organisation’s file sets; erases it, if you decide so',
      about: 'Reads an index. Nothing of it is erased by itself, and what is restricted stays.',
      options: {
        erase: flag('says what would be erased; with --yes and a --reason it is, with a certificate'),
        ...{ yes: custom.yes, folder, reason: custom.reason },
      },
      examples: ['enquiry unanswered', 'enquiry unanswered --erase --yes --reason decided-2027-03-08'],
      check: ({ erase, yes, reason: why }) => [
        ...(erase && yes && why === undefined ? ['--reason is missing.'] : []),
        ...(why === undefined ? [] : reasonProblems({ reason: why })),
      ],
      async run(context: AdminContext, asked) {
        const { serveUnanswered } = await import('../rights/unanswered.ts')
        return serveUnanswered(context, asked)
      },
    }),
  ],
}

/** After what was typed is read, since loading the SDK takes most of a second. */
async function serving(context: AdminContext) {
  const { createServeRights } = await import('../rights/serve-rights.ts')
  return createServeRights(context)
}
