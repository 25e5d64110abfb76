import { toWorkMessage } from '../../lib/core/steps/work-item.ts'

/** Whatever the functions are composed of that can fail, by its name among what they are given. */
const methodsOf: Readonly<Record<string, readonly string[]>> = {
  store: ['create', 'read', 'replace', 'erase', 'due', 'open'],
  digestStore: ['create', 'read', 'replace'],
  directoryStore: ['read', 'replace'],
  standaloneMailStore: ['create', 'read', 'replace'],
  queue: ['send', 'sendAll', 'depth'],
  mailer: ['send'],
  counter: ['count', 'close'],
  statusLinks: ['sign', 'read'],
  notMeLinks: ['sign', 'read'],
  releaseLinks: ['sign', 'read'],
  officerLinks: ['sign', 'read'],
  leaveLinks: ['sign', 'read'],
  signInTokens: ['sign', 'read'],
  confirmTokens: ['sign', 'read'],
  sessionTokens: ['sign', 'read'],
  identityKey: ['hash'],
  rotatingKey: ['hash', 'hashUnder'],
  // Not a port that answers late: what throws at once, where nobody expects it.
  clock: ['now'],
}

/** Every call of every port: `store.read` … */
export const everyFault = Object.entries(methodsOf).flatMap(([port, methods]) =>
  methods.map((method) => `${port}.${method}`),
)

/** What fails when the table, the queue and SES are away. */
export const outage = everyFault.filter((call) => /^(\w*[sS]tore|queue|mailer|counter)\./.test(call))

/** What no door takes for an outage of the table: its errors are those that nobody expected. */
export const unexpected = ['clock.now', ...everyFault.filter((call) => /(Links|Tokens)\.read$/.test(call))]

/** What stands between functions and their ports: lets calls fail, with all that was sent in the message of the error. */
export function createFailingPorts() {
  let failing: readonly string[] = []
  const called = new Set<string>()
  const queued: string[] = []
  const ports = {
    quoted: '',
    called,
    queued,
    around,
    fail(calls: readonly string[]) {
      failing = calls
    },
  }
  return ports

  function around<Ports extends object>(given: Ports): Ports {
    return new Proxy(given, {
      get(target, name) {
        const port: unknown = Reflect.get(target, name)
        if (methodsOf[String(name)] === undefined || typeof port !== 'object' || port === null) return port
        return new Proxy(port, {
          get: (kept, method) => callOf(`${String(name)}.${String(method)}`, Reflect.get(kept, method)),
        })
      },
    })
  }

  function callOf(name: string, call: unknown) {
    if (typeof call !== 'function') return call
    return (...args: readonly unknown[]) => {
      called.add(name)
      if (name.startsWith('queue.send'))
        queued.push(...args.flat().map((item) => JSON.stringify(toWorkMessage(String(item)))))
      if (!failing.includes(name)) return Reflect.apply(call, undefined, args)
      const said = `${ports.quoted} ${JSON.stringify(args)}`
      const error = new Error(`${said}\n    at ${said} (${said}:1:1)`, { cause: new Error(said) })
      if (atOnce.has(name)) throw error
      return Promise.reject(error)
    }
  }
}

/** Calls that answer without waiting. */
const atOnce = new Set(['identityKey.hash', 'clock.now'])
