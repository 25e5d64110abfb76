/** What differs between the places the pipeline is deployed to, and what an admin may want to change. */
export interface Settings {
  /** Off only where the data are play data: the table, its secrets and the stack then go when told to. */
  readonly protectData: boolean
  /** How far back the table can be restored, 1–35 days. */
  readonly pointInTimeRecoveryDays: number
  /** How many days backups of the table that are made by hand, or by a plan of AWS Backup, are kept at most: whoever makes them deletes them. */
  readonly keepBackupsDays: number
  /** Days; one of those CloudWatch Logs offers. They hold references and metrics, no personal data. */
  readonly keepLogsDays: LogRetentionDays
  /** What the gateway lets through to each route that has no limit below. The officers' routes have it to themselves. */
  readonly requests: Throttle
  /** What it lets through of posts, by what they are: each of their routes has so much to itself. */
  readonly posts: Readonly<Record<PostKind, Throttle>>
  /** Whether search engines may show the public pages, where they stand at a domain of one's own. */
  readonly indexed: boolean
  /** Whose pages may call the API from a browser. Nothing is credentialed, so any may. */
  readonly allowedOrigins: readonly string[]
  /** Batches worked on at once, at least 2. A new account has 10 concurrent functions in all. */
  readonly workers: { readonly dispatch: number; readonly mailEvents: number }
  /** How many mails a day SES lets the account send ("Account dashboard" of SES); an alarm rings at four fifths. */
  readonly mailsADay: number
  /** While SES keeps the account in its sandbox, a send needs leave on the recipient's identity, too. */
  readonly mailSandbox: boolean
}

/** Requests a second for long, and at once; above either the gateway answers 429. It aims at it and promises nothing. */
export interface Throttle {
  readonly perSecond: number
  readonly atOnce: number
}

/**
 * What is posted: an enquiry, by either door; a form that has a link emailed; a note or withdrawal of an enquirer; and the
 * rest, among it addresses of ours with something at their end.
 */
type PostKind = 'enquiry' | 'link' | 'note' | 'rest'

/** How long CloudWatch Logs can be told to keep an entry, as far as we use it. */
type LogRetentionDays = 7 | 30 | 90 | 180

/** The stages there are. `live` is the default: who says nothing gets the one that protects the data. */
export type Stage = keyof typeof stages

const live: Settings = {
  protectData: true,
  pointInTimeRecoveryDays: 14,
  // As the privacy notice says.
  keepBackupsDays: 35,
  keepLogsDays: 90,
  requests: { perSecond: 50, atOnce: 100 },
  // All routes of them together stay below `requests`, and at a tenth of a second each take half of the ten functions at
  // once that a new account may have.
  posts: {
    enquiry: { perSecond: 15, atOnce: 30 },
    link: { perSecond: 3, atOnce: 10 },
    note: { perSecond: 5, atOnce: 20 },
    rest: { perSecond: 2, atOnce: 10 },
  },
  indexed: true,
  allowedOrigins: ['*'],
  workers: { dispatch: 4, mailEvents: 2 },
  // What an account commonly has on leaving the sandbox, where it is 200.
  mailsADay: 50_000,
  mailSandbox: false,
}

/** Every stage with its settings. A stage wants an account of its own: the sending domain is verified once in one. */
export const stages = {
  live,
  dev: {
    ...live,
    protectData: false,
    indexed: false,
    pointInTimeRecoveryDays: 1,
    keepBackupsDays: 7,
    keepLogsDays: 7,
    mailsADay: 200,
    mailSandbox: true,
  },
} satisfies Readonly<Record<string, Settings>>
