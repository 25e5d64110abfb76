import { describe, expect, test } from 'vitest'
import { assetTransfer } from '../../../lib/kinds/asset-transfer.ts'
import { businessVolunteering } from '../../../lib/kinds/business-volunteering.ts'
import { general } from '../../../lib/kinds/general.ts'
import { kinds } from '../../../lib/kinds/kinds.ts'
import { renderCheckPage } from '../../../lib/pages/enquire/check-page.ts'
import { groupedKinds } from '../../../lib/pages/enquire/home-groups.ts'
import { renderHomePage } from '../../../lib/pages/enquire/home-page.ts'
import { sampleSurroundings } from '../sample-surroundings.ts'
import { formPage, sampleFormPages } from './sample-form-pages.ts'
import { hidden, problemsOf, typedExample, typedWrong } from './typed-samples.ts'

describe.each(kinds.map((kind) => [kind.name, kind] as const))('the form of %s', (_name, kind) => {
  test('keeps every answer, whichever of its pages is shown', () => {
    const typed = typedExample(kind)
    for (const page of [formPage(kind, { typed }), formPage(kind, { typed, step: 'about-you' })])
      expect(sentBy(page)).toEqual(sorted(typed))
  })

  test('keeps what was wrong as it was typed', () => {
    const typed = typedWrong(kind)
    expect(sentBy(formPage(kind, { typed, problems: problemsOf(kind, typed) }))).toEqual(sorted(typed))
  })

  test('says each mistake in the summary, in the order of the questions, and beside its question', () => {
    const { steps: _, ...onOnePage } = kind
    const page = formPage(onOnePage, { problems: problemsOf(kind, {}) })
    const links = [...page.matchAll(/<li><a href="#([^"]+)">([^<]+)<\/a>/g)].map(([, id, message]) => [
      id,
      message,
    ])
    const beside = [...page.matchAll(/id="([a-zA-Z]+)-error"><span class="unseen">Error:<\/span> ([^<]+)</g)]
    expect(beside.map(([, name, message]) => [name, message])).toEqual(links)
    expect(links.map(([id]) => id).sort()).toEqual(
      Object.keys(kind.fields)
        .filter((name) => name === 'email' || kind.fields[name]?.required)
        .sort(),
    )
  })

  test('marks what need not be answered, and nothing else', () => {
    const { steps: _, ...onOnePage } = kind
    const labels = [...formPage(onOnePage).matchAll(/class="label"[^>]*>([^<]+)</g)].map(([, label]) => label)
    const expected = Object.entries(kind.fields).map(([name, { question, required }]) =>
      // Of address and telephone one is needed, which the hint says.
      required || name === 'email' || name === 'phone' ? question : `${question} (optional)`,
    )
    expect([...labels].sort()).toEqual(expected.sort())
  })
})

test('a page of several sends its own name, and what leads back to the last look', () => {
  const page = formPage(assetTransfer, {
    step: 'questions-2',
    changing: true,
    typed: typedExample(assetTransfer),
  })
  expect(page).toContain('<input type="hidden" name="_step" value="questions-2">')
  expect(page).toContain('<input type="hidden" name="_changing" value="yes">')
  expect(page).toMatch(
    /<button class="button" type="submit"[^>]*>Continue<\/button><button [^>]*name="_go" value="questions-1">Back/,
  )
  expect(page).toContain('<p class="caption">Take on a pub, shop, hall or green space – Step 2 of 5</p>')
  expect(formPage(general)).not.toMatch(/"(_step|_changing|_go)"/)
})

test('a step that does not exist is the first one', () => {
  expect(formPage(assetTransfer, { step: '../secret' })).toBe(formPage(assetTransfer))
})

test('answers of other pages are carried along; what is no field, only if it is given as hidden', () => {
  const typed = { ...typedExample(assetTransfer), shoe: ['9'], _gotcha: ['spam'], __proto__: ['x'] }
  const page = formPage(assetTransfer, { typed, hidden: [...hidden, { name: 'hat', value: '7 "' }] })
  expect(page).toContain('<input type="hidden" name="deadline-day" value="30">')
  expect(page).toContain('<input type="hidden" name="hat" value="7 &quot;">')
  expect(page).not.toMatch(/shoe|spam|__proto__/)
})

test('a problem of the whole form, or of another page, is told without a link', () => {
  const page = formPage(general, {
    problems: [{ field: '', code: 'file', message: 'We cannot take files here' }],
  })
  expect(page).toContain('<li>We cannot take files here</li>')
})

test('a date in one piece stands in three boxes, and what is no date in the first', () => {
  const boxes = (date: string) => {
    const page = formPage(businessVolunteering, { typed: { date: [date] } })
    return ['day', 'month', 'year'].map(
      (part) => new RegExp(`name="date-${part}" type="text"(?: value="([^"]*)")?`).exec(page)?.[1] ?? '',
    )
  }
  expect(boxes('14/5/2027')).toEqual(['14', '5', '2027'])
  expect(boxes('when it is warm')).toEqual(['when it is warm', '', ''])
})

test('the mistake of a date leads to its first box', () => {
  const missing = { field: 'date', code: 'missing', message: 'Enter the date' }
  expect(formPage(businessVolunteering, { problems: [missing] })).toContain(
    '<a href="#date-day">Enter the date</a>',
  )
})

test('a draft is offered only where nothing is typed yet', () => {
  expect(formPage(general)).toContain('<template id="draft-offer">')
  for (const changes of [{ typed: { name: ['Sam'] } }, { problems: problemsOf(general, {}) }])
    expect(formPage(general, changes)).not.toContain('draft-offer')
  expect(formPage(assetTransfer, { step: 'questions-2' })).not.toContain('draft-offer')
})

test('when it cannot be taken, the form says so, how to reach us instead, and keeps every answer', () => {
  const page = formPage(general, { typed: typedExample(general), unavailable: true })
  expect(page).toMatch(/role="alert".*We couldn’t take your enquiry just now.*tel:01223000000.*mailto:help@/s)
  expect(sentBy(page)).toEqual(sorted(typedExample(general)))
})

test('the last look shows every answer in words and carries it, and its buttons lead to each page', () => {
  const typed = { ...typedExample(assetTransfer), message: ['One\n\ntwo'] }
  const page = renderCheckPage(sampleSurroundings, { kind: assetTransfer, typed, hidden })
  expect(page).toContain('<dt>Deadline</dt><dd>Wednesday 30 June 2027</dd>')
  expect(page).toContain('<dt>Kind of place</dt><dd><span class="as-typed">Pub</span></dd>')
  expect(page).toContain('<dt>Area</dt><dd><span class="as-typed">Fenland</span></dd>')
  expect(page).toContain('<span class="as-typed">One\n\ntwo</span>')
  expect([...page.matchAll(/name="_go" value="([^"]+)"/g)].map(([, step]) => step)).toEqual([
    ...['questions-1', 'questions-2', 'questions-3', 'about-you', 'about-you', 'about-you'],
  ])
  expect(sentBy(page)).toEqual(sorted(typed))
})

test('the top of a form says what is offered, who replies and how soon', () => {
  const { organisation } = sampleSurroundings
  const [lisa, , desk] = organisation.officers
  expect(formPage(assetTransfer)).toContain(
    'matters where you live. Lisa Chambers usually replies within 5 working days.',
  )
  expect(formPage(general)).toContain('The Enquiries desk usually replies within 5 working days.')
  const shared = { ...organisation, routes: [{ position: 1, to: [lisa?.id ?? '', desk?.id ?? ''] }] }
  const within = { ...shared, answerWithin: { general: { hours: 1 } } }
  expect(formPage(general, {}, { ...sampleSurroundings, organisation: within })).toContain(
    'We usually reply within 1 working hour.',
  )
  expect(formPage(assetTransfer, { step: 'questions-2' })).not.toContain('usually replies')
})

test('the first page offers to ask anything before all else, and each kind by a plain sentence', () => {
  const page = renderHomePage(sampleSurroundings, { kinds })
  expect(page).toMatch(
    /the right person will reply, usually within 5 working days\. Not sure\? <a href="\/enquire\/general">Ask us anything<\/a>\./,
  )
  const links = [...page.matchAll(/class="kind-link" href="\/enquire\/([^"]+)">([^<]+)</g)].map(
    ([, ...link]) => link,
  )
  expect(links.toSorted()).toEqual(kinds.map(({ name, heading }) => [name, heading]).toSorted())
})

test('a Yes or No that is not needed can be taken back, and then is no answer', () => {
  const page = formPage(businessVolunteering, { typed: { teamChallenge: [''] } })
  expect(page).toMatch(/type="radio" value="" checked><label[^>]*>Skip this question</)
  const reading = businessVolunteering.readAnswers(
    { ...businessVolunteering.example, teamChallenge: '' },
    sampleSurroundings.organisation,
  )
  expect(reading.ok && reading.answers['teamChallenge']).toBeUndefined()
})

describe('the confirmation', () => {
  const page = sampleFormPages['sent'] ?? ''

  test('says who replies by when once, and has one button: to the private page', () => {
    expect(page.match(/Thursday 9 April/g)).toHaveLength(1)
    expect(page.match(/Lisa Chambers/g)).toHaveLength(1)
    expect(page.match(/class="button"/g)).toHaveLength(1)
    expect(page).toMatch(/<a class="button" href="\/status\/[^"]+">See or add to your enquiry<\/a>/)
  })

  test('promises a call to somebody without an email address, and no email to anybody', () => {
    const byPhone = sampleFormPages['sent-by-phone'] ?? ''
    expect(byPhone).toContain(
      'will call you by <strong>Thursday 9 April</strong>. Please write down your reference.',
    )
    for (const one of [page, byPhone]) expect(one).not.toMatch(/we’ll email you|inbox|junk/i)
  })
})

test('every kind stands in one group of the first page, and a new one among anything else', () => {
  const added = { ...general, name: 'befriending' }
  const groups = groupedKinds([...kinds, added])
  expect(groups.flatMap((one) => one.kinds).length).toBe(kinds.length + 1)
  expect(groups.at(-1)).toEqual({ group: 'other', kinds: [general, added] })
  expect(groupedKinds([general]).map(({ group }) => group)).toEqual(['other'])
})

/** What a browser would send of the answers: what is hidden, typed, checked or selected. */
function sentBy(page: string): readonly string[] {
  const inputs = [...page.matchAll(/<input\b([^>]*)>/g)].flatMap(([, attributes = '']) => {
    const isOption = /type="(radio|checkbox)"/.test(attributes)
    if (isOption && !/ checked/.test(attributes)) return []
    return [[attributeOf(attributes, 'name'), attributeOf(attributes, 'value')]]
  })
  const areas = [...page.matchAll(/<textarea\b([^>]*)>\n([^<]*)</g)].map(([, attributes = '', text = '']) => [
    attributeOf(attributes, 'name'),
    text,
  ])
  const chosen = [...page.matchAll(/<option value="([^"]*)" selected>/g)].map(([, value]) => ['area', value])
  return [...inputs, ...areas, ...chosen]
    .filter(([name = '', value]) => !name.startsWith('_') && value !== '')
    .map((pair) => pair.join('='))
    .sort()
}

function attributeOf(attributes: string, name: string): string {
  return new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1] ?? ''
}

function sorted(typed: Readonly<Record<string, readonly string[]>>): readonly string[] {
  return Object.entries(typed)
    .flatMap(([name, values]) => values.map((value) => `${name}=${value}`))
    .sort()
}
