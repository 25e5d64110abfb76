import type { StackModel } from '../template/stack-model.ts'

/** A schedule of the template. */
export interface ScheduleModel {
  name: string
  everyMs: number
  functionArn: string
  /** The JSON the function gets. */
  input: string
  /** How often Lambda tries again when the function fails. */
  retries: number
}

const unitMs = { minute: 60_000, hour: 3_600_000, day: 86_400_000 }

/** The enabled schedules of a stack. Throws on an expression other than a rate. */
export function readSchedules(stack: StackModel): readonly ScheduleModel[] {
  return stack
    .of('AWS::Scheduler::Schedule')
    .filter(({ properties }) => properties.text('State', 'ENABLED') === 'ENABLED')
    .map(({ logicalId, name, properties }) => {
      const expression = properties.text('ScheduleExpression')
      const [, count, unit] = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(expression) ?? []
      if (unit !== 'minute' && unit !== 'hour' && unit !== 'day') {
        throw new Error(`${logicalId}: only rate(…) is modelled locally, not ${expression}`)
      }
      const target = properties.object('Target')
      return {
        name,
        everyMs: Number(count) * unitMs[unit],
        functionArn: target.text('Arn'),
        input: target.text('Input', '{}'),
        retries: retriesOf(stack, target.text('Arn')),
      }
    })
}

// Lambda's default for asynchronous calls is two.
function retriesOf(stack: StackModel, functionArn: string): number {
  const config = stack
    .of('AWS::Lambda::EventInvokeConfig')
    .find(
      ({ properties }) => functionArn.split(':').at(-1) === properties.text('FunctionName').split(':').at(-1),
    )
  return config?.properties.number('MaximumRetryAttempts', 2) ?? 2
}
