import { describe, expect, test } from 'vitest'
import { htmlMistakes } from '../support/browser/html-mistakes.ts'

/** What holds of each of these pages, whatever it is about; `titles` are of those that have another than their heading. */
export function keepPagePromises(
  pages: Readonly<Record<string, string>>,
  titles: Readonly<Record<string, string>> = {},
): void {
  describe.each(Object.entries(pages))('the page %s', (name, page) => {
    test('is valid HTML', async () => {
      expect(await htmlMistakes(page)).toEqual([])
    })

    test('has one heading of the first level, which its title begins with, after "Error:" if there is one', () => {
      const [, title = '', heading = ''] = /<title>(.*?)<\/title>.*<h1>(.*?)<\/h1>/s.exec(page) ?? []
      expect(title.replace(/^Error: /, '').startsWith(`${titles[name] ?? heading} – `)).toBe(true)
      expect(page.match(/<h1>/g)).toHaveLength(1)
      expect(title.startsWith('Error: ')).toBe(
        /class="error-summary"|That didn.t work|We couldn.t keep your (?:note|answer)/.test(page),
      )
    })

    test('has no element that came from outside, nothing inline, nothing of another website, nothing that sends itself', () => {
      expect(page).not.toMatch(
        /<script(?! type="module" src="\/assets\/)|<style|<iframe|<img(?! class="picture" src="\/officer\/help\/)|<meta http-equiv|\son\w+="|style="/i,
      )
      expect(page).not.toMatch(/(src|action|rel="stylesheet" href)="(?!\/)/)
    })
  })
}
