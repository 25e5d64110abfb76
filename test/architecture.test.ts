import { readFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { readmeOf } from './support/source/readmes.ts'
import {
  codeOf,
  exportedNames,
  type Import,
  importsOf,
  readSourceFiles,
  readTopLevel,
  type SourceFile,
} from './support/source/source-files.ts'

interface Rule {
  /** Where the rule holds; the first that fits a file is its rule. */
  readonly files: RegExp
  /** Files of ours that may be imported, besides those of the same folder where `files` names one. */
  readonly ours: readonly RegExp[]
  /** Packages, by the beginning of what is written. */
  readonly packages: readonly string[]
  readonly typesOnly?: true
  readonly because: string
}

/** A room of the house: a folder, the files that others may import, and what it is. */
interface Room {
  readonly room: string
  readonly doors: readonly string[]
}

/** `doors` are files without `.ts`; `each`: a room of leaves, where every file is a door. */
const room = (name: string, doors = ''): Room => ({ room: name, doors: doors.split(' ') })

/**
 * The house, from the ground up: a room imports only rooms that stand above it in this list, and those by their doors.
 * A room and the rooms inside it are behind one door. `lib/core/README.md` says what each is for.
 */
const rooms: readonly Room[] = [
  room('lib/core/text', 'each'),
  room('lib/core/words', 'english english-problems english-spam word'),
  room('lib/core/time', 'each'),
  room('lib/core/stored', 'each'),
  room('lib/core/kind', 'answers field fields form-steps kind kind-words read-options submission title-of'),
  room(
    'lib/core/delivery',
    'chain-step mail mail-lease mail-lifecycle mail-schema mailed-item new-purpose retry-delay',
  ),
  room(
    'lib/core/organisation',
    'colour-contrast entry-id officer-name officer-number organisation organisation-draft promises reserved-names route-fits to-draft usual-officer',
  ),
  room('lib/core/organisation/check', 'check-organisation finding organisation-warnings'),
  room('lib/core/enquiry', 'each'),
  room('lib/core/enquiry/lifecycle', 'acts apply-command automatic decide heard notes reopening requests'),
  room('lib/core/enquiry/stored', 'stored-enquiry'),
  room('lib/core/records', 'each'),
  room(
    'lib/core/directory',
    'change-overlay explain-routing change-people edited-people handover-chain leave-cover leave-dates overlay people people-differences presence read-entry routing seen-directory stored-overlay',
  ),
  room('lib/core/waiting', 'corrected-lists digest-time last-week morning reader waiting-for'),
  room('lib/core/posted-form', 'allowed-next controls extras pairs read-form-submission sent-files-schema'),
  room('lib/core/spam', 'assess-spam network-source signs'),
  room(
    'lib/core/board',
    'board-lists board-row chosen-rows counts-by ended-lists found-rows sought story story-names veiled word-marks',
  ),
  room('lib/core/digest', 'digest digest-lifecycle next-digest-step stored-digest'),
  room(
    'lib/core/standalone-mail',
    'next-standalone-mail-step standalone-mail standalone-mail-lifecycle stored-standalone-mail',
  ),
  room('lib/core/steps', 'act-steps next-step step work-item'),
  room('lib/core/mails/layout', 'block mail-content'),
  room('lib/core/mails/standalone', 'leave-notice people-notice sign-in'),
  room('lib/core/mails', 'each'),
  room('lib/kinds', 'general kinds'),
  room(
    'lib/plan',
    'change compare-people compare-resources deployed may-deploy plan-changes plan-in-words read-deployed-schema',
  ),
  room('lib/organisations'),
  room('lib/ports', 'each'),
  room('lib/use-cases/keyed-hashes', 'each'),
  room('lib/use-cases/item-changes', 'each'),
  room('lib/use-cases/reindex', 'reindex'),
  room('lib/use-cases/lookups', 'each'),
  room('lib/use-cases/compose', 'compose-digest compose-mail compose-standalone-mail leave-url'),
  room('lib/use-cases/intake', 'each'),
  room('lib/use-cases/sign-in', 'each'),
  room('lib/use-cases/directory', 'each'),
  room(
    'lib/use-cases/dispatch',
    'carry-digest carry-forward carry-standalone-mail look-at-changed mail-event record-mail-events roll-call sweep-agenda',
  ),
  room('lib/use-cases/enquirer', 'each'),
  room(
    'lib/use-cases/officer',
    'act-for-officer confirm-by-code known-browsers mail-officer-link officer-acts press-actor request-code undo-passes view-for-officer',
  ),
  room('lib/use-cases/board', 'each'),
  room('lib/use-cases/rights', 'each'),
  room(
    'lib/adapters/dynamodb',
    'digest-item dynamodb-client dynamodb-counter dynamodb-directory-store dynamodb-enquiry-store dynamodb-every-enquiry dynamodb-item-store dynamodb-records dynamodb-seen-directory query-agenda query-rows standalone-mail-item',
  ),
  room('lib/adapters/memory'),
  room(
    'lib/adapters/secrets',
    'enquirer-links identity-key leave-links key-ring named-keys officer-links officer-tokens read-secret release-links rotating-key secrets-client',
  ),
  room('lib/adapters/ses', 'ses-client ses-mailer'),
  room('lib/adapters/sqs', 'sqs-client sqs-mail-event-backlog sqs-work-queue'),
  room('lib/pages/client', 'embed-words'),
  room('lib/pages/words/officers'),
  room('lib/pages/words', 'english english-rights'),
  room('lib/pages', 'each'),
  room('lib/pages/components', 'each'),
  room('lib/pages/frame', 'page private-unavailable problem-page'),
  room(
    'lib/pages/enquire',
    'check-page correct-address-page embed-page form-page form-question home-page sent-page',
  ),
  room(
    'lib/pages/private',
    'find-page heard-page no-link-page not-me-page note-page release-page restricted-page status-page withdraw-page',
  ),
  room('lib/pages/notices', 'each'),
  room('lib/pages/rights', 'certificate-page copy-page'),
  room(
    'lib/pages/officer',
    'code-page confirm-page done-page expired-page facts form no-link-page officer-page others',
  ),
  room('lib/pages/guide', 'each'),
  room('lib/pages/leave', 'each'),
  room('lib/pages/people', 'each'),
  room('lib/pages/sign-in', 'each'),
  room(
    'lib/pages/board',
    'add-choose-page add-form-page added-page board-address-page board-enquiry-page board-page board-release-page board-restricted-page board-rows board-table session-expired-page',
  ),
  room('functions/shared/lambda', 'at-init environment log operations sqs-stack system-clock warm-up'),
  room('functions/shared/http', 'each'),
  room('functions/shared/form', 'posted-field read-form-body'),
  room('functions/shared/composition', 'each'),
  room('functions/intake', 'environment'),
  room('functions/forms', 'environment'),
  room('functions/officer/sign-in', 'browser-cookie host-cookie foreign-post session undo-cookie'),
  room('functions/officer/deal', 'choices deal deal-pages posted-act posted-person'),
  room('functions/officer/leave'),
  room('functions/officer/board', 'board-session'),
  room('functions/officer/people'),
  room('functions/officer', 'environment'),
  room('functions/dispatch', 'environment'),
  room('functions/mail-events', 'environment'),
  room('functions/agenda', 'environment'),
  room('lib/infrastructure/organisation-file/typed-text'),
  room(
    'lib/infrastructure/organisation-file',
    'compile-organisation deploy-shape synthesis-refused which-organisation write-people',
  ),
  room('lib/infrastructure/bundles', 'bundles'),
  room('lib/infrastructure/bundles/parts'),
  room('lib/infrastructure/constructs', 'each'),
  room('lib/infrastructure/functions'),
  room('lib/infrastructure/watching', 'fixed-costs price-list'),
  room('lib/infrastructure', 'choice chosen-deployment synthesise'),
  room('lib/local/protocol', 'each'),
  room('lib/local/server', 'each'),
  room('lib/local/clock', 'each'),
  room('lib/local/keep', 'each'),
  room('lib/local/template', 'check-template json modelled-types stack-model'),
  room('lib/local/metrics', 'embedded-metrics metric-store views'),
  room('lib/local/lambda', 'function-pool'),
  room('lib/local/ses', 'mailbox needed-for-send ses-settings stored-mail'),
  room('lib/local/permissions', 'authorise needed-grants'),
  room('lib/local/faults', 'faults'),
  room('lib/local/dynamodb', 'engine find-dynamodb-local'),
  room('lib/local/secrets'),
  room('lib/local/sns'),
  room('lib/local/sqs'),
  room('lib/local/cloudformation'),
  room('lib/local/scheduler'),
  room('lib/local/http'),
  room('lib/local/demonstration', 'each'),
  room('lib/local/page'),
  room('lib/local/watch', 'answer-orders orders start-run watch-and-run watch-sources'),
  room('lib/local', 'local-stack start-local-stack'),
  room('lib/sample-week', 'example-enquiry mailbox-owners play-sample-week welcome'),
  room('lib/command-line', 'each'),
  room('lib/admin', 'plan-deployment'),
  room('lib/admin/rights', 'open-rights record-look serve-rights unanswered'),
  room('lib/admin/deploy', 'bootstrapped-account cdk-deploy deploy-program'),
  room('lib/admin/commands', 'enquiries-program plan-program'),
  room('bin'),
]

const core = /^lib\/core\//
const ports = /^lib\/ports\//
const useCases = /^lib\/use-cases\//
const plan = /^lib\/plan\//
const kinds = /^lib\/kinds\//
const pages = /^lib\/pages\//
const adapters = /^lib\/adapters\//
const sharedFunctions = /^functions\/shared\/(?!composition\/)/
const sharedComposition = /^functions\/shared\/composition\//
const infrastructure = /^lib\/infrastructure\//
const local = /^lib\/local\//
const sampleWeek = /^lib\/sample-week\//
const admin = /^lib\/admin\//
const commandLine = /^lib\/command-line\//
const ownFolder = (folder: string) => new RegExp(`^functions/${folder}/`)

const adapter = (name: string, packages: readonly string[], because: string): Rule => ({
  files: new RegExp(`^lib/adapters/${name}/`),
  ours: [core, ports, new RegExp(`^lib/adapters/${name}/`)],
  packages,
  because,
})

const functionFolders = ['intake', 'forms', 'officer', 'dispatch', 'mail-events', 'agenda']

/** Who may import whom. */
const importTable: readonly Rule[] = [
  {
    files: /^lib\/core\/[a-z/-]+\/(fields|document|stored-enquiry|stored-document|[a-z-]+-schema)\.ts$/,
    ours: [core],
    packages: ['valibot'],
    because: 'what comes from outside becomes typed here',
  },
  {
    files: /^lib\/core\/time\/working-calendar\.ts$/,
    ours: [core],
    packages: ['temporal-polyfill'],
    because: 'one module knows time zones; Node 24 has no Temporal',
  },
  {
    files: core,
    ours: [core],
    packages: [],
    because: 'the core is pure: the same in a function, a test and a browser',
  },
  {
    files: kinds,
    ours: [core, kinds],
    packages: [],
    because: 'an author of forms needs one file and the core',
  },
  {
    files: /^lib\/plan\/[a-z-]+-schema\.ts$/,
    ours: [core, plan],
    packages: ['valibot'],
    because: 'a template that was deployed is read here',
  },
  {
    files: plan,
    ours: [core, plan],
    packages: [],
    because: 'what differs between two templates is a pure question',
  },
  {
    files: ports,
    ours: [core, ports],
    packages: [],
    typesOnly: true,
    because: 'a port is what the core asks of the world, and no code',
  },
  {
    files: useCases,
    ours: [core, ports, useCases],
    packages: [],
    because: 'a story knows no AWS and no HTTP',
  },
  adapter('dynamodb', ['@aws-sdk/client-dynamodb'], 'one technology to a folder'),
  adapter('sqs', ['@aws-sdk/client-sqs'], 'one technology to a folder'),
  adapter(
    'ses',
    ['@aws-sdk/client-ses', 'nodemailer/lib/mail-composer'],
    'SES takes raw MIME, and we do not write that',
  ),
  adapter(
    'secrets',
    ['@aws-sdk/client-secrets-manager', 'node:crypto'],
    'keys are read and used in one place',
  ),
  adapter('memory', ['node:crypto'], 'tests and demonstrations need no technology'),
  {
    files: /^lib\/pages\/client\//,
    ours: [/^lib\/pages\/client\//, /^lib\/core\/text\/(likely-address|text-policy)\.ts$/],
    packages: [],
    because: 'it runs in browsers, and all of it is sent; the two rules it needs are tested in the core',
  },
  {
    files: pages,
    ours: [core, kinds, pages],
    packages: [],
    because: 'a page is a function of what it shows',
  },
  {
    files: /^lib\/organisations\//,
    ours: [core],
    packages: [],
    typesOnly: true,
    because: 'organisations are data',
  },
  {
    files: /^functions\/[^/]+\/environment\.ts$/,
    ours: [],
    packages: [],
    because: 'the construct reads it too, and must not pull in run-time code',
  },
  {
    files: /^functions\/shared\/http\/page-response\.ts$/,
    ours: [sharedFunctions],
    packages: ['node:zlib'],
    because: 'an HTTP API compresses nothing, so this one file does',
  },
  {
    files: /^functions\/shared\/http\/(problem-answer|tell-outage)\.ts$/,
    ours: [sharedFunctions, useCases, pages],
    packages: [],
    because: 'the functions with pages show a problem alike',
  },
  {
    files: sharedComposition,
    ours: [sharedFunctions, sharedComposition, adapters],
    packages: ['node:crypto', '@aws-sdk/client-dynamodb'],
    because: 'what several functions are composed of stands once; only an index.ts may import it',
  },
  {
    files: sharedFunctions,
    ours: [sharedFunctions, core, ports],
    packages: ['@middy/core', 'aws-lambda', 'node:stream', 'node:timers/promises'],
    because: 'the stacks know Lambda and nothing of enquiries but what is observed',
  },
  ...functionFolders.flatMap((folder): Rule[] => [
    {
      files: new RegExp(`^functions/${folder}/index\\.ts$`),
      ours: [
        ...[core, ports, useCases, adapters, pages, kinds],
        ...[sharedFunctions, sharedComposition, ownFolder(folder)],
      ],
      packages: [
        'organisation:compiled',
        'assets:compiled',
        'node:crypto',
        '@aws-sdk/client-dynamodb',
        '@aws-sdk/client-sqs',
      ],
      because: 'here, and only here, a function is composed, and the commands it warms up with are chosen',
    },
    {
      files: ownFolder(folder),
      ours: [core, ports, useCases, pages, sharedFunctions, ownFolder(folder)],
      packages: ['@middy/core', 'aws-lambda', 'node:crypto'],
      because: 'a handler is given its adapters, kinds and organisation, and knows no other function',
    },
  ]),
  {
    files: infrastructure,
    ours: [
      core,
      kinds,
      infrastructure,
      /^functions\/[^/]+\/environment\.ts$/,
      /^lib\/pages\/page-asset\.ts$/,
    ],
    packages: ['aws-cdk-lib/', 'constructs', 'esbuild', 'yaml', 'node:'],
    because: 'the stack is built from the template’s side: it bundles functions and never imports their code',
  },
  {
    files: local,
    ours: [local],
    packages: ['node:', 'local-aws-sqs', 'dynalite', 'postal-mime'],
    because: 'it loads bundles and would run any such app: CloudFormation, not enquiries',
  },
  {
    files: sampleWeek,
    ours: [core, sampleWeek],
    packages: [],
    because: 'it meets the service as visitors and officers do: by its pages, its API and its emails',
  },
  {
    files: commandLine,
    ours: [core, commandLine],
    packages: ['commander', 'node:fs', 'node:util'],
    because: 'every command of ours has the same manners, whatever it does',
  },
  {
    files: admin,
    ours: [core, plan, ports, useCases, adapters, pages, commandLine, admin],
    packages: ['@aws-sdk/client-cloudformation', '@aws-sdk/client-secrets-manager'],
    because: 'an admin’s commands compose like a function does, but run on the admin’s machine',
  },
  {
    files: /^bin\//,
    ours: [core, kinds, pages, infrastructure, local, sampleWeek, commandLine, admin, /^bin\//],
    packages: ['node:'],
    because: 'a command composes; what it does is in lib',
  },
]

/** What may not stand in code, where, and why. */
const forbidden: readonly {
  what: string
  pattern: RegExp
  where: RegExp
  except?: RegExp
  because: string
}[] = [
  {
    what: 'the clock, chance or the process',
    pattern:
      /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bprocess\b\.|\bconsole\.|\bperformance\b|\bsetTimeout\b|\bcrypto\./,
    where: /^lib\/(core|kinds|ports|use-cases|pages)\//,
    except: /^lib\/pages\/client\//,
    because: 'the same input gives the same output; time and chance come in as arguments',
  },
  {
    what: 'process.env',
    pattern: /\bprocess\.env\b/,
    where: /^(bin|lib|functions)\//,
    except: /^bin\/|^functions\/[^/]+\/index\.ts$|^lib\/(infrastructure|local)\//,
    because: 'variables are read once, at cold start, where a function is composed',
  },
  {
    what: 'a look through the whole table',
    pattern: /\b(ScanCommand|paginateScan|createDynamodbEveryEnquiry)\b/,
    where: /^(bin|lib|functions)\//,
    except:
      /^lib\/adapters\/dynamodb\/dynamodb-every-enquiry\.ts$|^lib\/admin\/(reindex-enquiries|rights\/open-rights)\.ts$/,
    because:
      'it grows with every enquiry that was ever kept: ask an index; only reindex and looking for a person everywhere may, run by an admin',
  },
  {
    what: 'console',
    pattern: /\bconsole\.\w/,
    where: /^(bin|lib|functions)\//,
    except: /\.js$/,
    because: 'there is one log',
  },
  {
    what: 'a default export',
    pattern: /^export default\b/m,
    where: /./,
    because: 'a thing has one name wherever it is used; only vitest.config.ts must, and it lies outside',
  },
  {
    what: 'any',
    pattern: /[:<|,] ?any\b(?! other|\()|\bas any\b/,
    where: /\.ts$/,
    because: 'it turns the compiler off',
  },
  {
    what: 'an enum',
    pattern: /^\s*(export )?(declare )?(const )?enum /m,
    where: /\.ts$/,
    because: 'a union says the same without code',
  },
  {
    what: 'a namespace import',
    pattern: /^import \* as (?!v\b)/m,
    where: /^(lib|functions|bin)\/.*\.ts$/,
    because: 'names tell what a file needs; valibot is made to be read as `v`',
  },
  {
    what: 'a class that is neither an error nor a construct',
    pattern:
      /^\s*(export )?(abstract )?class \w+(?!\w)(?!(<[^\n]*>)? extends (\w*Error|Construct|Stack|EnquiryFunction)\b)/m,
    where: /^(bin|lib|functions)\/.*\.ts$/,
    because: 'functions over data need no `this`',
  },
  {
    what: 'a mocked module',
    pattern: /\b(vi|jest)\.(do)?[mM]ock\(/,
    where: /^test\//,
    because: 'doubles are passed in',
  },
  {
    what: 'a skipped or lonely test',
    pattern: /\b(test|it|describe)\.(skip|only|todo)\b/,
    where: /^test\//,
    because: 'a test runs',
  },
]

const topLevel = [
  ...['.ci', '.gitattributes', '.gitignore', '.npmrc', 'LICENSE', 'README.md', 'biome.json', 'cdk.json'],
  ...['package-lock.json', 'package.json', 'tsconfig.json', 'vitest.config.ts'],
  ...['bin', 'functions', 'lib', 'test'],
]
const madeHere = ['.git', 'node_modules', 'cdk.out', 'coverage', '.DS_Store', '.vscode', '.idea']

/** Files whose exports others call by name without importing them: Lambda, the bundler, tests, and the editor’s schema. */
const loadedByName =
  /^functions\/[^/]+\/index\.ts$|^lib\/infrastructure\/bundles\/parts\/|^lib\/adapters\/memory\/|organisation-shape\.ts$|\.d\.ts$/

const vagueNames = [
  'utils',
  'util',
  'helpers',
  'helper',
  'common',
  'constants',
  'types',
  'manager',
  'misc',
  'index',
  'impl',
]

const product = readSourceFiles('bin', 'lib', 'functions')
const everything = [...product, ...readSourceFiles('test')]
const typescript = everything.filter(({ path }) => path.endsWith('.ts'))
const entries = product.flatMap(entriesOf)

describe('rooms', () => {
  test('hold every file of the product, so that a new room is a decision', () => {
    const homeless = product.filter(({ path }) => path.endsWith('.ts') && roomOf(path) === undefined)
    expect(
      homeless.map(({ path }) => path),
      'put the file into a room, or add its folder to the list below everything that it imports',
    ).toEqual([])
  })

  test('import one way: only rooms that stand above them in the list', () => {
    const upwards = entries.filter(({ from, to }) => rooms.indexOf(to) > rooms.indexOf(from))
    expect(
      upwards.map(({ path, target }) => `${path} imports ${target}`),
      'move what both need to the upper of the two rooms, or take it as an argument',
    ).toEqual([])
  })

  test('are entered by their doors', () => {
    const past = entries.filter((entry) => !isInside(entry) && !isDoor(entry.to, entry.target))
    expect(
      past.map(({ path, target }) => `${path} imports ${target}`),
      'ask one of the room’s doors; or make the file a door in the list, if others may rely on it from now on',
    ).toEqual([])
  })

  test('have no door that nobody comes through', () => {
    const used = new Set(entries.filter((entry) => !isInside(entry)).map(({ target }) => target))
    const unused = rooms.flatMap(({ room, doors }) =>
      doors
        .map((door) => `${room}/${door}.ts`)
        .filter((path) => !/\/(each)?\.ts$/.test(path) && !used.has(path)),
    )
    expect(unused, 'take it out of the list').toEqual([])
  })

  test('of the core stand in its README in this order, each with a door to start at', () => {
    const rows = [...readmeOf('lib/core').matchAll(/^\| `([a-z-]+)\/` \|.*\]\((\S+)\) \|$/gm)]
    const ofCore = rooms.filter(({ room }) => dirname(room) === 'lib/core')
    expect(rows.map(([, name]) => `lib/core/${name}`)).toEqual(ofCore.map(({ room }) => room))
    const starts = rows.map(([, name, start = '']) => [name, `lib/core/${start}`] as const)
    const isStart = ([name, start]: (typeof starts)[number]) =>
      start.startsWith(`lib/core/${name}/`) &&
      ofCore.some((one) => one === roomOf(start) && isDoor(one, start))
    expect(starts.filter((start) => !isStart(start))).toEqual([])
  })

  test('have at most 24 files', () => {
    const sizes = Map.groupBy(everything, ({ path }) => dirname(path))
    const crowded = [...sizes].filter(([, files]) => files.length > 24).map(([folder]) => folder)
    expect(crowded, 'find the two rooms that this folder wants to be').toEqual([])
  })
})

describe('imports', () => {
  test('are what the table allows, for every file of the product', () => {
    const broken = product
      .filter(({ path }) => path.endsWith('.ts'))
      .flatMap((file) => importsOf(file).flatMap((one) => complaintAbout(file, one) ?? []))
    expect(broken).toEqual([])
  })

  test('have a line of the table for every file, so that a new folder is a decision', () => {
    const unruled = product.filter(({ path }) => path.endsWith('.ts') && ruleFor(path) === undefined)
    expect(unruled.map(({ path }) => path)).toEqual([])
  })

  test('of ours end in .ts', () => {
    const wrong = typescript.flatMap((file) =>
      importsOf(file)
        .filter(({ ours, target }) => ours && !/\.(d\.)?ts$/.test(target))
        .map(({ target }) => `${file.path}: ${target}`),
    )
    expect(wrong).toEqual([])
  })

  test('name packages that package.json names', () => {
    const named = new Set(declaredPackages())
    const imported = new Set(
      typescript.flatMap((file) => importsOf(file).flatMap((one) => packageOf(one) ?? [])),
    )
    expect([...imported].filter((name) => !named.has(name))).toEqual([])
  })

  test('never lead from the product to its tests', () => {
    const wrong = product.filter((file) =>
      importsOf(file).some(({ ours, target }) => ours && target.startsWith('test/')),
    )
    expect(wrong.map(({ path }) => path)).toEqual([])
  })

  test('make no circle, types counted', () => {
    const graph = new Map(product.map((file) => [file.path, importsOf(file).map(({ target }) => target)]))
    const circles = [...graph.keys()].flatMap((path) => circleFrom(path, graph) ?? [])
    expect(circles, 'move what both files need into a file, and a room, below them').toEqual([])
  })

  test('take words of a language, other than as types, only where that language is chosen', () => {
    const words = /^lib\/(core|pages)\/words\//
    const choosing = /^functions\/[^/]+\/index\.ts$|^bin\/|^lib\/kinds\/define-kind\.ts$/
    const taken = product
      .filter(({ path }) => !words.test(path) && !choosing.test(path))
      .flatMap((file) => importsOf(file).map((one) => ({ ...one, path: file.path })))
      .filter(({ target, typeOnly }) => words.test(target) && !typeOnly)
    expect(
      taken.map(({ path, target }) => `${path} imports ${target}`),
      'take `words` as an argument, without a default: index.ts hands them in',
    ).toEqual([])
  })

  test('are ruled by a table without a dead line', () => {
    const dead = importTable.filter((rule) => !product.some(({ path }) => ruleFor(path) === rule))
    expect(dead.map(({ files }) => String(files))).toEqual([])
  })
})

describe('exports', () => {
  const asked = (files: readonly SourceFile[]) =>
    new Set(
      files.flatMap((file) =>
        importsOf(file).flatMap(({ target, names }) => names.map((name) => `${target} ${name}`)),
      ),
    )
  const byProduct = asked(product)
  const byTests = asked(readSourceFiles('test'))
  const exported = product
    .filter(({ path }) => path.endsWith('.ts') && !loadedByName.test(path))
    .flatMap((file) => exportedNames(file).map((name) => ({ file, name })))
    .filter(({ file, name }) => !byProduct.has(`${file.path} ${name}`) && !byProduct.has(`${file.path} *`))

  test('are used by another file; a limit may be there for a test', () => {
    const inTests = ({ file, name }: (typeof exported)[number]) =>
      byTests.has(`${file.path} ${name}`) || byTests.has(`${file.path} *`)
    const unused = exported.filter((one) => !inTests(one))
    expect(
      unused.map(({ file, name }) => `${file.path}: ${name}`),
      'take the word export away',
    ).toEqual([])
  })

  test('are there for the product, not for tests alone', () => {
    const uses = ({ file, name }: (typeof exported)[number]) =>
      codeOf(file).match(new RegExp(`\\b${name}\\b`, 'g'))?.length ?? 0
    const forTests = exported.filter((one) => uses(one) < 2)
    expect(
      forTests.map(({ file, name }) => `${file.path}: ${name}`),
      'delete it, and what tests it',
    ).toEqual([])
  })
})

describe.each(forbidden)('$what', ({ pattern, where, except, because }) => {
  test(`does not appear, because ${because}`, () => {
    const found = everything
      .filter(({ path }) => where.test(path) && except?.test(path) !== true)
      .filter((file) => pattern.test(codeOf(file)))
    expect(found.map(({ path }) => path)).toEqual([])
  })
})

describe('files', () => {
  test('have at most 250 lines, and half of them less than 60, so that one fits in a head', () => {
    const sizes = product
      .filter(({ path }) => /\.(ts|cjs|js|css)$/.test(path))
      .map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
      .sort((one, other) => one.lines - other.lines)
    expect(
      sizes.filter(({ lines }) => lines > 250),
      'one of these is two things: name the second, and give it its own file',
    ).toEqual([])
    expect(sizes[sizes.length >> 1]?.lines).toBeLessThan(60)
  })

  test('are named in kebab-case', () => {
    const wrong = everything.filter(
      ({ path }) => !/^([a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+){1,2}|README\.md)$/.test(basename(path)),
    )
    expect(wrong.map(({ path }) => path)).toEqual([])
  })

  test('are not named vaguely', () => {
    const wrong = everything.filter(({ path }) => {
      const name = basename(path).replace(/\..*$/, '')
      const index = name === 'index' && /^functions\/[^/]+\/index\.ts$/.test(path)
      return !index && (vagueNames.includes(name) || /-(impl|utils?|helpers?)$/.test(name))
    })
    expect(wrong.map(({ path }) => path)).toEqual([])
  })

  test('hold more than other files’ exports', () => {
    const barrels = typescript.filter((file) => {
      const rest = codeOf(file).replace(/^export (type )?(\*( as \w+)?|\{[^}]*\}) from ''$/gm, '')
      return /^export .* from '/m.test(file.text) && rest.trim() === ''
    })
    expect(barrels.map(({ path }) => path)).toEqual([])
  })

  test('at the top are those that a tool or a reader looks for there, and no others', () => {
    expect(
      readTopLevel()
        .filter((entry) => !madeHere.includes(entry))
        .sort(),
    ).toEqual([...topLevel].sort())
  })

  test('that scripts and CI name are there: a runner leaves out in silence what is not', () => {
    const scripts = ['package.json', '.ci/run', '.ci/first-mail'].map((name) =>
      readFileSync(new URL(`../${name}`, import.meta.url), 'utf8'),
    )
    const named = scripts.flatMap((text) => text.match(/(?<![\w/])(bin|lib|functions|test)\/[\w./-]+/g) ?? [])
    expect(named).toContain('test/bench/bench.ts')
    expect(
      named.filter(
        (path) => !everything.some((file) => file.path === path || file.path.startsWith(`${path}/`)),
      ),
    ).toEqual([])
  })

  test('say nothing of the machine they were written on', () => {
    const found = everything.filter(
      ({ path, text }) => !path.endsWith('.png') && /\/(home|Users)\/[a-z]|\/root\//.test(text),
    )
    expect(found.map(({ path }) => path).filter((path) => path !== 'test/architecture.test.ts')).toEqual([])
  })
})

/** An import from one room into another. */
interface Entry {
  readonly path: string
  readonly target: string
  readonly from: Room
  readonly to: Room
}

/** The innermost room that the file lies in. */
function roomOf(path: string): Room | undefined {
  return rooms
    .filter(({ room }) => path.startsWith(`${room}/`))
    .reduce<Room | undefined>(
      (inner, one) => (inner === undefined || one.room.length > inner.room.length ? one : inner),
      undefined,
    )
}

function entriesOf(file: SourceFile): Entry[] {
  const from = roomOf(file.path)
  return importsOf(file).flatMap(({ target, ours }) => {
    const to = ours ? roomOf(target) : undefined
    return from === undefined || to === undefined || from === to
      ? []
      : [{ path: file.path, target, from, to }]
  })
}

/** A room and the rooms in it are behind one door. */
function isInside({ from, to }: Entry): boolean {
  return `${from.room}/`.startsWith(`${to.room}/`) || `${to.room}/`.startsWith(`${from.room}/`)
}

function isDoor({ room, doors }: Room, target: string): boolean {
  return doors.some((door) => door === 'each' || target === `${room}/${door}.ts`)
}

function ruleFor(path: string): Rule | undefined {
  return importTable.find(({ files }) => files.test(path))
}

function complaintAbout({ path }: SourceFile, { target, ours, typeOnly }: Import): string | undefined {
  const rule = ruleFor(path)
  if (rule === undefined) return undefined
  const allowed = ours
    ? rule.ours.some((pattern) => pattern.test(target))
    : rule.packages.some(
        (name) =>
          target === name || target.startsWith(name.endsWith(':') ? name : `${name.replace(/\/$/, '')}/`),
      )
  const mustBeType = rule.typesOnly === true || (infrastructure.test(path) && target.startsWith('functions/'))
  if (allowed && (typeOnly || !mustBeType)) return undefined
  return `${path} may not import ${mustBeType && allowed ? 'code of ' : ''}${target}: ${rule.because}`
}

function packageOf({ ours, target }: Import): string | undefined {
  if (ours || target.startsWith('node:') || target.endsWith(':compiled')) return undefined
  if (target === 'aws-lambda') return '@types/aws-lambda'
  return target
    .split('/')
    .slice(0, target.startsWith('@') ? 2 : 1)
    .join('/')
}

function declaredPackages(): string[] {
  const file = v.object({
    dependencies: v.record(v.string(), v.string()),
    devDependencies: v.record(v.string(), v.string()),
  })
  const { dependencies, devDependencies } = v.parse(
    file,
    JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')),
  )
  return [...Object.keys(dependencies), ...Object.keys(devDependencies)]
}

function circleFrom(start: string, graph: ReadonlyMap<string, readonly string[]>): string | undefined {
  const seen = new Set<string>()
  const waiting = [...(graph.get(start) ?? [])]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next === start) return start
    if (seen.has(next)) continue
    seen.add(next)
    waiting.push(...(graph.get(next) ?? []))
  }
  return undefined
}
