import { type CoreWords, english } from '../words/english.ts'
import type { Fields } from './field.ts'
import { area, email, longText, phone, text } from './fields.ts'

/** What every kind asks. */
export const commonFields = {
  name: text({ ...english.questions.name, maxLength: 100 }),
  email: email(english.questions.email),
  phone: phone(english.questions.phone),
  area: area(english.questions.area),
  message: longText(english.questions.message),
}

export type CommonFields = typeof commonFields

/** A kind's own fields among those that every kind asks; its own `message` stands for the common one. */
export function inAskingOrder(own: Fields, core: CoreWords): Fields {
  const { name, email, phone, area, message } = commonFields
  const { questions } = core
  return {
    name: name.inWords(questions.name, core),
    email: email.inWords(questions.email, core),
    phone: phone.inWords(questions.phone, core),
    area: area.inWords(questions.area, core),
    ...own,
    message: own['message'] ?? message.inWords(questions.message, core),
  }
}
