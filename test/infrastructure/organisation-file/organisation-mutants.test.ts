import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { handoverChain } from '../../../lib/core/directory/handover-chain.ts'
import { routeEnquiry } from '../../../lib/core/directory/routing.ts'
import type { Answers } from '../../../lib/core/kind/answers.ts'
import type { Kind } from '../../../lib/core/kind/kind.ts'
import {
  findOfficer,
  type Officer,
  type Organisation,
  organisationIn,
} from '../../../lib/core/organisation/organisation.ts'
import { isEmailAddress } from '../../../lib/core/text/email-address.ts'
import { english as words } from '../../../lib/core/words/english.ts'
import { readOrganisationText } from '../../../lib/infrastructure/organisation-file/organisation-file.ts'
import { kinds } from '../../../lib/kinds/kinds.ts'
import { damageYaml, seeded } from '../../support/hostile/damage-yaml.ts'

const file = new URL('../../organisations/cambridgeshire.yaml', import.meta.url)
// Without its comments, which are most of it and would take most of the damage.
const shipped = readFileSync(file, 'utf8').replace(/^ *#.*\n/gm, '')
/** The same with routes on areas and answers, and with people who have left, will leave or work part of the week,
 * and with several in turn. */
const busy = shipped
  .replace('    deputy: daniel-osei\n', '    deputy: daniel-osei\n    until: 2026-06-30\n')
  .replace('name: Margaret Hollis\n', 'name: Margaret Hollis\n    workingDays: [tuesday, thursday]\n')
  .replace('phone: 01223 000 002\n', 'phone: 01223 000 002\n    until: 2027-01-31\n')
  .replace(
    '\nroutes:\n',
    `
routes:
  - kinds: [asset-transfer]
    areas: [fenland, peterborough, not-sure]
    when: { stage: [under-offer, business-plan], listed: [yes, unknown] }
    to: daniel-osei
  - kinds: [business-volunteering]
    when: { teamChallenge: [yes], interests: [digital, mentoring] }
    to: margaret-hollis
  - kinds: [micro-volunteering, general]
    to: [daniel-osei, margaret-hollis, enquiries]
`,
  )
/** So many in the quick suite; three thousand in CI. Most of the time goes into finding what was meant. */
const mutants = Number(process.env['MUTANTS'] ?? 150)
const days = ['2026-06-30', '2026-11-22', '2027-02-01', '2040-01-01']

describe('an organisation file that somebody has damaged', () => {
  it.each([
    ['as it ships', shipped],
    ['with routes on answers and people who leave', busy],
  ])(
    '%s is refused with a line, or every enquiry still has somebody',
    (_, original) => {
      expect(readOrganisationText(original, { path: 'c.yaml', kinds })).toMatchObject({ ok: true })
      const random = seeded(20261122)
      const counts = { refused: 0, accepted: 0 }
      for (let n = 0; n < mutants / 2; n++) {
        const mutant = damageYaml(original, random)
        const reading = readOrganisationText(mutant, { path: 'c.yaml', kinds })
        if (reading.ok) {
          counts.accepted++
          const faults = faultsOf(organisationIn(words, reading.organisation))
          if (faults.length > 0) expect.fail(`${faults.join('\n')}\n${mutant}`)
        } else {
          counts.refused++
          const lines = mutant.split('\n').length
          const vague = reading.findings.filter(
            ({ line, column, problem, fix }) =>
              !(line >= 1 && line <= lines && column >= 1 && isSentence(problem) && isSentence(fix)),
          )
          if (reading.findings.length === 0 || vague.length > 0)
            expect.fail(`${JSON.stringify(vague)}\n${mutant}`)
        }
      }
      // Damage that says nothing either way would make this test idle.
      expect(counts.refused).toBeGreaterThan(mutants / 10)
      expect(counts.accepted).toBeGreaterThan(mutants / 60)
    },
    600_000,
  )
})

/** Whoever would get nothing, or get it at an address that is none; and what would open the pages to strangers. */
function faultsOf(organisation: Organisation): string[] {
  return [...websiteFaults(organisation), ...routingFaults(organisation)]
}

function websiteFaults({ websites, look }: Organisation): string[] {
  const open = websites.filter((website) => website.includes('*') || new URL(website).origin !== website)
  return [...open, ...(look?.colour?.match(/^(?!#[0-9a-fA-F]{6}$).*$/s) ?? [])]
}

function routingFaults(organisation: Organisation): string[] {
  return days.flatMap((today) => {
    const chosen = new Map<Officer, string>()
    for (const kind of kinds) {
      for (const answers of organisation.areas.flatMap(({ name }) => samplesOf(kind, name))) {
        const { officer, reason } = routeEnquiry({
          kind: kind.name,
          answers,
          organisation,
          kinds,
          words,
          today,
        })
        const enquiry = `${today} ${kind.name} ${JSON.stringify(answers)}: ${reason}`
        if (reason.startsWith(words.route.none(''))) return [enquiry]
        chosen.set(officer, enquiry)
      }
    }
    return [...chosen]
      .filter(([officer]) => !isReached(officer, organisation, today))
      .map(([, enquiry]) => enquiry)
  })
}

function isReached(officer: Officer, organisation: Organisation, today: string): boolean {
  const chain = handoverChain(organisation, officer.id, today)
  return (
    findOfficer(organisation, officer.id) === officer &&
    (officer.until === undefined || officer.until >= today) &&
    chain[0]?.address === officer.email &&
    chain.every(({ address }) => isEmailAddress(address))
  )
}

/** Nothing answered but the area; every option of every question, one at a time; the last option of each. */
function samplesOf(kind: Kind, area: string): readonly Answers[] {
  const options = Object.entries(kind.fields).flatMap(([field, { options = [] }]) =>
    options.map(({ name }): [string, string] => [field, name]),
  )
  return [{}, ...options.map((pair) => Object.fromEntries([pair])), Object.fromEntries(options)].map(
    (answers) => ({
      ...answers,
      area,
    }),
  )
}

function isSentence(text: string): boolean {
  // A line to copy stands last, with nothing behind it.
  return (/^["A-Z].*[.?]$/s.test(text) || /: \S.*$/.test(text)) && !/[\r\n]/.test(text)
}
