import type { FunctionName } from '../../lib/infrastructure/bundles/bundles.ts'

/** Which function looks into which indexes; the others into none. Nobody has a use for `rows` yet. */
export const neededIndexes: Partial<Readonly<Record<FunctionName, readonly string[]>>> = {
  officer: ['holders', 'people', 'phones'],
  dispatch: ['holders', 'people'],
  agenda: ['agenda'],
}
