import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const program = fileURLToPath(new URL('../../../bin/enquiries.ts', import.meta.url))

/** Runs `npm run enquiries -- …` as an admin does, without npm; answers its exit code and what it wrote. */
export function enquiriesCommand(
  words: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<{ readonly status: number; readonly out: string; readonly error: string }> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [program, ...words],
      { timeout: 60_000, env: { ...process.env, ...env } },
      (failure, out, error) => {
        const status = failure === null ? 0 : typeof failure.code === 'number' ? failure.code : -1
        resolve({ status, out, error })
      },
    )
  })
}
