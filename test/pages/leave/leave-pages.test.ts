import { describe, expect, test } from 'vitest'
import { leaveProblem } from '../../../lib/pages/leave/leave-facts.ts'
import { english } from '../../../lib/pages/words/english.ts'
import { greekOrganisation } from '../../support/given/pseudo-language.ts'
import { keepPagePromises } from '../page-promises.ts'
import { held, sampleAssets } from '../private/sample-private-pages.ts'
import { everyLeavePage, sampleLeavePages } from './sample-leave-pages.ts'

keepPagePromises(sampleLeavePages)

describe.each(Object.entries(sampleLeavePages))('the page %s', (name, page) => {
  test('has nothing that is chosen beforehand, and sends its forms nowhere but to its own address, by POST', () => {
    expect(page).not.toMatch(/ checked| selected/)
    for (const [form = ''] of page.matchAll(/<form[^>]*>/g))
      expect(form).toMatch(new RegExp(`method="post" action="/officer/leave/(confirm/)?${held.token}"`))
  })

  test('says that it is confirmed only where somebody has been asked once more', () => {
    expect(page.includes('name="confirmed" value="yes"')).toBe(name.startsWith('check'))
  })
})

test('each problem of a date leads to its first box, and each other to its choice', () => {
  expect(sampleLeavePages['page-wrong']).toMatch(/href="#from-day".*href="#until-day"/s)
  expect(sampleLeavePages['page-wrong']).toContain('id="until-day"')
  expect(sampleLeavePages['page-no-end']).toContain('href="#end"')
  expect(sampleLeavePages['page-no-end']).toContain('id="end"')
  expect(sampleLeavePages['confirm-wrong']).toContain('id="answer"')
})

test.each([
  [{ field: 'from', problem: 'missing' }, 'Enter the first day away'],
  [{ field: 'from', problem: 'past' }, 'The first day away must be today or later'],
  [{ field: 'from', problem: 'too-far' }, 'The first day away must be within the next two years'],
  [{ field: 'until', problem: 'past' }, 'The last day away must be today or later'],
  [{ field: 'until', problem: 'before-from' }, 'The last day away must be the first day away or later'],
  [
    { field: 'until', problem: 'too-long' },
    'Leave must be 400 days or fewer. For longer, end the entry in the directory',
  ],
] as const)('%j is told as %j', (problem, message) => {
  expect(leaveProblem(problem, english)).toBe(message)
})

test('a page behind the link of somebody who is away says how many enquiries go to whom', () => {
  const pages = everyLeavePage({
    surroundings: { organisation: greekOrganisation, words: english, assets: sampleAssets },
    ...{ name: 'Lisa Chambers', cover: 'Omar Hale', typed: '2027' },
  })
  expect(pages['check-set']).toContain(
    'There are 3 open enquiries. Those still waiting when the leave starts will go to Omar Hale.',
  )
  expect(pages['check-set-one']).toContain('There is 1 open enquiry. If it’s still waiting')
  expect(pages['check-set-none']).toContain('There are no open enquiries now.')
  expect(pages['page-other']).toContain('Omar Hale gets them while Lisa Chambers is away.')
  expect(pages['check-set']).toContain('Saturday 10 April 2027')
})
