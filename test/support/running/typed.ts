import { randomUUID } from 'node:crypto'
import { Writable } from 'node:stream'
import type { AdminWorld } from '../../../lib/admin/admin-context.ts'
import { enquiriesProgram } from '../../../lib/admin/commands/enquiries-program.ts'
import { runProgram } from '../../../lib/command-line/run-program.ts'
import { type Organisation, organisationIn } from '../../../lib/core/organisation/organisation.ts'
import { english } from '../../../lib/core/words/english.ts'
import { rewriteFile } from '../../../lib/infrastructure/organisation-file/write-people.ts'
import { kinds } from '../../../lib/kinds/kinds.ts'
import { english as pageWords } from '../../../lib/pages/words/english.ts'
import { rightsWords } from '../../../lib/pages/words/english-rights.ts'
import { organisationForTests } from '../../organisations/organisation-for-tests.ts'

/** The admin's program with a made-up world; `organisation`: instead of that of the file. */
export function adminProgram({ organisation }: { readonly organisation?: Organisation | undefined } = {}) {
  const world: AdminWorld = {
    now: () => new Date().toISOString(),
    createKey: () => randomUUID().repeat(2),
    createId: randomUUID,
    pause: async () => undefined,
    random: () => 0.5,
    organisationNamed: async (name) => organisation ?? organisationIn(english, organisationForTests(name)),
    // Nothing that a test types changes a file of the organisation.
    rewriteFile: async (name, changed) => ({ ...rewriteFile(name, changed), save: () => undefined }),
    ...{ kinds, words: english, pageWords, rightsWords },
    admin: () => ({ user: 'sam', machine: 'office-2' }),
    usualStack: async () => 'enquiries-cambridgeshire',
  }
  return enquiriesProgram(world, () => undefined)
}

/** What became of words typed after `npm run enquiries --`, without a process of its own. */
export async function typed(
  words: readonly string[],
  { organisation, env = {} }: { organisation?: Organisation; env?: Readonly<Record<string, string>> } = {},
): Promise<{ readonly outcome: number; readonly out: string; readonly problems: string }> {
  const [out, problems] = [collected(), collected()]
  const host = { argv: ['node', 'enquiries', ...words], env, stdout: out.stream, stderr: problems.stream }
  const outcome = await runProgram(host, adminProgram({ organisation }))
  return { outcome, out: out.text(), problems: problems.text() }
}

function collected() {
  const chunks: string[] = []
  const stream = new Writable({
    write(chunk, _encoding, done) {
      chunks.push(String(chunk))
      done()
    },
  })
  return { stream, text: () => chunks.join('') }
}
