import type { Metric } from 'aws-cdk-lib/aws-cloudwatch'
import type { AgendaEnvironment } from '../../functions/agenda/environment.ts'
import type { AlarmDefinition } from '../../lib/infrastructure/constructs/alarms.ts'
import { type Wiring, wire } from '../../lib/infrastructure/constructs/wiring.ts'

// Mistakes that the compiler must refuse. `npm run types` fails when it no longer does.

// @ts-expect-error a variable that the function reads is missing
export const missing: Wiring<AgendaEnvironment> = { TABLE_NAME: wire('table') }

export const misspelt: Wiring<AgendaEnvironment> = {
  TABLE_NAME: wire('table'),
  // @ts-expect-error a variable that the function does not read
  WORK_QUEUE_URI: wire('queue'),
}

// @ts-expect-error an alarm that does not say what to do
export const silent: AlarmDefinition = {
  metric: {} as Metric,
  when: { atLeast: 1 },
  impact: 'Enquiries are late.',
}
