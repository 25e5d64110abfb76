import { expect, test } from 'vitest'
import { readGatewayResponse } from '../../../lib/local/http/gateway-response.ts'

function answer(result: unknown) {
  const { status, headers, body } = readGatewayResponse(JSON.stringify(result))
  return { status, type: headers['content-type'], body: body.toString() }
}

test('an object without a status code is the body of a 200 in JSON', () => {
  expect(answer({ a: 1 })).toEqual({ status: 200, type: 'application/json', body: '{"a":1}' })
  expect(answer('hello')).toEqual({ status: 200, type: 'application/json', body: 'hello' })
})

test('an answer without a content type is plain text', () => {
  expect(answer({ statusCode: 404, body: 'no' })).toEqual({
    status: 404,
    type: 'text/plain;charset=utf-8',
    body: 'no',
  })
})

test('header names are lower case, cookies are headers of their own, bytes are decoded', () => {
  const read = readGatewayResponse(
    '{"statusCode":201,"headers":{"X-A":1,"Content-Length":"9"},"cookies":["a=1","b=2"],"isBase64Encoded":true,"body":"AP8="}',
  )
  expect(read.headers).toEqual({
    'content-type': 'text/plain;charset=utf-8',
    'x-a': '1',
    'set-cookie': ['a=1', 'b=2'],
  })
  expect([...read.body]).toEqual([0, 255])
})

test.each([
  ['a status code that is none', { statusCode: 'fine' }],
  ['a body that is not text', { statusCode: 200, body: { a: 1 } }],
  ['headers that are lists', { statusCode: 200, headers: { a: ['b'] } }],
])('%s is an internal error', (_name, result) => {
  expect(answer(result)).toEqual({
    status: 500,
    type: 'application/json',
    body: '{"message":"Internal Server Error"}',
  })
})
