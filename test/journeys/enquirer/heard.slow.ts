import { beforeAll, describe, expect, it } from 'vitest'
import { communityMentoring } from '../../../lib/kinds/community-mentoring.ts'
import { inviteVisitor } from '../../support/browser/visitor.ts'
import { browserForThisFile, stackForThisFile } from '../../support/running/for-this-file.ts'
import { type LocalMail, until } from '../../support/running/running-stack.ts'

const app = stackForThisFile()
const browser = browserForThisFile()

const phone = { javaScriptEnabled: false, viewport: { width: 360, height: 640 } }
const desk = { viewport: { width: 1280, height: 800 } }
const addresses = ['phone@example.org', 'desk@example.org', 'robot@example.org'] as const

describe('"Have you heard from us?" on the running stack', () => {
  it('without a script, on a phone: not yet, then yes; the page of the email, the private page and the officer say so', async () => {
    const { question, officer } = await late('phone@example.org')
    const { page, look, heading, press, leave } = await inviteVisitor(browser, {
      ...{ ...phone, origin: app.url },
      path: linkIn(question, 'not-yet'),
    })
    await heading('Have you heard from us?')
    await look()
    await press('Tell us')
    await page.locator('.error-summary').waitFor()
    await page.getByLabel('No, I haven’t heard yet').check()
    await press('Tell us')
    await heading('We’re sorry you haven’t heard')
    await look()
    const told = await until('the holder to be told', async () =>
      (await app.mailsTo(officer)).find(({ tags }) => tags['claim']?.startsWith('update-')),
    )
    expect(told.replyTo).toEqual([expect.stringContaining('phone@example.org')])

    await page.getByRole('link', { name: 'See or add to your enquiry' }).click()
    await heading('Your enquiry')
    await look()
    expect(await page.locator('main').innerText()).toMatch(/You told us on .* that you hadn’t heard/)
    await page.getByRole('link', { name: 'Tell us that you’ve heard' }).click()
    await page.getByLabel('Yes, I’ve heard').check()
    await press('Tell us')
    await heading('Thank you for telling us')
    await look()
    // The other link of the email, followed now, says what was told already.
    await page.goto(linkIn(question, 'not-yet'))
    await heading('Thank you for telling us')
    expect(await leave()).toEqual([])
  }, 300_000)

  it('with a script, at a desk: the late private page admits it and asks, and the confirmation leads there', async () => {
    const { question } = await late('desk@example.org')
    const { page, look, heading, press, leave } = await inviteVisitor(browser, {
      ...{ ...desk, origin: app.url },
      path: statusOf(question),
    })
    await heading('Your enquiry')
    await look()
    expect(await page.locator('main').innerText()).toMatch(/We said you’d hear from .* by .*Have you\?/s)
    await page.getByRole('link', { name: 'Yes, I’ve heard' }).click()
    await heading('Have you heard from us?')
    await look()
    await page.getByLabel('Yes, I’ve heard').check()
    await press('Tell us')
    await heading('Thank you for telling us')
    await look()
    await page.getByRole('link', { name: 'Add a note to your enquiry' }).click()
    await heading('Your enquiry')
    expect(await page.locator('main').innerText()).toMatch(/You told us on .* that you’ve heard from us/)
    expect(await leave()).toEqual([])
  }, 300_000)

  it('is not answered by whoever only loads its pages, follows every link and presses every button as it stands', async () => {
    const { question } = await late('robot@example.org')
    for (const said of ['yes', 'not-yet']) {
      const { page, leave } = await inviteVisitor(browser, {
        ...{ ...desk, origin: app.url },
        path: linkIn(question, said),
      })
      const buttons = await page.locator('main form button').count()
      for (let n = 0; n < buttons; n++) {
        await page.goto(linkIn(question, said))
        await page.locator('main form button').nth(n).click()
        await page.locator('.error-summary').waitFor()
      }
      await page.goto(statusOf(question))
      expect(await page.locator('main').innerText()).not.toMatch(/You told us/)
      expect(await leave()).toEqual([])
    }
  }, 300_000)
})

/** An enquiry of each address that nobody answers, until all are asked: time passes once for the three. */
beforeAll(async () => {
  const { email: _, phone: __, message, ...answers } = communityMentoring.example
  for (const email of addresses) {
    const own = { name: 'Gwen Jones', email, message: `${message} Write to ${email}.` }
    await app.post('community-mentoring', { ...answers, ...own })
  }
  await app.advance('P4D')
  for (let halfDay = 0; halfDay < 6 && (await questions()).length < addresses.length; halfDay++)
    await app.advance('PT12H')
}, 300_000)

/** The mail that asks, and who has the enquiry. */
async function late(
  email: (typeof addresses)[number],
): Promise<{ readonly question: LocalMail; readonly officer: string }> {
  const question = (await questions()).find(({ to }) => to.includes(email))
  if (question === undefined) throw new Error('Nobody asked within a week')
  const handover = (await app.mails()).find(({ replyTo }) => replyTo.some((one) => one.includes(email)))
  return { question, officer: handover?.to[0] ?? '' }
}

async function questions(): Promise<readonly LocalMail[]> {
  await app.quiet()
  return (await app.mails()).filter(({ subject }) => subject.startsWith('Have you heard'))
}

function linkIn({ text }: LocalMail, said: string): string {
  return new RegExp(`https?://\\S+/heard\\?said=${said}(?![a-z-])`).exec(text)?.[0] ?? 'no link'
}

function statusOf(question: LocalMail): string {
  return linkIn(question, 'yes').replace(/\/heard.*$/, '')
}
