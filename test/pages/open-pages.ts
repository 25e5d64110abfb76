import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { samplePages } from './sample-pages.ts'
import { pageAssets, sampleLogo, sampleLogoPath } from './sample-surroundings.ts'

/** The origin that sample pages are served under, without a server. */
export const origin = 'https://forms.example'

/** The sample pages in one browser tab, with their assets, under a policy as strict as the real one. */
export async function openPages(browser: Browser, look: BrowserContextOptions = {}) {
  const context = await browser.newContext(look)
  const page = await context.newPage()
  const complaints: string[] = []
  const strange: string[] = []
  const posts: string[] = []
  page.on('console', (message) => complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  await context.route('**/*', async (route) => {
    const url = new URL(route.request().url())
    const asset = [pageAssets.style, pageAssets.script].find(({ path }) => path === url.pathname)
    if (url.origin !== origin) {
      strange.push(url.href)
      return await route.abort()
    }
    if (url.pathname === sampleLogoPath)
      return await route.fulfill({
        contentType: 'image/png',
        body: Buffer.from(sampleLogo.base64, 'base64'),
      })
    if (url.pathname === '/favicon.ico') return await route.fulfill({ status: 204 })
    if (asset !== undefined)
      return await route.fulfill({ contentType: asset.type, body: Buffer.from(asset.identity, 'base64') })
    if (route.request().method() === 'POST') {
      posts.push(route.request().postData() ?? '')
      return await route.fulfill({ contentType: 'text/html', body: '<!DOCTYPE html><title>Posted</title>' })
    }
    const body = samplePages[url.pathname.slice(1)]
    if (body === undefined) return await route.fulfill({ status: 404, body: 'No such page' })
    return await route.fulfill({
      contentType: 'text/html; charset=utf-8',
      headers: { 'content-security-policy': policy },
      body,
    })
  })

  return {
    page,
    /** What the browser complained about, and where it wanted to go outside the origin. */
    complaints,
    strange,
    /** The bodies of what forms sent. */
    posts,
    open: async (name: string): Promise<Page> => {
      await page.goto(`${origin}/${name}`)
      return page
    },
    close: async () => await context.close(),
  }
}

const policy =
  "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
