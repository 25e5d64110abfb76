import { expect, it } from 'vitest'
import { pseudoKinds } from '../../support/given/pseudo-language.ts'
import { browserForThisFile } from '../../support/running/for-this-file.ts'
import { mailsOf } from './pseudo-mails.ts'

const width = 320
const browser = browserForThisFile()

async function widthsOf(documents: readonly string[]): Promise<readonly unknown[]> {
  const page = await browser.newPage({ viewport: { width, height: 640 } })
  const widths = new Set<unknown>()
  for (const html of documents) {
    await page.setContent(html)
    widths.add(await page.evaluate('document.documentElement.scrollWidth'))
  }
  await page.close()
  return [...widths]
}

// The kind with the longest title, and the one with most questions. The first mails of a purpose are one of each composition.
const kinds = pseudoKinds.filter(({ name }) => name === 'vcfse-support' || name === 'asset-transfer')

it.each(
  kinds,
)('no mail of $name runs over the edge of a phone in a language a third longer', async (kind) => {
  const documents = Object.values(mailsOf(kind)).flatMap((mails) => mails.slice(0, 9).map(({ html }) => html))
  expect(await widthsOf(documents)).toEqual([width])
})

it('a mail whose heading does not break would', async () => {
  const [mail] = kinds.flatMap((kind) => mailsOf(kind)['leave-notice'])
  const stiff =
    mail?.html.replaceAll('<h1 class="ink" style="', '<h1 class="ink" style="white-space:nowrap;') ?? ''
  expect(await widthsOf([stiff])).not.toEqual([width])
})
