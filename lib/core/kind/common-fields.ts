import type { CoreWords } from '../words/english.ts'
import type { Fields } from './field.ts'
import { area, email, longText, phone, text } from './fields.ts'

/** What every kind asks. */
function commonFields({ questions }: CoreWords) {
  return {
    name: text({ ...questions.name, maxLength: 100 }),
    email: email(questions.email),
    phone: phone(questions.phone),
    callTimes: text(questions.callTimes),
    area: area(questions.area),
    message: longText(questions.message),
  }
}

export type CommonFields = ReturnType<typeof commonFields>

/** A kind's own fields among those that every kind asks; its own `message` and `area` stand for the common ones. */
export function inAskingOrder(own: Fields, core: CoreWords): Fields {
  const { message, ...before } = commonFields(core)
  return { ...before, ...own, message: own['message'] ?? message }
}
