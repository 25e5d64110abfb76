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
 * 202: the enquiry is stored. Says what people quote, by when they hear, and where they can look. The answer-by is told
 * three times: as a date, which it always was; as the deadline; and in words with its working, as mails and pages have it.
 */
export async function acceptance(
  { reference, kind, receivedAt, answerBy }: Enquiry,
  { statusLinks, publicUrl, words }: AcceptanceDependencies,
): Promise<HttpResponse> {
  const statusUrl = `${publicUrl}/status/${await statusLinks.sign(reference)}`
  const told = {
    answerBy: answerBy.date,
    answerByAt: answerBy.at,
    answerByWords: answerByLine(answerBy, words),
  }
  return json(202, { reference, kind, receivedAt, ...told, statusUrl })
}
