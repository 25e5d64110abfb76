import type { FunctionName } from '../../lib/infrastructure/bundles/bundles.ts'

/** Which function looks into which indexes; the others into none. */
export const neededIndexes: Partial<Readonly<Record<FunctionName, readonly string[]>>> = {
  officer: ['holders', 'people', 'phones', 'rows'],
  dispatch: ['holders', 'people', 'rows'],
  agenda: ['agenda', 'holders'],
}
