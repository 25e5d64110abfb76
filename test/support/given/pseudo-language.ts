import type { Answers } from '../../../lib/core/kind/answers.ts'
import type { AnswerValue, Field } from '../../../lib/core/kind/field.ts'
import type { Kind } from '../../../lib/core/kind/kind.ts'
import { type Organisation, organisationIn } from '../../../lib/core/organisation/organisation.ts'
import { english } from '../../../lib/core/words/english.ts'
import { kinds } from '../../../lib/kinds/kinds.ts'
import { pseudoWords } from './pseudo-words.ts'
import { sampleOrganisation } from './sample-organisation.ts'

/** The words of the core, and every kind, in the pseudo-language. */
export const pseudoCore = pseudoWords(english)
export const pseudoKinds: readonly Kind[] = kinds.map((kind) =>
  kind.inWords(pseudoWords(kind.words), pseudoCore),
)

const GREEK_AREAS: Readonly<Record<string, string>> = {
  cambridge: 'Άνω Πόλη',
  'east-cambridgeshire': 'Ανατολή',
  fenland: 'Βάλτος',
  huntingdonshire: 'Δύση',
  'south-cambridgeshire': 'Νότος',
  peterborough: 'Βορράς',
}

/** An organisation whose own words are Greek, so that they are not taken for words of ours. */
export const greekOrganisation: Organisation = organisationIn(pseudoCore, {
  ...sampleOrganisation,
  title: 'Κοινότητα Κήπου',
  districts: sampleOrganisation.districts.map((area) => ({
    ...area,
    title: GREEK_AREAS[area.name] ?? area.title,
  })),
  officers: sampleOrganisation.officers.map((officer, index) => ({
    ...officer,
    name: ['Άλφα Βήτα', 'Γάμμα Δέλτα', 'Έψιλον Ζήτα', 'Ήτα Θήτα'][index] ?? 'Ιώτα',
    team: 'Ομάδα Κήπων',
  })),
  routes: [
    { position: 1, kinds: ['community-mentoring', 'asset-transfer'], to: ['lisa-chambers'] },
    {
      position: 2,
      kinds: ['business-volunteering'],
      areas: ['fenland', 'not-sure'],
      when: { interests: ['digital', 'outdoors'] },
      to: ['omar-hale'],
    },
    { position: 3, kinds: ['general'], areas: ['fenland'], to: ['priya-nair'] },
    { position: 4, to: ['enquiries-desk'] },
  ],
  promises: Object.fromEntries(kinds.map(({ name }) => [name, [{ say: 'Χαίρετε, θα σας καλέσουμε.' }]])),
  signposts: Object.fromEntries(
    kinds.map(({ name }) => [
      name,
      [
        {
          name: 'Τράπεζα Χρόνου',
          about: 'Για όλους.',
          phone: '01354 000 002',
          website: 'https://time.example',
        },
        { name: 'Λέσχη', phone: '01354 000 003' },
      ],
    ]),
  ),
})

/** What may stand in a mail in Latin letters, because it is data. */
export const data = [
  ...[
    'ABCD-2345',
    'omega@example.org',
    'χωριό.example',
    'PE14 9AA',
    '3f9c2ab41d07',
    'https://time.example',
    'time.example',
  ],
  ...['help@cambridgeshire.example', 'https://www.cambridgeshire.example', 'www.cambridgeshire.example'],
]

/** The answers of a kind's example, all that was typed in Greek; then once more with each option of each question. */
export function greekAnswers(kind: Kind): readonly Answers[] {
  const reading = kind.readAnswers(kind.example, greekOrganisation)
  if (!reading.ok) throw new Error(`The example of ${kind.name} is not legal`)
  const fields = Object.entries(kind.fields)
  const typed = fields.flatMap(([name, field]) => {
    const greek = GREEK[field.control]
    return greek === undefined ? [] : [[name, greek] as const]
  })
  const answers: Answers = { ...reading.answers, ...Object.fromEntries(typed) }
  return [
    answers,
    ...fields.flatMap(([name, field]) => valuesOf(field).map((one) => ({ ...answers, [name]: one }))),
  ]
}

const GREEK: Readonly<Partial<Record<Field<unknown>['control'], AnswerValue>>> = {
  text: 'Ωμέγα Ψι',
  'long-text': 'Χαίρετε.\n\nΚαλημέρα σας',
  email: 'omega@example.org',
  phone: '01354 000 000',
  postcode: 'PE14 9AA',
}

function valuesOf({ control, options = [] }: Field<unknown>): readonly AnswerValue[] {
  if (control === 'area') return greekOrganisation.areas.map((area) => area.name)
  if (control === 'choices') return [options.map((option) => option.name)]
  return options.map((option) => option.name)
}
