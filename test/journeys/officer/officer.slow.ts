import { beforeEach, describe, expect, it } from 'vitest'
import { createOfficerJourney, officerLinkIn } from '../../support/browser/officer-journey.ts'
import { browserForThisFile, stackForThisFile } from '../../support/running/for-this-file.ts'

const app = stackForThisFile()
const browser = browserForThisFile()
const { handOver, mailedCode, openLink } = createOfficerJourney(app, browser)

beforeEach(() => app.forget())

describe('an officer with the link of a handover, in a browser', () => {
  it('passes it on without a script and on a telephone, and who gets it has it', async () => {
    const look = { javaScriptEnabled: false, viewport: { width: 360, height: 640 } }
    const { page, press, choose, leave } = await openLink(await handOver(), look)
    await choose('Pass it on')
    await page.getByLabel('Who should have it?').selectOption({ label: 'Daniel Osei' })
    await page.getByLabel('Why? (optional)').fill('Daniel knows the hall')
    await press('Pass it on')
    await page.getByLabel('Code', { exact: true }).fill(await mailedCode())
    await press('Do it once')
    await page.getByRole('heading', { name: 'It’s passed on' }).waitFor()
    await app.quiet()
    const [handover] = (await app.mails())
      .filter(({ tags }) => tags['claim']?.startsWith('handover'))
      .slice(1)
    expect(handover?.to).toEqual(['daniel.osei@cambridgeshire.example'])
    expect(handover?.text.replace(/\s+/g, ' ')).toContain('on to you. See why on the board')
    expect(handover?.text).not.toContain('Daniel knows the hall')

    const other = await openLink(officerLinkIn(handover))
    await other.choose('I’ll deal with it')
    await other.page.getByRole('heading', { name: 'It’s yours' }).waitFor()
    await page.reload()
    await page.getByRole('link', { name: 'See how this enquiry stands' }).click()
    await page.getByText('Somebody is dealing with it').waitFor()
    expect([...(await leave()), ...(await other.leave())]).toEqual([])
  }, 120_000)

  it('that only loads the page and waits, or presses without ticking, changes nothing', async () => {
    const { page, press, leave } = await openLink(await handOver())
    const before = (await app.mails()).length
    await page.waitForLoadState('networkidle')
    await press('I’ve replied')
    await page.getByRole('heading', { name: 'Have you replied?' }).waitFor()
    await press('Yes, I’ve replied')
    await page.getByRole('link', { name: 'Tick the box if you’re sure' }).waitFor()
    await app.advance('PT30M')
    expect(await app.mails()).toHaveLength(before)
    await page.getByRole('link', { name: 'Back', exact: true }).click()
    await page.getByText('Waiting for an answer').waitFor()
    expect(await leave()).toEqual([])
  }, 60_000)
})
