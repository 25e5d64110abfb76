import type { Enquiry } from '../../lib/enquiry/enquiry.ts'
import type { StatusLinks } from '../../lib/ports/secrets.ts'
import { type HttpResponse, json } from './http-messages.ts'

/** 202: the enquiry is stored. Says what people quote, by when they hear, and where they can look. */
export async function acceptance(
  { reference, kind, receivedAt, answerBy }: Enquiry,
  { statusLinks, publicUrl }: { readonly statusLinks: StatusLinks; readonly publicUrl: string },
): Promise<HttpResponse> {
  const statusUrl = `${publicUrl}/status/${await statusLinks.sign(reference)}`
  return json(202, { reference, kind, receivedAt, answerBy: answerBy.date, statusUrl })
}
