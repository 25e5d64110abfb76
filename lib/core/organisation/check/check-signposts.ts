import { isGeneralArea, type Signpost } from '../organisation.ts'
import type { OrganisationDraft } from '../organisation-draft.ts'
import { checkNames } from './check-routes.ts'
import { checkLine, checkPhone, checkWebsite } from './check-text.ts'
import type { Finding } from './finding.ts'
import type { Nameable } from './suggestion.ts'

/** Signposts that a mail would not take, that lead nowhere, or that are for areas that do not exist. */
export function checkSignposts(draft: OrganisationDraft): readonly Finding[] {
  const areas = Object.entries(draft.areas).map(([name, title]) => ({ name, title }))
  return Object.entries(draft.signposts ?? {}).flatMap(([kind, signposts]) =>
    signposts.flatMap((signpost, index) =>
      checkSignpost(signpost, { path: ['signposts', kind, index], areas }),
    ),
  )
}

function checkSignpost(
  signpost: Signpost,
  { path, areas }: { path: Finding['path']; areas: readonly Nameable[] },
): readonly Finding[] {
  const { name, about, phone, website } = signpost
  return [
    ...checkLine(name, [...path, 'name']),
    ...(about === undefined ? [] : checkLine(about, [...path, 'about'])),
    ...checkPhone(phone, [...path, 'phone']),
    ...checkWebsite(website, [...path, 'website']),
    ...(phone === undefined && website === undefined ? [leadsNowhere(name, path)] : []),
    ...checkAreas(signpost.areas ?? [], { path: [...path, 'areas'], areas }),
  ]
}

function checkAreas(
  names: readonly string[],
  { path, areas }: { path: Finding['path']; areas: readonly Nameable[] },
): readonly Finding[] {
  const general = names.flatMap((name, index): Finding[] => {
    if (!isGeneralArea(name)) return []
    const problem = `Who answers "${name}" is shown every signpost.`
    return [{ path: [...path, index], problem, fix: 'Delete it.' }]
  })
  return general.length > 0 ? general : checkNames(names, { path, noun: 'area', known: areas })
}

function leadsNowhere(name: string, path: Finding['path']): Finding {
  const problem = `"${name}" has neither a telephone number nor a website, so nobody can turn there.`
  return { path, problem, fix: 'Add a line "phone: …" or "website: …" to it.' }
}
