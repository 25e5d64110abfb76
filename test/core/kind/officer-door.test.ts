import { describe, expect, test } from 'vitest'
import { assetTransfer } from '../../../lib/kinds/asset-transfer.ts'
import { kinds } from '../../../lib/kinds/kinds.ts'
import { sampleOrganisation } from '../../support/given/sample-organisation.ts'

const atTheCounter = { areas: sampleOrganisation.areas, door: 'officer', reachable: true } as const
const told = { name: 'Beryl Hargreaves', message: 'Our treasurer has stepped down.' }

describe.each(kinds)('an officer who writes down an enquiry of the kind $name', (kind) => {
  test('needs a name, and a message where the kind does, and nothing else', () => {
    const reading = kind.readAnswers({}, atTheCounter)
    const needed = ['name', ...(kind.fields['message']?.required === true ? ['message'] : [])]
    expect(reading.ok ? [] : reading.problems.map(({ field }) => field).sort()).toEqual(needed.sort())
    expect(kind.readAnswers(told, atTheCounter)).toMatchObject({ ok: true, answers: told })
  })
})

test('an officer is asked once more for what cannot be read, and then it is kept as it is', () => {
  const typed = { ...told, deadline: 'before Easter' }
  expect(assetTransfer.readAnswers(typed, atTheCounter)).toMatchObject({
    ok: false,
    problems: [{ field: 'deadline' }],
  })
  const again = { ...atTheCounter, asked: new Set(['deadline']) }
  expect(assetTransfer.readAnswers(typed, again)).toMatchObject({ ok: true, answers: typed })
})

test('what an officer chooses is one of what is offered', () => {
  expect(assetTransfer.readAnswers({ ...told, stage: 'nonsense' }, atTheCounter)).toMatchObject({
    ok: false,
    problems: [{ field: 'stage' }],
  })
})
