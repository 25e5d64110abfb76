import type { Context } from 'aws-lambda'

type Handler<Result> = (event: unknown, context: Context) => Promise<Result>

/**
 * What a function exports whose making takes calls: `export const { handler, then } = atInit(making)`.
 *
 * Lambda gives INIT a whole processor, and the first event only the share that the function's memory buys. Node's
 * `import()`, by which Lambda's runtime client loads us, waits for a module that has a `then`; so the making is over
 * before INIT is. A loader that did not wait would find a handler that waits by itself. When the making fails, so does
 * INIT, and Lambda starts anew.
 */
export function atInit<Result>(making: Promise<Handler<Result>>) {
  making.catch(() => undefined)
  return {
    async handler(event: unknown, context: Context): Promise<Result> {
      const made = await making
      return made(event, context)
    },
    // biome-ignore lint/suspicious/noThenProperty: being waited for is the purpose
    then(resolve: (module: { handler: Handler<Result> }) => void, reject: (error: unknown) => void): void {
      making.then((made) => resolve({ handler: made }), reject)
    },
  }
}
