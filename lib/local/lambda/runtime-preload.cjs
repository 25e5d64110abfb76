'use strict'
// Loaded before the real Lambda runtime client (`node --require`). It stands in for the client's native part, which
// needs a C++ build, with the same three functions over HTTP, and gives the function the local clock.
const http = require('node:http')
const Module = require('node:module')

let offset = Number(process.env._LOCAL_CLOCK_OFFSET_MS ?? 0)
delete process.env._LOCAL_CLOCK_OFFSET_MS

const RealDate = Date
const realNow = Date.now
function now() {
  return realNow() + offset
}
globalThis.Date = new Proxy(RealDate, {
  construct: (target, args, newTarget) =>
    Reflect.construct(target, args.length > 0 ? args : [now()], newTarget),
  apply: () => new RealDate(now()).toString(),
  get: (target, key, receiver) => (key === 'now' ? now : Reflect.get(target, key, receiver)),
})
// `new Date().constructor` must be the same clock.
RealDate.prototype.constructor = globalThis.Date

const [hostname, port] = (process.env.AWS_LAMBDA_RUNTIME_API ?? '').split(':')
const agent = new http.Agent({ keepAlive: true, maxSockets: 1 })
const base = '/2018-06-01/runtime/invocation/'
let posted = Promise.resolve()

const nativeClient = {
  async next() {
    await posted
    const { headers, body } = await call('GET', `${base}next`)
    offset = Number(headers['local-clock-offset-ms'] ?? offset)
    return { bodyJson: body, headers }
  },
  done(requestId, body) {
    posted = call('POST', `${base}${requestId}/response`, body)
  },
  error(requestId, body) {
    posted = call('POST', `${base}${requestId}/error`, body)
  },
}

function call(method, path, body) {
  return new Promise((resolve) => {
    const headers = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) }
    const request = http.request({ hostname, port, agent, method, path, headers }, (response) => {
      const chunks = []
      response.on('data', (chunk) => chunks.push(chunk))
      response.on('end', () =>
        resolve({ headers: response.headers, body: Buffer.concat(chunks).toString('utf8') }),
      )
      response.on('error', leave)
    })
    request.on('error', leave)
    request.end(body)
  })
}

// The local stack is gone: nothing is left to run for.
function leave() {
  process.exit(0)
}

const load = Module._load
Module._load = function loadOrStandIn(request, ...others) {
  return request === './rapid-client.node' ? nativeClient : load.call(this, request, ...others)
}
