import type { Promised } from '../../core/organisation/organisation.ts'
import { optional, record, required } from './record-shape.ts'
import { list, named, type Shape, text } from './shape.ts'

/** By kind of enquiry, what officers will do. */
export function promises(): Shape<Readonly<Record<string, readonly Promised[]>>> {
  const promise = record('A promise, in a whole sentence.', {
    say: required(text({ description: 'The sentence that people read.', maxLength: 300 })),
    when: optional(whenAnswered()),
  })
  return named(list(promise, { description: 'In the order they are told.' }), {
    description: 'By kind of enquiry: what whoever gets it will do. Only promise what they keep.',
    examples: ['community-mentoring:'],
    atLeastOne: true,
  })
}

/** Answers by question: of each one of several options. Which questions there are is known to the organisation's check. */
export function whenAnswered(): Shape<Readonly<Record<string, readonly string[]>>> {
  const options = list(text({ description: 'The name of an option.', maxLength: 60 }), {
    description: 'Any of these options.',
  })
  const words = {
    description: 'Only when these questions were answered so.',
    examples: ['interest: [ownership]'],
    atLeastOne: true,
  }
  const { schema } = named(options, { ...words, names: /^[A-Za-z][A-Za-z0-9]*$/ })
  return { schema, read: named(options, { ...words, names: /\S/ }).read }
}
