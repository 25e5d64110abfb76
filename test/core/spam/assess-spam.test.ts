import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Arrival } from '../../../lib/core/enquiry/arrival.ts'
import { assessSpam, type SpamAssessment, spamThresholds } from '../../../lib/core/spam/assess-spam.ts'
import type { SpamEvidence } from '../../../lib/core/spam/evidence.ts'
import { crowdBudgets, familyLimits, spamSigns } from '../../../lib/core/spam/signs.ts'
import { spamWords } from '../../../lib/core/words/english-spam.ts'
import { startCpuTime } from '../../support/cpu-time.ts'
import { anyText } from '../../support/given/any-text.ts'

const alone = { source: 1, address: 1, sameText: 1 }
const ordinary: SpamEvidence = {
  texts: ['Tom Hale', 'The Five Bells', 'The brewery wants to sell by the summer.'],
  email: 'tom.hale@example.org',
  arrival: { door: 'page', honeypot: 'empty', rendered: 'signed', openForSeconds: 90 },
  counts: alone,
}
const page = ordinary.arrival

function assess(evidence: SpamEvidence): SpamAssessment {
  return assessSpam(evidence, spamWords)
}

function typed(message: string, name = 'Tom Hale'): Partial<SpamEvidence> {
  return { texts: [name, message] }
}

test('an ordinary enquiry is delivered with nothing said of it', () => {
  expect(assess(ordinary)).toEqual({ score: 0, verdict: 'deliver', reasons: [] })
})

describe('a sign of its own', () => {
  test.each<[string, Partial<SpamEvidence>, number, string]>([
    [
      'the hidden field filled',
      { arrival: { door: 'site', site: 'a.example', honeypot: 'filled' } },
      6,
      spamWords.hiddenFieldFilled,
    ],
    [
      'our page without its hidden field',
      { arrival: { ...page, door: 'page', honeypot: 'absent' } },
      2,
      spamWords.partsMissing,
    ],
    [
      'our page without its time',
      { arrival: { door: 'page', honeypot: 'empty', rendered: 'absent' } },
      2,
      spamWords.partsMissing,
    ],
    [
      'a time with a false signature',
      { arrival: { door: 'page', honeypot: 'empty', rendered: 'false' } },
      3,
      spamWords.timeMadeUp,
    ],
    [
      'a form sent in a second',
      { arrival: { ...page, door: 'page', openForSeconds: 1 } },
      3,
      spamWords.tooQuick,
    ],
    ['a form of no website', { arrival: { door: 'site' } }, 1, spamWords.noWebsite],
    ['many from one network', { counts: { ...alone, source: 21 } }, 1, spamWords.manyFromSource(20)],
    ['very many from one network', { counts: { ...alone, source: 61 } }, 3, spamWords.manyFromSource(60)],
    ['many for one address', { counts: { ...alone, address: 6 } }, 1, spamWords.manyForAddress(5)],
    ['very many for one address', { counts: { ...alone, address: 36 } }, 3, spamWords.manyForAddress(35)],
    ['one text from several', { counts: { ...alone, sameText: 4 } }, 1, spamWords.manyAlike(3)],
    ['one text from very many', { counts: { ...alone, sameText: 31 } }, 3, spamWords.manyAlike(30)],
    [
      'a name that is a web address',
      typed('Hello there, how are you', 'https://tom.example.org'),
      2,
      spamWords.addressInName,
    ],
    [
      'a shop called after its website',
      typed('May we be of any help to you?', 'Hall.org.uk'),
      1,
      spamWords.foreignLink,
    ],
    ['links in forum code', typed('Our hall [url] and more of the like here'), 3, spamWords.linksInCode],
    ['links in HTML', typed('Our hall <a href="/x">and</a> more of the like here'), 3, spamWords.linksInCode],
    [
      'a shortened link',
      typed('It is all at https://bit.ly/3abc and what do you think of it?'),
      2,
      spamWords.shortenedLink,
    ],
    [
      'somebody else’s website',
      typed('It is all at https://other.example/x and what do you think of it?'),
      1,
      spamWords.foreignLink,
    ],
    [
      'six links',
      typed(`What do you think of these, taken one by one? ${'www.other.example/x '.repeat(6)}`),
      3,
      spamWords.manyLinks,
    ],
    [
      'hardly more than a link',
      typed('https://other.example/a-long-path-to-something', 'Tom'),
      2,
      spamWords.mostlyLinks,
    ],
    ['Cyrillic letters inside an English word', typed('Earn mоney with us'), 3, spamWords.twoAlphabets],
    ['random letters', typed('hTzQpWvLkRmNsDf'), 3, spamWords.randomLetters],
    [
      'one turn of phrase',
      typed('Shall we put you on the first page of Google?'),
      1,
      spamWords.searchEngines,
    ],
    ['two turns of phrase', typed('Backlinks! The first page of Google!'), 3, spamWords.searchEngines],
    ['the foot of a mass mailing', typed('Act now. To unsubscribe write back'), 2, spamWords.massMailing],
  ])('%s', (_what, difference, score, reason) => {
    const assessment = assess({ ...ordinary, ...difference })
    expect(assessment).toMatchObject({ score })
    expect(assessment.reasons).toContain(reason)
  })
})

describe('no sign is', () => {
  test.each<[string, Partial<SpamEvidence>]>([
    [
      'a browser that fills the form in within five seconds',
      { arrival: { ...page, door: 'page', openForSeconds: 5 } },
    ],
    ['a page left open for a week', { arrival: { ...page, door: 'page', openForSeconds: 604_800 } }],
    [
      'a form of another website without our hidden fields',
      { arrival: { door: 'site', site: 'hall.example', honeypot: 'absent', rendered: 'absent' } },
    ],
    ['an enquiry by the JSON interface', { arrival: { door: 'api' } }],
    [
      'a link to the council',
      typed(
        'See https://www.publicaccess.fenland.gov.uk/a?b=c for the plan, please; we want to know what becomes of it',
      ),
    ],
    ['a link to the sender’s own site', typed('We are at https://www.example.org/hall if you want to look')],
    ['email addresses', typed('Write to anna@other.example, or to b@mail.other.example')],
    ['capitals', typed('OUR ROOF LEAKS AND NOBODY CALLS')],
    ['Welsh', typed('Rydym yn chwilio am fentor i’n helpu gyda grantiau')],
    ['Arabic with English', typed('السلام عليكم, we need a hall', 'ياسمين Yasmin')],
    ['Ukrainian with English, word by word', typed('Можу вчити дітей piano', 'Olena Бондар')],
    ['a firm’s name in one word', typed('We are WeAreVillageHallsTogether and TheBakeOffCompany')],
    ['a name of few vowels', typed('Hello', 'Krzysztof Zbrzyzny')],
    ['a full stop without its space', typed('It rained.No one came.The hall was cold.')],
    ['nothing at all', { texts: [], email: '' }],
  ])('%s', (_what, difference) => {
    expect(assess({ ...ordinary, ...difference })).toEqual({ score: 0, verdict: 'deliver', reasons: [] })
  })
})

describe('the verdict', () => {
  test.each([
    [{ ...alone, source: 21 }, 'deliver'],
    [{ ...alone, source: 61 }, 'mark'],
    [{ source: 500, address: 500, sameText: 500 }, 'mark'],
  ] as const)('of the counts %j is %s', (counts, verdict) => {
    expect(assess({ ...ordinary, counts }).verdict).toBe(verdict)
  })

  test('keeps nobody waiting for one family of signs, but for the hidden field', () => {
    const { robot, ...others } = familyLimits
    expect(Math.max(...Object.values(others))).toBeLessThan(spamThresholds.quarantine)
    expect(robot).toBe(spamThresholds.quarantine)
    const strong = spamSigns.filter(({ weight }) => weight >= spamThresholds.quarantine)
    expect(strong.map(({ reason }) => reason(spamWords))).toEqual([spamWords.hiddenFieldFilled])
  })

  test('keeps aside what shows signs of two families', () => {
    const pitch = typed('Online casino, free spins: [url=https://casino.example]click[/url]')
    expect(assess({ ...ordinary, ...pitch }).verdict).toBe('quarantine')
  })

  test('of the whole dictionary of pitches is a mark, if there is nothing else', () => {
    const everything = typed(
      'viagra, cialis, refinance, mortgage rates, online casino, free spins, crypto trading',
    )
    expect(assess({ ...ordinary, ...everything })).toMatchObject({ score: 4, verdict: 'mark' })
  })
})

const arrivals: fc.Arbitrary<Arrival> = fc.record(
  {
    door: fc.constantFrom('page', 'site', 'api'),
    site: fc.constant('hall.example'),
    honeypot: fc.constantFrom('absent', 'empty', 'filled'),
    rendered: fc.constantFrom('absent', 'signed', 'false'),
    openForSeconds: fc.nat(),
  },
  { requiredKeys: ['door'] },
)
const pieces = fc.oneof(
  anyText(40),
  fc.constantFrom(
    'https://x.example/a',
    'bit.ly/x',
    '[url=',
    'viagra cialis',
    'click here',
    'hTzQpWvLkRmNs',
    '<a href=',
  ),
)
const texts = fc.array(
  fc.array(pieces, { maxLength: 6 }).map((some) => some.join(' ')),
  { maxLength: 5 },
)
const counts = fc.record({ source: fc.nat(100), address: fc.nat(100), sameText: fc.nat(100) })

test('reasons are sentences of the list, whatever was typed', () => {
  const known = new Set(spamSigns.map(({ reason }) => reason(spamWords)))
  fc.assert(
    fc.property(texts, anyText(30), arrivals, counts, (some, email, arrival, counted) => {
      const { score, verdict, reasons } = assess({ texts: some, email, arrival, counts: counted })
      expect(reasons.filter((reason) => !known.has(reason))).toEqual([])
      expect(reasons.length > 0).toBe(score > 0)
      expect(verdict).toBe(score >= 6 ? 'quarantine' : score >= 3 ? 'mark' : 'deliver')
    }),
  )
})

test('what else came, and how, only adds', () => {
  fc.assert(
    fc.property(texts, arrivals, counts, (some, arrival, counted) => {
      const quiet = { texts: some, email: 'a@example.org', counts: alone }
      expect(assess({ ...quiet, arrival, counts: counted }).score).toBeGreaterThanOrEqual(assess(quiet).score)
    }),
  )
})

test('counts above the budgets change nothing, so that nobody need count on', () => {
  for (const of of ['source', 'address', 'sameText'] as const) {
    const worst = assess({ ...ordinary, counts: { ...alone, [of]: crowdBudgets[of][1] + 1 } })
    expect(assess({ ...ordinary, counts: { ...alone, [of]: 1_000_000 } })).toEqual(worst)
  }
})

describe('a hostile text is judged in a time that grows no faster than the text', () => {
  test.each([
    ['two marks in turn on one letter', '\u0301\u0316'],
    ['the character that becomes eighteen', '\ufdfa'],
    ['schemes', 'http://'],
    ['one word', 'a'],
    ['brackets', '['],
    ['openings of anchors', '<a '],
    ['openings of anchors with tabs', '<a\t\t\t\t\t\t\t\t\t'],
    ['forum code', '[url'],
    ['hosts without end', 'a.'],
    ['ports', ':1'],
    ['at signs', 'a@'],
    ['small and capital letters', 'aB'],
    ['two alphabets', 'aа'],
    ['invisible characters', '\u200b'],
    ['spaces', ' '],
  ])('%s', (_what, piece) => {
    // Four times what a request may hold; what was quadratic took half a minute of it.
    const text = piece.repeat(262_144 / new TextEncoder().encode(piece).length)
    const cpuTime = startCpuTime()
    assess({ ...ordinary, texts: ['Tom', text] })
    expect(cpuTime()).toBeLessThan(5000)
  })
})
