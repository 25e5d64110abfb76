import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import nunjucks from 'nunjucks'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { toDocument } from '../../../lib/core/text/html.ts'
import { accessibilityTree } from '../../support/browser/accessibility-tree.ts'
import { browserForThisFile } from '../../support/running/for-this-file.ts'
import { pageAssets } from '../sample-surroundings.ts'
import { type Comparison, comparisons } from './govuk-comparisons.ts'

const folder = dirname(createRequire(import.meta.url).resolve('govuk-frontend/package.json'))
const templates = new nunjucks.Environment(new nunjucks.FileSystemLoader(join(folder, 'dist')))

const theirStyle = readFileSync(join(folder, 'dist/govuk/govuk-frontend.min.css'), 'utf8')
const ourStyle = Buffer.from(pageAssets.style.identity, 'base64').toString()

const browser = browserForThisFile()
let page: Page
beforeAll(async () => {
  page = await browser.newPage()
})

describe('beside the component of govuk-frontend for the same input', () => {
  test.each(comparisons)('$name says the same to assistive technology', async (comparison) => {
    const ours = await treeOf(toDocument(comparison.ours), ourStyle)
    const theirs = await treeOf(theirPart(comparison), theirStyle)
    expect(theirs.length).toBeGreaterThan(0)
    let expected = theirs.join('\n')
    for (const { theirs: from, ours: to } of comparison.intended ?? []) {
      expect(expected, 'a difference that is listed is there').toMatch(from)
      expected = expected.replace(from, to)
    }
    expect(ours.join('\n')).toBe(expected)
  })
})

/** As it is shown, in its own style: a label that is a block has no space behind it. */
async function treeOf(part: string, style: string): Promise<readonly string[]> {
  await page.setContent(
    `<!DOCTYPE html><html lang="en-GB"><title>A part</title><style>${style}</style><main id="part">${part}</main></html>`,
  )
  return await accessibilityTree(page, '#part')
}

/** Their macros are named by their folder: `date-input` is `govukDateInput`. */
function theirPart({ component, params, content = '' }: Comparison): string {
  const macro = `govuk${component.replace(/(^|-)([a-z])/g, (_all, _dash, letter: string) => letter.toUpperCase())}`
  const call = content === '' ? `{{ ${macro}(params) }}` : content
  return templates.renderString(
    `{% from "govuk/components/${component}/macro.njk" import ${macro} %}${call}`,
    { params },
  )
}
