import { createManualClock } from '../../lib/adapters/memory/manual-clock.ts'
import { createMemoryCounter } from '../../lib/adapters/memory/memory-counter.ts'
import { createMemoryDirectoryStore } from '../../lib/adapters/memory/memory-directory-store.ts'
import { createMemoryEnquirerLinks } from '../../lib/adapters/memory/memory-enquirer-links.ts'
import { createMemoryIdentityKey } from '../../lib/adapters/memory/memory-identity-key.ts'
import { createMemoryLeaveLinks } from '../../lib/adapters/memory/memory-leave-links.ts'
import { createMemoryMailEventBacklog } from '../../lib/adapters/memory/memory-mail-event-backlog.ts'
import { createMemoryOfficerLinks } from '../../lib/adapters/memory/memory-officer-links.ts'
import { createMemoryMailTokens } from '../../lib/adapters/memory/memory-officer-tokens.ts'
import { createMemoryRotatingKey } from '../../lib/adapters/memory/memory-rotating-key.ts'
import { createMemorySignedLinks } from '../../lib/adapters/memory/memory-signed-links.ts'
import { readDigestId } from '../../lib/core/digest/digest.ts'
import type { Enquiry } from '../../lib/core/enquiry/enquiry.ts'
import { standingOf } from '../../lib/core/enquiry/standing.ts'
import { isAwaited } from '../../lib/core/enquiry/state.ts'
import { readStandaloneMailId } from '../../lib/core/standalone-mail/standalone-mail.ts'
import type { WorkItem } from '../../lib/core/steps/work-item.ts'
import { type Instant, later } from '../../lib/core/time/instant.ts'
import { english as words } from '../../lib/core/words/english.ts'
import { kinds } from '../../lib/kinds/kinds.ts'
import type { Mailer, OutgoingMail } from '../../lib/ports/mailer.ts'
import type { Observation } from '../../lib/ports/observer.ts'
import { createReleaseQuarantined } from '../../lib/use-cases/board/release-quarantined.ts'
import { createShowBoard } from '../../lib/use-cases/board/show-board.ts'
import { createChangeDirectory } from '../../lib/use-cases/directory/change-directory.ts'
import { createPlanLeave } from '../../lib/use-cases/directory/plan-leave.ts'
import { createCarryDigest } from '../../lib/use-cases/dispatch/carry-digest.ts'
import { createCarryForward } from '../../lib/use-cases/dispatch/carry-forward.ts'
import { createCarryStandaloneMail } from '../../lib/use-cases/dispatch/carry-standalone-mail.ts'
import { createRecordMailEvents } from '../../lib/use-cases/dispatch/record-mail-events.ts'
import { ensureRollCall } from '../../lib/use-cases/dispatch/roll-call.ts'
import { createSweepAgenda } from '../../lib/use-cases/dispatch/sweep-agenda.ts'
import { createUpdateEnquiry } from '../../lib/use-cases/enquirer/update-enquiry.ts'
import { createSubmit } from '../../lib/use-cases/intake/submit.ts'
import { withOrganisation } from '../../lib/use-cases/item-changes/with-organisation.ts'
import { createActForOfficer } from '../../lib/use-cases/officer/act-for-officer.ts'
import { type Absence, isKnownAway } from './absences.ts'
import { createIndexedStores } from './indexed-stores.ts'
import { createPostOffice, type Trouble } from './post-office.ts'
import { listedIn, saysThatItMayRepeat, totalsIn } from './read-mail.ts'
import { createTimeline } from './timeline.ts'
import { countOne, type Life, type SentMail, startLog } from './year-log.ts'
import { yearOrganisation as organisation } from './year-organisation.ts'

export interface YearSetting {
  readonly start: Instant
  readonly random: () => number
  readonly absences: readonly Absence[]
  readonly troubles: readonly Trouble[]
}

/** Something that happens at a moment. */
export type Happening = () => unknown

/** The use-cases over memory, with all that is outside of them: a clock, a post office, and a log that hears everything. */
export function createYearWorld({ start, random, absences, troubles }: YearSetting) {
  const clock = createManualClock(start)
  const log = startLog()
  const happenings = createTimeline<Happening>()
  const readers: ((mail: OutgoingMail) => void)[] = []
  const isAway = (id: string) => isKnownAway(absences, id, clock.now())
  const { nextDue, ...stores } = createIndexedStores({
    onWritten(enquiry, before) {
      const life = log.lives.get(enquiry.reference) ?? { receivedAt: clock.now(), last: enquiry, stands: [] }
      log.lives.set(enquiry.reference, life)
      life.last = enquiry
      const { state, putOffUntil } = standingOf(enquiry)
      const [at = '', waitsFrom = at] = [clock.now(), putOffUntil ?? clock.now()]
      life.stands.push({ at, ...(isAwaited(state) ? { waitsFrom } : {}) })
      noteAssignments(enquiry, before)
    },
    onErased(reference) {
      const life = log.lives.get(reference)
      if (life !== undefined) life.erasedAt = clock.now()
    },
  })
  const queue = {
    send: async (item: WorkItem) => {
      // The agenda finds what nobody was told of.
      if (random() < 1 / 100) throw new Error('lost')
      happenings.add(later(clock.now(), 700), () => look(item))
    },
    sendAll: async (items: readonly WorkItem[]) => {
      for (const item of items) happenings.add(clock.now(), () => look(item))
      return items.length
    },
    depth: async () => 0,
  }
  let nonces = 0
  const shared = {
    ...{ ...stores, directoryStore: createMemoryDirectoryStore() },
    ...{ organisation, kinds, words, clock, queue, random },
    identityKey: createMemoryIdentityKey(),
    rotatingKey: createMemoryRotatingKey(),
    mailEvents: createMemoryMailEventBacklog(),
    counter: createMemoryCounter(),
    statusLinks: createMemoryEnquirerLinks('status'),
    notMeLinks: createMemoryEnquirerLinks('not-me'),
    releaseLinks: createMemorySignedLinks('release'),
    officerLinks: createMemoryOfficerLinks(),
    signInTokens: createMemoryMailTokens('sign-in'),
    confirmTokens: createMemoryMailTokens('leave-confirm'),
    leaveLinks: createMemoryLeaveLinks(),
    publicUrl: 'https://api.example',
    createNonce: () => `n${++nonces}`,
    observe: ({ type }: Observation) => countOne(log, type),
  }
  type World = typeof shared
  const present = <Args extends readonly unknown[], Result>(
    create: (world: World) => (...args: Args) => Promise<Result>,
  ) => withOrganisation(shared, (now) => create({ ...shared, organisation: now }))

  const recordMailEvents = present(createRecordMailEvents)
  const postOffice = createPostOffice({
    ...{ random, troubles, recordMailEvents },
    now: clock.now,
    isAwayAt: (address) => isAway(entryAt(address)),
    onTaken: noteMail,
    onDelivered: (mail) => {
      for (const reader of readers) reader(mail)
    },
    schedule: (at, what) => happenings.add(at, what),
  })
  const read = new Map<string, Pick<SentMail, 'listed' | 'morning'>>()
  const mailer: Mailer = {
    async send(mail) {
      if (readDigestId(mail.tags.reference) !== undefined) read.set(mail.tags.claim, await readMorning(mail))
      return postOffice.send(mail)
    },
  }
  const showBoard = present((world) => createShowBoard(world))
  const dispatching = (world: World) => ({ ...world, mailer })
  const carryForward = present((world) => createCarryForward(dispatching(world)))
  const carryDigest = present((world) => createCarryDigest(dispatching(world)))
  const carryStandaloneMail = present((world) =>
    createCarryStandaloneMail({ ...dispatching(world), carryForward }),
  )
  const changeDirectory = createChangeDirectory(shared)
  happenings.add(
    start,
    present((world) => () => ensureRollCall(world)),
  )

  return {
    ...{ clock, log, happenings, nextDue, isAway },
    links: shared.officerLinks,
    submit: createSubmit(shared),
    update: present(createUpdateEnquiry),
    release: (token: string) => createReleaseQuarantined(shared).release(token),
    act: present((world) => createActForOfficer(world).act),
    undo: present((world) => createActForOfficer(world).undo),
    directory: { ...changeDirectory, ...createPlanLeave({ ...shared, changeDirectory }) },
    sweep: createSweepAgenda(shared),
    /** Hears of every mail that stands in its mailbox. */
    onDelivered: (reader: (mail: OutgoingMail) => void) => void readers.push(reader),
  }

  async function look(item: WorkItem): Promise<void> {
    try {
      if (readStandaloneMailId(item) !== undefined) await carryStandaloneMail(item)
      else await (readDigestId(item) === undefined ? carryForward(item) : carryDigest(item))
    } catch (error) {
      log.failures.push(`${clock.now()} ${item}: ${error instanceof Error ? error.stack : String(error)}`)
    }
  }

  function noteAssignments(enquiry: Enquiry, before: Enquiry | undefined): void {
    if (enquiry.stage !== 'assigned') return
    const covers = ({ acts: all = [] }: Enquiry) => all.filter((act) => act.act === 'cover')
    const isNew = before?.stage !== 'assigned'
    const given = [
      ...(isNew ? [enquiry.assignment.officer] : []),
      ...covers(enquiry)
        .slice(before === undefined ? 0 : covers(before).length)
        .map((act) => act.to),
    ]
    for (const to of given)
      log.assignments.push({ at: clock.now(), reference: enquiry.reference, to, isAway: isAway(to) })
  }

  /** What an email of the morning says, and what its reader would see on the board at that moment. */
  async function readMorning(mail: OutgoingMail): Promise<Pick<SentMail, 'listed' | 'morning'>> {
    const person = entryAt(mail.to.address)
    const page = async (page: number) => showBoard({ tab: 'waiting', person, page })
    const { counts, pages, rows } = await page(1)
    const more = await Promise.all(Array.from({ length: pages - 1 }, (_, n) => page(n + 2)))
    const { waiting, late, today, help, quarantined: held } = counts
    return {
      listed: await listedIn(mail.text, shared, { lives: log.lives, now: clock.now() }),
      morning: {
        says: totalsIn(mail),
        board: {
          counts: { waiting, late, today, help, held },
          waiting: [rows, ...more.map((one) => one.rows)].flat().map(({ reference }) => reference),
          putOff: [...log.lives.values()].filter(isPutOff).length,
        },
      },
    }
  }

  function isPutOff({ stands, erasedAt }: Life): boolean {
    const { waitsFrom } = stands.at(-1) ?? {}
    return erasedAt === undefined && waitsFrom !== undefined && waitsFrom > clock.now()
  }

  function noteMail({ tags, to, audience, text }: OutgoingMail, isBounced: boolean): void {
    const enquiry = log.lives.get(tags.reference)?.last
    const mail = enquiry?.mails.find(({ claim }) => claim === tags.claim)
    const id = audience === 'officer' ? entryAt(to.address) : 'enquirer'
    log.mails.push({
      ...{ at: clock.now(), to: id, address: to.address, item: tags.reference },
      purpose: tags.claim.replace(/-n\d+$/, ''),
      ...(mail?.about === undefined ? {} : { about: mail.about }),
      isBounced,
      isMarked: saysThatItMayRepeat(text),
      isAway: id !== 'enquirer' && isAway(id),
      ...(read.get(tags.claim) ?? { listed: [] }),
    })
  }
}

/** How long after its trouble an address is still marked, in milliseconds. */
export const markedFor = 3_600_000

export type YearWorld = ReturnType<typeof createYearWorld>

/** Whose mailbox that is. */
export function entryAt(address: string): string {
  return organisation.officers.find(({ email }) => email === address)?.id ?? 'nobody'
}
