import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { recordFile, recordOf } from '../../pictures/sample-pictures.ts'
import { readmeOf } from '../../support/source/readmes.ts'
import { componentSamples } from './component-samples.ts'

const pictures = new URL('../../../lib/pages/design/', import.meta.url)
const components = new URL('../../../lib/pages/components/', import.meta.url)

/** What shows nothing by itself. */
const unseen = ['attributes', 'hidden-inputs', 'question']

test('every component that can be seen has a picture', () => {
  const files = readdirSync(components).map((file) => file.replace('.ts', ''))
  const pictured = readdirSync(pictures).map((file) => file.replace('.webp', ''))
  expect(pictured.filter((name) => name !== recordFile).toSorted()).toEqual(
    files.filter((name) => !unseen.includes(name)).toSorted(),
  )
})

test('the pictures show the components as they are: npm run pictures -- lib/pages/design components', async () => {
  const record: unknown = JSON.parse(readFileSync(new URL(recordFile, pictures), 'utf8'))
  expect(record).toEqual(await recordOf(componentSamples))
})

test('the README shows each picture, and says when to use the component and when not', () => {
  const shown = [
    ...readmeOf('lib/pages').matchAll(
      /^\| `([a-z-]+)` \| [^|]+ \| [^|]+ \| !\[[^\]]+\]\(design\/\1\.webp\) \|$/gm,
    ),
  ]
  expect(shown.map(([, name]) => name).toSorted()).toEqual(Object.keys(componentSamples).toSorted())
})

test('all of them together weigh no more than a page or two of photographs', () => {
  const bytes = readdirSync(pictures).map((file) => readFileSync(new URL(file, pictures)).length)
  expect(bytes.reduce((sum, one) => sum + one, 0)).toBeLessThan(600_000)
})
