import type { Page } from 'playwright-core'

/** Presses Tab until the control of that name or words has the focus; notes each that shows nothing of having it. */
export async function tabTo(page: Page, wanted: string, unseen: string[]): Promise<void> {
  for (let count = 0; count < 80; count++) {
    await page.keyboard.press('Tab')
    const [name, text, outline] = words(await page.evaluate(focused))
    if (outline === 'none') unseen.push(`${name} ${text}`)
    if (name === wanted || text === wanted) return
  }
  throw new Error(`No Tab leads to ${wanted}`)
}

const focused = `(() => {
  const { name = '', textContent } = document.activeElement
  // A link that covers its whole box shows the focus around that.
  const looks = [undefined, '::after'].map((part) => getComputedStyle(document.activeElement, part))
  const isSeen = looks.some(({ outlineStyle, boxShadow }) => outlineStyle !== 'none' || boxShadow !== 'none')
  return [name, textContent.trim(), isSeen ? 'some' : 'none']
})()`

function words(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : []
}
