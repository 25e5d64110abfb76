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
export const figures: Readonly<Record<string, readonly [number, number]>> = {
  enquiry: [5506, 5506],
  quarantine: [16_206, 16_206],
  bounce: [16_590, 3453],
  accepts: [2879, 2879],
  cover: [6579, 2270],
  answered: [16_799, 2552],
  escalation: [74_265, 2794],
  leave: [8309, 2856],
  leaveAndBounce: [9579, 3275],
  withdrawal: [6675, 2300],
  coverWithdrawn: [16_007, 2430],
  reminderWithdrawn: [16_799, 2552],
  acts: [19_967, 3021],
  erasure: [2729, 2729],
}

/** How many schedules there are of a flow and how many were played, printed for whoever runs the slow suite. */
export function told(
  flow: string,
  { schedules, played }: { readonly schedules: number; readonly played: number },
): readonly [number, number] {
  process.stdout.write(`${flow}: ${schedules} schedules, ${played} of them played\n`)
  return [schedules, played]
}
