/** `hurts`: a deployment stops until somebody says yes. `matters`: somebody has to know or do something. `note`: the rest. */
export type Grade = 'hurts' | 'matters' | 'note'

/** What ends without anybody having said so: it was there last time and is not chosen any more. */
export type Ending = 'alarms' | 'domain'

/** One thing that a deployment changes, for whoever deploys. */
export interface Change {
  readonly grade: Grade
  /** What happens, and to whom: whole sentences. */
  readonly says: string
  /** What to do about it, and when. */
  readonly todo?: string
  /** Has to be named to be let through: a yes is not enough. */
  readonly ends?: Ending
}

export const hurts = (says: string, todo?: string): Change => change('hurts', says, todo)
export const matters = (says: string, todo?: string): Change => change('matters', says, todo)
export const note = (says: string, todo?: string): Change => change('note', says, todo)

function change(grade: Grade, says: string, todo: string | undefined): Change {
  return { grade, says, ...(todo === undefined ? {} : { todo }) }
}
