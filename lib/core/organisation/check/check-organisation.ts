import type { Kind } from '../../kind/kind.ts'
import type { OrganisationDraft } from '../organisation-draft.ts'
import { checkCoverage } from './check-coverage.ts'
import { checkDirectory } from './check-directory.ts'
import { checkPages } from './check-pages.ts'
import { checkPromises } from './check-promises.ts'
import { checkRoutes } from './check-routes.ts'
import { checkSignposts } from './check-signposts.ts'
import { checkText } from './check-text.ts'
import { checkTimes } from './check-times.ts'
import type { Finding } from './finding.ts'
import { useOneOf } from './suggestion.ts'

/**
 * Everything that would send an enquiry to the wrong place or to nobody, or that mail would not take, at once:
 * empty if the organisation may be used. `kinds` are those the pipeline has.
 */
export function checkOrganisation(draft: OrganisationDraft, kinds: readonly Kind[]): readonly Finding[] {
  const routes = checkRoutes(draft, kinds)
  return [
    ...checkText(draft),
    ...checkDirectory(draft),
    ...checkKindNames(Object.keys(draft.answerWithin ?? {}), { section: 'answerWithin', kinds }),
    ...checkKindNames(Object.keys(draft.promises ?? {}), { section: 'promises', kinds }),
    ...checkKindNames(Object.keys(draft.signposts ?? {}), { section: 'signposts', kinds }),
    ...checkTimes(draft),
    ...checkPromises(draft, kinds),
    ...checkSignposts(draft),
    ...checkPages(draft),
    ...routes,
    // Who gets what cannot be worked out from routes that speak of things that do not exist.
    ...(routes.length === 0 ? checkCoverage(draft, kinds) : []),
  ]
}

function checkKindNames(
  names: readonly string[],
  { section, kinds }: { section: 'answerWithin' | 'promises' | 'signposts'; kinds: readonly Kind[] },
): readonly Finding[] {
  return names
    .filter((name) => !kinds.some((kind) => kind.name === name))
    .map((name) => ({
      path: [section, name],
      at: 'name',
      problem: `There is no kind of enquiry called "${name}".`,
      fix: useOneOf(name, kinds),
    }))
}
