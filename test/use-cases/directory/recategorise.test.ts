import { describe, expect, it } from 'vitest'
import { categoryOf } from '../../../lib/core/enquiry/category.ts'
import { officerSetting } from '../../support/memory-world/officer-setting.ts'

const transfer = { act: 'recategorise', kind: 'asset-transfer', area: 'fenland', id: 'k1' } as const
const elsewhere = { act: 'recategorise', kind: 'micro-volunteering', area: 'fenland', id: 'k1' } as const

describe('an enquiry that is of the wrong kind or area', () => {
  it('goes to whom the routes give it to now, who is told by whom and why; whoever had it is told, too', async () => {
    const { act, lisa, kept, carryForward, mails } = await officerSetting()
    const done = await act(lisa, { ...elsewhere, reason: 'They want to help for an hour' })
    expect(done).toMatchObject({ outcome: 'done', view: { kind: 'micro-volunteering' } })
    const [to] = (await kept())?.acts ?? []
    expect(to).toMatchObject({ act: 'recategorise', to: 'enquiries-desk', by: 'lisa-chambers' })
    for (let n = 0; n < 4; n++) await carryForward()
    const handover = mails().find(({ tags }) => tags['claim']?.startsWith('handover'))
    expect(handover?.to.address).toBe('desk@cambridgeshire.example')
    expect(handover?.subject).toBe('Upwell Village Hall, Fenland – help wanted [ABCD-2345]')
    const text = handover?.text.replace(/\s+/g, ' ') ?? ''
    expect(text).toContain('Lisa Chambers moved this to “Micro-volunteering”')
    expect(text).not.toContain('They want to help for an hour')
    const notice = mails().find(({ tags }) => tags['claim']?.startsWith('act-notice'))
    expect(notice?.to.address).toBe('lisa.chambers@cambridgeshire.example')
  })

  it('stays where it is when the routes give it to whoever has it', async () => {
    const { act, lisa, kept, carryForward, mails } = await officerSetting()
    expect(await act(lisa, transfer)).toMatchObject({ outcome: 'done', view: { kind: 'asset-transfer' } })
    expect((await kept())?.acts?.[0]).not.toHaveProperty('to')
    for (let n = 0; n < 4; n++) await carryForward()
    expect(mails().filter(({ tags }) => tags['claim']?.startsWith('handover'))).toEqual([])
  })

  it('ends as enquiries of its new kind end, keeps its answers and what was promised, and all of it is undone', async () => {
    const { show, act, undo, lisa, kept } = await officerSetting()
    const before = await kept()
    await act(lisa, transfer)
    const outcomes = async () => {
      const view = await show(lisa)
      return typeof view === 'object' ? view.outcomes.map(({ name }) => name) : []
    }
    expect(await outcomes()).not.toContain('matched')
    expect(
      await act(lisa, { act: 'close', outcome: 'matched', tellEnquirer: false, id: 'k2' }),
    ).toMatchObject({
      outcome: 'no-such-outcome',
    })
    const moved = await kept()
    expect(moved?.answers).toEqual(before?.answers)
    expect(moved?.answerBy).toEqual(before?.answerBy)
    expect(moved && categoryOf(moved)).toEqual({ kind: 'asset-transfer', area: 'fenland' })
    expect(moved?.history.at(-1)).toMatchObject({ what: 'recategorise', by: 'lisa-chambers' })
    await undo(lisa, { id: 'k1' })
    expect(await outcomes()).toContain('matched')
    const after = await kept()
    expect(after && before && categoryOf(after)).toEqual(before && categoryOf(before))
  })

  it('is put nowhere that is not there, and not where it is', async () => {
    const { act, lisa, kept } = await officerSetting()
    const before = await kept()
    expect(await act(lisa, { ...transfer, kind: 'no-such' })).toMatchObject({ outcome: 'no-such-category' })
    expect(await act(lisa, { ...transfer, area: 'no-such' })).toMatchObject({ outcome: 'no-such-category' })
    const same = { ...transfer, kind: 'community-mentoring' }
    expect(await act(lisa, { ...same, area: String(before?.answers['area']) })).toMatchObject({
      outcome: 'already-so',
    })
    expect(await kept()).toEqual(before)
  })
})
