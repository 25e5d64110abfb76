import type { Instant } from '../../lib/core/time/instant.ts'
import type { LocalDate } from '../../lib/core/time/local-date.ts'
import { momentAt, wallClock } from './wall-clock.ts'

/** Somebody is away from the first day to the last, and says so at `toldAt`; without a last day, for good. */
export interface Absence {
  readonly officer: string
  readonly toldAt: Instant
  readonly from: LocalDate
  readonly until?: LocalDate
}

/** Whether anybody could have known by now that they are away today. */
export function isKnownAway(absences: readonly Absence[], officer: string, now: Instant): boolean {
  const today = wallClock(now).date
  return absences.some(
    (one) => one.officer === officer && one.toldAt <= now && one.from <= today && today <= (one.until ?? '9'),
  )
}

/** The absences of the year: holidays told weeks ahead, illness told the same morning, one entry that ends, one the file ends. */
export const yearAbsences: readonly Absence[] = [
  planned('lisa-chambers', '2026-12-07', { from: '2026-12-21', until: '2027-01-01' }),
  planned('omar-hale', '2026-12-10', { from: '2026-12-28', until: '2027-01-05' }),
  sudden('una-crisp', '2027-01-14', '2027-01-22'),
  planned('priya-nair', '2027-01-11', { from: '2027-02-15', until: '2027-02-19' }),
  sudden('lisa-chambers', '2027-02-16', '2027-02-18'),
  sudden('omar-hale', '2027-02-16', '2027-02-24'),
  planned('daniel-osei', '2027-02-22', { from: '2027-03-15', until: '2027-03-19' }),
  planned('daniel-osei', '2027-02-22', { from: '2027-03-20', until: '2027-04-02' }),
  sudden('grace-lindt', '2027-03-18', '2027-03-26'),
  planned('lisa-chambers', '2027-03-01', { from: '2027-03-25', until: '2027-04-05' }),
  sudden('una-crisp', '2027-04-06', '2027-04-09'),
  // Everybody of the second route at once: the desk has it.
  planned('una-crisp', '2027-05-03', { from: '2027-06-01', until: '2027-06-11' }),
  planned('grace-lindt', '2027-05-10', { from: '2027-06-01', until: '2027-06-08' }),
  planned('daniel-osei', '2027-05-11', { from: '2027-06-02', until: '2027-06-04' }),
  planned('lisa-chambers', '2027-05-11', { from: '2027-06-02', until: '2027-06-04' }),
  planned('omar-hale', '2027-05-12', { from: '2027-06-02', until: '2027-06-04' }),
  sudden('tom-byrd', '2027-06-02', '2027-06-03'),
  // What the file of the organisation says of Tom; and Una leaves, as the directory is told in August.
  { officer: 'tom-byrd', toldAt: '2026-11-01T00:00:00.000Z', from: '2027-07-16' },
  planned('daniel-osei', '2027-06-21', { from: '2027-07-19', until: '2027-08-06' }),
  { officer: 'una-crisp', toldAt: momentAt('2027-08-16', '11:20'), from: '2027-08-21' },
  planned('lisa-chambers', '2027-07-05', { from: '2027-08-16', until: '2027-08-27' }),
  sudden('priya-nair', '2027-09-07', '2027-09-10'),
  sudden('daniel-osei', '2027-10-12', '2027-10-15'),
  planned('omar-hale', '2027-10-04', { from: '2027-10-25', until: '2027-11-02' }),
  sudden('grace-lindt', '2027-11-11', '2027-11-19'),
]

function planned(
  officer: string,
  told: LocalDate,
  { from, until }: { readonly from: LocalDate; readonly until: LocalDate },
): Absence {
  return { officer, toldAt: momentAt(told, '14:35'), from, until }
}

/** Told at twenty to eleven of the first day, when the morning's mail is there. */
function sudden(officer: string, from: LocalDate, until: LocalDate): Absence {
  return { officer, toldAt: momentAt(from, '10:40'), from, until }
}
