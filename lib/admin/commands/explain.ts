import { defineCommand } from '../../command-line/command.ts'
import { optional, required } from '../../command-line/given.ts'
import { instant, jsonOrFile, text } from '../../command-line/readers.ts'
import type { AdminContext } from '../admin-context.ts'

export const explainCommand = defineCommand({
  words: 'explain',
  says: 'who would get such an enquiry, why, who else, and by when it is to be answered',
  about:
    'Asks a pipeline, with leave and whatever else was changed while it runs; with --organisation the file alone, and nothing need run.',
  options: {
    kind: required(text('KIND', 'the name of a kind'), 'the name of a kind: community-mentoring'),
    area: optional(text('AREA', 'the name of an area'), 'the name of an area; not-sure unless said'),
    answers: optional(
      jsonOrFile,
      'what else is answered, as POST /v1/enquiries takes it; any may be left out',
    ),
    at: optional(instant, 'when it comes in; now unless said'),
    organisation: optional(text('NAME', 'a file of lib/organisations, without .yaml'), 'whose file is asked'),
  },
  examples: [
    'explain --kind community-mentoring --area fenland',
    'explain --kind asset-transfer --answers \'{"stage":"under-offer"}\' --at 2026-12-24T16:10',
    'explain --kind general --organisation cheshire-east',
  ],
  async run(context: AdminContext, { area = 'not-sure', answers = {}, ...supposed }) {
    const { explainForAdmin } = await import('../explain-for-admin.ts')
    return explainForAdmin(context, { ...supposed, area, answers })
  },
})
