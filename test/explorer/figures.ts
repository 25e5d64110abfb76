/** Of the schedules with two faults the slow suite plays every so manieth; of flows that are not named, all. */
export const pairStrides: Readonly<Record<string, number>> = {
  bounce: 5,
  cover: 3,
  answered: 7,
  escalation: 31,
  leave: 3,
  leaveAndBounce: 3,
  withdrawal: 3,
  coverWithdrawn: 7,
  reminderWithdrawn: 7,
  acts: 7,
}

/** How many schedules of up to two faults there are of each flow, and how many of them the slow suite plays. */
export const figures: Readonly<Record<string, readonly [number, number]>> = {}
