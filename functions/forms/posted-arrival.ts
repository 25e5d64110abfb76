import type { Arrival } from '../../lib/core/enquiry/arrival.ts'
import type { FormSubmission } from '../../lib/core/posted-form/read-form-submission.ts'
import type { HttpRequest } from '../shared/http/http-messages.ts'

/** How a posted form arrived: everything but its answers. */
export function arrivalOf(
  { headers }: HttpRequest,
  { control: { door, honeypot }, guesses, files }: Pick<FormSubmission, 'control' | 'guesses' | 'files'>,
  ticket: Pick<Arrival, 'rendered' | 'openForSeconds'>,
): Arrival {
  const site = door === 'site' ? (hostOf(headers['origin']) ?? hostOf(headers['referer'])) : undefined
  return {
    ...{ door, honeypot, ...ticket },
    ...(site === undefined ? {} : { site }),
    ...(guesses.length === 0 ? {} : { guesses }),
    ...(files.length === 0 ? {} : { files }),
  }
}

/** Only the host: the rest of a referrer can identify the person. */
function hostOf(address = ''): string | undefined {
  const url = URL.parse(address)
  if (url === null || !/^https?:$/.test(url.protocol) || url.host.length > 253) return undefined
  return url.host
}
