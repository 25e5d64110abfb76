import type { BrowserContextOptions } from 'playwright-core'
import { beforeEach, describe, expect, it } from 'vitest'
import { communityMentoring } from '../../../lib/kinds/community-mentoring.ts'
import { inviteVisitor } from '../../support/browser/visitor.ts'
import { browserForThisFile, stackForThisFile } from '../../support/running/for-this-file.ts'
import { type LocalMail, until } from '../../support/running/running-stack.ts'

const lisa = 'lisa.chambers@cambridgeshire.example'
const app = stackForThisFile()
const browser = browserForThisFile()

beforeEach(() => app.forget())

describe('an officer with the link of a handover, in a browser', () => {
  it('closes the enquiry with a mailed code and a tick, undoes it, closes it again, and the enquirer is told once', async () => {
    const { page, press, choose, look, leave } = await openLink(await handOver())
    await look()
    await choose('Close it')
    await look()
    await page.getByLabel('No longer needed').check()
    await page.getByLabel('Tell them that it is closed').check()
    await press('Close it')
    await page.getByRole('heading', { name: 'Enter the code we emailed you' }).waitFor()
    await look()
    await press('Do it and remember this browser')
    await page.getByRole('link', { name: 'Enter the code we emailed you' }).waitFor()
    await look()
    await page.getByLabel('Code', { exact: true }).fill(await mailedCode())
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'It is closed' }).waitFor()
    await look()
    await press('Undo it')
    await page.getByRole('heading', { name: 'It is undone' }).waitFor()
    await app.advance('PT16M')
    expect(await app.mailsTo('ada@example.org')).toHaveLength(1)

    await page.getByRole('link', { name: 'See how this enquiry stands' }).click()
    await choose('Close it')
    await page.getByLabel('No longer needed').check()
    await page.getByLabel('Tell them that it is closed').check()
    await press('Close it')
    await page.getByRole('heading', { name: 'It is closed' }).waitFor()
    expect(await app.mailsTo('ada@example.org')).toHaveLength(1)
    await app.advance('PT16M')
    expect(await app.mailsTo('ada@example.org')).toHaveLength(2)
    await page.getByRole('link', { name: 'See how this enquiry stands' }).click()
    await page.getByLabel('Reopen it').waitFor()
    await look()
    expect(await leave()).toEqual([])
  }, 120_000)

  it('passes it on without a script and on a telephone, and who gets it has it', async () => {
    const look = { javaScriptEnabled: false, viewport: { width: 360, height: 640 } }
    const { page, press, choose, leave } = await openLink(await handOver(), look)
    await choose('Pass it on')
    await page.getByLabel('Who should have it?').selectOption({ label: 'Daniel Osei' })
    await page.getByLabel('Why? (optional)').fill('Daniel knows the hall')
    await press('Pass it on')
    await page.getByLabel('Code', { exact: true }).fill(await mailedCode())
    await press('Do it once')
    await page.getByRole('heading', { name: 'It is passed on' }).waitFor()
    await app.quiet()
    const [handover] = (await app.mails())
      .filter(({ tags }) => tags['claim']?.startsWith('handover'))
      .slice(1)
    expect(handover?.to).toEqual(['daniel.osei@cambridgeshire.example'])
    expect(handover?.text.replace(/\s+/g, ' ')).toContain('on to you. See why on the board')
    expect(handover?.text).not.toContain('Daniel knows the hall')

    const other = await openLink(linkIn(handover))
    await other.choose('I’ll deal with it')
    await other.press('Yes, I’ll deal with it')
    await other.page.getByRole('heading', { name: 'It is yours' }).waitFor()
    await page.reload()
    await page.getByRole('link', { name: 'See how this enquiry stands' }).click()
    await page.getByText('Somebody is dealing with it').waitFor()
    expect([...(await leave()), ...(await other.leave())]).toEqual([])
  }, 120_000)

  it('that only loads the page and waits, or presses without choosing, changes nothing', async () => {
    const { page, press, leave } = await openLink(await handOver())
    const before = (await app.mails()).length
    await page.waitForLoadState('networkidle')
    await press('Continue')
    await page.getByRole('link', { name: 'Choose what you would like to do' }).waitFor()
    await app.advance('PT30M')
    expect(await app.mails()).toHaveLength(before)
    await page.reload()
    await page.getByText('Waiting for an answer').waitFor()
    expect(await leave()).toEqual([])
  }, 60_000)
})

/** Posts an enquiry; the link in the handover to Lisa. */
async function handOver(): Promise<string> {
  const message = `We would like help, ${Math.random().toString(36).slice(2)}`
  const answer = await app.post('community-mentoring', {
    ...{ ...communityMentoring.example, message },
    email: 'ada@example.org',
  })
  expect(answer.status).toBe(202)
  await app.quiet()
  return linkIn((await app.mailsTo(lisa)).at(-1))
}

function linkIn(mail: LocalMail | undefined): string {
  return /https?:\S+\/officer\/(?!enquiries\/)[^\s)>]+/.exec(mail?.text ?? '')?.[0] ?? 'no link'
}

async function mailedCode(): Promise<string> {
  const mail = await until('a code', async () =>
    (await app.mails()).findLast(({ text }) => text.startsWith('Your code to')),
  )
  return /\d{6}/.exec(mail.text)?.[0] ?? `no code in ${mail.text}`
}

function openLink(path: string, look: BrowserContextOptions = {}) {
  return inviteVisitor(browser, { origin: app.url, path, keeps: /^officer(-undo)?$/, ...look })
}
