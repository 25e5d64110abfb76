import type { Kind } from '../../kind/kind.ts'
import type { OrganisationDraft } from '../organisation-draft.ts'
import { checkConditions } from './check-routes.ts'
import { checkLine } from './check-text.ts'
import type { Finding } from './finding.ts'

/** Promises that a mail would not take, or that depend on questions or options that do not exist. */
export function checkPromises(draft: OrganisationDraft, kinds: readonly Kind[]): readonly Finding[] {
  return Object.entries(draft.promises ?? {}).flatMap(([name, promises]) => {
    const covered = kinds.filter((kind) => kind.name === name)
    return promises.flatMap(({ say, when = {} }, index) => {
      const path = ['promises', name, index]
      return [
        ...checkLine(say, [...path, 'say']),
        ...checkConditions(when, { path, covered, kinds: covered }),
      ]
    })
  })
}
