import type { Trouble } from './post-office.ts'
import { momentAt } from './wall-clock.ts'

/** What goes wrong in the year: never two mailboxes of one chain's last two places at once, since then nobody would be left. */
export const yearTroubles: readonly Trouble[] = [
  // A working day from before nine until the evening: digests must not come at night.
  trouble('throttled', ['2026-12-15', '08:30'], ['2026-12-15', '19:10']),
  trouble('paused', ['2027-02-03', '15:00'], ['2027-02-04', '10:15']),
  trouble('throttled', ['2027-03-27', '22:00'], ['2027-03-28', '04:30']),
  trouble('throttled', ['2027-04-09', '16:30'], ['2027-04-09', '18:00']),
  trouble('throttled', ['2027-10-30', '23:00'], ['2027-10-31', '06:00']),
  trouble('no-events', ['2027-01-20', '09:00'], ['2027-01-20', '13:00']),
  trouble('no-events', ['2027-03-10', '09:00'], ['2027-03-10', '17:00']),
  trouble('no-events', ['2027-09-21', '00:00'], ['2027-09-22', '00:00']),
  trouble({ bounces: 'lisa-chambers' }, ['2027-01-25', '00:00'], ['2027-01-28', '12:00']),
  trouble({ bounces: 'omar-hale' }, ['2027-01-26', '00:00'], ['2027-01-27', '12:00']),
  trouble({ bounces: 'una-crisp' }, ['2027-03-03', '09:00'], ['2027-03-05', '12:00']),
  trouble({ bounces: 'enquiries-desk' }, ['2027-04-13', '08:00'], ['2027-04-14', '16:00']),
  trouble({ bounces: 'priya-nair' }, ['2027-05-18', '08:00'], ['2027-05-19', '16:00']),
  trouble({ bounces: 'daniel-osei' }, ['2027-09-01', '08:00'], ['2027-09-06', '16:00']),
]

type Moment = readonly [date: string, time: string]

function trouble(what: Trouble['what'], from: Moment, until: Moment): Trouble {
  const inFull = typeof what === 'object' ? { bounces: `${what.bounces}@cambridgeshire.example` } : what
  return { what: inFull, from: momentAt(...from), until: momentAt(...until) }
}
