import { expect, test } from 'vitest'
import { readFormSubmission } from '../../../lib/core/posted-form/read-form-submission.ts'
import { kinds } from '../../../lib/kinds/kinds.ts'
import { foreignForms, meantBy, pairsOf } from '../../support/given/foreign-forms.ts'
import { sampleOrganisation as organisation } from '../../support/given/sample-organisation.ts'

const kind = kinds.find(({ name }) => name === 'general') ?? kinds[0]
if (kind === undefined) throw new Error('There are no kinds')

test.each(
  foreignForms,
)('the form $name is understood: who writes, how to reach them and what they say', (form) => {
  const { input, extras } = readFormSubmission({ kind, pairs: pairsOf(form), organisation })
  const { kept, machine, ...meant } = meantBy(form)
  const said = Object.fromEntries(Object.entries(input).filter(([name]) => name !== 'area'))
  expect(said).toEqual(Object.fromEntries(Object.entries(meant).filter(([, value]) => value !== undefined)))
  const shown = extras.map(({ value }) => value).join(', ')
  for (const value of kept) expect(shown).toContain(value)
  expect(extras.filter(({ name }) => machine.includes(name))).toEqual([])
})

test.each(foreignForms)('the form $name says the same with the types of its controls told', (form) => {
  const controls = Object.fromEntries(form.fields.map(({ name, type }) => [name, type]))
  const told = { name: '_controls', value: JSON.stringify(controls) }
  const plain = readFormSubmission({ kind, pairs: pairsOf(form), organisation })
  const helped = readFormSubmission({ kind, pairs: [...pairsOf(form), told], organisation })
  expect(helped.input).toEqual(plain.input)
  expect(helped.extras).toEqual(plain.extras)
})
