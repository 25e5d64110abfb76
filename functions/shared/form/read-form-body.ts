import type { FormFile, FormPair } from '../../../lib/core/posted-form/pairs.ts'
import type { HttpRequest } from '../http/http-messages.ts'
import { readHeaderValue } from './header.ts'
import { readMultipart } from './multipart.ts'
import { fieldIn } from './posted-field.ts'
import { formTooLarge, malformedForm, maxFormBytes, notAForm } from './problems.ts'
import { readUrlencoded } from './urlencoded.ts'

/** A posted form: its fields in their order, and names and sizes of files whose content was thrown away. */
export interface FormBody {
  readonly pairs: readonly FormPair[]
  readonly files: readonly FormFile[]
}

/**
 * What let a request in: what its session or token opened; `ended`: a token of ours whose time is over; `anybody`: a door
 * that asks for none. Nobody's body is read before that is known, since cleaning what was typed is what takes time.
 */
type LetIn = object | 'ended' | 'anybody'

/**
 * The form in a body, urlencoded or multipart. Throws the problems 400 (malformed), 413 (more than 256 KB besides files,
 * or more than 1,000 fields that say something) and 415. A form may be larger by its files, so that what was typed beside
 * one is not lost. How large a body may be at all is said where its route is.
 */
export async function readFormBody(request: HttpRequest, _letIn: LetIn): Promise<FormBody> {
  const { value: mediaType, parameters } = readHeaderValue(request.headers['content-type'] ?? '')
  // One byte to a character: their character set is known only when `_charset_` has been read.
  const bytes = () => Buffer.from(request.body).toString('latin1')
  switch (mediaType) {
    case 'application/x-www-form-urlencoded':
      if (request.body.byteLength > maxFormBytes) throw formTooLarge()
      return { pairs: readUrlencoded(bytes(), parameters.get('charset')), files: [] }
    case 'multipart/form-data':
      return readMultipart(bytes(), {
        boundary: boundaryOf(parameters.get('boundary')),
        charset: parameters.get('charset'),
      })
    default:
      // text/plain, which a <form> can send too, has no way to tell a value from the next field.
      throw notAForm()
  }
}

/** Whether the box that asks "are you sure" is ticked: robots that send every form as it stands tick none. */
export async function isSure(request: HttpRequest, letIn: LetIn): Promise<boolean> {
  return fieldIn((await readFormBody(request, letIn)).pairs, 'sure') === 'yes'
}

/** At most 70 characters (RFC 2046 §5.1.1). */
function boundaryOf(boundary: string | undefined): string {
  if (boundary === undefined || boundary === '' || boundary.length > 70) throw malformedForm()
  return boundary
}
