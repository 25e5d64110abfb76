import type { ChosenAct, CodeAct } from './act.ts'

/** What a code for this act confirms. */
export function codeActOf(act: ChosenAct): CodeAct {
  switch (act.act) {
    case 'pass-on':
      return { act: act.act, to: act.to }
    case 'close':
      return { act: act.act, outcome: act.outcome, tellEnquirer: act.tellEnquirer }
    case 'recategorise':
      return { act: act.act, kind: act.kind, area: act.area }
    case 'remind':
      return { act: act.act, on: act.on }
    default:
      return { act: act.act }
  }
}

/** The act as a list of texts: the same for the same act, another for every other. A code is derived from it. */
export function partsOfCodeAct(act: CodeAct): readonly string[] {
  switch (act.act) {
    case 'pass-on':
      return [act.act, act.to]
    case 'close':
      return [act.act, act.outcome, act.tellEnquirer ? 'tell' : '']
    case 'recategorise':
      return [act.act, act.kind, act.area]
    case 'remind':
      return [act.act, act.on]
    case 'undo':
      return [act.act, act.id]
    default:
      return [act.act]
  }
}

/** Whether both are one and the same act. */
export function isSameCodeAct(one: CodeAct, other: CodeAct): boolean {
  return JSON.stringify(partsOfCodeAct(one)) === JSON.stringify(partsOfCodeAct(other))
}
