import { expect, test } from 'vitest'
import { openDoors, ordinaryBody } from '../support/hostile/doors.ts'

const { pipeline, doors, send } = await openDoors()
const publicPaths = [
  '/',
  '/enquire/general',
  '/embed',
  '/embed/general',
  '/privacy',
  '/accessibility',
  '/nowhere',
]
const files = ['/embed.js', '/assets/a-hash/page.css']
const forCrawlers = ['/robots.txt', '/sitemap.xml']
const described = ['/v1/kinds', '/v1/kinds/general', '/openapi.json', '/health', '/v1/nothing']

type Answer = Awaited<ReturnType<typeof send>>

function policiesOf({ headers = {} }: Answer) {
  return {
    permissions: headers['permissions-policy'],
    opener: headers['cross-origin-opener-policy'],
    resource: headers['cross-origin-resource-policy'],
  }
}

async function everyPage(): Promise<readonly (readonly [string, Answer])[]> {
  const asked = doors.filter(({ function: name }) => name !== 'intake')
  const shown = asked.map(async (door) => {
    const get = { cookies: door.cookies }
    const answer =
      door.function === 'officer'
        ? pipeline.officer(door.path, 'GET', get)
        : pipeline.forms(door.path, 'GET', get)
    return [`GET ${door.route}`, await answer] as const
  })
  const posted = asked.flatMap((door) => [
    send(door, ordinaryBody(door)).then((answer) => [`POST ${door.route}`, answer] as const),
    send(door, 'x', { type: 'text/plain' }).then((answer) => [`refused ${door.route}`, answer] as const),
    send(door, ordinaryBody(door), { without: 'right' }).then(
      (answer) => [`without right ${door.route}`, answer] as const,
    ),
  ])
  const open = publicPaths.map(async (path) => [path, await pipeline.forms(path)] as const)
  return Promise.all([...shown, ...posted, ...open])
}

test('every page asks for nothing of the browser, is out of reach of who opened it, and is no part of another site', async () => {
  const pages = (await everyPage()).filter(([, { headers = {} }]) =>
    String(headers['content-type']).startsWith('text/html'),
  )
  expect(pages.length).toBeGreaterThan(50)
  for (const [where, page] of pages) {
    expect([where, policiesOf(page)]).toEqual([
      where,
      {
        permissions: expect.stringMatching(/(^|, )camera=\(\).*geolocation=\(\)/),
        opener: 'same-origin',
        resource: 'same-origin',
      },
    ])
  }
})

test('whatever is no page is no part of another site, but for the script and the assets, which stand on them', async () => {
  for (const path of described)
    expect([path, policiesOf(await pipeline.intake({ method: 'GET', path })).resource]).toEqual([
      path,
      'same-origin',
    ])
  for (const path of forCrawlers)
    expect([path, policiesOf(await pipeline.forms(path)).resource]).toEqual([path, 'same-origin'])
  for (const path of files)
    expect([path, policiesOf(await pipeline.forms(path)).resource]).toEqual([path, 'cross-origin'])
  const redirected = (await everyPage()).filter(
    ([, { statusCode = 0 }]) => statusCode >= 300 && statusCode < 400,
  )
  expect(redirected.length).toBeGreaterThan(2)
  for (const [where, answer] of redirected)
    expect([where, policiesOf(answer).resource]).toEqual([where, 'same-origin'])
})
