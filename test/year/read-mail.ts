import type { Reference } from '../../lib/core/enquiry/reference.ts'
import { standingOf } from '../../lib/core/enquiry/standing.ts'
import type { Instant } from '../../lib/core/time/instant.ts'
import { english } from '../../lib/core/words/english.ts'
import type { OutgoingMail } from '../../lib/ports/mailer.ts'
import type { OfficerLinks, SignedLinks } from '../../lib/ports/secrets.ts'
import type { Listed, MorningTotals, YearLog } from './year-log.ts'

interface Links {
  readonly officerLinks: OfficerLinks
  readonly releaseLinks: SignedLinks
}

/** What is kept of each enquiry, and when it is. */
interface Kept {
  readonly lives: YearLog['lives']
  readonly now: Instant
}

/** What a morning's email has a line of, found by where its links lead, and how that stood when it was sent. */
export async function listedIn(
  text: string,
  { officerLinks, releaseLinks }: Links,
  kept: Kept,
): Promise<readonly Listed[]> {
  const officers = [...text.matchAll(/\/officer\/(officer-token-\d+_)/g)].map(([, token = '']) =>
    officerLinks.read(token),
  )
  const held = [...text.matchAll(/\/quarantine\/(release-token-\d+_)/g)].map(([, token = '']) =>
    releaseLinks.read(token),
  )
  const references = new Set([
    ...(await Promise.all(officers)).flatMap((link) => link?.reference ?? []),
    ...(await Promise.all(held)).flatMap((reference) => reference ?? []),
    ...[...text.matchAll(/\/officer\/enquiries\/([2-9A-Z]{4}-[2-9A-Z]{4})/g)].map(([, one = '']) => one),
  ])
  return [...references].flatMap((reference) => listed(reference, kept))
}

/** What it counts, in its subject and below. */
export function totalsIn({ subject, text }: OutgoingMail): MorningTotals {
  const count = (what: RegExp) => Number(what.exec(subject)?.[1] ?? 0)
  const words = text.replaceAll(/\s+/g, ' ')
  const seeAll = /See all (\d+)|See (it) on the board/.exec(words)
  return {
    waiting: count(/^(\d+) waiting/),
    late: count(/(\d+) late(?!: could)/),
    today: count(/(\d+) due today/),
    help: count(/(\d+) enquir(?:y|ies) needs? your help/),
    held: count(/(\d+) held back/),
    deputy: count(/(\d+) more to look at/) + count(/(\d+) (?:late|with a colleague): could you look/),
    more: [...words.matchAll(/… and (\d+) more: /g)].reduce((sum, [, more]) => sum + Number(more), 0),
    tellsPutOff: words.includes(english.digest.putOff),
    ...(seeAll === null ? {} : { seeAll: Number(seeAll[1] ?? 1) }),
  }
}

function listed(reference: Reference, { lives, now }: Kept): readonly Listed[] {
  const enquiry = lives.get(reference)?.last
  if (enquiry === undefined) return []
  const { state, withdrawnAt, putOffUntil } = standingOf(enquiry)
  const isBack = putOffUntil !== undefined && putOffUntil <= now
  return [{ reference, state, isWithdrawn: withdrawnAt !== undefined, isBack }]
}

/** Whether a mail says that it may be a second copy, or that somebody else may have it. */
export function saysThatItMayRepeat(text: string): boolean {
  return markers.some((marker) => text.includes(marker))
}

const markers = [english.handover.mayHave, 'may already have this', 'may be a second copy']
