import type { Context } from 'aws-lambda'

type Handler<Result> = (event: unknown, context: Context) => Promise<Result>

/**
 * A handler whose making takes a call, such as reading a secret. The call is begun while the module loads, so that it
 * is over before the first event; when it fails, so does that invocation, and the process with it: Lambda starts anew.
 */
export function deferredHandler<Result>(making: Promise<Handler<Result>>): Handler<Result> {
  return async function handler(event, context) {
    const made = await making
    return made(event, context)
  }
}
