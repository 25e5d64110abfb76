import { describe, expect, test } from 'vitest'
import { assetTransfer } from '../../../lib/kinds/asset-transfer.ts'
import { general } from '../../../lib/kinds/general.ts'
import { renderCheckPage } from '../../../lib/pages/enquire/check-page.ts'
import { extraLabel } from '../../../lib/pages/enquire/extra-questions.ts'
import { formFields } from '../../support/browser/form-fields.ts'
import { sampleSurroundings } from '../sample-surroundings.ts'
import { formPage } from './sample-form-pages.ts'
import { hidden, typedExample } from './typed-samples.ts'

const extras = [
  { name: 'your_budget', value: 'about £200' },
  { name: 'a "b" <c>', value: 'One\n\n<b>two</b>' },
  { name: 'notes', value: 'word '.repeat(12_000) },
]
const sent = [
  ['_extra.your_budget', 'about £200'],
  ['_extra.a "b" <c>', 'One\n\n<b>two</b>'],
  ['_extra.notes', 'word '.repeat(12_000)],
]
const extrasIn = (page: string) => formFields(page).filter(([name]) => name.startsWith('_extra.'))
const visibleIn = (page: string) => [...page.matchAll(/<label class="label" for="(extra-\d)">([^<]*)</g)]

describe('what no question asks for', () => {
  test('stands on a form of one page, whole, each in a box with its name', () => {
    const page = formPage(general, { extras })
    expect(page).toContain('<h2>What else you sent us</h2>')
    expect(visibleIn(page).map(([, id, label]) => [id, label])).toEqual([
      ['extra-1', 'Your budget'],
      ['extra-2', 'A &quot;b&quot; &lt;c&gt;'],
      ['extra-3', 'Notes'],
    ])
    expect(extrasIn(page)).toEqual(sent)
    expect(page).not.toContain('type="hidden" name="_extra')
  })

  test('stands on the last page of several, and is carried by the others', () => {
    const first = formPage(assetTransfer, { extras })
    const last = formPage(assetTransfer, { extras, step: 'about-you' })
    expect([visibleIn(first).length, visibleIn(last).length]).toEqual([0, 3])
    expect(extrasIn(first)).toEqual(sent)
    expect(extrasIn(last)).toEqual(sent)
  })

  test('is listed on the page that checks, with a button back to where it can be changed', () => {
    const page = renderCheckPage(sampleSurroundings, {
      ...{ kind: assetTransfer, typed: typedExample(assetTransfer), hidden, extras },
    })
    expect(page).toContain('<dt>Your budget</dt><dd><span class="as-typed">about £200</span></dd>')
    expect(page).toMatch(/<h2>What else you sent us<\/h2><button[^>]* value="about-you"/)
    expect(extrasIn(page)).toEqual(sent)
  })

  test('names the files that are not kept, on the last page and where all is checked', () => {
    const files = ['cv.pdf', '<b>.doc'].map((name) => ({ name, bytes: 1 }))
    const words = 'you tried to attach cv.pdf and &lt;b&gt;.doc, so that we can ask you to email them.'
    for (const page of [
      formPage(general, { files }),
      formPage(assetTransfer, { files, extras, step: 'about-you' }),
      renderCheckPage(sampleSurroundings, { kind: assetTransfer, typed: {}, hidden, files }),
    ])
      expect(page).toMatch(new RegExp(`<h2>What else you sent us</h2>[^]*${words}`))
    expect(formPage(assetTransfer, { files })).not.toContain('cv.pdf')
  })

  test('leaves no trace where there is nothing', () => {
    expect(formPage(general, { extras: [] })).toBe(formPage(general))
    expect(formPage(general)).not.toContain('What else')
  })
})

test.each([
  ['your_budget', 'Your budget'],
  ['callBackTime', 'Call back time'],
  ['fields[12][value]', 'Fields 12 value'],
  ['ctl00$txt.Shoe-size', 'Ctl00 txt Shoe size'],
  ['Haben Sie Fragen?', 'Haben Sie Fragen?'],
  ['DBS', 'DBS'],
  ['__', 'No name'],
  ['?', 'No name'],
])('the field %s is called “%s”', (name, label) => {
  expect(extraLabel(name, sampleSurroundings.words)).toBe(label)
})
