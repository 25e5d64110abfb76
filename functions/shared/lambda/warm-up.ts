import { Readable } from 'node:stream'
import { londonDate } from '../../../lib/core/time/working-calendar.ts'
import type { Clock } from '../../../lib/ports/clock.ts'

/**
 * Runs a command as far as the network, and there asks the service for `/ping`: everything the first real call needs is
 * then loaded, compiled and connected, and nothing was done. Never throws: the first real call will
 * report a service that is down. Worth it in INIT only, which has a whole processor.
 */
export async function warmUp<Command extends Warmable>(
  command: Command,
  send: (command: Command) => Promise<unknown>,
): Promise<void> {
  command.middlewareStack.add(pingInstead, { step: 'deserialize', priority: 'low', name: 'pingInstead' })
  await send(command).catch(() => undefined)
}

/** Looks at the calendar once: the first look loads the data of London's time zone, a good third of a first event. */
export function warmUpCalendar(clock: Pick<Clock, 'now'>): void {
  londonDate(clock.now())
}

/** The part of the SDK's commands that is used here. */
interface Warmable {
  readonly middlewareStack: {
    add(middleware: typeof pingInstead, options: { step: 'deserialize'; priority: 'low'; name: string }): void
  }
}

/** Last before the network: asks the same host for `/ping` instead, then throws, so that nothing retries or parses. */
function pingInstead<Args extends { request: unknown }>(next: (args: Args) => Promise<unknown>) {
  return async (args: Args): Promise<never> => {
    const { request } = args
    if (typeof request === 'object' && request !== null && 'hostname' in request) {
      Object.assign(request, { method: 'GET', path: '/ping', query: {}, body: undefined, headers: {} })
      await drain(await next(args))
    }
    throw new Warm('warm')
  }
}

/** Only a connection whose answer was read to its end is kept for the next call. */
async function drain(answer: unknown): Promise<void> {
  const response =
    typeof answer === 'object' && answer !== null && 'response' in answer ? answer.response : undefined
  const body =
    typeof response === 'object' && response !== null && 'body' in response ? response.body : undefined
  if (body instanceof Readable) for await (const _ of body);
}

class Warm extends Error {
  override readonly name = 'Warm'
}
