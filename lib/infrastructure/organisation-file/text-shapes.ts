import { readDate } from '../../core/time/typed-date.ts'
import { namePattern, type Shape, text } from './shape.ts'

/** An email address; whether mail can be sent to it is asked by the organisation's check. */
export function address(description: string): Shape<string> {
  return text({ description, examples: ['name@charity.org.uk'], maxLength: 254 })
}

/** The whole address of a website. */
export function website(description: string): Shape<string> {
  return text({ description, examples: ['https://www.charity.org.uk'], maxLength: 200 })
}

/** The name of an entry of the file: `lisa-chambers`. */
export function entryName(description: string, example: string): Shape<string> {
  const { schema } = text({ description, examples: [example], pattern: namePattern, maxLength: 60 })
  // Which names there are is known to the organisation's check, which knows also what was meant.
  return { schema, read: text({ description, maxLength: 100 }).read }
}

/** A telephone number as people write them. */
export function phone(description: string): Shape<string> {
  return text({ description, examples: ['01223 000 000'], maxLength: 40 })
}

/** Year, month and day; whether there is such a day is asked by the organisation's check. */
export function date(description: string): Shape<string> {
  const shape = text({ description, examples: ['2027-03-31'], pattern: /^\d{4}-\d{2}-\d{2}$/, maxLength: 10 })
  return {
    ...shape,
    read(value, path, report) {
      const date =
        typeof value === 'string' && !/^\s*\d{4}-\d\d-\d\d\s*$/.test(value) ? readDate(value) : undefined
      if (date === undefined) return shape.read(value, path, report)
      report({
        path,
        problem: `"${String(value)}" is not written as dates are here.`,
        fix: `Write it like ${date}.`,
      })
      return date
    },
  }
}
