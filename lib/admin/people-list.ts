import type { Told } from '../command-line/command.ts'
import type { Overlay } from '../core/directory/overlay.ts'
import { leaveOn } from '../core/directory/presence.ts'
import { findOfficer, type Organisation } from '../core/organisation/organisation.ts'
import type { LocalDate } from '../core/time/local-date.ts'
import { awaitedIn } from '../use-cases/directory/plan-people.ts'

/** Everybody of the directory with what they hold, and who waits for a code. */
export async function listPeople(
  { open }: { readonly open: (officer: string) => Promise<readonly unknown[]> },
  {
    present,
    overlay,
    today,
  }: { readonly present: Organisation; readonly overlay: Overlay; readonly today: LocalDate },
): Promise<Told> {
  const entries = await Promise.all(
    present.officers.map(async (officer) => {
      const { id, role, deputy, until, needsChecking } = officer
      const marks = [
        ...(deputy === undefined ? [] : [`deputy ${deputy}`]),
        ...(until === undefined ? [] : [`until ${until}`]),
        ...(leaveOn(officer, today) === undefined ? [] : ['away']),
        ...(needsChecking === undefined ? [] : ['needs checking']),
        ...(awaitedIn(overlay, id) === undefined ? [] : ['a new address waits for its code']),
      ]
      const count = (await open(id)).length
      return {
        line: `${id.padEnd(24)} ${role.padEnd(8)} ${String(count).padStart(4)} open  ${marks.join(', ')}`.trimEnd(),
        data: { entry: id, role, open: count, deputy, until, marks },
      }
    }),
  )
  const waiting = (overlay.people?.added ?? [])
    .filter(({ id, confirmedAt }) => confirmedAt === undefined && findOfficer(present, id) === undefined)
    .map(({ id, role }) => ({
      line: `${id.padEnd(24)} ${role.padEnd(8)}    not in force: waits for the code of their address`,
      data: { entry: id, role, inForce: false },
    }))
  const all = [...entries, ...waiting]
  return { lines: all.map(({ line }) => line), data: all.map(({ data }) => data) }
}
