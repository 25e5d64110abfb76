import type { LocalDate } from '../../core/time/local-date.ts'

/**
 * How these pages were assessed. The statement tells it, and the tests in a browser are made of it: windows, colours and rules
 * are taken from here, so that the statement cannot speak of a test that there is not.
 */
export const assessment: Assessment = {
  on: '2026-12-01',
  release: '0.6.0',
  // A telephone or a desk's screen at 400 % (WCAG 1.4.10: 1,280 by 1,024 px), a telephone, a desk's screen.
  windows: [
    { width: 320, height: 256 },
    { width: 375, height: 667 },
    { width: 1280, height: 800 },
  ],
  colourSchemes: ['light', 'dark'],
  rules: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
}

interface Assessment {
  /**
   * The day on which all tests in a browser passed and the statement was read beside the pages. It belongs to one release,
   * named as in `package.json`: a test asks for both anew with the next.
   */
  readonly on: LocalDate
  readonly release: string
  /** In pixels of CSS. */
  readonly windows: readonly { readonly width: number; readonly height: number }[]
  readonly colourSchemes: readonly ('light' | 'dark')[]
  /** Tags of the rules of axe-core: WCAG 2.2 A and AA, whose parts it numbers by their version, and its own advice. */
  readonly rules: readonly string[]
}
