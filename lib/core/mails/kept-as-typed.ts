import type { AnswerValue, Field } from '../kind/field.ts'
import { toEmailAddress } from '../text/email-address.ts'
import { isRealDate } from '../time/local-date.ts'

/** Whether an answer could not be read as what its question asks for, and is kept in its sender's own words. */
export function isKeptAsTyped({ control }: Pick<Field<unknown>, 'control'>, value: AnswerValue): boolean {
  if (typeof value !== 'string') return false
  switch (control) {
    case 'date':
      return !isRealDate(value)
    case 'whole-number':
      return true
    case 'postcode':
      return !POSTCODE.test(value)
    case 'email':
      return toEmailAddress(value) === undefined
    default:
      return false
  }
}

/** As a postcode is kept that was read as one: in capitals, with one space. */
const POSTCODE = /^[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}$/
