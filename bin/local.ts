import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { SynthesisRefused } from '../lib/infrastructure/organisation-file/synthesis-refused.ts'
import { type DynamoDbEngine, dynamoDbEngines } from '../lib/local/dynamodb/engine.ts'
import { DynamoDbLocalMissing } from '../lib/local/dynamodb/find-dynamodb-local.ts'
import type { LocalStack } from '../lib/local/local-stack.ts'
import { UnmodelledTemplateError } from '../lib/local/template/check-template.ts'

// `npm start`: the whole pipeline on this machine, from the template that would be deployed.
const started = performance.now()
let home: string | undefined
let running: LocalStack | undefined
let leaving = false

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void leave(0))

try {
  const { help, dynamodb } = readOptions()
  if (help) print(helpText())
  else await start(readPort(process.env['PORT']), readEngine(dynamodb))
} catch (error) {
  if (!leaving) {
    print(`\n${explain(error)}`)
    await leave(1)
  }
}

async function start(port: number, dynamodb: DynamoDbEngine): Promise<void> {
  progress('Checking the organisation, bundling the functions, synthesising the stack …')
  home = mkdtempSync(join(tmpdir(), 'enquiries-'))
  // After what was typed is read, since loading the CDK takes seconds.
  const { synthesise } = await import('../lib/infrastructure/synthesise.ts')
  const { startLocalStack } = await import('../lib/local/start-local-stack.ts')
  const { assemblyDirectory, stackName } = await synthesise({ outdir: home, validate: false })
  const tryIt = (url: string) => [postEnquiry(url), `curl -s ${url}/_local/mail`]
  running = await startLocalStack({
    assemblyDirectory,
    stackName,
    port,
    dynamodb,
    tryIt,
    onProgress: progress,
    onNote: (text) => print(`  ! ${text}`),
  })
  print(welcome(running.url))
  if (leaving) await leave(0)
}

async function leave(status: number): Promise<void> {
  // Asked twice, or before there is anything to stop: at once.
  const again = leaving
  leaving = true
  if (!again) await running?.stop()
  if (home !== undefined) rmSync(home, { recursive: true, force: true })
  process.exit(status)
}

function progress(text: string): void {
  print(`${((performance.now() - started) / 1000).toFixed(1).padStart(5)} s  ${text}`)
}

function print(text: string): void {
  process.stdout.write(`${text}\n`)
}

function readPort(text = '3000'): number {
  const port = Number(text)
  if (/^\d+$/.test(text) && port <= 65_535) return port
  throw new RangeError(`PORT must be a number from 0 (any free port) to 65535, not "${text}".`)
}

function readOptions(): { help: boolean; dynamodb: string } {
  return parseArgs({
    options: {
      help: { type: 'boolean', short: 'h', default: false },
      dynamodb: { type: 'string', default: dynamoDbEngines[0] },
    },
  }).values
}

function readEngine(name: string): DynamoDbEngine {
  const engine = dynamoDbEngines.find((one) => one === name)
  if (engine) return engine
  throw new RangeError(`--dynamodb must be ${dynamoDbEngines.join(' or ')}, not "${name}".`)
}

function helpText(): string {
  return `npm start -- [--dynamodb ENGINE]

Runs the whole pipeline on this machine, from the template that would be deployed. It needs no account, and sends no mail
to anybody. Ctrl-C stops everything; nothing is kept.

  --dynamodb ENGINE   what stands behind the table: ${dynamoDbEngines.join(' or ')} (AWS's own, which needs Java 17 or newer);
                      ${dynamoDbEngines[0]} unless said
  -h, --help          this text

The environment variable PORT says where it answers: 3000 unless said, 0 for any free port.

For example:
  PORT=3001 npm start -- --dynamodb official`
}

function welcome(url: string): string {
  return `
  Mails, queues, clock, faults ${url}/_local/
  The kinds of enquiry         ${url}/v1/kinds

Post an enquiry:

  ${postEnquiry(url)}

and read the mails it causes at ${url}/_local/. Ctrl-C stops everything; nothing is kept.
`
}

function postEnquiry(url: string): string {
  const enquiry = {
    name: 'Ada Byron',
    email: 'ada@example.org',
    area: 'fenland',
    hall: 'Upwell Village Hall',
    need: 'seek-help',
    topics: ['governance', 'funding'],
    message: 'We would like help with our governing document.',
  }
  const path = `${url.replace('http://', '')}/v1/enquiries/community-mentoring`
  return `curl -i -H 'content-type: application/json' -d '${JSON.stringify(enquiry)}' ${path}`
}

function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if ('code' in error && error.code === 'EADDRINUSE') {
    const port = process.env['PORT'] ?? '3000'
    return `Port ${port} is taken. Stop what uses it, or choose another: PORT=${Number(port) + 1} npm start`
  }
  const expected = [SynthesisRefused, UnmodelledTemplateError, DynamoDbLocalMissing, RangeError].some(
    (kind) => error instanceof kind,
  )
  const misspelt = 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
  if (misspelt) return `${error.message}\nnpm start -- --help tells the options.`
  return expected ? error.message : (error.stack ?? error.message)
}
