import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { readContext } from '../lib/infrastructure/choice.ts'
import { type DynamoDbEngine, dynamoDbEngines } from '../lib/local/dynamodb/engine.ts'

/** What `npm start` was asked for. */
export interface StartOptions {
  readonly port: number
  readonly dynamodb: DynamoDbEngine
  readonly context: Readonly<Record<string, string>>
  readonly sample: boolean
  /** An absolute path. */
  readonly keep: string | undefined
  readonly watch: boolean
}

/** Reads arguments and variables; `help` where that is what is wanted. Throws a RangeError, or Node's of what it cannot parse. */
export function readStartOptions(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  isTerminal: boolean,
): StartOptions | 'help' {
  const { values } = parseArgs({
    args: [...args],
    allowNegative: true,
    options: {
      help: { type: 'boolean', short: 'h', default: false },
      dynamodb: { type: 'string', default: dynamoDbEngines[0] },
      context: { type: 'string', short: 'c', multiple: true, default: [] },
      sample: { type: 'boolean', default: false },
      keep: { type: 'string' },
      watch: { type: 'boolean' },
    },
  })
  if (values.help) return 'help'
  const dynamodb = readEngine(values.dynamodb)
  const isEmbedded = dynamodb === dynamoDbEngines[0]
  for (const [name, isAsked] of Object.entries({
    keep: values.keep !== undefined,
    watch: values.watch === true,
  }))
    if (isAsked && !isEmbedded)
      throw new RangeError(
        `--${name} needs --dynamodb ${dynamoDbEngines[0]}: the other engine keeps nothing here.`,
      )
  if (values.keep === '') throw new RangeError('--keep needs the name of a folder.')
  // npm changes to the top of the checkout, and says where somebody typed.
  const typedIn = environment['INIT_CWD'] ?? ''
  return {
    port: readPort(environment['PORT']),
    dynamodb,
    context: readContext(values.context),
    sample: values.sample,
    keep: values.keep === undefined ? undefined : resolve(typedIn, values.keep),
    watch: values.watch ?? (isTerminal && isEmbedded),
  }
}

function readPort(text = '3000'): number {
  const port = Number(text)
  if (/^\d+$/.test(text) && port <= 65_535) return port
  throw new RangeError(`PORT must be a number from 0 (any free port) to 65535, not "${text}".`)
}

function readEngine(name: string): DynamoDbEngine {
  const engine = dynamoDbEngines.find((one) => one === name)
  if (engine) return engine
  throw new RangeError(`--dynamodb must be ${dynamoDbEngines.join(' or ')}, not "${name}".`)
}

/** What `--help` prints. */
export const startHelp = `npm start -- [-c organisation=NAME] [--sample] [--keep FOLDER] [--no-watch]

Runs the whole pipeline on this machine, from the template that would be deployed. It needs no account, and sends no mail
to anybody. Ctrl-C stops everything; nothing is kept unless you say where.

  -c organisation=NAME  whose it is: a file of lib/organisations without .yaml, or a path that ends with it; the only one of
                      your own unless said, else an example
  --sample            plays a week of made-up enquiries at the start, so that the board and the inbox have something in them
  --keep FOLDER       keeps enquiries, emails, clock and keys in that folder, and goes on from there the next time
  --watch, --no-watch whether the service is replaced when you save a file of lib, functions or bin, with all its data;
                      it is when you start it in a terminal
  --dynamodb ENGINE   what stands behind the table: ${dynamoDbEngines.join(' or ')} (AWS's own, which needs Java 17 or newer);
                      ${dynamoDbEngines[0]} unless said
  -h, --help          this text

The environment variable PORT says where it answers: 3000 unless said, 0 for any free port.

For example:
  npm start -- -c organisation=cheshire-east --sample
  npm start -- --keep ../enquiries-kept
  PORT=3001 npm start -- --dynamodb official
`
