import type { CompiledOrganisation, Officer } from './organisation.ts'
import type { OrganisationDraft } from './organisation-draft.ts'

/**
 * A compiled organisation as its file would say it, so that the rules of the file can be asked again once people have
 * changed. What the rules do not ask about people (look, privacy …) is left out: that file was checked.
 */
export function toDraft(organisation: CompiledOrganisation): OrganisationDraft {
  const { title, sender, contact, lastResort, keepMonths, districts, officers, routes } = organisation
  const section = (role: Officer['role']) =>
    Object.fromEntries(
      officers
        .filter((officer) => officer.role === role)
        .map(({ id, name, email, phone, team, deputy, until, workingDays }) => [
          id,
          {
            ...{ name, email },
            ...(phone === undefined ? {} : { phone }),
            ...(team === undefined ? {} : { team }),
            ...(deputy === undefined ? {} : { deputy }),
            ...(until === undefined ? {} : { until }),
            ...(workingDays === undefined ? {} : { workingDays }),
          },
        ]),
    )
  return {
    ...{ title, sender, contact, lastResort, keepMonths },
    areas: Object.fromEntries(districts.map((district) => [district.name, district.title])),
    officers: section('officer'),
    desks: section('desk'),
    managers: section('manager'),
    routes: routes.map(({ position: _, ...route }) => route),
  }
}
