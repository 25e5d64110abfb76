import type { FormFields } from '../protocol/form-fields.ts'
import { SesError } from '../protocol/query-reply.ts'
import { addressesIn } from './mail-address.ts'
import { headerOf, type RawMessage, readRawMessage } from './raw-message.ts'

/** A `SendRawEmail` as it was asked for; nothing in it has been checked against the account. */
export interface SendRequest {
  raw: Buffer
  message: RawMessage
  /** As given: `Source`, else the From header. */
  source: string
  destinations: readonly string[]
  tags: readonly { name: string; value: string }[]
  configurationSet: string | undefined
}

/**
 * Reads the form fields of `SendRawEmail`. Parameters win over `X-SES-*` headers and are not merged with them;
 * without `Destinations` the mail goes to everyone in To, Cc and Bcc. Throws SesError.
 */
export function readSendRequest(form: FormFields): SendRequest {
  const data = form.get('RawMessage.Data')
  if (!data) throw new SesError('ValidationError', 'RawMessage.Data is required')
  const raw = Buffer.from(data, 'base64')
  const message = readRawMessage(raw)
  const from = headerOf(message, 'From')
  if (!from) throw new SesError('InvalidParameterValue', "Missing required header 'From'.")
  const named = members(form, 'Destinations')
  const destinations =
    named.length > 0
      ? named
      : ['To', 'Cc', 'Bcc'].flatMap((name) => addressesIn(headerOf(message, name) ?? ''))
  return {
    raw,
    message,
    source: form.get('Source') || from,
    destinations,
    tags: readTags(form, headerOf(message, 'X-SES-MESSAGE-TAGS')),
    configurationSet: form.get('ConfigurationSetName') || headerOf(message, 'X-SES-CONFIGURATION-SET'),
  }
}

/** The values of a list parameter (`Name.member.1`, `Name.member.2`, …) in order. */
export function members(form: FormFields, name: string): string[] {
  const found: string[] = []
  for (let index = 1; ; index += 1) {
    const value = form.get(`${name}.member.${index}`)
    if (value === undefined) return found
    found.push(value)
  }
}

function readTags(form: FormFields, header: string | undefined): { name: string; value: string }[] {
  const tags: { name: string; value: string }[] = []
  for (let index = 1; ; index += 1) {
    const name = form.get(`Tags.member.${index}.Name`)
    if (name === undefined) break
    tags.push({ name, value: form.get(`Tags.member.${index}.Value`) ?? '' })
  }
  if (tags.length > 0 || !header) return tags
  return header.split(',').flatMap((pair) => {
    const [name = '', value = ''] = pair.split('=')
    return name.trim() ? [{ name: name.trim(), value: value.trim() }] : []
  })
}
