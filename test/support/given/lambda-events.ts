import type { Context } from 'aws-lambda'

/** An event of the HTTP API, payload format 2.0, with what our code may read. */
export function httpEvent(request: {
  method: string
  path: string
  headers?: Readonly<Record<string, string>>
  /** `name=value`, each. */
  cookies?: readonly string[]
  body?: string | Uint8Array
}) {
  const { method, headers = {}, cookies, body } = request
  const [path = '', query = ''] = request.path.split('?', 2)
  const encoded =
    typeof body === 'string'
      ? { body, isBase64Encoded: false }
      : body && { body: Buffer.from(body).toString('base64'), isBase64Encoded: true }
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath: path,
    rawQueryString: query,
    ...(cookies === undefined ? {} : { cookies: [...cookies] }),
    headers,
    requestContext: {
      requestId: 'request-1',
      http: { method, path, protocol: 'HTTP/1.1', sourceIp: '192.0.2.1', userAgent: 'test' },
    },
    ...encoded,
  }
}

/** What Lambda tells an invocation of itself. */
export function lambdaContext(remaining: () => number = () => 30_000): Context {
  return {
    callbackWaitsForEmptyEventLoop: false,
    functionName: 'test',
    functionVersion: '$LATEST',
    invokedFunctionArn: 'arn:aws:lambda:eu-west-2:123456789012:function:test',
    memoryLimitInMB: '512',
    awsRequestId: 'request-1',
    logGroupName: 'test',
    logStreamName: 'test',
    getRemainingTimeInMillis: remaining,
    done: () => undefined,
    fail: () => undefined,
    succeed: () => undefined,
  }
}
