import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { CompiledOrganisation } from '../lib/core/organisation/organisation.ts'
import { londonDate } from '../lib/core/time/working-calendar.ts'
import { readContext } from '../lib/infrastructure/choice.ts'
import { organisationAdvice } from '../lib/infrastructure/organisation-file/compile-organisation.ts'
import { SynthesisRefused } from '../lib/infrastructure/organisation-file/synthesis-refused.ts'
import { type DynamoDbEngine, dynamoDbEngines } from '../lib/local/dynamodb/engine.ts'
import { DynamoDbLocalMissing } from '../lib/local/dynamodb/find-dynamodb-local.ts'
import type { LocalStack } from '../lib/local/local-stack.ts'
import { UnmodelledTemplateError } from '../lib/local/template/check-template.ts'
import { mailboxOwners } from '../lib/sample-week/mailbox-owners.ts'
import { playSampleWeek } from '../lib/sample-week/play-sample-week.ts'

// `npm start`: the whole pipeline on this machine, from the template that would be deployed.
const started = performance.now()
let home: string | undefined
let running: LocalStack | undefined
let leaving = false

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void leave(0))

try {
  const { help, dynamodb, context } = readOptions()
  if (help) print(helpText())
  else await start({ port: readPort(process.env['PORT']), dynamodb: readEngine(dynamodb), context })
} catch (error) {
  if (!leaving) {
    print(`\n${explain(error)}`)
    await leave(1)
  }
}

async function start(chosen: {
  port: number
  dynamodb: DynamoDbEngine
  context: Readonly<Record<string, string>>
}): Promise<void> {
  const { context, ...choices } = chosen
  progress('Checking the organisation, bundling the functions, synthesising the stack …')
  home = mkdtempSync(join(tmpdir(), 'enquiries-'))
  // After what was typed is read, since loading the CDK takes seconds.
  const { synthesise } = await import('../lib/infrastructure/synthesise.ts')
  const { startLocalStack } = await import('../lib/local/start-local-stack.ts')
  const { organisation, file, ...assembly } = await synthesise({
    outdir: home,
    validate: false,
    orExample: true,
    context,
  })
  if (file.example && context['organisation'] === undefined)
    progress(`There is no organisation of your own yet, so this is the example ${organisation.name}`)
  for (const line of organisationAdvice(file.path, londonDate(new Date().toISOString())))
    progress(`Worth a look: ${line}`)
  running = await startLocalStack({
    ...choices,
    assemblyDirectory: assembly.assemblyDirectory,
    stackName: assembly.stackName,
    tryIt: (url) => [postEnquiry(url, organisation), `curl -s ${url}/_local/mail`],
    introduction: introduce(organisation),
    people: { people: mailboxOwners(organisation), others: 'Enquirer' },
    demonstration: {
      title: 'A week of sample enquiries',
      about:
        'Sends made-up enquiries over five working days, answers some, and leaves one to go late. It takes about half a minute, and moves this clock on by a week.',
      play: (stage) => playSampleWeek(organisation.name, stage),
    },
    onProgress: progress,
    onNote: (text) => print(`  ! ${text}`),
  })
  print(welcome(running.url, organisation))
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

function readOptions(): { help: boolean; dynamodb: string; context: Readonly<Record<string, string>> } {
  const { values } = parseArgs({
    options: {
      help: { type: 'boolean', short: 'h', default: false },
      dynamodb: { type: 'string', default: dynamoDbEngines[0] },
      context: { type: 'string', short: 'c', multiple: true, default: [] },
    },
  })
  return { ...values, context: readContext(values.context) }
}

function readEngine(name: string): DynamoDbEngine {
  const engine = dynamoDbEngines.find((one) => one === name)
  if (engine) return engine
  throw new RangeError(`--dynamodb must be ${dynamoDbEngines.join(' or ')}, not "${name}".`)
}

function helpText(): string {
  return `npm start -- [--dynamodb ENGINE] [-c organisation=NAME]

Runs the whole pipeline on this machine, from the template that would be deployed. It needs no account, and sends no mail
to anybody. Ctrl-C stops everything; nothing is kept.

  --dynamodb ENGINE   what stands behind the table: ${dynamoDbEngines.join(' or ')} (AWS's own, which needs Java 17 or newer);
                      ${dynamoDbEngines[0]} unless said
  -c organisation=NAME  whose it is: a file of lib/organisations without .yaml, or a path that ends with it; the only one of
                      your own unless said, else an example
  -h, --help          this text

The environment variable PORT says where it answers: 3000 unless said, 0 for any free port.

For example:
  PORT=3001 npm start -- --dynamodb official
  npm start -- -c organisation=cheshire-east`
}

function introduce({ title, officers }: CompiledOrganisation) {
  const colleague = officers.find(({ role }) => role === 'officer')?.email ?? officers[0]?.email ?? ''
  return {
    title: `${title}: the whole service, on this machine`,
    about:
      'Somebody sends an enquiry. The right person gets it by email and replies, and whoever asked is told when they will hear. Every email the service sends arrives below. Nothing leaves this machine.',
    links: [
      { href: '/', text: 'What visitors see' },
      { href: '/officer', text: `The officers’ board: sign in as ${colleague}` },
    ],
  }
}

function welcome(url: string, organisation: CompiledOrganisation): string {
  return `
  See it work: inbox, sample week, clock  ${url}/_local/
  What visitors see                       ${url}/
  The kinds of enquiry                    ${url}/v1/kinds

Press “A week of sample enquiries” on the first of these pages, or post an enquiry yourself:

  ${postEnquiry(url, organisation)}

and read the mails it causes at ${url}/_local/. Ctrl-C stops everything; nothing is kept.
`
}

function postEnquiry(url: string, { districts }: CompiledOrganisation): string {
  const enquiry = {
    name: 'Ada Byron',
    email: 'ada@example.org',
    area: districts.find(({ name }) => name === 'fenland')?.name ?? districts[0]?.name,
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
