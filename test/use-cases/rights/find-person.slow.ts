import { test } from 'vitest'
import { findAmong } from './find-among.ts'

test('all 50 of a person are found among 10,000, and none of anybody else', async () => {
  await findAmong(10_000)
}, 60_000)
