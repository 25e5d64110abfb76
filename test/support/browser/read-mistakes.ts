import { expect } from 'vitest'
import type { Kind } from '../../../lib/core/kind/kind.ts'
import type { Mistakes } from './form-mistakes.ts'
import type { Visitor } from './visitor.ts'

/** The page says what is wrong, beside each question and in a summary that leads there; and keeps what was typed. */
export async function readMistakes(
  { page, hasScript }: Visitor,
  kind: Kind,
  mistakes: Mistakes,
): Promise<void> {
  await page.locator('.error-summary').waitFor()
  expect(await page.title()).toMatch(/^Error: /)
  const told = await page.evaluate<[id: string, inSummary: string, beside: string][]>(mistakesShown)
  expect(told.map(([name]) => name).sort()).toEqual(Object.keys(mistakes.told).sort())
  for (const [name, inSummary, beside] of told) {
    expect(inSummary).toMatch(mistakes.told[name] ?? /^$/)
    expect(beside).toBe(inSummary)
  }
  for (const [name, typed] of Object.entries(mistakes.typing)) {
    if (kind.fields[name]?.control !== 'date') expect(await page.inputValue(`#${name}`)).toBe(typed)
  }
  if (hasScript) expect(await page.evaluate('document.activeElement.className')).toBe('error-summary')
  await page.locator('.error-summary li a').first().click()
  expect(await page.evaluate('document.activeElement.name.replace(/-day$/, "")')).toBe(told[0]?.[0])
}

/** Of each link of the summary: the question it leads to, its words, and the words beside that question. */
const mistakesShown = `[...document.querySelectorAll('.error-summary li a')].map((link) => {
  const id = link.hash.slice(1)
  const beside = document.getElementById(id)?.closest('.question')?.querySelector('.error')?.textContent ?? ''
  return [id.replace(/-day$/, ''), link.textContent, beside.replace(/^Error:\\s*/, '').trim()]
})`
