import { borrowedVoice } from './borrowed-voice.ts'
import { codes } from './codes.ts'
import { costlyBodies } from './costly-bodies.ts'
import { emailToAStranger } from './email-to-a-stranger.ts'
import { floods } from './floods.ts'
import { foreignOrigin } from './foreign-origin.ts'
import { headers } from './headers.ts'
import { keysTakenFirst } from './keys-taken-first.ts'
import { notes } from './notes.ts'
import type { Attack } from './one-attack.ts'
import { peopleChanges } from './people-changes.ts'
import { quotedLink } from './quoted-link.ts'
import { timing } from './timing.ts'
import { tokens } from './tokens.ts'

/** Every attack, in the order in which they run: what pauses or moves everything comes last. */
export const attacks: readonly Attack[] = [
  ...costlyBodies,
  ...timing,
  ...headers,
  ...keysTakenFirst,
  ...borrowedVoice,
  ...tokens,
  ...foreignOrigin,
  ...peopleChanges,
  ...notes,
  ...quotedLink,
  ...codes,
  ...emailToAStranger,
  ...floods,
]
