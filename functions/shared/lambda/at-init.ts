import type { Context } from 'aws-lambda'

type Handler<Result> = (event: unknown, context: Context) => Promise<Result>

/**
 * The exports of a function that makes calls before it can serve: `export const { handler, then } = atInit(making)`.
 *
 * Lambda gives INIT a whole processor, and the first event only the share that the function's memory buys. Node's
 * `import()`, by which Lambda's runtime client loads us, waits for a module that has a `then`; so `making` is done
 * before INIT ends. With a loader that did not wait, the handler itself waits. When `making` fails, INIT fails, and
 * Lambda starts again.
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
