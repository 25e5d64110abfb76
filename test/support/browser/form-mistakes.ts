import type { Kind } from '../../../lib/core/kind/kind.ts'
import type { Typing } from './visitor.ts'

/** What somebody gets wrong on a page, and what they should be told: field → sentence. */
export interface Mistakes {
  readonly typing: Typing
  readonly told: Readonly<Record<string, RegExp>>
}

/** Nothing answered at all. */
export function nothing(kind: Kind, asked: readonly string[]): Mistakes {
  const missing = asked.filter((name) => name === 'email' || kind.fields[name]?.required === true)
  return { typing: {}, told: Object.fromEntries(missing.map((name) => [name, /^(Enter|Select|Tell us) /])) }
}

/** Every answer as wrong as its control allows; a choice that must be made stays unmade. */
export function everyMistake(kind: Kind, asked: readonly string[]): Mistakes {
  const wrong = asked.flatMap((name): { name: string; typed?: string; told: RegExp }[] => {
    const field = kind.fields[name]
    const mistake = mistakes[field?.control ?? '']
    if (mistake !== undefined) return [{ name, ...mistake(field?.label ?? '') }]
    return field?.required === true ? [{ name, told: /^Select / }] : []
  })
  const typed = wrong.filter((one) => one.typed !== undefined)
  return {
    typing: Object.fromEntries(typed.map(({ name, typed: text }) => [name, text])),
    told: Object.fromEntries(wrong.map(({ name, told }) => [name, told])),
  }
}

const mistakes: Readonly<Record<string, (label: string) => { typed: string; told: RegExp }>> = {
  text: (label) => ({ typed: 'x'.repeat(201), told: saying(label, 'must be [0-9]+ characters or fewer') }),
  'long-text': (label) => ({
    typed: 'y'.repeat(5001),
    told: saying(label, 'must be 5,000 characters or fewer'),
  }),
  email: () => ({ typed: 'ada@example', told: /^Enter an email address in the correct format/ }),
  postcode: () => ({ typed: 'Upwell', told: /^We couldn’t read this as a full UK postcode, like / }),
  'whole-number': () => ({
    typed: '1001',
    told: /^We couldn’t read this as a whole number from 1 to 1,000/,
  }),
  date: () => ({ typed: '2027-02-31', told: /^We couldn’t read this as a date/ }),
}

function saying(label: string, rest: string): RegExp {
  // A label that is a question stands in quotes.
  const opening = label.endsWith('?') ? `“${label.replace('?', '\\?')}”` : label
  return new RegExp(`^${opening} ${rest}`)
}
