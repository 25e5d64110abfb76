import type { Kind } from '../core/kind/kind.ts'
import type { Finding } from '../core/organisation/check/finding.ts'
import { checkCoverage } from './organisation-check-coverage.ts'
import { checkDirectory } from './organisation-check-directory.ts'
import { checkPages } from './organisation-check-pages.ts'
import { checkRoutes } from './organisation-check-routes.ts'
import { checkSignposts } from './organisation-check-signposts.ts'
import { checkText } from './organisation-check-text.ts'
import { checkTimes } from './organisation-check-times.ts'
import type { OrganisationDraft } from './organisation-draft.ts'

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
    ...checkKindNames(Object.keys(draft.signposts ?? {}), { section: 'signposts', kinds }),
    ...checkTimes(draft),
    ...checkSignposts(draft),
    ...checkPages(draft),
    ...routes,
    // Who gets what cannot be reckoned from routes that speak of things that do not exist.
    ...(routes.length === 0 ? checkCoverage(draft, kinds) : []),
  ]
}

function checkKindNames(
  names: readonly string[],
  { section, kinds }: { section: 'answerWithin' | 'signposts'; kinds: readonly Kind[] },
): readonly Finding[] {
  return names
    .filter((name) => !kinds.some((kind) => kind.name === name))
    .map((name) => ({
      path: [section, name],
      at: 'name',
      problem: `There is no kind of enquiry called "${name}".`,
      fix: `Use one of: ${kinds.map((kind) => kind.name).join(', ')}.`,
    }))
}
