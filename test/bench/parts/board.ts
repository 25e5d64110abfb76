import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { synthesise } from '../../../lib/infrastructure/synthesise.ts'
import { readFunctions } from '../../../lib/local/lambda/read-functions.ts'
import { readAssembly } from '../../../lib/local/template/read-assembly.ts'
import { createStackModel } from '../../../lib/local/template/stack-model.ts'
import { manyEnquiries } from '../../support/running/many-enquiries.ts'
import { officerSession } from '../../support/running/officer-session.ts'
import { type RunningStack, startRunningStack } from '../../support/running/running-stack.ts'
import type { Figure, Part } from '../part.ts'
import { percentile } from '../statistics.ts'

const full = { sizes: [100, 10_000], warmUp: 10, pages: 120 }
const small = { sizes: [30], warmUp: 1, pages: 5 }

/** What the board's first page costs with many open enquiries, in turns with an empty handler in the officer function's place. */
export const board: Part = {
  name: 'board',
  title: 'The board: its first page with 100 and 10,000 open enquiries, on the local stack',
  async run({ progress, quick }) {
    const { sizes, warmUp, pages } = quick ? small : full
    const home = mkdtempSync(join(tmpdir(), 'bench-board-'))
    const { assemblyDirectory } = await synthesise({
      outdir: join(home, 'ours'),
      validate: false,
      here: true,
    })
    const emptied = withoutOfficer(assemblyDirectory, join(home, 'empty'))
    const [empty, ...apps] = await Promise.all(
      [emptied, ...sizes.map(() => assemblyDirectory)].map((directory) =>
        startRunningStack({ assemblyDirectory: directory }),
      ),
    )
    try {
      if (empty === undefined) throw new Error('There is no empty handler')
      const tracks: Track[] = [{ name: 'an empty handler', app: empty, cookie: '', times: [] }]
      for (const [index, app] of apps.entries()) {
        const count = sizes[index] ?? 0
        await manyEnquiries(app, { count, from: new Date(app.stack.now() - 3 * 86_400_000).toISOString() })
        const cookie = await officerSession(app, 'lisa.chambers@cambridgeshire.example')
        tracks.push({ name: `${count.toLocaleString('en-GB')} open`, app, cookie, times: [] })
        progress(`filled with ${count}`)
      }
      for (let n = -warmUp; n < pages; n++) {
        if (n % 50 === 0) progress(`${Math.max(0, n)} of ${pages} pages`)
        for (const track of tracks) {
          const milliseconds = await firstPage(track)
          if (n >= 0) track.times.push(milliseconds)
        }
      }
      return { how, figures: figuresOf(tracks) }
    } finally {
      await Promise.all([empty, ...apps].map((app) => app?.stop()))
      rmSync(home, { recursive: true, force: true })
    }
  },
}

interface Track {
  readonly name: string
  readonly app: RunningStack
  readonly cookie: string
  readonly times: number[]
}

/** The same assembly, whose officer function does nothing. */
function withoutOfficer(assemblyDirectory: string, into: string): string {
  cpSync(assemblyDirectory, into, { recursive: true })
  const { template, assetDirectory } = readAssembly(into)
  const place = { region: 'eu-west-2', account: '111122223333', sqsUrl: '', apiUrl: '' }
  const models = readFunctions(createStackModel({ ...readAssembly(into), template, place }))
  const officer = models.find(({ name }) => name === 'officer')
  if (officer === undefined) throw new Error('The stack has no officer function')
  writeFileSync(
    join(assetDirectory(officer.s3Key), 'index.js'),
    'exports.handler = async () => ({ statusCode: 200, body: "" })\n',
  )
  return into
}

async function firstPage({ app, cookie, name }: Track): Promise<number> {
  const before = performance.now()
  const response = await fetch(`${app.url}/officer`, { headers: { cookie } })
  const body = await response.text()
  const milliseconds = performance.now() - before
  const isAsked = cookie === '' || body.includes('class="row"')
  if (response.status !== 200 || !isAsked) throw new Error(`${name} answered ${response.status}`)
  return milliseconds
}

function figuresOf(tracks: readonly Track[]): Figure[] {
  const [empty] = tracks
  return tracks.flatMap(({ name, times }, index): Figure[] =>
    [0.5, 0.95].map((share) => ({
      ...{ group: 'board', name: `${name}, p${share * 100}`, unit: '×' },
      value: percentile(times, share) / percentile(empty?.times ?? [], share),
      note: `${percentile(times, share).toFixed(1)} ms`,
      ...(index > 0 && share === 0.95 ? { target: 3, better: 'lower' as const } : {}),
    })),
  )
}

const how =
  'Local stacks beside each other, asked in turns for the same page by one client: one whose officer function is an empty handler, the others with so many ' +
  'open enquiries of who has signed in. Every page reads its 25 enquiries as they are now, and the index for the counts.'
