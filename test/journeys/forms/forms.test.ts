import { describe, expect, test } from 'vitest'
import { assetTransfer } from '../../../lib/kinds/asset-transfer.ts'
import { communityMentoring } from '../../../lib/kinds/community-mentoring.ts'
import { makeJourney } from '../../support/browser/form-journey.ts'
import { inviteVisitor } from '../../support/browser/visitor.ts'
import { browserForThisFile, stackForThisFile } from '../../support/running/for-this-file.ts'

const app = stackForThisFile()
const browser = browserForThisFile()

/** A form of several pages without a script, and one page with it by keys; the slow suite sends every kind both ways, thoroughly. */
describe.concurrent('from the list of kinds to the mails', () => {
  test('without a script, at a desk', async () => {
    await makeJourney({ app, browser, kind: assetTransfer, at: 'desk', thorough: false, toTheEnd: false })
  }, 90_000)

  test('by the keyboard alone', async () => {
    const { page, faults, leave } = await inviteVisitor(browser, { origin: app.url })
    const { keyboard } = page
    const tabTo = async (name: string) => {
      for (let presses = 0; presses < 60; presses++) {
        await keyboard.press('Tab')
        if ((await page.evaluate(focused)) === name) return
      }
      throw new Error(`The keyboard does not reach ${name}`)
    }
    await page.goto(`${app.url}/`)
    await tabTo(communityMentoring.heading)
    await keyboard.press('Enter')
    await page.waitForURL('**/enquire/community-mentoring')
    await tabTo('hall')
    await keyboard.type('Upwell Village Hall')
    await keyboard.press('Enter')
    await page.locator('.error-summary').waitFor()
    await tabTo('Select if you’d like help or could offer it')
    await keyboard.press('Enter')
    await keyboard.press('Space')
    await tabTo('topics')
    await keyboard.press('Space')
    await tabTo('message')
    await keyboard.type('Our roof leaks.')
    await tabTo('area')
    await keyboard.type('Fen')
    await tabTo('name')
    await keyboard.type('Ada Byron')
    await tabTo('email')
    await keyboard.type('keyboard@example.org')
    await tabTo('Send enquiry')
    await keyboard.press('Enter')
    await page.getByRole('heading', { name: 'We have your enquiry' }).waitFor()
    await tabTo('See or add to your enquiry')
    await keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Your enquiry', exact: true }).waitFor()
    await leave()
    expect(faults).toEqual([])
    await app.quiet()
    const handover = (await app.mails()).find(({ replyTo }) => replyTo.join().includes('keyboard@'))
    expect(handover?.text).toMatch(
      /Our roof leaks\.[\s\S]+Get help from another hall[\s\S]+Running the committee[\s\S]+Area: Fenland/,
    )
  }, 60_000)
})

/** What has the focus: by the name of a control, else by its words. */
const focused = 'document.activeElement.name || document.activeElement.textContent.trim()'
