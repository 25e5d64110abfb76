import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    pool: 'threads',
    isolate: false,
    // The built-in CloudFormation validator costs half a second a process; one test turns it on again.
    env: { CDK_VALIDATION: 'false', TZ: 'UTC' },
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
