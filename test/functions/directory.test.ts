import { describe, expect, it } from 'vitest'
import { standingOf } from '../../lib/core/enquiry/standing.ts'
import type { Organisation } from '../../lib/core/organisation/organisation.ts'
import { kinds } from '../../lib/kinds/kinds.ts'
import { sampleOrganisation } from '../support/given/sample-organisation.ts'
import { sesEvent } from '../support/given/ses-event.ts'
import { createPipeline } from '../support/memory-world/create-pipeline.ts'
import { readAcceptance } from './read-answer.ts'

const kind = 'community-mentoring'
const leave = { id: 'leave-1', officer: 'lisa-chambers', from: '2027-03-08', until: '2027-03-12' }
const inTurn: Organisation = {
  ...sampleOrganisation,
  routes: [
    { position: 1, kinds: [kind], to: ['lisa-chambers', 'omar-hale'] },
    { position: 2, to: ['enquiries-desk'] },
  ],
}

/** The pipeline, and what each enquiry that was posted came to. */
function setUp(organisation?: Organisation) {
  const pipeline = createPipeline(organisation === undefined ? {} : { organisation })
  const example = kinds.find(({ name }) => name === kind)?.example
  let posted = 0
  return {
    pipeline,
    async post() {
      const answers = { ...example, email: `ada-${++posted}@example.org` }
      readAcceptance(await pipeline.post(kind, answers))
      await pipeline.deliver()
    },
    owners: () =>
      pipeline
        .enquiries()
        .map((enquiry) => (enquiry.stage === 'assigned' ? standingOf(enquiry).owner : 'nobody')),
    reasons: () =>
      pipeline.enquiries().map((enquiry) => (enquiry.stage === 'assigned' ? enquiry.assignment.reason : '')),
    /** What SES says of the newest handover. */
    async say(eventType: string, details: Readonly<Record<string, unknown>>) {
      const enquiry = pipeline.enquiries().at(-1)
      const mail = enquiry?.mails.findLast(({ purpose }) => purpose === 'handover')
      if (enquiry === undefined || mail === undefined) expect.fail('nothing was handed over')
      const { claim, to } = mail
      const event = { eventType, reference: enquiry.reference, claim, to: to.address, details }
      await pipeline.mailEvents([sesEvent({ ...event, at: pipeline.clock.now() })])
      await pipeline.dispatch([JSON.stringify({ reference: enquiry.reference })])
    },
  }
}

describe('several officers in turn', () => {
  it('have as many open enquiries each, and it is kept whose turn it was', async () => {
    const { post, owners, reasons } = setUp(inTurn)
    for (let n = 0; n < 6; n++) await post()
    expect(owners().filter((owner) => owner === 'lisa-chambers')).toHaveLength(3)
    expect(owners().filter((owner) => owner === 'omar-hale')).toHaveLength(3)
    expect(reasons().join('\n')).toMatch(/in turn[\s\S]* has the fewest open: \d/)
  })

  it('are passed by while on leave', async () => {
    const { pipeline, post, owners } = setUp(inTurn)
    await pipeline.changeDirectory.setLeave(leave)
    for (let n = 0; n < 3; n++) await post()
    expect(owners()).toEqual(['omar-hale', 'omar-hale', 'omar-hale'])
  })
})

describe('a leave', () => {
  it('hands over what is open, sends what is new to the deputy, and is over by itself', async () => {
    const { pipeline, post, owners, reasons } = setUp()
    await post()
    expect(owners()).toEqual(['lisa-chambers'])
    await pipeline.changeDirectory.setLeave(leave)
    await pipeline.deliver()
    expect(owners()).toEqual(['omar-hale'])
    expect(pipeline.mails().map(({ to }) => to.address)).toContain('omar.hale@cambridgeshire.example')
    await post()
    expect(reasons()[1]).toContain('who is away, back on Monday 15 March 2027; passed on to Omar Hale')
    expect(pipeline.enquiries()[1]).toMatchObject({
      assignment: { organisationVersion: `${sampleOrganisation.version}+1` },
    })
    pipeline.clock.advance(7 * 86_400_000)
    await post()
    expect(owners()).toEqual(['omar-hale', 'omar-hale', 'lisa-chambers'])
  })

  it('leaves the links of whoever is on it alive; an ended entry has none', async () => {
    const { pipeline, post } = setUp()
    await post()
    const path = `/officer/${await pipeline.officerToken('lisa-chambers')}`
    await pipeline.changeDirectory.setLeave(leave)
    expect((await pipeline.officer(path)).statusCode).toBe(200)
    await pipeline.changeDirectory.endEntry('lisa-chambers', '2027-03-05')
    expect((await pipeline.officer(path)).statusCode).not.toBe(200)
  })
})

describe('an address that fails for good', () => {
  const bounce = { bounce: { bounceType: 'Permanent', bounceSubType: 'General', bouncedRecipients: [] } }

  it('is tried last from then on, until the mark is cleared', async () => {
    const { pipeline, post, owners, say } = setUp()
    await post()
    await say('Bounce', bounce)
    expect(owners()).toEqual(['omar-hale'])
    expect(pipeline.lines.some((line) => line.includes('"AddressNeedsChecking":1'))).toBe(true)
    await post()
    expect(owners()[1]).toBe('omar-hale')
    expect(pipeline.enquiries()[1]?.mails.filter(({ purpose }) => purpose === 'handover')).toHaveLength(1)
    await pipeline.changeDirectory.clearMark('lisa-chambers')
    await post()
    expect(owners()[2]).toBe('lisa-chambers')
  })
})
