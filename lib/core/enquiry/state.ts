import type { OfficerAct } from './act.ts'

/**
 * How an enquiry stands, in one word. `withdrawn`: by its enquirer; stays so until an officer closes it. `disowned`:
 * whoever got the acknowledgement said "this wasn't me"; stays so until an officer answers or closes it.
 */
export type State = 'received' | 'quarantined' | AssignedState

/** The state of an enquiry that somebody has. */
export type AssignedState = Progress | 'withdrawn' | 'disowned'

/** How far officers have got with it, whatever its enquirer said. */
export type Progress = 'open' | 'accepted' | 'answered' | 'closed' | 'spam'

/** What officers may do with an enquiry, by how it stands; what is done most often first, as pages offer it. */
export const actsIn: Readonly<Record<State, readonly OfficerAct['act'][]>> = {
  received: [],
  quarantined: [],
  open: ['answered', 'called', 'pass-on', 'close', 'accept', 'remind', 'recategorise', 'spam'],
  accepted: ['answered', 'called', 'pass-on', 'close', 'remind', 'recategorise', 'spam'],
  answered: ['close', 'remind', 'pass-on', 'recategorise', 'reopen', 'spam'],
  closed: ['reopen'],
  spam: ['reopen'],
  withdrawn: ['close', 'spam', 'reopen'],
  // They may still be reached by telephone, so that it can be answered.
  disowned: ['answered', 'called', 'pass-on', 'recategorise', 'close', 'spam', 'reopen'],
}

/** Whether nothing is left to do about an enquiry but to keep it for its time. */
export function isOver(state: State): state is 'closed' | 'spam' {
  return state === 'closed' || state === 'spam'
}

/** Whether an answer is still to come, so that it can be late. Suspected spam is nobody's to answer. */
export function isAwaited(state: State): state is 'received' | 'open' | 'accepted' {
  return state === 'received' || state === 'open' || state === 'accepted'
}

/** Whether the owner has something left to do: to answer, or to close what is answered. */
export function isToDo(state: State): boolean {
  return isAwaited(state) || state === 'answered'
}

/** Whether an enquiry needs no answer any more, but nobody has closed it. */
export function isSettled(state: State): boolean {
  return state === 'answered' || state === 'withdrawn' || state === 'disowned'
}
