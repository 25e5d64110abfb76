import { describe, expect, test } from 'vitest'
import { boardTabs } from '../../../lib/core/board/board-lists.ts'
import { toDocument } from '../../../lib/core/text/html.ts'
import { renderBoardTabs } from '../../../lib/pages/board/board-filter.ts'
import { boardAddress, boardEnquiryPath, boardTableAddress } from '../../../lib/pages/paths.ts'
import { english } from '../../../lib/pages/words/english.ts'
import { keepPagePromises } from '../page-promises.ts'
import { held, surroundings } from '../private/sample-private-pages.ts'
import { boardCounts, sampleBoardPages } from './sample-board-pages.ts'

keepPagePromises(sampleBoardPages)

describe.each(Object.entries(sampleBoardPages))('the page %s', (name, page) => {
  test('changes nothing by a GET: what is sent so only chooses what is shown', () => {
    for (const [form = ''] of page.matchAll(/<form[^>]*>/g))
      if (!form.includes('method="post"'))
        expect(form).toMatch(
          /^<form class="(filter-form|search-form" role="search)" method="get" action="\/officer">$/,
        )
  })

  test('says who has signed in, and signs them out by a post', () => {
    expect(page).toContain('Signed in as &lt;b&gt;Lisa&lt;/b&gt;')
    expect(page).toMatch(/<form method="post" action="\/officer\/sign-out"><button/)
  })

  test('has no two ids alike', () => {
    const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id)
    expect(
      ids.filter((id, index) => ids.indexOf(id) !== index),
      name,
    ).toEqual([])
  })
})

describe('a list', () => {
  const list = sampleBoardPages['list'] ?? ''

  test('leads to every list with how much is in it, and says which one is open', () => {
    const tabs = /<nav class="tabs.*?<\/nav>/s.exec(list)?.[0] ?? ''
    for (const tab of boardTabs) expect(tabs).toContain(english.board.list.tabs[tab])
    expect(tabs).toMatch(/kind=general" aria-current="page">Waiting <span class="count-of">51</)
    expect(tabs.match(/aria-current/g)).toHaveLength(1)
    expect(tabs).toContain('>Closed</a>')
  })

  test('keeps kind, area and person on the way to another list, and begins it at its first page', () => {
    expect(list).toContain('href="/officer?list=late&amp;kind=general"')
    expect(list).toContain('href="/officer?kind=general&amp;page=3" rel="next"')
    expect(list).toContain('href="/officer?kind=general" rel="prev"')
  })

  test('says of each row what it is, how late it is and what is the matter with it', () => {
    for (const words of ['2 working days late', '>1 working day late', 'late since today', 'Urgent'])
      expect(list).toContain(words)
    expect(list).toContain('Put off until Thu 9 Apr')
    expect(list).toContain('Reminder for Tue 7 Apr')
    expect(list).toContain('Our emails don’t arrive')
    expect(list).toContain('Something went wrong here')
    expect(list).toContain('Nobody yet')
    expect(list).toContain(`href="${boardEnquiryPath(held.reference)}"`)
  })

  test('names the place first, and has each row in two lines without a whole date', () => {
    const [first = ''] = list.split('<li class="row">').slice(1)
    expect(first).toMatch(
      /<p class="row-title"><a [^>]+><q class="board-subject">.*<\/q><\/a>, [^·]+ · <strong/,
    )
    expect(first.match(/<p /g)).toHaveLength(2)
    expect(list.slice(list.indexOf('<ol class="plain rows">'))).not.toMatch(/\b20\d\d\b/)
    expect(list).toContain('<strong class="due">due today</strong>')
  })

  test('lets what waits for an answer be ticked or said to be answered, and nothing else', () => {
    const boxes = [...list.matchAll(/name="ticked"[^>]* value="([^"]+)"/g)].map(([, reference]) => reference)
    expect(boxes).toEqual([held.reference, 'ABCD-2346', 'ABCD-2347', 'ABCD-2348', 'ABCD-2349'])
    expect(list.match(/name="one" value=/g)).toHaveLength(5)
    expect(list.indexOf('id="together"')).toBeLessThan(list.indexOf('name="one"'))
  })

  test('says what was found, and how far back was looked', () => {
    expect(sampleBoardPages['list-found']).toContain('2 enquiries were found. We looked at the newest 5,000')
    expect(sampleBoardPages['list-found-nothing']).toContain('Nothing was found.')
    expect(sampleBoardPages['list-closed']).toContain('all that came in since Thursday 1 May 2025')
  })

  test('is a file for spreadsheets as well, of all its pages', () => {
    expect(list).toContain('href="/officer/list.csv?kind=general"')
    expect(sampleBoardPages['list-found-nothing']).not.toContain('list.csv')
  })

  test('looks like spam no more once somebody has said that it is', () => {
    const { 'enquiry-open': open = '', 'enquiry-spam': spam = '' } = sampleBoardPages
    const mark = english.board.enquiry.spam('').slice(0, 20)
    expect([open.includes(mark), spam.includes(mark)]).toEqual([true, false])
  })

  test('ends at its last page', () => {
    expect(sampleBoardPages['list-last-page']).not.toContain('rel="next"')
    expect(sampleBoardPages['list-empty-waiting']).not.toContain('class="pages')
  })

  test('leads to what is usually empty only while something is in it', () => {
    const empty = { help: 0, later: 0, unassigned: 0 }
    const tabs = toDocument(renderBoardTabs(surroundings, { list: 'waiting' }, { ...boardCounts, ...empty }))
    for (const tab of ['help', 'later', 'unassigned'] as const)
      expect(tabs).not.toContain(english.board.list.tabs[tab])
  })

  test('of what needs checking asks for a press for each address, and no other list does', () => {
    const checking = sampleBoardPages['list-checking'] ?? ''
    expect(checking.match(/name="checked"/g)).toHaveLength(4)
    expect(list).not.toContain('name="checked"')
    expect(sampleBoardPages['list-empty-needs-checking']).toContain('Nothing needs checking.')
    expect(sampleBoardPages['list-checking-entries']).not.toContain('Nothing needs checking.')
  })
})

test('an address says only what is not as usual', () => {
  expect(boardAddress({ list: 'waiting' })).toBe('/officer')
  expect(boardAddress({ list: 'waiting', page: 1 })).toBe('/officer')
  expect(boardAddress({ list: 'late', person: 'everybody', area: 'fenland', page: 2 })).toBe(
    '/officer?list=late&area=fenland&person=everybody&page=2',
  )
  expect(boardAddress({ list: 'waiting', sought: 'Five Bells & Co' })).toBe('/officer?q=Five+Bells+%26+Co')
  expect(boardTableAddress({ list: 'closed', page: 3 })).toBe('/officer/list.csv?list=closed')
})

describe('the page of an enquiry', () => {
  const open = sampleBoardPages['enquiry-open'] ?? ''

  test('has nothing chosen, and confirms nothing', () => {
    expect(open).not.toMatch(/checked|selected|name="confirmed"/)
    expect(open.match(/<button[^>]* name="(choice|undo)"/g)).toHaveLength(4)
    expect(open).not.toMatch(/type="(radio|checkbox)"/)
  })

  test('begins with the message; then who wrote, what can be done, how it stands, answers, notes and story', () => {
    const say = english.board.enquiry
    const parts = [
      ...['enquiry-message', say.updates, 'enquiry-side', say.actions, say.state, 'enquiry-rest'],
      ...[say.asked, say.notes.title, say.story],
    ].map((part) => open.indexOf(part))
    expect(parts).not.toContain(-1)
    expect(parts).toEqual(parts.toSorted((one, other) => one - other))
  })

  test('tells of each email in one line of the story, with what became of it', () => {
    expect(open).toContain('>We emailed the enquiry to &lt;b&gt;Lisa')
    expect(open).toMatch(/<li>[^\n]*We emailed the enquiry[^\n]* It came back\.<\/span><\/li>/)
    expect(open).not.toContain('<table')
  })

  test('says the year where it begins', () => {
    expect(open.match(/<time[^>]*>Fri 3 Apr 2026, /g)).toHaveLength(1)
    expect(open.match(/<time[^>]*>Fri 3 Apr, /g)?.length).toBeGreaterThan(1)
  })

  test('has what was typed as text, with its lines', () => {
    expect(open).toMatch(/<div class="as-typed" dir="auto">&quot;&gt;&lt;script&gt;/)
  })

  test('has what a stranger typed as a quotation: with a bar, and in quotation marks at the head of a page or a row', () => {
    const typed = '(?:<bdi>)?&quot;&gt;&lt;script&gt;'
    expect(
      open.match(new RegExp(`<blockquote class="as-typed quoted" dir="auto">${typed}`, 'g')),
    ).toHaveLength(3)
    expect(open).toMatch(new RegExp(`<div class="quoted">${typed}`))
    expect(open).toMatch(/<div class="quoted"><a href="mailto:omega@example.org">/)
    expect(open).toMatch(/<h1[^>]*>.*“/s)
    expect(sampleBoardPages['list']).toMatch(/<q class="board-subject"><bdi>/)
  })

  test('offers to release suspected spam, and nothing else', () => {
    const quarantined = sampleBoardPages['enquiry-quarantined'] ?? ''
    expect(quarantined).toContain('name="release" value="ask"')
    expect(quarantined).not.toContain('name="choice"')
    expect(sampleBoardPages['release']).toContain('name="release" value="yes"')
    for (const [name, page] of Object.entries(sampleBoardPages))
      if (!/quarantined|^release/.test(name)) expect(page).not.toContain('name="release"')
  })

  test('of what has just come in has nothing to choose', () => {
    for (const state of ['received', 'withdrawn'])
      expect(sampleBoardPages[`enquiry-${state}`]).not.toContain('name="choice"')
  })

  test('says that it is urgent only while it waits', () => {
    expect(open).toContain('Urgent: ')
    for (const state of ['answered', 'closed', 'spam', 'withdrawn', 'quarantined'])
      expect(sampleBoardPages[`enquiry-${state}`]).not.toContain('Urgent: ')
  })

  test('asks at a desk who it is, for the act and for the note', () => {
    const desk = sampleBoardPages['enquiry-desk'] ?? ''
    for (const name of ['who', 'other-name', 'note-who', 'note-other-name'])
      expect(desk).toContain(`name="${name}"`)
    expect(open).not.toContain('name="note-who"')
  })

  test('keeps a note that could not be taken, and has no form for one too many', () => {
    for (const name of ['enquiry-wrong-note', 'enquiry-unavailable'])
      expect(sampleBoardPages[name]).toMatch(/<textarea[^>]*>\n&quot;&gt;&lt;script&gt;/)
    expect(sampleBoardPages['enquiry-wrong-note']).toContain('<option value="somebody else" selected>')
    expect(sampleBoardPages['enquiry-full']).not.toContain('<textarea')
  })
})
