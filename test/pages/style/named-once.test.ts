import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { dark, light, type Palette } from '../../../lib/core/mails/layout/html-style.ts'

const folder = new URL('../../../lib/pages/style/', import.meta.url)
const sheets = readdirSync(folder).map((name) => ({
  name,
  css: readFileSync(new URL(name, folder), 'utf8').replace(/\/\*.*?\*\//gs, ''),
}))
const cssOf = (name: string) => sheets.find((sheet) => sheet.name === name)?.css ?? ''

/** Declarations, `property: value`, of all sheets but these. */
function declarations(
  ...except: readonly string[]
): readonly (readonly [where: string, property: string, value: string])[] {
  return sheets
    .filter(({ name }) => !except.includes(name))
    .flatMap(({ name, css }) =>
      [...css.matchAll(/([\w-]+):\s+([^;{}]+);/g)].map(
        ([, property = '', value = '']) => [name, property, value] as const,
      ),
    )
}

test('every colour is named in the palette; on paper and where more contrast is wanted, the same names stand for others', () => {
  const stray = declarations('palette.css').filter(
    ([name, property, value]) =>
      /#[\da-f]{3,8}\b|\b(?:rgb|hsl|hwb|lab|lch|oklab|oklch|color)a?\(/i.test(value) &&
      !(name === 'circumstances.css' && property.startsWith('--')),
  )
  expect(stray).toEqual([])
})

test('every distance, size of letters and corner is one of the measures', () => {
  const measured = /^(?:margin|padding|gap|row-gap|column-gap|font|font-size|border-radius)(?:-|$)/
  const stray = declarations('measures.css').filter(
    ([, property, value]) =>
      measured.test(property) && /\d(?:rem|px|pt|em)\b/.test(value) && property !== 'letter-spacing',
  )
  expect(stray).toEqual([])
})

test('every name is used, and whatever is used has a name', () => {
  const all = sheets.map(({ css }) => css).join('\n')
  const named = new Set([...all.matchAll(/(--[\w-]+):/g)].map(([, name]) => name))
  const used = new Set([...all.matchAll(/var\((--[\w-]+)\)/g)].map(([, name]) => name))
  expect([...named].toSorted()).toEqual([...used].toSorted())
})

test.each<[string, Palette, string]>([
  ['light', light, cssOf('palette.css').split('@media')[0] ?? ''],
  ['dark', dark, cssOf('palette.css').split('@media')[1] ?? ''],
])('emails in the %s scheme have the colours of the pages, written out because mail programs know no names', (_, mails, css) => {
  const named = (name: string) => new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(css)?.[1]
  const { bar: _bar, ...shared } = mails
  expect(shared).toEqual({
    ...{ page: named('page'), card: named('card'), ink: named('ink'), muted: named('muted') },
    ...{ accent: named('accent'), onAccent: named('on-accent'), panel: named('panel'), rule: named('rule') },
    ...{ warning: named('notice'), onWarning: named('on-notice') },
  })
})
