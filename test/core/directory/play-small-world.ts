import type { Mail } from '../../../lib/core/delivery/mail.ts'
import type { SendStep } from '../../../lib/core/delivery/mailed-item.ts'
import { isAway } from '../../../lib/core/directory/presence.ts'
import { routeEnquiry } from '../../../lib/core/directory/routing.ts'
import type { AssignedEnquiry, Enquiry } from '../../../lib/core/enquiry/enquiry.ts'
import type { Command } from '../../../lib/core/enquiry/lifecycle/decide.ts'
import { standingOf } from '../../../lib/core/enquiry/standing.ts'
import { findOfficer, type Organisation } from '../../../lib/core/organisation/organisation.ts'
import { nextStep } from '../../../lib/core/steps/next-step.ts'
import type { NextStep } from '../../../lib/core/steps/step.ts'
import { later } from '../../../lib/core/time/instant.ts'
import { londonDate } from '../../../lib/core/time/working-calendar.ts'
import { english as words } from '../../../lib/core/words/english.ts'
import { kinds } from '../../../lib/kinds/kinds.ts'
import { afterCommands, mondayAtTen, received } from '../../support/given/enquiry.ts'
import { type Fate, needsChecking, organisationOf, type SmallWorld } from './small-model.ts'

/** Five o'clock on the Friday of that week: everybody who comes back is back. */
const end = '2027-03-12T17:00:00.000Z'

const mornings = ['2027-03-09', '2027-03-10', '2027-03-11', '2027-03-12'].map((day) => `${day}T09:30:00.000Z`)

/** Whose target is not calculated again at every step, which would take most of the time. */
const withoutBasis = { ...received, answerBy: { ...received.answerBy, basis: {} } }

/** More steps than any enquiry of these worlds can need. */
const maxSteps = 60

/** Plays an enquiry's week in a small world by the pure functions alone, and says every promise that it breaks. */
export function playSmallWorld(world: SmallWorld): readonly string[] {
  const broken: string[] = []
  const suspects = new Set<string>()
  let organisation = organisationOf(world)
  let enquiry: Enquiry = withoutBasis
  let now = mondayAtTen
  let coming: { readonly at: string; readonly claim: string; readonly to: string; readonly fate: Fate }[] = []

  for (let steps = 0; ; steps++) {
    if (steps > maxSteps) return [...broken, `not at rest after ${maxSteps} steps`]
    const step = nextStep(enquiry, organisation, now)
    if (step.type === 'wait') {
      const next = coming[0]
      // A stranded enquiry is looked at each hour; who is there changes by the day.
      const look = enquiry.strandedAt === undefined ? step.until : mornings.find((morning) => morning > now)
      const at = [look, next?.at].filter((one) => one !== undefined).sort()[0]
      if (at === undefined || at > end) break
      if (at < now || (at === now && next?.at !== at)) return [...broken, `waits until ${at} at ${now}`]
      now = at
      if (next?.at !== at) continue
      coming = coming.slice(1)
      const event = next.fate === 'bounces' ? 'bounce' : 'delivery'
      enquiry = apply({ type: 'record-mail-event', claim: next.claim, event, at })
      if (event === 'bounce') organisation = marked(organisation, suspects.add(next.to))
      continue
    }
    broken.push(...wrongsOf(step))
    if (step.type !== 'send') {
      const changed: Enquiry = apply(commandOf(step))
      if (changed === enquiry) return [...broken, `${step.type} changes nothing`]
      enquiry = changed
      continue
    }
    const claim = `claim-${steps}`
    enquiry = apply({ ...step, type: 'claim-mail', claim })
    const fate = step.to.id === 'enquirer' ? 'delivered' : fateOf(world, step.to.id)
    if (fate === 'refused') {
      enquiry = apply({ type: 'record-refused', claim, reason: 'no such mailbox' })
      continue
    }
    enquiry = apply({ type: 'record-accepted', claim, messageId: claim })
    const at = later(now, fate === 'bounces' ? 2 * 3_600_000 : 60_000)
    coming = [...coming, { at, claim, to: step.to.id, fate }].sort((one, other) =>
      one.at < other.at ? -1 : 1,
    )
  }
  return enquiry.stage === 'assigned' ? [...broken, ...wrongsAtEnd(enquiry)] : [...broken, 'never assigned']

  function apply(command: Command): Enquiry {
    return afterCommands(enquiry, [command], now)
  }

  function commandOf(step: Exclude<NextStep, { type: 'wait' | 'send' }>): Command {
    switch (step.type) {
      case 'assign': {
        const { officer, reason } = routeEnquiry({
          ...enquiry,
          ...{ organisation, kinds, words },
          today: londonDate(now),
        })
        if (isAwayNow(officer.id)) broken.push(`assigned to ${officer.id}, who is away`)
        return { type: 'assign', assignment: { officer: officer.id, reason, organisationVersion: 'v1+0' } }
      }
      case 'note-silence':
        return { type: 'note-silence', claim: step.mail.claim }
      case 'cover':
      case 'note-stranded':
        return step
      default:
        throw new TypeError(`${step.type} has no place in this model`)
    }
  }

  function wrongsOf(step: NextStep): readonly string[] {
    if (step.type === 'cover' && isAwayNow(step.to)) return [`covered by ${step.to}, who is away`]
    if (step.type === 'note-stranded') return strandedWrongly()
    return step.type === 'send' && step.to.id !== 'enquirer' ? wrongsOfMail(step) : []
  }

  function wrongsOfMail({ purpose, about, to, mayRepeat }: SendStep): readonly string[] {
    const earlier = enquiry.mails.filter((mail) => mail.purpose === purpose && mail.to.address === to.address)
    const again = earlier.filter((mail) => purpose === 'handover' || mail.about === about)
    return [
      ...(isAwayNow(to.id) ? [`${purpose} to ${to.id}, who is away`] : []),
      ...(again.length > 0 && !mayRepeat ? [`${purpose} to ${to.id} once more`] : []),
    ]
  }

  /** Somebody of the line is there and was not asked. */
  function strandedWrongly(): readonly string[] {
    if (enquiry.stage !== 'assigned') return ['stranded before it was assigned']
    const { first } = standingOf(enquiry).round
    const asked = enquiry.mails.filter(({ purpose }) => purpose === 'handover').map(({ to }) => to.id)
    return lineFrom(first)
      .filter((id) => !isAwayNow(id) && !asked.includes(id))
      .map((id) => `stranded, though ${id} was not asked`)
  }

  /** Whoever has it at the end is there and was told, or nobody is left who could be asked. */
  function wrongsAtEnd(assigned: AssignedEnquiry): readonly string[] {
    const { owner } = standingOf(assigned)
    const told = assigned.mails.filter(isTold).map(({ to }) => to.id)
    if (told.includes(owner) && !isAwayNow(owner)) return []
    const asked = assigned.mails.filter(({ purpose }) => purpose === 'handover').map(({ to }) => to.id)
    return lineFrom(standingOf(assigned).round.first)
      .filter((id) => !isAwayNow(id) && !asked.includes(id))
      .map((id) => `at the end with ${owner}, though ${id} was not asked`)
  }

  /** By a walk of our own: deputy after deputy, desk, manager. */
  function lineFrom(first: string): readonly string[] {
    const line: string[] = []
    for (
      let id: string | undefined = first;
      id !== undefined && !line.includes(id);
      id = findOfficer(organisation, id)?.deputy
    )
      line.push(id)
    return [...new Set([...line, 'desk', 'manager'])]
  }

  function isAwayNow(id: string): boolean {
    const officer = findOfficer(organisation, id)
    return officer === undefined || isAway(officer, now)
  }
}

function isTold({ purpose, state }: Mail): boolean {
  return purpose === 'handover' && state === 'accepted'
}

function fateOf({ windows, fates }: SmallWorld, id: string): Fate {
  const last = { desk: windows.length, manager: windows.length + 1 }[id]
  return fates[last ?? Number(id.replace('officer-', ''))] ?? 'delivered'
}

/** As mail-events marks those whose mail came back. */
function marked(organisation: Organisation, suspects: ReadonlySet<string>): Organisation {
  const officers = organisation.officers.map((one) =>
    suspects.has(one.id) ? { ...one, needsChecking } : one,
  )
  return { ...organisation, officers }
}
