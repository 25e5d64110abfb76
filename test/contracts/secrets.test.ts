import { createMemoryEnquirerLinks } from '../../lib/adapters/memory/memory-enquirer-links.ts'
import { createMemoryIdentityKey } from '../../lib/adapters/memory/memory-identity-key.ts'
import { createMemoryOfficerLinks } from '../../lib/adapters/memory/memory-officer-links.ts'
import { createMemorySignedLinks } from '../../lib/adapters/memory/memory-signed-links.ts'
import { createEnquirerLinks } from '../../lib/adapters/secrets/enquirer-links.ts'
import { createIdentityKey } from '../../lib/adapters/secrets/identity-key.ts'
import { createOfficerLinks } from '../../lib/adapters/secrets/officer-links.ts'
import { createSignedLinks } from '../../lib/adapters/secrets/signed-links.ts'
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

const purposes = ['status', 'release', 'not-me'] as const

for (const purpose of purposes) {
  signedLinksContract(`memory, ${purpose}`, () => createMemorySignedLinks(purpose))
  signedLinksContract(`secret, ${purpose}`, () => createSignedLinks(fixedKeyRing(linkKeys), purpose))
}

for (const purpose of ['status', 'not-me'] as const) {
  const ring = fixedKeyRing(linkKeys)
  signedLinksContract(`memory, ${purpose} of an enquirer`, () =>
    toFirstAddress(createMemoryEnquirerLinks(purpose)),
  )
  signedLinksContract(`secret, ${purpose} of an enquirer`, () =>
    toFirstAddress(createEnquirerLinks(ring, purpose)),
  )
  enquirerLinksContract(`memory, ${purpose}`, createMemoryEnquirerLinks(purpose))
  enquirerLinksContract(`secret, ${purpose}`, createEnquirerLinks(ring, purpose))
}

linkPurposesContract('secret, of enquirers and others', [
  toFirstAddress(createEnquirerLinks(fixedKeyRing(linkKeys), 'status')),
  toFirstAddress(createEnquirerLinks(fixedKeyRing(linkKeys), 'not-me')),
  createSignedLinks(fixedKeyRing(linkKeys), 'release'),
])

linkPurposesContract('memory', purposes.map(createMemorySignedLinks))
linkPurposesContract(
  'secret',
  purposes.map((purpose) => createSignedLinks(fixedKeyRing(linkKeys), purpose)),
)

officerLinksContract('memory', () => ({
  links: createMemoryOfficerLinks(),
  others: purposes.map(createMemorySignedLinks),
}))
officerLinksContract('secret', () => ({
  links: createOfficerLinks(fixedKeyRing(linkKeys)),
  others: purposes.map((purpose) => createSignedLinks(fixedKeyRing(linkKeys), purpose)),
}))
