import type { Story } from '../explore.ts'
import type { CareRun } from './care-run.ts'
import { brokenByHeard, brokenByNotHeard, playHeard } from './heard-run.ts'
import { brokenByMornings, playMornings } from './mornings-run.ts'
import { brokenByOfficerCorrection, playOfficerCorrection } from './officer-correction-run.ts'
import { brokenByPutOff, playPutOff } from './put-off-run.ts'
import {
  brokenByConfirmedSpam,
  brokenByNotMe,
  brokenByReopening,
  brokenByReopeningOfSpam,
  brokenByStillNeedHelp,
} from './reopening-promises.ts'
import {
  playConfirmedSpam,
  playNotMe,
  playReopening,
  playReopeningOfSpam,
  playStillNeedHelp,
} from './reopening-run.ts'
import { brokenByTakeover, playTakeover } from './takeover-run.ts'

/** What is done so that nothing is forgotten until somebody has answered, by what happens. */
export const backEdgeStories = {
  reopening: { play: (schedule) => playReopening(schedule, 'note'), brokenBy: brokenByReopening },
  reopeningByNote: { play: (schedule) => playReopening(schedule, 'omar'), brokenBy: brokenByReopening },
  stillNeedHelp: { play: playStillNeedHelp, brokenBy: brokenByStillNeedHelp },
  reopeningOfSpam: { play: playReopeningOfSpam, brokenBy: brokenByReopeningOfSpam },
  confirmedSpam: { play: playConfirmedSpam, brokenBy: brokenByConfirmedSpam },
  notMe: { play: playNotMe, brokenBy: brokenByNotMe },
  takeover: { play: playTakeover, brokenBy: brokenByTakeover },
  officerCorrection: { play: playOfficerCorrection, brokenBy: brokenByOfficerCorrection },
  heard: { play: (schedule) => playHeard(schedule, 'heard'), brokenBy: brokenByHeard },
  notHeard: { play: (schedule) => playHeard(schedule, 'not-heard'), brokenBy: brokenByNotHeard },
  called: { play: (schedule) => playPutOff(schedule, 'called'), brokenBy: brokenByPutOff },
  remind: { play: (schedule) => playPutOff(schedule, 'remind'), brokenBy: brokenByPutOff },
  mornings: { play: playMornings, brokenBy: brokenByMornings },
} as const satisfies Readonly<Record<string, Story<CareRun>>>
