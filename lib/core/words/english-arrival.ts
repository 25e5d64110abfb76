import type { Words } from './word.ts'

/** How an enquiry came in, for a handover. */
export const arrivalWords = {
  extrasTitle: 'What else the form sent',
  site: 'Sent from',
  siteValue: (host: string): string => `a form on ${host}`,
  /** In quotes: the name is the sender's, and must not pass for one of ours. */
  extra: (name: string): string => `“${name}”`,
  leftOut: (count: number): string => `and ${count} more`,
  mark: (reasons: readonly string[]): Words => [
    { strong: 'This might be spam.' },
    ` ${reasons.join('. ')}. We send it on, because a real enquiry can look like that.`,
  ],
  released: (): Words => [
    { strong: 'This looked like spam at first.' },
    ' The desk has read it and sent it on. It was received when it says below.',
  ],
}
