import { errorName } from '../../core/text/error-name.ts'
import type { SendOutcome } from '../../ports/mailer.ts'
import { provesNothingSent } from './unsent-proof.ts'

/**
 * How a `SendRawEmail` that threw has ended, once it was handed to the network: by SES's reply if it answered,
 * else by what the broken connection proves. Reasons are names of errors, never SES's sentences (they quote addresses).
 */
export function toSendOutcome(error: unknown): SendOutcome {
  const reason = errorName(error)
  const status = statusOf(error)
  if (status !== undefined) return toAnsweredOutcome({ status, reason, error })
  return provesNothingSent(error) ? { type: 'refused', fault: 'later', reason } : { type: 'unclear', reason }
}

type Fault = 'ours' | 'later'

/**
 * What each error code means for a mail. Sources: the errors of `SendRawEmail` and the common errors of the SES API
 * reference (2010-12-01), those of Signature Version 4, and the throttling codes that the SDK itself retries.
 * `MessageRejected` stands for an unverified sender as well as for a sandbox recipient, so it never blames a recipient.
 * `InvalidParameterValue` is not here: see `blamesAddress`.
 */
export const faultByCode: Readonly<Record<string, Fault>> = {
  MessageRejected: 'ours',
  MailFromDomainNotVerifiedException: 'ours',
  FromEmailAddressNotVerifiedException: 'ours',
  ConfigurationSetDoesNotExistException: 'ours',
  ConfigurationSetSendingPausedException: 'ours',
  AccountSendingPausedException: 'ours',
  ProductionAccessNotGrantedException: 'ours',
  LimitExceededException: 'ours',
  AccessDenied: 'ours',
  AccessDeniedException: 'ours',
  NotAuthorized: 'ours',
  OptInRequired: 'ours',
  IncompleteSignature: 'ours',
  InvalidClientTokenId: 'ours',
  InvalidSignatureException: 'ours',
  MissingAuthenticationToken: 'ours',
  SignatureDoesNotMatch: 'ours',
  UnrecognizedClientException: 'ours',
  ExpiredToken: 'ours',
  ExpiredTokenException: 'ours',
  RequestExpired: 'ours',
  RequestTimeTooSkewed: 'ours',
  InvalidAction: 'ours',
  InvalidParameterCombination: 'ours',
  InvalidQueryParameter: 'ours',
  MalformedQueryString: 'ours',
  MissingAction: 'ours',
  MissingParameter: 'ours',
  ValidationError: 'ours',
  // The rate and the daily quota alike.
  Throttling: 'later',
  ThrottlingException: 'later',
  ThrottledException: 'later',
  RequestThrottled: 'later',
  RequestThrottledException: 'later',
  RequestLimitExceeded: 'later',
  BandwidthLimitExceeded: 'later',
  TooManyRequestsException: 'later',
  PriorRequestNotComplete: 'later',
  SlowDown: 'later',
  RequestTimeout: 'later',
  RequestTimeoutException: 'later',
  InternalFailure: 'later',
  InternalError: 'later',
  ServiceUnavailable: 'later',
}

function toAnsweredOutcome(answer: { status: number; reason: string; error: unknown }): SendOutcome {
  const { status, reason, error } = answer
  // A 200 that could not be read to its end: SES very likely has the mail.
  if (status < 400) return { type: 'unclear', reason }
  if (reason === 'InvalidParameterValue' && blamesAddress(error)) {
    return { type: 'refused', fault: 'address', reason }
  }
  if (status >= 500 || status === 429) return { type: 'refused', fault: 'later', reason }
  // An unknown refusal is still a refusal: one for an admin to look at, never the recipient's fault.
  return { type: 'refused', fault: faultFor(reason), reason }
}

function faultFor(code: string): Fault {
  const known = Object.hasOwn(faultByCode, code) ? faultByCode[code] : undefined
  return known ?? 'ours'
}

/**
 * SES hands on the words of JavaMail's address parser ("Missing final '@domain'", "Domain contains dot-dot"). Every
 * other `InvalidParameterValue` (tags, headers, sizes) is a mistake of ours.
 */
function blamesAddress(error: unknown): boolean {
  return (
    error instanceof Error &&
    /^(Missing (final '@domain'|local name|domain|'[<>"]')|Local address |Domain (starts|ends|contains|literal)|Illegal address|Illegal character in (domain|local)|Illegal (semicolon|whitespace) in address|Empty address|User name is missing)/i.test(
      error.message,
    )
  )
}

/** The status SES answered with; undefined when there was no answer. */
function statusOf(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null || !('$metadata' in error)) return undefined
  const metadata = error.$metadata
  if (typeof metadata !== 'object' || metadata === null || !('httpStatusCode' in metadata)) return undefined
  return typeof metadata.httpStatusCode === 'number' ? metadata.httpStatusCode : undefined
}
