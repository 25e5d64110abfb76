import type { Story } from '../explore.ts'
import {
  brokenByBounce,
  brokenByEscalation,
  brokenByReminder,
  brokenByTwoAccepts,
  brokenByWithdrawal,
} from './care-promises.ts'
import {
  type CareRun,
  playBounce,
  playEscalation,
  playReminder,
  playTwoAccepts,
  playWithdrawal,
} from './care-run.ts'
import { brokenByCorrection, playCorrection } from './correction-run.ts'
import {
  brokenByCover,
  brokenByCoverWithdrawn,
  brokenByLeave,
  brokenByLeaveAndBounce,
} from './leave-promises.ts'
import { playCover, playCoverWithdrawn, playLeave, playLeaveAndBounce } from './leave-run.ts'

/** What is done so that somebody answers, by what happens: how it is played, and what must hold. */
export const careStories = {
  bounce: { play: playBounce, brokenBy: brokenByBounce },
  accepts: { play: playTwoAccepts, brokenBy: brokenByTwoAccepts },
  cover: { play: playCover, brokenBy: brokenByCover },
  answered: { play: (schedule) => playReminder(schedule, 'answered'), brokenBy: brokenByReminder },
  escalation: { play: playEscalation, brokenBy: brokenByEscalation },
  leave: { play: playLeave, brokenBy: brokenByLeave },
  leaveAndBounce: { play: playLeaveAndBounce, brokenBy: brokenByLeaveAndBounce },
  correction: { play: playCorrection, brokenBy: brokenByCorrection },
  withdrawal: { play: playWithdrawal, brokenBy: brokenByWithdrawal },
  coverWithdrawn: { play: playCoverWithdrawn, brokenBy: brokenByCoverWithdrawn },
  reminderWithdrawn: { play: (schedule) => playReminder(schedule, 'withdrawal'), brokenBy: brokenByReminder },
} as const satisfies Readonly<Record<string, Story<CareRun>>>
