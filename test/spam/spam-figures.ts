import { assessSpam, type SpamAssessment } from '../../lib/core/spam/assess-spam.ts'
import type { SpamEvidence } from '../../lib/core/spam/evidence.ts'
import { english as words } from '../../lib/core/words/english.ts'
import { honestAfterTuning } from './honest-after-tuning.ts'
import { honestBeforeTuning } from './honest-before-tuning.ts'
import { evidenceOf } from './honest-enquiries.ts'
import { readCorpus } from './public-corpus.ts'

/**
 * `npm run spam`: how the assessment does on honest enquiries and on half A of a public corpus, which may be
 * looked at; `npm run spam -- b` on half B, which is not for tuning.
 */
const half = process.argv[2] === 'b' ? 'b' : 'a'

const alone = { source: 1, address: 1, sameText: 1 }

/** What a sender of spam may show besides its words. */
const manners: Readonly<Record<string, Pick<SpamEvidence, 'arrival' | 'counts'>>> = {
  'words and links alone': { counts: alone },
  'posted straight to us, from no website': {
    arrival: { door: 'site', honeypot: 'absent', rendered: 'absent' },
    counts: alone,
  },
  'our page, sent in a second': {
    arrival: { door: 'page', honeypot: 'empty', rendered: 'signed', openForSeconds: 1 },
    counts: alone,
  },
  'the same text under 40 addresses': { counts: { source: 1, address: 1, sameText: 40 } },
  'fills in every field (certain by design)': {
    arrival: { door: 'page', honeypot: 'filled', rendered: 'signed', openForSeconds: 30 },
    counts: alone,
  },
}

const lines = [
  tally('honest enquiries, written before tuning', honestBeforeTuning.map(evidenceOf)),
  tally('honest enquiries, written after tuning', honestAfterTuning.map(evidenceOf)),
]
const corpus = await readCorpus(half)
for (const group of new Set(corpus.map((mail) => mail.group))) {
  const mails = corpus.filter((mail) => mail.group === group)
  lines.push(
    tally(
      `corpus half ${half.toUpperCase()}, ${group}, words and links alone`,
      evidence(mails, 'words and links alone'),
    ),
  )
}
for (const isSpam of [false, true]) {
  const mails = corpus.filter((mail) => mail.isSpam === isSpam)
  for (const manner of isSpam ? Object.keys(manners) : ['words and links alone'])
    lines.push(
      tally(
        `corpus half ${half.toUpperCase()}, all ${isSpam ? 'spam' : 'ham'}, ${manner}`,
        evidence(mails, manner),
      ),
    )
}
process.stdout.write(`${lines.join('\n')}\n`)

function evidence(mails: typeof corpus, manner: string): SpamEvidence[] {
  return mails.map(({ texts, email }) => ({ texts, email, counts: alone, ...manners[manner] }))
}

function tally(what: string, all: readonly SpamEvidence[]): string {
  const verdicts = all.map((one) => assessSpam(one, words.spam).verdict)
  const share = (verdict: SpamAssessment['verdict']) => {
    const count = verdicts.filter((one) => one === verdict).length
    return `${verdict} ${count} (${((100 * count) / Math.max(1, all.length)).toFixed(1)} %)`
  }
  return `${what}: ${all.length}: ${share('quarantine')}, ${share('mark')}, ${share('deliver')}`
}
