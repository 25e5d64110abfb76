import { describe, expect, test } from 'vitest'
import { toDocument } from '../../../lib/core/text/html.ts'
import { renderNoteForm, statusPath } from '../../../lib/pages/private/note-page.ts'
import { renderStatusPage } from '../../../lib/pages/private/status-page.ts'
import { withdrawPath } from '../../../lib/pages/private/withdraw-page.ts'
import { keepPagePromises } from '../page-promises.ts'
import { held, samplePrivatePages, surroundings } from './sample-private-pages.ts'

keepPagePromises(samplePrivatePages, {
  accessibility: 'Accessibility statement',
  'accessibility-said': 'Accessibility statement',
  'accessibility-found': 'Accessibility statement',
})

describe('the private page', () => {
  const page = samplePrivatePages['status-held'] ?? ''

  test('says with whom it is, by when and why that day, and what has happened, in its order', () => {
    expect(page).toContain(
      'Lisa of the Community assets team will reply by <strong>Thursday 9 April</strong>.',
    )
    expect(page).toContain('<summary>How we work this out</summary>')
    expect(page).toContain(held.answerBy.working.slice(1))
    const story = ['We received', 'It went to Lisa of', 'We emailed you', 'You added a note']
    const places = story.map((words) => page.indexOf(words))
    expect(places).toEqual([...places].sort((one, other) => one - other))
    expect(places).not.toContain(-1)
  })

  test('tells what happened within one minute beside that minute, which stands once', () => {
    const minute = '<dt>Fri 3 Apr, 16:10</dt>'
    expect(page.split(`${minute}<dd>We received`)).toHaveLength(2)
    expect(page).toMatch(
      /<dd>We received[^<]*<\/dd><dd>It went to[^<]*<\/dd><dd>We emailed you[^<]*<\/dd><\/div>/,
    )
    expect(page.split(minute)).toHaveLength(2)
  })

  test('says by when only while an answer is awaited: what is answered or closed has none to come', () => {
    for (const name of ['status-answered', 'status-closed', 'status-answered-on-word'])
      expect(samplePrivatePages[name]).not.toContain(held.answerBy.working.slice(1))
    expect(samplePrivatePages['status-reopened']).toContain(held.answerBy.working.slice(1))
  })

  test('of a late enquiry gives the phone number once, where it asks if they have heard', () => {
    for (const name of ['status-late', 'status-late-not-heard', 'status-held']) {
      const [main = ''] = /<main[\s\S]*<\/main>/.exec(samplePrivatePages[name] ?? '') ?? []
      expect(main.split('href="tel:')).toHaveLength(2)
    }
  })

  test('gives a date its year only where it is more than half a year away', () => {
    expect(page).not.toMatch(/ 2026\b/)
    const later = renderStatusPage(surroundings, { ...held, today: '2027-01-15' })
    expect(later).toContain('by <strong>Thursday 9 April 2026</strong>')
    expect(later).toContain('<dt>Fri 3 Apr 2026, 16:10</dt>')
  })

  test('posts a note with its one-time key to its own address', () => {
    const form = toDocument(renderNoteForm(surroundings, held))
    expect(form).toContain(`method="post" action="${statusPath(held.token)}"`)
    expect(form).toContain(`<input type="hidden" name="_key" value="${held.key}">`)
    expect(form).toMatch(/<textarea[^>]* name="note"/)
  })

  test('keeps a note that was not taken, beside what is wrong with it', () => {
    const wrong = samplePrivatePages['status-wrong-note'] ?? ''
    expect(wrong).toContain('&lt;/textarea&gt;&lt;script&gt;alert(1)&lt;/script&gt;\nlong long')
    expect(wrong).toContain('<a href="#note">Your note must be 1,000 characters or fewer</a>')
    expect(samplePrivatePages['status-unavailable']).toContain('&lt;/textarea&gt;&lt;script&gt;')
  })

  test('leads to the question whether to withdraw, and nothing on the way there changes anything', () => {
    expect(page).toContain(`<a href="${withdrawPath(held.token)}">Withdraw this enquiry</a>`)
    expect(samplePrivatePages['withdraw']).toContain('name="action" value="withdraw"')
    expect(page).not.toContain('value="withdraw"')
  })

  test('fills the button that keeps the enquiry, and not the one that cannot be undone', () => {
    expect(samplePrivatePages['withdraw']).toMatch(
      /<a class="button" href="[^"]+">No, keep it<\/a>\s*<button class="button button-second"[^>]*>Withdraw it</,
    )
    expect(samplePrivatePages['not-me']).not.toContain('<button class="button"')
  })

  test('of a withdrawn enquiry offers nothing but a new one', () => {
    const withdrawn = samplePrivatePages['status-withdrawn'] ?? ''
    expect(withdrawn).toContain('You withdrew it on Wednesday 8 April')
    expect(withdrawn).not.toMatch(/<form|<textarea/)
  })

  test('takes no more notes than there is room for', () => {
    expect(samplePrivatePages['status-full']).not.toContain('<textarea')
    expect(renderStatusPage(surroundings, { ...held, notesLeft: 1 })).toContain('<textarea')
  })

  test('keeps a strange token inside its attribute', () => {
    const strange = renderStatusPage(surroundings, { ...held, token: '"><script>/../..?x#' })
    expect(strange).toContain('action="/status/%22%3E%3Cscript%3E%2F..%2F..%3Fx%23"')
  })
})

test('pages that act for whoever has a link say nothing of the enquiry to them that a digest or a mail does not', () => {
  for (const name of ['not-me', 'not-me-done', 'no-link', 'found'])
    expect(samplePrivatePages[name]).not.toMatch(/ABCD-2345(?!,)|Lisa|Community ownership/)
  expect(samplePrivatePages['release']).not.toMatch(/Lisa/)
})
