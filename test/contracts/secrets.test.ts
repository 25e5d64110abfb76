import { createMemoryIdentityKey } from '../../lib/adapters/memory/memory-identity-key.ts'
import { createMemoryStatusLinks } from '../../lib/adapters/memory/memory-status-links.ts'
import { createIdentityKey } from '../../lib/adapters/secrets/identity-key.ts'
import { createStatusLinks } from '../../lib/adapters/secrets/status-links.ts'
import { identityKeyContract, statusLinksContract } from './secrets-contract.ts'

identityKeyContract('memory', (key) => createMemoryIdentityKey(key))
identityKeyContract('secret', (key) => createIdentityKey({ key }))

statusLinksContract('memory', () => createMemoryStatusLinks())
statusLinksContract('secret', () => createStatusLinks({ current: 'k1', k1: 'x'.repeat(64) }))
