/**
 * Whether an error without an answer proves that SES never got the request. Only what fails while the connection is
 * still being made does: the name lookup, the TCP connect, the TLS handshake. After that a broken socket proves nothing,
 * whatever its code: ECONNRESET, EPIPE and "socket hang up" come alike when the peer died before reading and when it died
 * after accepting; a time-out only says that we stopped listening.
 *
 * How @smithy/node-http-handler 4.14 shows them: its connect timer throws a `TimeoutError` without a code, its request
 * timer one with code ETIMEDOUT, and it renames the system's own ECONNRESET, EPIPE and ETIMEDOUT to `TimeoutError` too,
 * so neither that name nor that code tells a connect from a request. The request timer also covers a TLS handshake
 * that hangs; that is "unclear" here although nothing was sent. A change in the package's words falls to "unclear".
 */
export function provesNothingSent(error: unknown): boolean {
  if (error instanceof AggregateError) return error.errors.length > 0 && error.errors.every(failedToConnect)
  return failedToConnect(error) || connectTimedOut(error) || handshakeFailed(error)
}

/** Node names the system call: "connect" for every failure of TCP to connect, "getaddrinfo" for names. */
function failedToConnect(error: unknown): boolean {
  const syscall = textOf(error, 'syscall')
  return syscall === 'connect' || syscall === 'getaddrinfo'
}

function connectTimedOut(error: unknown): boolean {
  return (
    textOf(error, 'name') === 'TimeoutError' &&
    textOf(error, 'code') === undefined &&
    /did not establish a connection/.test(textOf(error, 'message') ?? '')
  )
}

/** Node sends nothing of the request before the handshake is done and the certificate believed. */
function handshakeFailed(error: unknown): boolean {
  const code = textOf(error, 'code') ?? ''
  const message = textOf(error, 'message') ?? ''
  if (code === 'ECONNRESET') return /before secure TLS connection was established/.test(message)
  // OpenSSL's trouble comes as EPROTO while a write waits for the handshake; the same code may come later on.
  if (code === 'EPROTO' || code.startsWith('ERR_SSL_')) return HANDSHAKE_TROUBLE.test(message)
  return CERTIFICATE_CODES.has(code)
}

const HANDSHAKE_TROUBLE =
  /wrong version number|unsupported protocol|alert protocol version|alert handshake failure|no protocols available/

/** Node's documentation of `tls`: OpenSSL's X509 verification errors, and the name that does not fit. */
const CERTIFICATE_CODES: ReadonlySet<string> = new Set([
  'CERT_CHAIN_TOO_LONG',
  'CERT_HAS_EXPIRED',
  'CERT_NOT_YET_VALID',
  'CERT_REJECTED',
  'CERT_REVOKED',
  'CERT_SIGNATURE_FAILURE',
  'CERT_UNTRUSTED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'HOSTNAME_MISMATCH',
  'INVALID_CA',
  'INVALID_PURPOSE',
  'PATH_LENGTH_EXCEEDED',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
])

function textOf(error: unknown, name: 'code' | 'message' | 'name' | 'syscall'): string | undefined {
  if (!(error instanceof Error)) return undefined
  const value: unknown = Reflect.get(error, name)
  return typeof value === 'string' ? value : undefined
}
