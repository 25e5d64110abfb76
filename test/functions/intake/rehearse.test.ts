import { expect, test } from 'vitest'
import { rehearse } from '../../../functions/intake/rehearse.ts'
import { createManualClock } from '../../../lib/adapters/memory/manual-clock.ts'
import { createMemoryEnquirerLinks } from '../../../lib/adapters/memory/memory-enquirer-links.ts'
import { createMemoryIdentityKey } from '../../../lib/adapters/memory/memory-identity-key.ts'
import { english as words } from '../../../lib/core/words/english.ts'
import { kinds } from '../../../lib/kinds/kinds.ts'
import { sampleOrganisation as organisation } from '../../support/given/sample-organisation.ts'

const dependencies = {
  statusLinks: createMemoryEnquirerLinks('status'),
  kinds,
  words,
  organisation,
  publicUrl: 'https://api.example',
  version: 'v1',
  identityKey: createMemoryIdentityKey(),
  clock: createManualClock('2027-03-08T10:00:00.000Z'),
}

test('the rehearsal goes all the way to a 202, so that all of it is compiled before the first visitor', async () => {
  expect(await rehearse(dependencies)).toMatchObject({ status: 202 })
})

test('a rehearsal that fails leaves INIT alone', async () => {
  const sign = () => Promise.reject(new Error('no key'))
  const statusLinks = { ...dependencies.statusLinks, sign }
  expect(await rehearse({ ...dependencies, statusLinks })).toBeUndefined()
})
