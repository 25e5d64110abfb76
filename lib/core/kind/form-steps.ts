import type { Kind } from './kind.ts'

/**
 * What a part of a form is about: questions of the kind under a heading of its own; all of them with message and area;
 * what is left of these after its steps; or who asks.
 */
type FormTopic = 'questions' | 'enquiry' | 'rest' | 'you'

/** Some fields under one heading. */
export interface FormSection {
  readonly topic: FormTopic
  /** The heading in the kind's own words; absent: what the pages call the topic. */
  readonly title?: string
  /** Names of fields, in the order they are asked. */
  readonly fields: readonly string[]
}

/** One page of a form. */
export interface FormPageStep {
  /** What `_step` carries: `questions-1`, `questions-2`, …, `about-you`. */
  readonly name: string
  readonly sections: readonly FormSection[]
}

/** What `_step` carries on the page where the answers are checked: the one after all of `formSteps`. */
export const checkStep = 'check'

/**
 * The pages of a kind's form, at least one; every field of the kind stands on exactly one of them. A form of several
 * pages is followed by one to check the answers.
 */
export function formSteps(kind: Kind): readonly [FormPageStep, ...FormPageStep[]] {
  const own = Object.keys(kind.fields).filter((name) => !aboutYou.includes(name) && !closing.includes(name))
  const you: FormSection = { topic: 'you', fields: aboutYou }
  if (kind.steps === undefined) {
    return [{ name: 'form', sections: [{ topic: 'enquiry', fields: [...own, ...closing] }, you] }]
  }
  const asked = kind.steps.flatMap((step) => step.fields)
  const left = [...own, ...closing].filter((name) => !asked.includes(name))
  const last: FormPageStep = {
    name: 'about-you',
    sections: [...(left.length === 0 ? [] : [{ topic: 'rest', fields: left } as const]), you],
  }
  const [first = last, ...rest] = kind.steps.map(
    ({ title, fields }, index): FormPageStep => ({
      name: `questions-${index + 1}`,
      sections: [{ topic: 'questions', title, fields }],
    }),
  )
  return first === last ? [last] : [first, ...rest, last]
}

/** The names of a page's fields, in the order they are asked. */
export function fieldsOf(step: FormPageStep): readonly string[] {
  return step.sections.flatMap((section) => section.fields)
}

/** The page that asks for a field; undefined for what is no field of the kind. */
export function stepAsking(kind: Kind, field: string): FormPageStep | undefined {
  return formSteps(kind).find((step) => fieldsOf(step).includes(field))
}

/** The questions of which one must be answered, so that somebody can be answered in turn. */
export const contactFields: readonly string[] = ['email', 'phone']

const aboutYou: readonly string[] = ['name', ...contactFields, 'callTimes']

/** Last, unless a kind's step asks for them before. */
const closing: readonly string[] = ['message', 'area']
