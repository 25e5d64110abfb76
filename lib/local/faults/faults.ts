/** What a fault does to a call; `delay` alone lets it pass. */
type FaultKind = (typeof kinds)[number]

/** The services whose calls can be made to fail. */
type FaultedService = (typeof services)[number]

/** One fault: `ms` is how long a delay or a hang lasts, `times` how often it strikes (absent: until cleared). */
export interface Fault {
  service: FaultedService
  /** An operation's name (`SendRawEmail`), or `*` for all of the service's. */
  operation: string
  kind: FaultKind
  ms?: number
  times?: number
}

/** The faults in force. `take` answers the first that meets the call and counts it down. */
export interface Faults {
  add(fault: Fault): void
  list(): readonly Fault[]
  clear(): void
  take(service: string, operation: string): Fault | undefined
}

const kinds = ['throttle', 'error', 'reset', 'lost-request', 'lost-reply', 'delay'] as const
const services = ['ses', 'sqs', 'dynamodb'] as const
const maxMs = 600_000

/** An empty list of faults. */
export function createFaults(): Faults {
  let faults: Fault[] = []
  return {
    add(fault) {
      faults.push({ ...fault })
    },
    list: () => faults.map((fault) => ({ ...fault })),
    clear() {
      faults = []
    },
    take(service, operation) {
      const fault = faults.find((one) => one.service === service && meets(one.operation, operation))
      if (fault?.times !== undefined) {
        fault.times -= 1
        if (fault.times <= 0) faults = faults.filter((one) => one !== fault)
      }
      return fault && { ...fault }
    },
  }
}

/** Reads the body of `POST /_local/faults`: a fault, or everything that is wrong with it in words. */
export function readFault(input: unknown): { fault: Fault } | { problems: readonly string[] } {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    return { problems: ['Send a JSON object such as {"service":"ses","operation":"*","kind":"throttle"}.'] }
  }
  const given = new Map<string, unknown>(Object.entries(input))
  const service = services.find((one) => one === given.get('service'))
  const kind = kinds.find((one) => one === given.get('kind'))
  const operation = given.get('operation') ?? '*'
  const problems: string[] = []
  if (service === undefined) problems.push(`"service" must be one of ${services.join(', ')}.`)
  if (kind === undefined) problems.push(`"kind" must be one of ${kinds.join(', ')}.`)
  if (typeof operation !== 'string' || !/^(\*|[A-Z][A-Za-z]{1,60})$/.test(operation)) {
    problems.push('"operation" must be "*" or an operation such as SendRawEmail.')
  }
  const ms = readCount(given.get('ms'), { name: 'ms', least: 0, most: maxMs, problems })
  const times = readCount(given.get('times'), { name: 'times', least: 1, most: 1_000_000, problems })
  if (kind === 'delay' && given.get('ms') === undefined) problems.push('A delay needs "ms".')
  for (const name of given.keys()) {
    if (!['service', 'operation', 'kind', 'ms', 'times'].includes(name))
      problems.push(`"${name}" is not known.`)
  }
  if (problems.length > 0 || service === undefined || kind === undefined || typeof operation !== 'string') {
    return { problems }
  }
  return {
    fault: {
      service,
      operation,
      kind,
      ...(ms === undefined ? {} : { ms }),
      ...(times === undefined ? {} : { times }),
    },
  }
}

/** The choices a form can offer. */
export function faultChoices(): { services: readonly string[]; kinds: readonly string[] } {
  return { services, kinds }
}

function meets(wanted: string, operation: string): boolean {
  return wanted === '*' || wanted === operation
}

function readCount(
  value: unknown,
  rule: { name: string; least: number; most: number; problems: string[] },
): number | undefined {
  if (value === undefined || value === null || value === '') return undefined
  if (typeof value === 'number' && Number.isInteger(value) && value >= rule.least && value <= rule.most)
    return value
  rule.problems.push(`"${rule.name}" must be a whole number from ${rule.least} to ${rule.most}.`)
  return undefined
}
