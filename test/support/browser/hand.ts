import type { Locator, Page } from 'playwright-core'

/**
 * Does with the keyboard what somebody wants, and counts: each key or press of a pointer that does something, and the Tabs and arrows that
 * lead there from where the page begins. A pointer presses as often, but has nothing to step over.
 */
export function createHand(page: Page) {
  const count = { presses: 0, steps: 0 }
  return { count, press, type, choose }

  /** A link or a button, each of which leads to a page; a box or a radio. */
  async function press(target: Locator): Promise<void> {
    await reach(target)
    count.presses++
    const isTicked = await target.evaluate((one) => one.matches('[type=checkbox], [type=radio]'))
    if (isTicked) return page.keyboard.press('Space')
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')])
  }

  /** Into a field, which a pointer has to press first. */
  async function type(target: Locator, text: string): Promise<void> {
    await reach(target)
    count.presses++
    await page.keyboard.insertText(text)
  }

  /** From a list that opens: by a pointer that is two presses. */
  async function choose(target: Locator, label: string): Promise<void> {
    await reach(target)
    count.presses += 2
    await target.selectOption({ label })
  }

  async function reach(target: Locator): Promise<void> {
    await target.waitFor()
    for (let tries = 0; tries < 150; tries++) {
      const [isThere, isBeside] = await target.evaluate((one) => {
        const active = one.ownerDocument.activeElement
        const name = one.getAttribute('name')
        const areRadios = one.matches('[type=radio]') && active?.matches('[type=radio]') === true
        return [active === one, areRadios && active?.getAttribute('name') === name]
      })
      if (isThere === true) return
      count.steps++
      await page.keyboard.press(isBeside === true ? 'ArrowDown' : 'Tab')
    }
    throw new Error(`No Tab leads to ${target}`)
  }
}
