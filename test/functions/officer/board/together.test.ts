import { describe, expect, test } from 'vitest'
import { desk, lisa, work } from './board-at-work.ts'

describe('several that were answered at a shared desk', () => {
  test('are taken back by one press of whoever pressed, all of them, and nobody has to say again who they are', async () => {
    const { open, post, references, states, acts } = await work(3, desk)
    const fields = new URLSearchParams({ ...(await open('/officer')).hidden, who: 'omar-hale' })
    for (const reference of references.slice(0, 2)) fields.append('ticked', reference)
    const done = await post('/officer', fields)
    expect(states()).toEqual(['answered', 'answered', 'open'])
    expect(acts().map(({ by }) => by)).toEqual(['omar-hale', 'omar-hale'])
    const { undo = '', of = '' } = done.hidden
    expect(of.split(',')).toEqual(references.slice(0, 2))
    const undone = await post('/officer', { undo, of })
    expect(states()).toEqual(['open', 'open', 'open'])
    expect(undone.words).not.toContain('couldn’t be undone')
  })
})

describe('what a press could not do', () => {
  test('is told with its reference: closed meanwhile, it stays closed, and the others are answered', async () => {
    const { open, post, references, states } = await work(2)
    const [first = '', second = ''] = references
    const { hidden } = await open('/officer')
    const path = `/officer/enquiries/${second}`
    const asked = await post(path, { choice: 'close' })
    await post(path, { ...asked.hidden, outcome: 'answered' })
    const fields = new URLSearchParams(hidden)
    for (const reference of references) fields.append('ticked', reference)
    const done = await post('/officer', fields)
    expect(states()).toEqual(['answered', 'closed'])
    expect(done.words).toContain('1 enquiry is answered now.')
    expect(done.words).toContain('Some weren’t marked as answered')
    expect(done.body).toContain(`<li><a href="${path}">${second}</a>`)
    expect(done.body).not.toContain(`<li><a href="/officer/enquiries/${first}">`)
  })

  test('is told, too, where fifteen minutes are over', async () => {
    const { open, post, pipeline, references, states } = await work(1)
    const [one = ''] = references
    const done = await post('/officer', { ...(await open('/officer')).hidden, one })
    pipeline.clock.advance(16 * 60_000)
    const { undo = '', of = '' } = done.hidden
    const late = await post('/officer?kind=community-mentoring', { undo, of })
    expect(states()).toEqual(['answered'])
    expect(late.words).toContain('Some couldn’t be undone')
    expect(late.words).toContain(one)
  })

  test('is nothing but references, whatever an address says', async () => {
    const { open, pipeline } = await work(1, lisa)
    const many = Array.from({ length: 60 }, () => 'ABCD-2345').join(',')
    const seen = await open(`/officer?left=%3Cscript%3E,Pay+us,${many}`)
    expect(seen.body).not.toContain('<script>')
    expect(seen.words).not.toContain('Pay us')
    expect(seen.body.match(/<li><a href="\/officer\/enquiries\/ABCD-2345">/g)).toHaveLength(25)
    expect(pipeline.lines.join()).not.toContain('ABCD-2345')
  })
})
