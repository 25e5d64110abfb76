import fc from 'fast-check'
import type { FormPair } from '../../../lib/core/posted-form/pairs.ts'
import { kinds } from '../../../lib/kinds/kinds.ts'
import { anyText } from '../../support/given/any-text.ts'

/** A form that some product might have made, filled in by somebody. */
export interface AnyForm {
  readonly kind: string
  readonly pairs: readonly FormPair[]
  /** Everything that a person typed. */
  readonly typed: readonly string[]
  /** The enquirer's own address, if the form asks for one. */
  readonly address: string | undefined
}

const word = fc.constantFrom(
  ...[
    'colour',
    'Budget',
    'how_heard',
    'event date',
    'notes2',
    'Größe',
    'q9',
    'hall[size]',
    'field_88',
    'données',
  ],
  ...[
    'constructor',
    'name_of_pet',
    'office_use',
    'submit',
    'action',
    'state',
    'token',
    'page_title',
    'id',
    'option',
  ],
)

/** How products name their fields: as they are, in brackets, with a prefix, numbered, or by a number alone. */
const naming = fc.constantFrom<(name: string, place: number) => string>(
  (name) => name,
  (name) => `contact[${name}]`,
  (name) => `your-${name}`,
  (name, place) => `q${place}_${name}`,
  (name) => `ctl00$Main$txt${name}`,
  (name, place) => `${name}-${place}`,
  (_name, place) => `input_${place}`,
  (_name, place) => `fields[${place}]`,
)

const person = fc.record({
  first: fc.constantFrom('Ada', 'Siân', 'Jürgen', 'Ife', 'Олена', 'Máire', 'O’Neil'),
  last: fc.constantFrom('Byron', 'Pryor', 'Groß', 'Bello', 'Коваль', 'Hart-Davis', 'de la Cruz'),
  mailbox: fc.integer({ min: 1, max: 9999 }),
  phone: fc.option(
    fc.constantFrom('01353 661001', '+44 7700 900123', '(01353) 661002 after 6pm', '07700-900123'),
  ),
  split: fc.boolean(),
})

const sentence = fc
  .array(
    fc.constantFrom('hall', 'Monday', 'choir', 'we', 'would', 'like', 'a', 'room', '50%', 'café', '№7'),
    {
      minLength: 4,
      maxLength: 60,
    },
  )
  .map((words) => words.join(' '))

const said = fc.oneof(
  sentence,
  sentence.map((text) => text.replaceAll(' we ', '\r\n\r\n')),
  fc.constantFrom('yes', '12', '10–15', 'next Tuesday', '<b>bold</b> & "quoted"', '=SUM(A1)', 'PE15 0AA'),
  fc.constantFrom('Please mend the gate', 'Halls', 'https://hall.example/plan?a=1&b=2'),
  // Browsers send no halves of pairs.
  anyText(80).map((text) => text.toWellFormed()),
  fc.integer({ min: 100, max: 3000 }).map((length) => 'many words here '.repeat(length / 16)),
)

/** An address that is not the enquirer's, wherever people put those. */
const somebodyElse = fc.tuple(
  fc.constantFrom('friend_email', 'emergency contact', 'how_heard', 'website', 'event date', 'company'),
  fc.constant('grace@elsewhere.example'),
)

const machinery = fc.subarray<FormPair>([
  { name: '_wpcf7_unit_tag', value: 'wpcf7-f916-p152-o1' },
  { name: 'form_build_id', value: 'form-Lq0T7hVpX2' },
  { name: 'csrfmiddlewaretoken', value: 'Zk3xW8qLr2Vt5Yb1' },
  { name: 'op', value: 'Send message' },
  { name: '_gotcha', value: '' },
])

export const anyForm: fc.Arbitrary<AnyForm> = fc
  .record({
    kind: fc.constantFrom(...kinds.map(({ name }) => name)),
    person,
    naming,
    hasAddress: fc.boolean(),
    message: sentence,
    extras: fc.uniqueArray(fc.oneof(fc.tuple(word, said), somebodyElse), {
      maxLength: 6,
      selector: ([name]) => name,
    }),
    machinery,
  })
  .map(({ kind, person: who, naming: named, hasAddress, message, extras, machinery: machines }) => {
    const address = hasAddress || who.phone === null ? `reader${who.mailbox}@example.org` : undefined
    const asked: readonly (readonly [string, string])[] = [
      ...(who.split
        ? ([
            ['first_name', who.first],
            ['last_name', who.last],
          ] as const)
        : ([['name', `${who.first} ${who.last}`]] as const)),
      ...(address === undefined ? [] : ([['email', address]] as const)),
      ...(who.phone === null ? [] : ([['phone', who.phone]] as const)),
      ['message', message],
    ]
    const people = asked.map(([name, value], place) => ({ name: named(name, place), value }))
    const others = extras.map(([name, value]) => ({ name, value }))
    return {
      ...{ kind, address, pairs: [...machines, ...people, ...others] },
      typed: [...people, ...others].map(({ value }) => value),
    }
  })
