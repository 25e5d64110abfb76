import { defineConfig } from 'vitest/config'

/** `vitest run` is the quick suite; `vitest run --mode slow` what takes minutes. */
export default defineConfig(({ mode }) => ({
  test: {
    include: [mode === 'slow' ? 'test/**/*.slow.ts' : 'test/**/*.test.ts'],
    pool: 'threads',
    isolate: false,
    maxWorkers: 2,
    // The built-in CloudFormation validator costs half a second a process; synthesise.slow.ts turns it on again.
    env: { CDK_VALIDATION: 'false', TZ: 'UTC' },
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
}))
