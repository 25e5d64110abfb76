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
  return await violationsOf(page, { type: 'tag', values: [...assessment.rules] })
}

/** What axe finds wrong with the colours of the page as it is: the dark is a palette (style/palette.css), and nothing else that axe looks at. */
export async function colourViolations(page: Page): Promise<readonly string[]> {
  return await violationsOf(page, { type: 'rule', values: ['color-contrast', 'link-in-text-block'] })
}

async function violationsOf(page: Page, runOnly: axe.RunOnly): Promise<readonly string[]> {
  const options = JSON.stringify({ runOnly, resultTypes: ['violations'] })
  const found = await page.evaluate(`axe.run(${options}).then((all) => all.violations)`)
  return v.parse(results, found).map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)
}

const results = v.array(v.object({ id: v.string(), nodes: v.array(v.object({ html: v.string() })) }))
