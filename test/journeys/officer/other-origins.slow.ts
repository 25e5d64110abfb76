import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { createBoardJourney, people } from '../../support/browser/board-journey.ts'
import { stackBesideWebsite } from '../../support/browser/host-website.ts'
import { createLeaveJourney, linkIn } from '../../support/browser/leave-journey.ts'
import { browserForThisFile } from '../../support/running/for-this-file.ts'

const { lisa } = people
const { app, host } = stackBesideWebsite()
const browser = browserForThisFile()

/** Another port of our host is the same site for cookies, as a sibling host is; another host is another site. */
it.each([
  ['another origin of our site', (ours: URL, theirs: URL) => `http://${ours.hostname}:${theirs.port}`, true],
  [
    'another site',
    (ours: URL, theirs: URL) =>
      `http://${ours.hostname === 'localhost' ? '127.0.0.1' : 'localhost'}:${theirs.port}`,
    false,
  ],
])(
  'a page of %s does nothing in the browser of an officer who has signed in',
  async (_which, at, isSameSite) => {
    const { enquire, signIn, kept } = createBoardJourney(app, browser)
    const { leaveLink } = createLeaveJourney(app, browser)
    // An address gets two links to sign in within ten minutes.
    await app.advance('PT11M')
    await app.forget()
    const reference = await enquire({ hall: 'Upwell Village Hall' })
    const link = linkIn((await app.mailsTo(lisa)).at(-1), /https?:\S+\/officer\/[^\s)>]+/)
    const leave = await leaveLink()
    const visitor = await signIn(lisa)
    const website = at(new URL(app.url), new URL(host.url))
    const names = (await visitor.context.cookies(app.url)).map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(['officer', 'session']))

    const spam = await postFrom(website, { to: link, fields: { choice: 'spam', confirmed: 'yes' } })
    await spam.getByRole('heading', { name: 'Enter the code we emailed you' }).waitFor()
    expect((await kept(reference))?.acts ?? []).toEqual([])
    expect((await app.mailsTo(lisa)).at(-1)?.text).toContain('Your code to')

    const month = isSameSite ? '3' : '4'
    const away = {
      'from-day': '1',
      'from-month': month,
      'from-year': nextYear(),
      what: 'set',
      confirmed: 'yes',
    }
    const back = { 'until-day': '5', 'until-month': month, 'until-year': nextYear() }
    const asked = await postFrom(website, { to: leave, fields: { ...away, ...back } })
    await asked.getByRole('heading', { name: 'Check your inbox' }).waitFor()
    await app.quiet()
    const confirm = linkIn((await app.mailsTo(lisa)).at(-1), /https?:\S+\/officer\/leave\/confirm\/[^\s)>]+/)

    // In a browser that nobody knows, what that link does makes nothing known.
    await visitor.context.clearCookies()
    await postFrom(website, { to: confirm, fields: { answer: 'yes' } })
    expect(await visitor.context.cookies(app.url)).toEqual([])
    await visitor.context.close()

    /** A page of that website that posts at once, as a browser does it. */
    async function postFrom(
      from: string,
      { to, fields }: { readonly to: string; readonly fields: Readonly<Record<string, string>> },
    ): Promise<Page> {
      const inputs = Object.entries(fields).map(([name, value]) => `<input name="${name}" value="${value}">`)
      const path = `/${Math.random().toString(36).slice(2)}`
      host.show(path, `<form method="post" action="${to}">${inputs.join('')}<button>Win</button></form>`)
      const page = await visitor.context.newPage()
      await page.goto(`${from}${path}`)
      const posted = page.waitForRequest((request) => request.method() === 'POST')
      await page.getByRole('button', { name: 'Win' }).click()
      const headers = await (await posted).allHeaders()
      expect(headers['sec-fetch-site']).toBe(isSameSite ? 'same-site' : 'cross-site')
      expect(headers['cookie'] !== undefined).toBe(
        isSameSite && (await visitor.context.cookies(app.url)).length > 0,
      )
      await page.waitForLoadState()
      return page
    }

    function nextYear(): string {
      return String(new Date(app.stack.now()).getUTCFullYear() + 1)
    }
  },
  120_000,
)
