import axe from 'axe-core'
import type { Page } from 'playwright-core'
import * as v from 'valibot'

/** Puts axe into a page once; it stays through `setContent`, which is what makes many pages quick to look at. */
export async function bringAxe(page: Page): Promise<void> {
  await page.evaluate(axe.source)
}

/** What axe finds wrong with the page as it is: WCAG 2.2 A and AA, and best practice. */
export async function axeViolations(page: Page): Promise<readonly string[]> {
  const violations = v.parse(results, await page.evaluate(run))
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)
}

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

const run = `axe.run({ runOnly: { type: 'tag', values: ${JSON.stringify(tags)} }, resultTypes: ['violations'] }).then((all) => all.violations)`

const results = v.array(v.object({ id: v.string(), nodes: v.array(v.object({ html: v.string() })) }))
