import { SynthesisRefused } from '../lib/infrastructure/organisation-file/synthesis-refused.ts'
import { DynamoDbLocalMissing } from '../lib/local/dynamodb/find-dynamodb-local.ts'
import { KeepRefused } from '../lib/local/keep/keep-folder.ts'
import { UnmodelledTemplateError } from '../lib/local/template/check-template.ts'

/** Why `npm start` cannot go on, for whoever typed it; with its stack where it is a bug. */
export function explainStart(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const code = 'code' in error ? String(error.code) : ''
  if (code === 'EADDRINUSE') {
    const port = process.env['PORT'] ?? '3000'
    const setting = `PORT=${Number(port) + 1}`
    const command = process.platform === 'win32' ? `set ${setting}&& npm start` : `${setting} npm start`
    return `Port ${port} is taken. Stop what uses it, or choose another: ${command}`
  }
  if (['ENOSPC', 'EMFILE'].includes(code) && 'syscall' in error && error.syscall === 'watch')
    return 'This machine lets nobody watch more folders. Start without: npm start -- --no-watch'
  if (code.startsWith('ERR_PARSE_ARGS')) return `${error.message}\nnpm start -- --help tells the options.`
  if (code === 'ERR_INVALID_TYPESCRIPT_SYNTAX') return placeOf(error.stack ?? error.message)
  const isExpected =
    'errors' in error || // esbuild's BuildFailure, which names file and line
    [SynthesisRefused, UnmodelledTemplateError, DynamoDbLocalMissing, KeepRefused, RangeError].some(
      (kind) => error instanceof kind,
    )
  return isExpected ? error.message : (error.stack ?? error.message)
}

/** File and line of a slip in TypeScript, and what is wrong; without where Node was when it found it. */
function placeOf(stack: string): string {
  const [place = stack] = stack.split('\n    at ')
  return place.replace(new URL('..', import.meta.url).href, '').replace(/\?\d+(?=:\d+\n)/, '')
}
