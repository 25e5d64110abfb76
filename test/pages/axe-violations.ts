import axe from 'axe-core'
import type { Page } from 'playwright-core'
import * as v from 'valibot'
import { assessment } from '../../lib/pages/notices/assessment.ts'

/** Puts axe into a page once; it stays through `setContent`, which is what makes many pages quick to look at. */
export async function bringAxe(page: Page): Promise<void> {
  await page.evaluate(axe.source)
}

/** What axe finds wrong with the page as it is, by the rules that the accessibility statement speaks of. */
export async function axeViolations(page: Page): Promise<readonly string[]> {
  const violations = v.parse(results, await page.evaluate(run))
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)
}

const run = `axe.run({ runOnly: { type: 'tag', values: ${JSON.stringify(assessment.rules)} }, resultTypes: ['violations'] }).then((all) => all.violations)`

const results = v.array(v.object({ id: v.string(), nodes: v.array(v.object({ html: v.string() })) }))
