import { isDeepStrictEqual } from 'node:util'
import { expect, it } from 'vitest'
import { choicesOf, peopleFor, stateOf } from '../../../functions/officer/deal/choices.ts'
import { enquiryItem } from '../../../lib/adapters/dynamodb/enquiry-item.ts'
import { createManualClock } from '../../../lib/adapters/memory/manual-clock.ts'
import { createMemoryEnquiryStore } from '../../../lib/adapters/memory/memory-enquiry-store.ts'
import { boardRow } from '../../../lib/core/board/board-row.ts'
import { activeActs } from '../../../lib/core/enquiry/act.ts'
import type { AssignedEnquiry, Enquiry } from '../../../lib/core/enquiry/enquiry.ts'
import { actOutcome } from '../../../lib/core/enquiry/lifecycle/acts.ts'
import { keptUntil } from '../../../lib/core/enquiry/retention.ts'
import { type AssignedStanding, type Standing, standingOf } from '../../../lib/core/enquiry/standing.ts'
import type { State } from '../../../lib/core/enquiry/state.ts'
import { answerByNow } from '../../../lib/core/enquiry/target.ts'
import { findOfficer } from '../../../lib/core/organisation/organisation.ts'
import { coverSteps } from '../../../lib/core/steps/cover-steps.ts'
import { nudgeSteps } from '../../../lib/core/steps/nudge-steps.ts'
import { later } from '../../../lib/core/time/instant.ts'
import { waitingFor } from '../../../lib/core/waiting/waiting-for.ts'
import { english as words } from '../../../lib/core/words/english.ts'
import { kinds } from '../../../lib/kinds/kinds.ts'
import type { EnquiryStore } from '../../../lib/ports/enquiry-store.ts'
import { createShowBoard } from '../../../lib/use-cases/board/show-board.ts'
import { statusOf } from '../../../lib/use-cases/enquirer/show-status.ts'
import { createViewForOfficer } from '../../../lib/use-cases/officer/view-for-officer.ts'
import { everyAct } from '../../support/given/acts.ts'
import { mondayAtTen as now } from '../../support/given/enquiry.ts'
import { sampleOrganisation as organisation } from '../../support/given/sample-organisation.ts'
import { standingWorlds, stepsFrom } from './standing-worlds.ts'

/** Every view says the same of who has an enquiry and how it stands, in every small world of so many moves. */
export function showEveryView(mostMoves: number): void {
  const worlds = standingWorlds(mostMoves)
  process.stdout.write(`every view of ${worlds.length} small worlds\n`)

  it.each(Object.entries(views))('%s: the same holder and state in every small world', async (_, view) => {
    let compared = 0
    for (const enquiry of worlds) {
      const found = await view(enquiry, standingOf(enquiry))
      if (found === undefined) continue
      compared += 1
      const { says, should } = found
      if (!isDeepStrictEqual(says, should))
        expect([says, inShort(enquiry)]).toEqual([should, inShort(enquiry)])
    }
    expect(compared).toBeGreaterThan(mostMoves === 2 ? 10 : 100)
  })
}

/** What a view says of an enquiry, and what it should say of one that stands so. */
type View = (enquiry: Enquiry, standing: Standing) => Compared | Promise<Compared>
type AssignedView = (enquiry: AssignedEnquiry, standing: AssignedStanding) => Compared
/** Undefined: nothing to compare. */
type Compared = { readonly says: unknown; readonly should: unknown } | undefined

const deadline = '2027-03-11T17:00:00.000Z'
/** Tuesday at nine, three working days later. */
const mornings = '2027-03-16T09:00:00.000Z'

const afterwards = { organisation, kinds, words, clock: createManualClock(later(deadline, 1)) }
const waiting: readonly State[] = ['received', 'open', 'accepted']
const toDo: readonly State[] = [...waiting, 'answered']
const nobodys: Partial<Record<State, string>> = { received: 'unassigned', quarantined: 'quarantined' }
const settled: readonly State[] = ['answered', 'closed', 'spam', 'withdrawn', 'disowned']

const views: Readonly<Record<string, View>> = {
  'the enquirer’s status page': (enquiry, { owner, state, withdrawnAt }) => {
    const status = statusOf(enquiry, afterwards)
    return {
      says: [status.heldBy?.name, status.state, status.withdrawnAt],
      should: [nameOf(owner), state === 'answered' || state === 'closed' ? state : 'waiting', withdrawnAt],
    }
  },
  'the board’s row': (enquiry, { owner, ownerName, state }) => {
    const row = boardRow(enquiry, { ...afterwards, now: afterwards.clock.now() })
    return {
      says: [row.owner, row.ownerName, row.state, row.lateBy !== undefined],
      should: [owner, ownerName, state, waiting.includes(state)],
    }
  },
  'the board’s lists and counts': async (enquiry, { owner, state, putOffUntil = '' }) => {
    const showBoard = createShowBoard({ ...afterwards, store: await storeOf(enquiry) })
    const whose = owner === undefined ? {} : { person: owner }
    const { counts, rows } = await showBoard({ tab: 'waiting', page: 1, ...whose })
    const isLater = toDo.includes(state) && putOffUntil > afterwards.clock.now()
    // What was answered and put off waits for whoever named the day, when it has come.
    const isBack = state === 'answered' && putOffUntil !== '' && !isLater
    const count = (...states: readonly State[]) => (states.includes(state) && !isLater ? 1 : 0)
    const shown = { waiting: isBack ? 1 : count(...waiting), answered: isBack ? 0 : count('answered') }
    const each = { unassigned: count('received'), quarantined: count('quarantined'), later: isLater ? 1 : 0 }
    const { 'needs-checking': _, ...says } = counts
    return {
      says: { ...says, rows: rows.length },
      should: {
        ...{ ...each, ...shown, today: 0, help: 0, late: count(...waiting) },
        rows: shown.waiting,
      },
    }
  },
  'the index of holders': async (enquiry, { owner, state }) => {
    const store = await storeOf(enquiry)
    const holders = [...organisation.officers.map(({ id }) => id), 'unassigned', 'quarantined']
    const listed = await Promise.all(holders.map((holder) => store.open(holder)))
    return {
      says: [
        enquiryItem.toItem(enquiry, 'w')['holder']?.S,
        holders.find((_, index) => listed[index]?.length === 1),
      ],
      should: Array(2).fill(nobodys[state] ?? (toDo.includes(state) ? owner : undefined)),
    }
  },
  'how long it is kept': (enquiry, { state }) => ({
    says: keptUntil(enquiry, organisation) !== undefined,
    should: enquiry.stage === 'quarantined' || (enquiry.stage === 'assigned' && settled.includes(state)),
  }),
  'the target, when a day is closed': (enquiry, { state }) => {
    const closed = { ...organisation, closedDays: [{ date: '2027-03-10', name: 'Moving house' }] }
    return {
      says: answerByNow(enquiry, { organisation: closed, words }).at > enquiry.answerBy.at,
      should: waiting.includes(state) || state === 'quarantined',
    }
  },
  'the officer’s page': ofAssigned((enquiry, { owner, state }) => {
    const officers = ['lisa-chambers', 'omar-hale', 'enquiries-desk']
    return {
      says: officers.map((officer) => {
        const view = createViewForOfficer(afterwards)(enquiry, { ...enquiry, officer, signedIn: true })
        if (typeof view !== 'object') throw new TypeError('It is somebody’s, and the page says it is not')
        const others = peopleFor(view).map(({ name }) => name)
        const chosen = everyAct.filter(({ act }) => choicesOf(view).includes(act))
        const outcomes = chosen.map((act) => actOutcome(enquiry, { id: 'new', by: officer, ...act }))
        return {
          state: stateOf(view),
          has: organisation.officers.map(({ id }) => id).filter((id) => !others.includes(id)),
          refused: outcomes.filter((outcome) => outcome === 'taken' || outcome === 'closed'),
        }
      }),
      should: officers.map((officer) => ({
        state: state === 'accepted' && owner === officer && officer !== 'enquiries-desk' ? 'yours' : state,
        has: [owner],
        refused: [],
      })),
    }
  }),
  'whom a note is mailed to': ofAssigned((enquiry, { state }) => {
    const note = { id: 'asked', at: now, type: 'note' } as const
    let before: Enquiry = { ...enquiry, updates: [...(enquiry.updates ?? []), note] }
    for (const world of stepsFrom(before)) {
      const mail = world.mails.find(({ about }) => about === 'asked')
      if (mail !== undefined) return { says: mail.to.id, should: standingOf(before).owner }
      before = world
    }
    const isHeld = state === 'spam' || enquiry.mails.some((mail) => mail.state === 'claimed')
    return { says: 'nobody', should: isHeld ? 'nobody' : 'somebody' }
  }),
  'whose handover is on its way': ofAssigned((enquiry, { round }) => {
    const mail = enquiry.mails.find(({ state, purpose }) => state === 'claimed' && purpose === 'handover')
    const failed = enquiry.mails.some((one) => one.about === mail?.about && one.state === 'refused')
    return mail && { says: [mail.about, failed || mail.to.id], should: [round.about, failed || round.first] }
  }),
  'whose morning tells of it': async (enquiry, { owner, state, putOffUntil }) => {
    const store = await storeOf(enquiry)
    const holders = [...organisation.officers.map(({ id }) => id), 'unassigned', 'quarantined']
    const lists = new Map(
      await Promise.all(holders.map(async (holder) => [holder, await store.open(holder)] as const)),
    )
    const told = (list: 'theirs' | 'asDeputy' | 'asManager' | 'held') =>
      organisation.officers
        .map(({ id }) => id)
        .filter((id) => waitingFor(id, lists, { organisation, now: mornings })[list].length > 0)
    const isOpen = waiting.includes(state)
    const isBack = state === 'answered' && putOffUntil !== undefined
    const whose = owner ?? 'enquiries-desk'
    return {
      says: [told('theirs'), told('asDeputy'), told('asManager'), told('held')],
      should: [
        isOpen || isBack ? [whose] : [],
        isOpen && whose === 'lisa-chambers' ? ['omar-hale'] : [],
        isOpen && whose !== 'priya-nair' ? ['priya-nair'] : [],
        state === 'quarantined' ? ['enquiries-desk'] : [],
      ],
    }
  },
  'whom somebody covers': ofAssigned((enquiry, { owner, state }) => {
    const leave = [{ id: 'l', from: '2027-03-08', until: '2027-03-12' }]
    const officers = organisation.officers.map((one) => (one.id === owner ? { ...one, leave } : one))
    const cover = [...coverSteps(enquiry, { ...organisation, officers }, now)].find(
      ({ type }) => type === 'cover',
    )
    return cover && { says: [cover, true], should: [{ ...cover, for: owner }, waiting.includes(state)] }
  }),
  'who is nudged': ofAssigned((enquiry, { state }) => {
    const mails = enquiry.mails.map((mail) => ({ ...mail, silent: true as const, events: {} }))
    const isNudged = [...nudgeSteps({ ...enquiry, mails }, organisation, now)].some(
      ({ type }) => type === 'send',
    )
    return { says: isNudged && state, should: isNudged && 'open' }
  }),
  'how it would stand had nothing been undone': ofAssigned((enquiry, standing) => {
    const undone = (enquiry.acts ?? []).filter(({ undoneAt }) => undoneAt !== undefined).map(({ id }) => id)
    const mails = enquiry.mails.filter(({ about = '' }) => !undone.includes(about))
    return { says: standingOf({ ...enquiry, mails, acts: activeActs(enquiry) }), should: standing }
  }),
}

function ofAssigned(view: AssignedView): View {
  return (enquiry) => (enquiry.stage === 'assigned' ? view(enquiry, standingOf(enquiry)) : undefined)
}

async function storeOf(enquiry: Enquiry): Promise<EnquiryStore> {
  const store = createMemoryEnquiryStore()
  await store.create(enquiry)
  return store
}

function nameOf(id: string | undefined): string | undefined {
  return id === undefined ? undefined : findOfficer(organisation, id)?.name
}

function inShort({ stage, acts, updates, mails }: Enquiry): unknown {
  return {
    stage,
    acts,
    updates,
    mails: mails.map(({ purpose, about, to, state }) => [purpose, about, to.id, state]),
  }
}
