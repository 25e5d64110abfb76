import { describe, expect, test } from 'vitest'
import { renderOfficerConfirmPage } from '../../../lib/pages/officer/confirm-page.ts'
import { renderOfficerPage } from '../../../lib/pages/officer/officer-page.ts'
import { officerPath } from '../../../lib/pages/paths.ts'
import { keepPagePromises } from '../page-promises.ts'
import { held, surroundings } from '../private/sample-private-pages.ts'
import { sampleOfficerPages } from './sample-officer-pages.ts'

keepPagePromises(sampleOfficerPages)

describe.each(Object.entries(sampleOfficerPages))('the page %s', (_name, page) => {
  test('sends its forms nowhere but to its own address, by POST', () => {
    for (const [form = ''] of page.matchAll(/<form[^>]*>/g))
      expect(form).toMatch(new RegExp(`method="post" action="/officer/${held.token}"`))
  })
})

describe('the page behind "Deal with this enquiry"', () => {
  const open = sampleOfficerPages['page-open'] ?? ''

  test('has a button for each thing to do, the first one filled, and a box that is not ticked', () => {
    expect(open.match(/name="choice"/g)).toHaveLength(9)
    expect(open.match(/class="button"/g)).toHaveLength(1)
    expect(open).toMatch(/class="button" type="submit" id="choice" name="choice" value="answered"/)
    expect(open).toMatch(/name="sure" type="checkbox" value="yes">/)
    expect(open).not.toMatch(/checked|selected|name="confirmed"/)
  })

  test('in a browser that we know has no box, and undoes by one press what was done last', () => {
    const known = sampleOfficerPages['page-known'] ?? ''
    expect(known).not.toContain('type="checkbox"')
    expect(known).toContain(`name="undo" value="${held.key}"`)
  })

  test('says by when and how it stands, and names nobody', () => {
    expect(open).toContain('Waiting for an answer')
    expect(open).toContain('Thursday 9 April 2026')
    for (const [name, page] of Object.entries(sampleOfficerPages))
      if (name.startsWith('page-') && !name.startsWith('page-desk')) expect(page).not.toMatch(/Lisa|Omar/)
  })

  test('of what was closed as spam asks if it is none', () => {
    expect(sampleOfficerPages['page-spam']).toContain('It’s not spam: reopen it')
    expect(sampleOfficerPages['page-closed']).not.toContain('It’s not spam')
  })

  test('asks behind a desk’s link who it is, with nobody chosen', () => {
    const desk = sampleOfficerPages['page-desk'] ?? ''
    expect(desk.indexOf('name="who"')).toBeLessThan(desk.indexOf('name="choice"'))
    // Enter in the field for a name does nothing yet.
    expect(/<button[^>]*>/.exec(desk)?.[0]).not.toContain('name=')
    expect(desk).not.toMatch(/checked|selected/)
    expect(sampleOfficerPages['page-desk-wrong']).toMatch(/<option value="somebody else" selected>/)
  })

  test('keeps a strange token inside its attribute', () => {
    const strange = renderOfficerPage(surroundings, {
      path: officerPath('"><script>/../..?x#'),
      ...{ reference: held.reference, kindTitle: held.kindTitle, receivedAt: held.receivedAt },
      ...{ answerBy: held.answerBy, state: 'open', choices: ['answered'], key: held.key },
    })
    expect(strange).toContain('action="/officer/%22%3E%3Cscript%3E%2F..%2F..%3Fx%23"')
  })
})

describe('the page that asks once more', () => {
  test('is the only one whose form says that it is confirmed, besides code and undo', () => {
    const saying = Object.entries(sampleOfficerPages).filter(([, page]) =>
      page.includes('name="confirmed" value="yes"'),
    )
    expect(saying.filter(([name]) => !/^(confirm|code|done)/.test(name))).toEqual([])
  })

  test('wants a tick of a browser that nobody knows, where nothing else is to be chosen', () => {
    const sure = sampleOfficerPages['confirm-sure'] ?? ''
    expect(sure).toMatch(/name="confirmed" type="checkbox" value="yes">/)
    expect(sure).not.toMatch(/type="hidden" name="confirmed"|checked/)
  })

  test('has neither a person nor an outcome chosen, and the tick off', () => {
    for (const name of ['confirm-pass-on', 'confirm-recategorise', 'confirm-close'])
      expect(sampleOfficerPages[name]).not.toMatch(/checked|selected/)
  })

  test('keeps what was typed and chosen when something is missing', () => {
    const page = renderOfficerConfirmPage(surroundings, {
      ...{
        ...held,
        path: '/officer/x',
        ...{ hidden: [], kinds: [], areas: [], canTell: true, remind: { until: '2027-03-08' } },
        people: [{ name: 'omar-hale', title: 'Omar Hale' }],
        outcomes: [],
      },
      ...{ choice: 'pass-on', typed: { to: 'omar-hale', reason: 'He "knows" the hall' } },
    })
    expect(page).toContain('value="omar-hale" selected')
    expect(page).toContain('value="He &quot;knows&quot; the hall"')
    expect(sampleOfficerPages['confirm-close-wrong']).toContain('checked')
  })
})

describe('the page that asks for a code', () => {
  const buttons = (name: string) =>
    [...(sampleOfficerPages[name] ?? '').matchAll(/<button ([^>]*)>([^<]*)/g)].map(([, attributes, text]) => [
      text,
      /name="\w+" value="\w+"/.exec(attributes ?? '')?.[0],
      /class="([^"]*)"/.exec(attributes ?? '')?.[1],
    ])

  test('first offers to remember a browser, which Enter presses, and then to do it once', () => {
    expect(buttons('code').slice(-3)).toEqual([
      ['Do it and remember this browser', 'name="remember" value="yes"', 'button'],
      ['Do it once', undefined, 'button button-second'],
      ['Email me a new code', 'name="again" value="yes"', 'button button-second'],
    ])
  })

  test('remembers no browser of a desk, and tells how to need no codes', () => {
    expect(buttons('code-desk').slice(-2)).toEqual([
      ['Do it once', undefined, 'button'],
      ['Email me a new code', 'name="again" value="yes"', 'button button-second'],
    ])
    expect(sampleOfficerPages['code-desk']).toContain(`href="/officer/enquiries/${held.reference}"`)
  })
})

test('a page after the press offers to undo what was done, and nothing where nothing was', () => {
  for (const done of ['answered', 'accept', 'pass-on', 'recategorise', 'close', 'spam'])
    expect(sampleOfficerPages[`done-${done}`]).toContain(`name="undo" value="${held.key}"`)
  for (const done of ['undone', 'already', 'late', 'full', 'changed', 'tooLate', 'strangersFull'])
    expect(sampleOfficerPages[`done-${done}`]).not.toContain('<form')
  expect(sampleOfficerPages['done-close']).toContain('until Wednesday 8 April 2026 at 10:15')
})
