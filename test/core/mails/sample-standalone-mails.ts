import {
  standaloneMailIdFor,
  startStandaloneMail,
} from '../../../lib/core/standalone-mail/standalone-mail.ts'

/** A link to sign in, asked for on a Thursday. */
export const sampleStandaloneMail = startStandaloneMail({
  id: standaloneMailIdFor('0123456789abcdef'),
  what: 'sign-in',
  to: 'lisa-chambers',
  at: '2026-04-02T15:10:00.000Z',
})

export const signInUrl = 'https://api.example/officer/sign-in/eyJhbGciOiJIUzI1NiJ9.sign-in.token'

export const leaveUrl = 'https://api.example/officer/leave/eyJhbGciOiJIUzI1NiJ9.leave.token'

export const confirmUrl = 'https://api.example/officer/leave/confirm/eyJhbGciOiJIUzI1NiJ9.confirm.token'
