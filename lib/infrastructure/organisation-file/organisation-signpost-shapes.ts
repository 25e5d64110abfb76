import type { Signpost } from '../../core/organisation/organisation.ts'
import { optional, record, required } from './record-shape.ts'
import { list, named, type Shape, text } from './shape.ts'
import { entryName, phone, website } from './text-shapes.ts'

/** By kind of enquiry, who else can help. */
export function signposts(): Shape<Readonly<Record<string, readonly Signpost[]>>> {
  return named(
    list(signpost(), {
      description: 'In the order they are told.',
    }),
    {
      description: 'By kind of enquiry: others who can help, told in the acknowledgement.',
      examples: ['time-banking:'],
      atLeastOne: true,
    },
  )
}

function signpost() {
  return record('Somebody else who can help: a time bank, an advice line.', {
    name: required(text({ description: 'What they are called.', maxLength: 100 })),
    about: optional(
      text({ description: 'One sentence: what they do, or who they are for.', maxLength: 200 }),
    ),
    phone: optional(phone('A number that people may ring.')),
    website: optional(website('Their website, in full.')),
    areas: optional(
      list(entryName('The name of an area.', 'fenland'), {
        description: 'The areas they are for, if not for all. Who names no area is told of everybody.',
      }),
    ),
  })
}
