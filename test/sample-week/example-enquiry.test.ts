import { spawnSync } from 'node:child_process'
import { describe, expect, it, test } from 'vitest'
import { readSubmission } from '../../lib/core/kind/submission.ts'
import { kinds } from '../../lib/kinds/kinds.ts'
import { curlOf, exampleEnquiry } from '../../lib/sample-week/example-enquiry.ts'
import { organisationForTests } from '../organisations/organisation-for-tests.ts'

describe.each([
  ['cambridgeshire', organisationForTests('cambridgeshire').districts],
  ['cheshire-east', organisationForTests('cheshire-east').districts],
  ['an organisation with one district of its own', [{ name: 'upper-dale', title: 'Upper Dale' }]],
])('the example for %s', (_name, districts) => {
  it.each(kinds)('is an enquiry that it takes, were $name the only kind', (kind) => {
    const example = exampleEnquiry({ districts }, [kind])
    expect(example.kind).toBe(kind.name)
    expect(districts.map(({ name }) => name)).toContain(example.answers.area)
    expect(readSubmission(kind, example.answers, { areas: districts })).toMatchObject({ ok: true })
  })
})

test('of several kinds it is the one that the README shows', () => {
  const { districts } = organisationForTests('cambridgeshire')
  expect(exampleEnquiry({ districts }, kinds)).toMatchObject({
    kind: 'community-mentoring',
    answers: { area: 'fenland' },
  })
})

describe('the command line', () => {
  const answers = { name: "Beryl O'Neill", area: 'dale', message: '100 % of "us" & $HOME `ls` \\' }
  const url = 'http://localhost:3001'

  it('hands curl the answers as they are, whatever stands in them', () => {
    const curl = curlOf(url, { kind: 'general', answers }, 'linux')
    // The shell itself says what it would hand over.
    const { stdout } = spawnSync('sh', ['-c', `curl() { printf '%s\\n' "$@"; }; ${curl}`], {
      encoding: 'utf8',
    })
    expect(stdout.split('\n').slice(0, -1)).toEqual([
      ...['-i', '-H', 'content-type: application/json', '-d', JSON.stringify(answers)],
      'localhost:3001/v1/enquiries/general',
    ])
  })

  it('is quoted for the Command Prompt on Windows', () => {
    const plain = { name: 'Ada', area: 'dale', message: '100 %' }
    expect(curlOf(url, { kind: 'general', answers: plain }, 'win32')).toBe(
      String.raw`curl -i -H "content-type: application/json" -d "{\"name\":\"Ada\",\"area\":\"dale\",\"message\":\"100 \u0025\"}" localhost:3001/v1/enquiries/general`,
    )
  })
})
