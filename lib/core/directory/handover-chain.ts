import type { Addressee } from '../delivery/mail.ts'
import { findOfficer, type Officer, type Organisation } from '../organisation/organisation.ts'
import { sameAddress } from '../text/email-address.ts'
import type { LocalDate } from '../time/local-date.ts'
import { isAwayOn, isServing, isWithinReach } from './presence.ts'

/**
 * Everyone a mail to an officer may go to, in order: that officer, deputy after deputy, the desk, the manager; each
 * address once, nobody who has left or is on leave, no deputy who does not work for days. Addresses that need checking
 * come last. An officer the directory no longer has: the desk and the manager. Never empty: with everybody away, those
 * on leave; with everybody gone, the last resort.
 */
export function handoverChain(
  organisation: Organisation,
  officerId: string,
  today: LocalDate,
): readonly Addressee[] {
  const line = lineOf(organisation, [officerId])
  const present = line.filter(({ officer }) =>
    officer.id === officerId ? !isAwayOn(officer, today) : isWithinReach(officer, today, organisation),
  )
  return toChain(orAnyone(present, line, today))
}

/**
 * Whoever stands in for the first of these entries who cannot be given anything: the first who is there of them, of
 * their deputies, the desk and the manager; if nobody is, the last of them, since nobody would be worse.
 */
export function standInFor(organisation: Organisation, ids: readonly string[], today: LocalDate): Officer {
  const line = lineOf(organisation, ids)
  const present = line.filter(({ officer }) => isWithinReach(officer, today, organisation))
  const [someone] = orAnyone(present, line, today)
  // The check at synth refuses an organisation without a desk and a manager.
  if (someone === undefined) throw new Error('The organisation has neither a desk nor a manager')
  return someone.officer
}

/** Somebody who asked for a mail, and nobody in their place; also while they are on leave. Undefined: they have left. */
export function addresseeOf(
  organisation: Organisation,
  officerId: string,
  today: LocalDate,
): Addressee | undefined {
  const officer = findOfficer(organisation, officerId)
  return officer === undefined || !isServing(officer, today) ? undefined : toAddressee(officer)
}

/** An entry of the directory as one writes to it. */
export function toAddressee({ id, role, email }: Officer): Addressee {
  return { id, role, address: email }
}

/** Those entries, their deputies, desk and manager, each once, whether they are there or not. */
export function handoverLine(organisation: Organisation, ids: readonly string[]): readonly Officer[] {
  return lineOf(organisation, ids).map(({ officer }) => officer)
}

interface Place {
  readonly officer: Officer
  readonly role: Officer['role'] | 'deputy'
}

/** Those entries, their deputies, desk, manager; each entry once, so that a loop of deputies ends. */
function lineOf(organisation: Organisation, ids: readonly string[]): readonly Place[] {
  const line: Place[] = []
  const { desk, manager } = organisation.lastResort
  const first = ids.map((id) => join(line, findOfficer(organisation, id), 'first'))
  for (const deputy of first) {
    let next = deputy
    while (next !== undefined) next = join(line, findOfficer(organisation, next), 'deputy')
  }
  for (const last of [desk, manager]) join(line, findOfficer(organisation, last), 'first')
  return line
}

/** Puts an entry at the end of the line and says who its deputy is; one that is there already ends the walk. */
function join(line: Place[], officer: Officer | undefined, as: 'first' | 'deputy'): string | undefined {
  if (officer === undefined || line.some((place) => place.officer.id === officer.id)) return undefined
  line.push({ officer, role: as === 'deputy' && officer.role === 'officer' ? 'deputy' : officer.role })
  return officer.deputy
}

/** Those who are there; else whoever is merely on leave; else the last of the line. */
function orAnyone(present: readonly Place[], line: readonly Place[], today: LocalDate): readonly Place[] {
  if (present.length > 0) return present
  const serving = line.filter(({ officer }) => isServing(officer, today))
  return serving.length > 0 ? serving : line.slice(-1)
}

function toChain(places: readonly Place[]): readonly Addressee[] {
  const isSuspect = ({ officer }: Place) => officer.needsChecking !== undefined
  const ordered = [...places.filter((place) => !isSuspect(place)), ...places.filter(isSuspect)]
  const chain: Addressee[] = []
  for (const { officer, role } of ordered) {
    const isNew = !chain.some((before) => sameAddress(before.address, officer.email))
    if (isNew) chain.push({ id: officer.id, role, address: officer.email })
  }
  return chain
}
