import type { RecordedOfficerAct } from '../act.ts'
import type { HistoryEntry } from '../history.ts'

/** What the history says of an act. */
export function doneEntry(act: RecordedOfficerAct): HistoryEntry {
  const who = { by: act.by, name: act.name }
  switch (act.act) {
    case 'pass-on':
      return { what: act.act, ...who, to: act.to, reason: act.reason }
    case 'recategorise':
      return { what: act.act, ...who, to: act.to, kind: act.kind, area: act.area }
    case 'close':
      return { what: act.act, ...who, outcome: act.outcome }
    case 'called':
    case 'remind':
      return { what: act.act, ...who, on: act.on }
    default:
      return { what: act.act, ...who }
  }
}
