import type { CompiledOrganisation } from '../core/organisation/organisation.ts'
import { kinds } from '../kinds/kinds.ts'

/** Under which name it stands in the template's metadata. */
export const writtenDownAs = 'EnquiryPipeline'

/**
 * What the template says of itself, for `npm run plan` to compare the next one with: a plain value without any secret, which
 * everybody may read who may read the template. A picture is left out, and so is an organisation whose text would come
 * near the limit of a template, a megabyte. CloudFormation takes new metadata only along with a change of a resource; every change of the
 * organisation is one, since it is compiled into the functions.
 */
export function writtenDown(organisation: CompiledOrganisation, deployment: object): object {
  const { look, ...rest } = organisation
  const { logo: _, ...plain } = look ?? {}
  const told = { ...rest, look: plain }
  return {
    shape: 1,
    ...(JSON.stringify(told).length > maxCharacters ? {} : { organisation: told }),
    targets: Object.fromEntries(
      kinds.map(({ name, answerWithin }) => [name, organisation.answerWithin[name] ?? answerWithin]),
    ),
    deployment,
  }
}

const maxCharacters = 300_000
