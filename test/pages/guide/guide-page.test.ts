import { expect, test } from 'vitest'
import { english } from '../../../lib/pages/words/english.ts'
import { seenOf } from '../../support/source/stray-words.ts'
import { keepPagePromises } from '../page-promises.ts'
import { sampleGuidePages } from './sample-guide-pages.ts'

keepPagePromises(sampleGuidePages)

const page = sampleGuidePages['guide'] ?? ''

test('the guide leads to each of its parts, to the board and to leave', () => {
  const led = [...page.matchAll(/<a href="([^"]*)"/g)].map(([, href = '']) => href)
  expect(led).toEqual(expect.arrayContaining(['#officers', '#desk', '#managers', '/officer/leave']))
  for (const part of led.filter((href) => /^#(?!main)/.test(href)))
    expect(page).toContain(`id="${part.slice(1)}"`)
  expect(page).toContain('class="back-link" href="/officer"')
})

test('the guide calls buttons and lists what they are called', () => {
  const { page: deal } = english.officer
  const { list, entries, together } = english.board
  const called: readonly string[] = [
    ...[...Object.values(deal.choices), list.tabs.help, entries.checked],
    ...[together.ticked.button, english.add.title],
  ]
  const quoted = seenOf(page).flatMap((text) =>
    [...text.matchAll(/“([^”]+)”/g)].map(([, words = '']) => words),
  )
  expect(quoted.length).toBeGreaterThan(8)
  expect(quoted.filter((words) => !called.includes(words))).toEqual([])
})
