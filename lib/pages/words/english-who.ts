import type { ShownOfficer } from '../../core/organisation/officer-name.ts'

/** Who has an enquiry, inside a sentence: "Lisa of the Community assets team", "the Enquiries desk". */
export function who(shown: ShownOfficer): string {
  if (shown.as === 'person-of-team') return `${shown.name} of the ${shown.team}`
  return shown.as === 'team' && !/^(the|our) /i.test(shown.name) ? `the ${shown.name}` : shown.name
}

/** The same at the beginning of a sentence: "The Enquiries desk". */
export function whoFirst(shown: ShownOfficer): string {
  return who(shown).replace(/^(the|our) /, (first) => first.slice(0, 1).toUpperCase() + first.slice(1))
}
