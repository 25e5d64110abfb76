/**
 * How long a claim keeps others from sending the same mail, in minutes. Longer than the work queue's visibility
 * timeout (6 × the timeout of `dispatch`), so that no second dispatcher can meet a sender that is still alive.
 */
export const leaseMinutes = 15

/** How long an unclear mail is held at most while the queue of SES events is behind, in minutes after its claim. */
export const maxHoldMinutes = 60
