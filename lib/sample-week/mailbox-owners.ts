import type { CompiledOrganisation, Officer } from '../core/organisation/organisation.ts'
import { samplePeople } from './sample-enquiries.ts'

/** Whose mailbox an address is. */
interface MailboxOwner {
  readonly address: string
  readonly name: string
  readonly role: string
  /** In the directory of the organisation. */
  readonly isColleague?: boolean
}

/** Everybody who may get an email in a demonstration: the directory of the organisation, and those who send enquiries. */
export function mailboxOwners({
  name,
  officers,
}: Pick<CompiledOrganisation, 'name' | 'officers'>): readonly MailboxOwner[] {
  const own = officers.map((officer) => ({
    address: officer.email,
    name: officer.name,
    role: roleOf(officer),
    isColleague: true,
  }))
  return [...own, ...samplePeople(name)]
}

function roleOf({ role, team }: Officer): string {
  const roles = { officer: 'Officer', desk: 'Shared mailbox', manager: 'Manager' }
  return team === undefined ? roles[role] : `${roles[role]}, ${team}`
}
