import { expect, test } from 'vitest'
import { matchRoute } from '../../../lib/local/http/match-route.ts'

function route(routeKey: string) {
  const [method, path = ''] = routeKey.split(' ')
  return {
    routeKey,
    method: routeKey === '$default' ? undefined : method,
    segments: path.split('/').slice(1),
    functionArn: '',
    timeoutMs: 1,
  }
}

const routes = [
  '$default',
  'ANY /{proxy+}',
  'GET /pets/{proxy+}',
  'GET /pets/dog/{id}',
  'GET /pets/dog/1',
  'ANY /pets/dog/1',
].map(route)

// The first five are the example of the API Gateway developer guide.
test.each([
  ['GET', '/pets/dog/1', 'GET /pets/dog/1'],
  ['GET', '/pets/dog/2', 'GET /pets/dog/{id}'],
  ['GET', '/pets/cat/1', 'GET /pets/{proxy+}'],
  ['POST', '/test/5', 'ANY /{proxy+}'],
  ['GET', '/', '$default'],
  ['POST', '/pets/dog/1', 'ANY /pets/dog/1'],
  ['HEAD', '/pets/dog/2', 'ANY /{proxy+}'],
  ['GET', '/pets/', 'ANY /{proxy+}'],
])('%s %s goes to %s', (method, path, wanted) => {
  expect(matchRoute(routes, { method, path })?.route.routeKey).toBe(wanted)
})

test('path variables are decoded, greedy ones with their slashes', () => {
  expect(matchRoute(routes, { method: 'GET', path: '/pets/a%20b/c%2Fd' })?.parameters).toEqual({
    proxy: 'a b/c/d',
  })
  expect(matchRoute(routes, { method: 'GET', path: '/pets/dog/%E2%82%AC' })?.parameters).toEqual({ id: '€' })
})

test('HEAD does not reach a GET route, and without a fitting route there is none', () => {
  const only = [route('GET /pets/{id}')]
  expect(matchRoute(only, { method: 'HEAD', path: '/pets/1' })).toBeUndefined()
  expect(matchRoute(only, { method: 'GET', path: '/pets' })).toBeUndefined()
  expect(matchRoute(only, { method: 'GET', path: '/pets/1/2' })).toBeUndefined()
  expect(matchRoute(only, { method: 'GET', path: '/pets/' })).toBeUndefined()
})
