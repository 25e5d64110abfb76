import { expect, it } from 'vitest'
import { createManualClock } from '../../../lib/adapters/memory/manual-clock.ts'
import { createMemoryItemStore } from '../../../lib/adapters/memory/memory-item-store.ts'
import { maxListed } from '../../../lib/core/digest/digest.ts'
import { changeDigest } from '../../../lib/core/digest/digest-lifecycle.ts'
import { storedDigest } from '../../../lib/core/digest/stored-digest.ts'
import { createMorningList } from '../../../lib/use-cases/dispatch/morning-list.ts'
import { claimedMail } from '../../support/given/enquiry.ts'
import { sampleOrganisation as organisation } from '../../support/given/sample-organisation.ts'
import { referenceNumber } from '../../support/memory-world/quarantine-setting.ts'

const friday = '2027-03-05T15:00:00.000Z'

const on = (date: string, to = 'enquiries-desk') => ({ date, to })

function setUp() {
  const clock = createManualClock(friday)
  const digestStore = createMemoryItemStore(storedDigest)
  const dependencies = { digestStore, organisation, clock, random: () => 0.5 }
  const list = createMorningList(dependencies)
  const listed = () => Object.fromEntries(digestStore.all().map(({ date, references }) => [date, references]))
  return { clock, digestStore, dependencies, list, listed }
}

it('puts each once on the list of a day, which is then due at nine of that day', async () => {
  const { list, listed, digestStore } = setUp()
  for (const reference of ['ABCD-2345', 'WXYZ-6789', 'ABCD-2345']) await list.add(on('2027-03-08'), reference)
  expect(listed()).toEqual({ '2027-03-08': ['ABCD-2345', 'WXYZ-6789'] })
  expect(digestStore.all()[0]).toMatchObject({ version: 2, nextActionAt: '2027-03-08T09:00:00.000Z' })
})

it.each([
  { how: 'is on its way', close: { mails: [{ ...claimedMail, purpose: 'digest' as const }] } },
  { how: 'was not needed', close: { closedAt: friday } },
])('puts on the next working day’s list what comes when that of the day $how', async ({ close }) => {
  const { list, listed, digestStore } = setUp()
  await list.add(on('2027-03-25'), 'ABCD-2345')
  const [kept] = digestStore.all()
  if (kept === undefined) throw new Error('it is kept')
  await digestStore.replace({ ...kept, ...close, version: kept.version + 1 })
  await list.add(on('2027-03-25'), 'WXYZ-6789')
  await list.add(on('2027-03-25'), 'WXYZ-6789')
  await list.add(on('2027-03-25'), 'ABCD-2345')
  expect(listed()).toEqual({ '2027-03-25': ['ABCD-2345'], '2027-03-30': ['WXYZ-6789'] })
})

it('puts what is too much for one day on the days after it, each once', async () => {
  const { list, listed, digestStore } = setUp()
  const references = Array.from({ length: maxListed - 1 }, (_, n) => referenceNumber(n))
  await list.add(on('2027-03-08'), 'ZZZZ-2222')
  const [kept] = digestStore.all()
  if (kept === undefined) throw new Error('it is kept')
  const full = references.reduce(
    (digest, reference) => changeDigest(digest, { type: 'list', reference }, friday),
    kept,
  )
  await digestStore.replace({ ...full, version: 2 })
  for (const reference of ['YYYY-2222', 'ZZZZ-2222', 'YYYY-2222', 'XXXX-2222'])
    await list.add(on('2027-03-08'), reference)
  expect(listed()['2027-03-08']).toHaveLength(maxListed)
  expect(listed()['2027-03-09']).toEqual(['YYYY-2222', 'XXXX-2222'])
})

it.each([0, 1, 4])('puts it there though %i others write first', async (conflicts) => {
  const { dependencies, digestStore, listed } = setUp()
  await createMorningList(dependencies).add(on('2027-03-08'), 'ABCD-2345')
  let left = conflicts
  const disturbed = createMorningList({
    ...dependencies,
    digestStore: {
      ...digestStore,
      replace: async (digest) => (left-- > 0 ? 'conflict' : digestStore.replace(digest)),
    },
  })
  await disturbed.add(on('2027-03-08'), 'WXYZ-6789')
  expect(listed()).toEqual({ '2027-03-08': ['ABCD-2345', 'WXYZ-6789'] })
})

it('throws after five conflicts, and when the table cannot be read or written', async () => {
  const { dependencies, digestStore } = setUp()
  await createMorningList(dependencies).add(on('2027-03-08'), 'ABCD-2345')
  const down = () => Promise.reject(new Error('down'))
  for (const [changes, name] of [
    [{ replace: async () => 'conflict' as const }, 'TooManyConflicts'],
    [{ replace: down }, 'StoreFailed'],
    [{ read: down }, 'StoreFailed'],
  ] as const) {
    const list = createMorningList({ ...dependencies, digestStore: { ...digestStore, ...changes } })
    await expect(list.add(on('2027-03-08'), 'WXYZ-6789')).rejects.toThrow(expect.objectContaining({ name }))
  }
})
