import type { HonestEnquiry } from './honest-enquiries.ts'

/** Written after the weights were settled; nothing was changed because of them. */
export const honestAfterTuning: readonly HonestEnquiry[] = []
