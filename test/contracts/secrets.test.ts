import { createMemoryEnquirerLinks } from '../../lib/adapters/memory/memory-enquirer-links.ts'
import { createMemoryIdentityKey } from '../../lib/adapters/memory/memory-identity-key.ts'
import { createMemoryOfficerLinks } from '../../lib/adapters/memory/memory-officer-links.ts'
import { createMemorySignedLinks } from '../../lib/adapters/memory/memory-signed-links.ts'
import { createEnquirerLinks } from '../../lib/adapters/secrets/enquirer-links.ts'
import { createIdentityKey } from '../../lib/adapters/secrets/identity-key.ts'
import { createOfficerLinks } from '../../lib/adapters/secrets/officer-links.ts'
import { createReleaseLinks } from '../../lib/adapters/secrets/release-links.ts'
import { officerNumbers } from '../../lib/core/organisation/officer-number.ts'
import { fixedKeyRing } from '../support/given/fixed-key-ring.ts'
import {
  enquirerLinksContract,
  identityKeyContract,
  linkPurposesContract,
  officerLinksContract,
  signedLinksContract,
  toFirstAddress,
} from './secrets-contract.ts'

const linkKeys = { current: 'k1', k1: 'x'.repeat(64) }

identityKeyContract('memory', (key) => createMemoryIdentityKey(key))
identityKeyContract('secret', (key) => createIdentityKey({ key }))

const ring = fixedKeyRing(linkKeys)
const numbers = officerNumbers([{ id: 'lisa-chambers' }, { id: 'omar-hale' }])
const purposes = ['status', 'release', 'not-me'] as const

for (const purpose of purposes)
  signedLinksContract(`memory, ${purpose}`, () => createMemorySignedLinks(purpose))
signedLinksContract('secret, release', () => createReleaseLinks(ring))

for (const purpose of ['status', 'not-me'] as const) {
  signedLinksContract(`memory, ${purpose} of an enquirer`, () =>
    toFirstAddress(createMemoryEnquirerLinks(purpose)),
  )
  signedLinksContract(`secret, ${purpose} of an enquirer`, () =>
    toFirstAddress(createEnquirerLinks(ring, purpose)),
  )
  enquirerLinksContract(`memory, ${purpose}`, createMemoryEnquirerLinks(purpose))
  enquirerLinksContract(`secret, ${purpose}`, createEnquirerLinks(ring, purpose))
}

const ofSecret = [
  toFirstAddress(createEnquirerLinks(ring, 'status')),
  toFirstAddress(createEnquirerLinks(ring, 'not-me')),
  createReleaseLinks(ring),
]
linkPurposesContract('memory', purposes.map(createMemorySignedLinks))
linkPurposesContract('secret', ofSecret)

officerLinksContract('memory', () => ({
  links: createMemoryOfficerLinks(),
  others: purposes.map(createMemorySignedLinks),
}))
officerLinksContract('secret', () => ({ links: createOfficerLinks({ ring, numbers }), others: ofSecret }))
