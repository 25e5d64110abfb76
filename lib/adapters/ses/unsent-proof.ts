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
  return (
    HANDSHAKE_CODES.has(code) ||
    (code === 'ECONNRESET' &&
      /before secure TLS connection was established/.test(textOf(error, 'message') ?? ''))
  )
}

/** Node's documentation of `tls` and OpenSSL's X509 verification errors; the SSL ones that only a handshake can have. */
const HANDSHAKE_CODES: ReadonlySet<string> = new Set([
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
  'ERR_SSL_NO_PROTOCOLS_AVAILABLE',
  'ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE',
  'ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION',
  'ERR_SSL_UNSUPPORTED_PROTOCOL',
  'ERR_SSL_WRONG_VERSION_NUMBER',
])

function textOf(error: unknown, name: 'code' | 'message' | 'name' | 'syscall'): string | undefined {
  if (!(error instanceof Error)) return undefined
  const value: unknown = Reflect.get(error, name)
  return typeof value === 'string' ? value : undefined
}
