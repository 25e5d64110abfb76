import { kinds } from '../../../lib/kinds/kinds.ts'
import { createCallCounter } from '../../support/running/counted-calls.ts'
import { startRunningStack } from '../../support/running/running-stack.ts'
import { type Travel, travelOf, workSoFar } from '../calls/travel.ts'
import type { Figure, Part } from '../part.ts'
import { billOf, pricesAsOf } from '../prices.ts'
import { median } from '../statistics.ts'

const enquiries = 60

/** What an enquiry on the quiet way asks of AWS, counted at the proxies of a real run, and what that costs. */
export const calls: Part = {
  name: 'calls',
  title: 'Calls and write units of one enquiry on the quiet way, and their price',
  async run({ progress, quick }) {
    const counter = createCallCounter()
    const app = await startRunningStack({ onCall: counter.onCall })
    const travels: Travel[] = []
    const last = quick ? kinds.length : enquiries
    try {
      for (let n = -kinds.length; n < last; n++) {
        if (n >= 0 && n % 20 === 0) progress(`enquiry ${n} of ${last}`)
        const kind = kinds[Math.abs(n) % kinds.length]
        // One network sets off no more than twenty acknowledgements in an hour.
        if (n % 15 === 0) await app.advance('PT1H')
        if (kind === undefined) throw new RangeError('there are no kinds')
        counter.forget()
        const before = await workSoFar(app)
        const logged = app.stack.logs().length
        const answers = { ...kind.example, email: `calls${n}@example.org` }
        await app.post(kind.name, answers, { 'idempotency-key': `calls-${n}` })
        await app.quiet()
        const lines = app.stack
          .logs()
          .slice(logged)
          .map(({ line }) => line)
        if (n >= 0)
          travels.push(travelOf({ calls: counter.calls(), before, after: await workSoFar(app), lines }))
      }
    } finally {
      await app.stop()
    }
    return { how, figures: [...countsOf(travels), ...costsOf(travels)] }
  },
}

function countsOf(travels: readonly Travel[]): Figure[] {
  const names = [...new Set(travels.flatMap(({ counts }) => Object.keys(counts)))].sort()
  const figures = names.map((name): Figure => {
    const numbers = travels.map(({ counts }) => counts[name] ?? 0)
    const most = Math.max(...numbers)
    const note = most === median(numbers) ? 'every enquiry' : `${Math.min(...numbers)} to ${most}`
    return { group: 'calls', name, value: median(numbers), unit: 'calls', note }
  })
  const sizes = travels.map(({ itemBytes }) => itemBytes)
  return [
    ...figures,
    {
      group: 'units',
      name: 'write units',
      value: median(travels.map(({ writeUnits }) => writeUnits)),
      unit: 'units',
      note: 'index moves included',
    },
    {
      group: 'units',
      name: 'read units',
      value: median(travels.map(({ readUnits }) => readUnits)),
      unit: 'units',
    },
    {
      group: 'bytes',
      name: 'item at rest',
      value: median(sizes),
      unit: 'bytes',
      note: `${Math.min(...sizes)} to ${Math.max(...sizes)}`,
    },
  ]
}

function costsOf(travels: readonly Travel[]): Figure[] {
  const of = (pick: (travel: Travel) => number) => median(travels.map(pick))
  const bill = billOf({
    invocations: of(({ invocations }) => invocations),
    gigabyteSeconds: of(({ gigabyteSeconds }) => gigabyteSeconds),
    writeUnits: of(({ writeUnits }) => writeUnits),
    readUnits: of(({ readUnits }) => readUnits),
    queueRequests: of(({ queueRequests }) => queueRequests),
    mails: 2,
    mailEvents: 4,
    logBytes: of(({ logBytes }) => logBytes),
  })
  const figures = Object.entries(bill).map(
    ([name, value]): Figure => ({ group: 'price', name: `$ a million: ${name}`, value, unit: '$' }),
  )
  const others = Object.entries(bill).reduce((sum, [name, value]) => sum + (name === 'SES' ? 0 : value), 0)
  return [...figures, { group: 'price', name: '$ a million: all but SES', value: others, unit: '$' }]
}

const how =
  `${enquiries} enquiries of all kinds, one after the other, through the running stack; medians. Calls are counted at the ` +
  'proxies before the services; a receive and a delete for each batch of a queue, as Lambda’s poller makes them. Write ' +
  'units follow from the items that were put. Lambda’s time is what the functions took here, on this machine, with ' +
  `the emulators beside them. Polling of empty queues, the agenda, alarms and secrets are fixed and not in it. Prices: ${pricesAsOf}.`
