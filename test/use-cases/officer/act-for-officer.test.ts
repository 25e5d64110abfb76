import { describe, expect, it } from 'vitest'
import type { Enquiry } from '../../../lib/core/enquiry/enquiry.ts'
import type { EnquiryStore } from '../../../lib/ports/enquiry-store.ts'
import { recordedAct, withActs } from '../../support/given/acts.ts'
import { mondayAtTen as now, received } from '../../support/given/enquiry.ts'
import { officerSetting } from '../../support/memory-world/officer-setting.ts'

const day = 86_400_000
const minute = 60_000

describe('an officer’s link', () => {
  it('shows how the enquiry stands and what can be said, and nothing of what was typed', async () => {
    const updates = [{ id: 'u', at: now, type: 'note', text: 'canary' } as const]
    const { show, lisa, kept } = await officerSetting({ enquiry: withActs([], { updates }) })
    const before = await kept()
    const view = await show(lisa)
    expect(view).toMatchObject({
      ...{ reference: 'ABCD-2345', kind: 'community-mentoring', receivedAt: now },
      standing: { state: 'open', owner: 'lisa-chambers' },
      officer: { id: 'lisa-chambers' },
      ...{ isDesk: false, undoable: [] },
    })
    if (typeof view !== 'object') throw new Error('It shows')
    expect(view.outcomes.map(({ name }) => name)).toEqual([
      ...['matched', 'advice-given', 'answered', 'referred-elsewhere', 'no-reply', 'not-needed'],
    ])
    expect(view.directory).toHaveLength(4)
    const shown = JSON.stringify(view)
    for (const typed of ['Ada', 'ada@example.org', 'Upwell', 'canary']) expect(shown).not.toContain(typed)
    expect(await kept()).toEqual(before)
  })

  it.each([
    [0, 'object'],
    [30 * day - 1, 'object'],
    [30 * day, 'string'],
  ])('of an enquiry that was closed %i milliseconds ago opens: %s', async (after, type) => {
    const { show, act, undo, lisa, clock } = await officerSetting({
      enquiry: withActs([recordedAct({ act: 'spam' }, { id: 'k1' })]),
    })
    clock.advance(after)
    expect(typeof (await show(lisa))).toBe(type)
    expect(typeof (await undo(lisa, { id: 'k1' }))).toBe(type)
    expect(typeof (await act(lisa, { act: 'accept', id: 'k2' }))).toBe(type)
  })

  it('of somebody who is not in the directory is expired; of no enquiry, or made up, is none', async () => {
    const { show, gone } = await officerSetting()
    expect(await show(gone)).toBe('expired')
    const nobody = await officerSetting({ enquiry: { ...received, reference: 'WXYZ-6789' } })
    expect(await nobody.show(nobody.lisa)).toBeUndefined()
    for (const call of [nobody.show, (t: string) => nobody.undo(t, { id: 'k' })])
      expect(await call('made-up')).toBeUndefined()
  })
})

describe('what is pressed', () => {
  it('is done once, told to the queue, and shown with what can be undone', async () => {
    const { act, lisa, kept, told, observations } = await officerSetting()
    const first = await act(lisa, { act: 'answered', id: 'k1' })
    expect(first).toMatchObject({
      ...{
        outcome: 'done',
        view: { standing: { state: 'answered' }, undoable: [{ id: 'k1', act: 'answered' }] },
      },
    })
    const version = (await kept())?.version
    expect(await act(lisa, { act: 'answered', id: 'k1' })).toEqual(first)
    expect((await kept())?.version).toBe(version)
    expect(told).toEqual(['ABCD-2345'])
    expect(observations).toEqual([{ type: 'officer-acted', reference: 'ABCD-2345', act: 'answered' }])
  })

  it('by the link of a person is that person’s doing, whatever else was sent', async () => {
    const { act, lisa, kept } = await officerSetting()
    await act(lisa, { act: 'accept', id: 'k1', by: 'omar-hale', name: 'Somebody' })
    expect((await kept())?.acts).toEqual([recordedAct({ act: 'accept' }, { id: 'k1' })])
  })

  it.each([
    ['nobody says who they are', {}, 'who', undefined],
    ['they say they are the desk', { by: 'enquiries-desk' }, 'who', undefined],
    ['they are not in the directory and give no name', { by: 'gone' }, 'who', undefined],
    ['they are in the directory', { by: 'omar-hale' }, 'done', { by: 'omar-hale' }],
    ['they give a name', { name: 'Jo' }, 'done', { by: 'enquiries-desk', name: 'Jo' }],
  ])('at a desk where %s', async (_, who, outcome, actor) => {
    const { act, desk, kept } = await officerSetting()
    expect(await act(desk, { act: 'accept', id: 'k1', ...who })).toMatchObject({ outcome })
    expect((await kept())?.acts?.[0]).toEqual(actor && { act: 'accept', id: 'k1', at: now, ...actor })
  })

  it.each([
    ['no-such-officer', { act: 'pass-on', to: 'gone' }],
    ['no-such-officer', { act: 'pass-on', to: '__proto__' }],
    ['no-such-outcome', { act: 'close', outcome: 'transferred', tellEnquirer: false }],
    ['no-such-outcome', { act: 'close', outcome: '', tellEnquirer: true }],
  ] as const)('is refused as %s and changes nothing: %o', async (outcome, press) => {
    const { act, lisa, kept, told } = await officerSetting()
    const before = await kept()
    expect(await act(lisa, { ...press, id: 'k1' })).toMatchObject({ outcome })
    expect(await kept()).toEqual(before)
    expect(told).toEqual([])
  })

  it('by two at the same moment makes one of them the owner, and tells the other', async () => {
    const { act, lisa, omar, kept } = await officerSetting()
    const answers = await Promise.all([
      act(lisa, { act: 'accept', id: 'k1' }),
      act(omar, { act: 'accept', id: 'k2' }),
    ])
    const outcomes = answers.map((answer) => (typeof answer === 'object' ? answer.outcome : answer))
    expect(outcomes.toSorted()).toEqual(['done', 'taken'])
    expect((await kept())?.acts).toHaveLength(1)
    const owner = outcomes[0] === 'done' ? 'lisa-chambers' : 'omar-hale'
    for (const answer of answers)
      expect(answer).toMatchObject({ view: { standing: { state: 'accepted', owner } } })
  })

  it('is undone for a quarter of an hour, once', async () => {
    const { act, undo, lisa, clock } = await officerSetting()
    await act(lisa, { act: 'spam', id: 'k1' })
    clock.advance(15 * minute - 1)
    expect(await undo(lisa, { id: 'k1' })).toMatchObject({
      outcome: 'done',
      view: { standing: { state: 'open' }, undoable: [] },
    })
    expect(await undo(lisa, { id: 'k1' })).toMatchObject({ outcome: 'already-so' })
    await act(lisa, { act: 'spam', id: 'k2' })
    clock.advance(15 * minute)
    expect(await undo(lisa, { id: 'k2' })).toMatchObject({
      outcome: 'too-late',
      view: { standing: { state: 'spam' }, undoable: [] },
    })
    expect(await undo(lisa, { id: 'k9' })).toMatchObject({ outcome: 'unknown' })
  })

  it('asks for five codes in an hour, and no more', async () => {
    const { requestCode, lisa, clock, kept } = await officerSetting()
    for (const n of [1, 2, 3, 4, 5])
      expect(await requestCode(lisa, { key: `c${n}`, act: { act: 'spam' } })).toMatchObject({
        outcome: 'done',
      })
    expect(await requestCode(lisa, { key: 'c6', act: { act: 'spam' } })).toMatchObject({
      outcome: 'too-many',
    })
    expect((await kept())?.codeRequests).toHaveLength(5)
    clock.advance(60 * minute)
    expect(await requestCode(lisa, { key: 'c6', act: { act: 'spam' } })).toMatchObject({ outcome: 'done' })
  })

  it('throws what the table throws, and gives up after five conflicts', async () => {
    const failing = async (changes: Partial<EnquiryStore>) =>
      officerSetting({ store: (store) => ({ ...store, ...changes }) })
    const down = await failing({ read: () => Promise.reject(new Error('down')) })
    await expect(down.show(down.lisa)).rejects.toMatchObject({ name: 'StoreFailed' })
    await expect(down.undo(down.lisa, { id: 'k' })).rejects.toMatchObject({ name: 'StoreFailed' })
    const rival = await failing({ replace: async () => 'conflict' })
    const pressed = rival.act(rival.lisa, { act: 'spam', id: 'k1' })
    await expect(pressed).rejects.toMatchObject({ name: 'TooManyConflicts' })
    expect(rival.told).toEqual([])
  })
})

describe('closing it as a duplicate', () => {
  const known = { id: 'k', known: true } as const
  const closing = (of: string) =>
    ({ ...known, act: 'close', outcome: `duplicate-of-${of}`, tellEnquirer: false }) as const
  const sender = { personHash: 'ada', phoneHash: 'number' }
  const theirs = withActs([], sender)
  const said = (type: 'withdrawal' | 'not-me') => ({ id: 'u', at: now, type })

  it('is done for another of the same address or number, by somebody known', async () => {
    for (const other of [sender, { personHash: 'ada' }, { phoneHash: 'number' }]) {
      const { act, lisa, kept } = await sentTwice(withActs([], other))
      expect(await act(lisa, closing('wxyz-6789'))).toMatchObject({
        ...{ outcome: 'done', view: { standing: { state: 'closed', outcome: 'duplicate-of-wxyz-6789' } } },
      })
      expect((await kept())?.acts).toHaveLength(1)
    }
  })

  it.each<readonly [string, Enquiry, string]>([
    ['of somebody else’s', withActs([], { personHash: 'eve', phoneHash: 'another' }), 'wxyz-6789'],
    ['of itself', theirs, 'abcd-2345'],
    ['of one that there is not', theirs, 'zzzz-9999'],
    ['of nothing that is a reference', theirs, 'wxyz'],
    [
      'of suspected spam',
      { ...received, ...sender, stage: 'quarantined', quarantine: { at: now } },
      'wxyz-6789',
    ],
    ['of what was withdrawn', withActs([], { ...sender, updates: [said('withdrawal')] }), 'wxyz-6789'],
    ['of what its address disowned', withActs([], { ...sender, updates: [said('not-me')] }), 'wxyz-6789'],
    ['of spam', withActs([recordedAct({ act: 'spam' })], sender), 'wxyz-6789'],
  ])('%s is refused, and nothing is written', async (_what, other, of) => {
    const { act, lisa, kept } = await sentTwice(other)
    const before = await kept()
    expect(await act(lisa, closing(of))).toMatchObject({ outcome: 'no-such-outcome' })
    expect(await kept()).toEqual(before)
  })

  it('is refused to a browser that nobody knows, which is told of no other enquiry', async () => {
    const { act, lisa, kept } = await sentTwice(theirs)
    const { known: _, ...unknown } = closing('wxyz-6789')
    expect(await act(lisa, unknown)).toMatchObject({ outcome: 'no-such-outcome' })
    expect((await kept())?.acts ?? []).toEqual([])
  })

  async function sentTwice(other: Enquiry) {
    const setting = await officerSetting({ enquiry: theirs })
    await setting.otherEnquiry('WXYZ-6789', other)
    return setting
  }
})
