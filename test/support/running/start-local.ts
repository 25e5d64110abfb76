import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = fileURLToPath(new URL('../../..', import.meta.url))
const started: ChildProcess[] = []

/** `npm start` as a process of its own, of this checkout or another: what it has said so far, and with which status it left. */
export function startLocal(
  port: string,
  {
    args = [],
    env = {},
    checkout = here,
  }: { args?: string[]; env?: Record<string, string>; checkout?: string } = {},
) {
  const child = spawn(process.execPath, [join(checkout, 'bin', 'local.ts'), ...args], {
    cwd: checkout,
    env: { ...process.env, ...env, PORT: port },
  })
  started.push(child)
  let said = ''
  child.stdout.on('data', (text) => {
    said += String(text)
  })
  return { child, said: () => said, left: once(child, 'exit').then(([code]) => code) }
}

/** Ends those that still run, after a test that failed. */
export function killStarted(): void {
  for (const child of started.splice(0)) child.kill('SIGKILL')
}
