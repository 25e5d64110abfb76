import { expect, test } from 'vitest'
import { networkSource } from '../../../lib/core/spam/network-source.ts'

test.each([
  ['192.0.2.17', '192.0.2.17'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:0DB8:0001:0002::1', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['', ''],
  ['unknown', 'unknown'],
])('%s counts as %s', (address, source) => {
  expect(networkSource(address)).toBe(source)
})
