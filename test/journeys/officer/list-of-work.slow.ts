import { beforeEach, describe, expect, it } from 'vitest'
import { standingOf } from '../../../lib/core/enquiry/standing.ts'
import { createBoardJourney, people } from '../../support/browser/board-journey.ts'
import { browserForThisFile, stackForThisFile } from '../../support/running/for-this-file.ts'
import { officerSession } from '../../support/running/officer-session.ts'

const { lisa, margaret } = people
const phone = { viewport: { width: 375, height: 667 } }
const app = stackForThisFile()
const browser = browserForThisFile()
const journey = createBoardJourney(app, browser)
beforeEach(() => app.forget())

const state = async (reference: string) => {
  const enquiry = await journey.kept(reference)
  return enquiry === undefined ? 'gone' : standingOf(enquiry).state
}

it.each([
  ['with a script', {}],
  ['without a script, on a telephone', { javaScriptEnabled: false, ...phone }],
])(
  'three are ticked, answered by one press and taken back by another, %s',
  async (_how, look) => {
    const references = [
      await journey.enquire({ hall: 'Welney Hall' }),
      await journey.enquire({ hall: 'Manea Hall' }),
      await journey.enquire({ hall: 'Upware Hall' }),
    ]
    const { page, press, heading, look: see, leave } = await journey.signIn(lisa, look)
    await see()
    for (const reference of references) await page.locator(`#tick-${reference}`).check()
    await press('I’ve replied to those ticked')
    await page.getByText('3 enquiries are answered now.').waitFor()
    await see()
    expect(await Promise.all(references.map(state))).toEqual(['answered', 'answered', 'answered'])
    await press('Undo')
    await heading('Your enquiries')
    await page.locator(`#tick-${references[0]}`).waitFor()
    expect(await Promise.all(references.map(state))).toEqual(['open', 'open', 'open'])
    // Leaves nothing for the next, whose board would have it, too.
    for (const reference of references) await page.locator(`#tick-${reference}`).check()
    await press('I’ve replied to those ticked')
    await page.getByText('3 enquiries are answered now.').waitFor()
    expect(await leave()).toEqual([])
  },
  180_000,
)

describe('what somebody looks for', () => {
  it('is found by whatever they know of it, open or closed, theirs or not, and every way back leads to it', async () => {
    const answers = { name: 'Wilfreda Ouse', email: 'wilfreda@example.org', phone: '01353 777123' }
    const mine = await journey.enquire({ ...answers, hall: 'Prickwillow Village Hall', area: 'fenland' })
    const desks = await journey.enquire({ name: 'Ottoline Lode', email: 'lode@example.org' }, 'general')
    const { page, press, heading, told, look, leave } = await journey.signIn(lisa, phone)
    const found = async (typed: string, count = '1 enquiry was found.') => {
      await page.getByRole('searchbox').fill(typed)
      await press('Search')
      await page.getByText(count).waitFor()
      return page.locator('.row-title').allInnerTexts()
    }
    for (const typed of [
      mine,
      mine.toLowerCase().replace('-', ' '),
      'WILFREDA@example.org',
      '+44 1353 777123',
    ])
      expect((await found(typed)).join(), typed).toContain('Prickwillow')
    for (const typed of ['wilfreda ouse', 'Prickwillow', 'prickw', 'prickwillow fenland', 'ouse'])
      expect((await found(typed)).join(), typed).toContain('Prickwillow')
    expect((await found('Ottoline')).join()).toContain('Ottoline Lode')
    await look()
    await page.locator('.row-title a').click()
    await heading('Ottoline Lode')
    await page.getByRole('link', { name: 'Back to the lists' }).click()
    await page.getByRole('heading', { name: 'Search: Ottoline' }).waitFor()
    expect(await found('Wicken', 'Nothing was found.')).toEqual([])

    await page.goto(`${app.url}/officer/enquiries/${mine}`)
    await page.getByRole('button', { name: 'Close it' }).click()
    await page.getByLabel('No longer needed').check()
    await press('Close it')
    await told('It’s closed')
    await page.goto(`${app.url}/officer?list=closed`)
    await page.getByText('Prickwillow').waitFor()
    await look()
    expect((await found('Prickwillow')).join()).toContain('Prickwillow')
    expect(await state(desks)).toBe('open')
    expect(await leave()).toEqual([])
    const log = JSON.stringify(app.stack.logs())
    expect(log).toContain('officer')
    for (const typed of ['rickwillow', 'ilfreda', '777123', 'ttoline', 'Wicken'])
      expect(log).not.toContain(typed)
  }, 180_000)
})

describe('the doors of the lists', () => {
  it('open a file for spreadsheets, in which nothing anybody typed is a formula', async () => {
    const formula = '=HYPERLINK("http://evil.example","Pay")'
    await journey.enquire({ hall: formula, name: '@SUM(1)', email: 'formula@example.org' })
    const cookie = await officerSession(app, lisa)
    const file = await fetch(`${app.url}/officer/list.csv?person=everybody`, { headers: { cookie } })
    expect(file.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(file.headers.get('content-disposition')).toMatch(/^attachment; filename="cambridgeshire-/)
    const text = await file.text()
    expect(text).toContain('"\'=HYPERLINK(')
    expect(text).toContain('"\'@SUM(1)"')
    for (const line of text.trim().split('\r\n')) expect(line.replace(/^\ufeff/, '')).toMatch(/^"[^=+@-]/)
  }, 60_000)

  it('are shut to strangers and to other origins, and answer whatever an address asks', async () => {
    await journey.enquire({ hall: 'Shut Hall' })
    for (const path of ['/officer', '/officer/list.csv', '/officer?q=Shut', '/officer?same=ABCD-2345']) {
      const seen = await (await fetch(`${app.url}${path}`)).text()
      expect(seen, path).toContain('Your email address')
      expect(seen, path).not.toContain('Shut Hall')
    }
    const cookie = await officerSession(app, margaret)
    const crooked = [
      ...[
        'list=nonsense',
        'page=0',
        'page=99999999',
        'page=-1',
        'kind=__proto__',
        'area=%00',
        'person=%F0%9F',
      ],
      ...['q=%ff%fe', 'q=%00', `q=${'x'.repeat(4_000)}`, 'q=%3Cscript%3E', 'q=..%2F..', 'same=constructor'],
      ...['replied=x&of=,,,,', 'left=ABCD-2345,<b>', 'q=&q=&q=a', '%=%', 'list=closed&page=9999'],
    ]
    for (const query of crooked)
      for (const path of ['/officer', '/officer/list.csv']) {
        const { status } = await fetch(`${app.url}${path}?${query}`, { headers: { cookie } })
        expect([200, 400], `${path}?${query}`).toContain(status)
      }
    const foreign = { cookie, origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }
    for (const body of ['one=ABCD-2345', 'undo=x&of=ABCD-2345', 'checked=lisa-chambers']) {
      const headers = { ...foreign, 'content-type': 'application/x-www-form-urlencoded' }
      const { status } = await fetch(`${app.url}/officer`, { method: 'POST', headers, body })
      expect(status, body).toBe(403)
    }
  }, 60_000)
})
