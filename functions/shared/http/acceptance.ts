import type { Enquiry } from '../../../lib/core/enquiry/enquiry.ts'
import { answerByLine } from '../../../lib/core/time/answer-by.ts'
import type { CoreWords } from '../../../lib/core/words/english.ts'
import type { StatusLinks } from '../../../lib/ports/secrets.ts'
import { type HttpResponse, json } from './http-messages.ts'

interface AcceptanceDependencies {
  readonly statusLinks: StatusLinks
  readonly publicUrl: string
  /** The language of the answer-by in words. */
  readonly words: CoreWords
}

/**
 * 202: the enquiry is stored. Has the reference, the answer-by date and the private page's URL. The answer-by comes three
 * times: as a date, for older clients; as the deadline; and in words with its calculation, as in mails and pages.
 */
export async function acceptance(
  { reference, kind, receivedAt, answerBy }: Enquiry,
  { statusLinks, publicUrl, words }: AcceptanceDependencies,
): Promise<HttpResponse> {
  const statusUrl = `${publicUrl}/status/${await statusLinks.sign({ reference, madeFor: 'sender' })}`
  const told = {
    answerBy: answerBy.date,
    answerByAt: answerBy.at,
    answerByWords: answerByLine(answerBy, words),
  }
  return json(202, { reference, kind, receivedAt, ...told, statusUrl })
}
