import { describe, expect, test } from 'vitest'
import { sesEvent } from '../../../support/given/ses-event.ts'
import type { PipelineChanges } from '../../../support/memory-world/create-pipeline.ts'
import { postForm } from '../../forms/posted-form.ts'
import { readAcceptance } from '../../read-answer.ts'
import { atTheDoor } from '../sign-in/sign-in-browser.ts'

const answers = {
  ...{ name: 'Ada Byron', email: 'ada@hotmial.com', phone: '01354 000111', area: 'fenland' },
  ...{ hall: 'Upwell Village Hall', need: 'seek-help', topics: ['funding'], message: 'canary-message' },
}
const [lisa, omar, desk] = ['lisa.chambers', 'omar.hale', 'desk'].map(
  (name) => `${name}@cambridgeshire.example`,
)
const right = 'ada@hotmail.com'

describe('an acknowledgement that comes back', () => {
  test('is told to whoever has the enquiry at once, with the number to call, and once', async () => {
    const { bounce, mailsTo, mailEvents } = await enquiry()
    await bounce()
    await mailEvents('Bounce')
    const [told, ...more] = mailsTo(lisa).slice(1)
    expect(more).toEqual([])
    expect(told?.text).toMatch(/Our email to Ada Byron came back/)
    expect(told?.text).toMatch(/Call 01354 000111/)
    expect(told?.text).toMatch(/Did they mean: ada\[@\]hotmail/)
    expect(told?.replyTo.address).not.toMatch(/hotmial/)
  })

  test.each([
    'Reject',
    'Bounce',
  ])('is told after a %s, and not after an automatic reply or a complaint', async (event) => {
    const { mailEvents, mailsTo } = await enquiry()
    await mailEvents('Bounce', { bounce: { bounceType: 'Transient' } })
    await mailEvents('Complaint')
    expect(mailsTo(lisa)).toHaveLength(1)
    const other = await enquiry()
    await other.mailEvents(event, event === 'Reject' ? {} : undefined)
    expect(other.mailsTo(lisa)).toHaveLength(2)
  })

  test('is told with what else there is where they gave no number', async () => {
    const { phone: _, ...unreachable } = answers
    const { bounce, mailsTo } = await enquiry({ answers: unreachable })
    await bounce()
    const { text = '' } = mailsTo(lisa)[1] ?? {}
    expect(text).toContain('They gave no phone number')
    for (const said of ['Upwell Village Hall', 'Fenland', 'canary-message']) expect(text).toContain(said)
  })

  test('is marked in the lists, on the board’s page and behind the link; there without the number', async () => {
    const { bounce, open, signIn, path, pipeline } = await enquiry()
    await bounce()
    await signIn(lisa)
    expect((await open('/officer')).words).toContain('Email doesn’t reach them')
    expect((await open(path)).words).toMatch(/Our email to them came back\. Call 01354.000111/)
    const link = await open(`/officer/${await pipeline.officerToken('lisa-chambers')}`)
    expect(link.words).toContain('Our email to the person who asked came back')
    expect(link.body).not.toMatch(/01354|hotmial/)
  })

  test('leaves no email to go there: neither that it is closed nor the link asked for again', async () => {
    const { bounce, mailsTo, pipeline, settle, reference, open, post, path, signIn } = await enquiry()
    await bounce()
    await postForm(pipeline, '/status/find', { reference, email: answers.email })
    await settle()
    await signIn(lisa)
    const asked = await post(path, { choice: 'close' })
    expect(asked.words).toContain('We can’t email them that it’s closed')
    await post(path, { ...asked.hidden, outcome: 'no-reply', tell: 'yes' })
    pipeline.clock.advance(20 * 60_000)
    await settle()
    expect(mailsTo(answers.email)).toHaveLength(1)
    await open(path)
  })

  test('of a closed enquiry is told, so that they can be called', async () => {
    const { mailEvents, mailsTo, pipeline, settle, post, path, signIn } = await enquiry()
    await signIn(lisa)
    const asked = await post(path, { choice: 'close' })
    await post(path, { ...asked.hidden, outcome: 'no-reply', tell: 'yes' })
    pipeline.clock.advance(20 * 60_000)
    await settle()
    await mailEvents('Bounce', undefined, 'closing')
    expect(mailsTo(lisa).at(-1)?.text).toMatch(/They don’t know yet that it’s closed/)
  })
})

describe('an officer who has the right address', () => {
  test('changes it on the board: typed, checked, confirmed; it is acknowledged, and the old links end', async () => {
    const { change, mailsTo, open, path, kept, pipeline } = await enquiry()
    const oldLink = /\/status\/[\w.-]+/.exec(mailsTo(answers.email)[0]?.text ?? '')?.[0] ?? ''
    expect((await pipeline.forms(oldLink)).statusCode).toBe(200)
    const done = await change(lisa, right)
    expect(done.words).toContain('Their email address is changed')
    // Nor does a link from elsewhere say so of what nobody has changed.
    const other = await enquiry()
    await other.signIn(lisa)
    expect((await other.open(`${other.path}?changed=address`)).words).not.toContain('is changed')
    expect(mailsTo(right)).toHaveLength(1)
    expect((await pipeline.forms(oldLink)).statusCode).toBe(404)
    const { words } = await open(path)
    expect(words).toContain('Lisa Chambers changed the email address of the person who asked.')
    expect(words).toMatch(/Email address, as first typed\W+ada@hotmial.com/)
    expect(kept().newAddress).toMatchObject({ email: right, by: 'lisa-chambers' })
    expect(kept().newAddress?.isNews).toBeUndefined()
  })

  test('is asked once more by a page that changes nothing, with what they probably meant', async () => {
    const { signIn, open, post, path, kept } = await enquiry()
    await signIn(lisa)
    const { hidden } = await open(`${path}?change=address`)
    const asked = await post(path, { ...hidden, email: 'ada@gmial.com' })
    expect(asked.words).toMatch(/Did they mean ada@gmail.com ?\?/)
    expect(kept().newAddress).toBeUndefined()
    await post(path, asked.hidden)
    expect(kept().newAddress?.email).toBe('ada@gmial.com')
  })

  test.each([
    ['', 'Enter their email address'],
    ['ada at home', 'Enter an email address in the correct format'],
    [answers.email, 'That’s the address we have'],
    ['desk@cambridgeshire.example', 'That’s one of our own addresses'],
    ['lisa.chambers+x@cambridgeshire.example', 'That’s one of our own addresses'],
  ])('cannot use “%s”, and is told why', async (email, why) => {
    const { signIn, post, path, kept } = await enquiry()
    await signIn(lisa)
    for (const address of ['ask', 'yes']) {
      const answer = await post(path, { address, email })
      expect(answer.status).toBe(422)
      expect(answer.words).toContain(why)
    }
    expect(kept().newAddress).toBeUndefined()
  })

  test('cannot use an address that has failed here before', async () => {
    const { change, bounce } = await enquiry()
    await bounce()
    await change(lisa, right)
    expect((await change(lisa, answers.email)).words).toContain('Our email to that address came back')
  })

  test('is told anew when the new one fails too, and may change it five times in all', async () => {
    const { change, bounce, mailsTo, kept, path, open, post } = await enquiry()
    await bounce()
    for (let n = 1; n <= 5; n++) {
      await change(lisa, `ada-${n}@example.org`)
      await bounce()
      expect(mailsTo(lisa).filter(({ text }) => /came back/.test(text))).toHaveLength(n + 1)
    }
    expect((await open(path)).words).not.toContain('Change their email address')
    const refused = await post(path, { address: 'yes', email: right })
    expect(refused.words).toContain('It can’t be changed now')
    expect(kept().newAddress?.email).toBe('ada-5@example.org')
    expect(kept().mails.filter(({ purpose }) => purpose === 'acknowledgement')).toHaveLength(2)
  })

  test('who does not have the enquiry tells whoever has it', async () => {
    const { change, mailsTo } = await enquiry()
    await change(omar, right)
    expect(mailsTo(lisa)[1]?.text).toContain('Omar Hale has changed their email address')
    expect(mailsTo(lisa)[1]?.replyTo.address).toBe(right)
    expect(mailsTo(omar).filter(({ tags }) => tags.claim.startsWith('update'))).toEqual([])
  })

  test('says who they are at a desk', async () => {
    const { signIn, open, post, path, settle } = await enquiry()
    await signIn(desk)
    const { hidden } = await open(`${path}?change=address`)
    const unnamed = await post(path, { ...hidden, email: right })
    expect(unnamed.words).toContain('Choose who you are')
    const asked = await post(path, { ...hidden, ...jo, email: right })
    await post(path, asked.hidden)
    await settle()
    expect((await open(path)).words).toContain('Jo March (Enquiries desk) changed the email address')
  })

  test('adds one for somebody who gave none', async () => {
    const { email: _, ...byPhone } = answers
    const { change, mailsTo, open, path, signIn } = await enquiry({ answers: byPhone })
    await signIn(lisa)
    expect((await open(path)).words).toContain('Add an email address')
    await change(lisa, right)
    expect(mailsTo(right)).toHaveLength(1)
  })

  test('is not held up by what forms have set off, nor by a doubt of spam', async () => {
    const { change, mailsTo, pipeline, settle } = await enquiry()
    for (let n = 0; n < 4; n++) {
      await pipeline.post('community-mentoring', { ...answers, email: right, message: `Again ${n}` })
      await settle()
    }
    expect(mailsTo(right)).toHaveLength(3)
    await change(lisa, right)
    expect(mailsTo(right)).toHaveLength(4)
    await pipeline.post('community-mentoring', { ...answers, email: right, message: 'Once more' })
    await settle()
    expect(mailsTo(right)).toHaveLength(4)
  })

  test('sends no acknowledgement that promises an answer once it is answered', async () => {
    const { change, mailsTo, signIn, post, path } = await enquiry()
    await signIn(lisa)
    await post(path, { choice: 'answered' })
    await change(lisa, right)
    expect(mailsTo(right)).toEqual([])
  })

  test('sends one that names no day once the day that was promised is over', async () => {
    const { change, mailsTo, pipeline } = await enquiry()
    pipeline.clock.advanceTo('2027-03-15T10:00:00.000Z')
    await change(lisa, right)
    const [{ text } = { text: '' }, ...more] = mailsTo(right)
    expect(text).toMatch(/We’re sorry that it’s taken us so long\.\s+Lisa\s+Chambers\s+will reply as soon/)
    expect(text).not.toMatch(/March|by then/)
    expect(more).toEqual([])
  })

  test('is not needed where it is withdrawn or closed', async () => {
    const { signIn, post, path, kept, open } = await enquiry()
    await signIn(lisa)
    const asked = await post(path, { choice: 'close' })
    await post(path, { ...asked.hidden, outcome: 'no-reply' })
    expect((await open(`${path}?change=address`)).words).not.toContain('New email address')
    await post(path, { address: 'yes', email: right })
    expect(kept().newAddress).toBeUndefined()
  })

  test('pressed twice, or with the table away, changes it once', async () => {
    let isAway = false
    const { signIn, open, post, path, kept, mailsTo, settle } = await enquiry({
      changes: {
        store: (store) => ({
          ...store,
          replace: async (one) => (isAway ? Promise.reject(new Error('away')) : store.replace(one)),
        }),
      },
    })
    await signIn(lisa)
    const { hidden } = await open(`${path}?change=address`)
    const asked = await post(path, { ...hidden, email: right })
    isAway = true
    const unavailable = await post(path, asked.hidden)
    expect(unavailable.status).toBe(503)
    isAway = false
    await post(path, unavailable.hidden)
    await post(path, unavailable.hidden)
    await settle()
    expect(kept().newAddress?.edition).toBeUndefined()
    expect(mailsTo(right)).toHaveLength(1)
  })
})

describe('“this wasn’t me”', () => {
  test('closes it for whoever has it: out of the lists, marked with who and why, and told', async () => {
    const { notMe, mailsTo, open, path, signIn } = await enquiry()
    await notMe()
    expect(mailsTo(lisa)[1]?.text).toMatch(/^.* email address is somebody else’s/)
    await signIn(lisa)
    expect((await open('/officer')).words).not.toContain('Upwell')
    const { words } = await open(path)
    expect(words).toContain('Closed: “this wasn’t me”')
    expect(words).toMatch(
      /How it ended Closed Monday 8 March 2027 at 10:00 by whoever has that email address: “this wasn’t me”/,
    )
  })

  test('opens again with the right address, which is acknowledged', async () => {
    const { notMe, change, mailsTo, open, path } = await enquiry()
    await notMe()
    await change(lisa, right)
    expect((await open(path)).words).toContain('Waiting for an answer')
    expect((await open('/officer')).words).toContain('Upwell')
    expect(mailsTo(right)).toHaveLength(1)
    await notMe()
    expect((await open(path)).words).toContain('Closed: “this wasn’t me”')
  })
})

const jo = { 'address-who': 'somebody else', 'address-other-name': 'Jo March' }

/** An enquiry about mentoring that Lisa has been handed, and whatever may happen to its enquirer's address. */
async function enquiry({
  answers: given = answers,
  changes = {},
}: {
  readonly answers?: object
  readonly changes?: PipelineChanges
} = {}) {
  const door = atTheDoor(changes)
  const { pipeline } = door
  readAcceptance(await pipeline.post('community-mentoring', given))
  await settle()
  const reference = kept().reference
  const path = `/officer/enquiries/${reference}`
  return {
    ...{ ...door, path, reference, kept, settle, mailsTo, mailEvents, change },
    bounce: () => mailEvents('Bounce'),
    async notMe() {
      pipeline.clock.advance(1000)
      const [link = 'none'] = /\/not-me\/[\w.-]+/.exec(lastAcknowledgement()) ?? []
      await postForm(pipeline, link, { sure: 'yes' })
      await settle()
    },
  }

  function kept() {
    const [first] = pipeline.enquiries()
    if (first === undefined) throw new Error('There is no enquiry')
    return first
  }

  async function settle() {
    while ((await pipeline.deliver()) > 0);
  }

  function mailsTo(address = '') {
    return pipeline
      .mails()
      .filter(({ to, tags }) => to.address === address && !tags.claim.startsWith('sign-in'))
  }

  function lastAcknowledgement(): string {
    return pipeline.mails().findLast(({ tags }) => tags.claim.startsWith('acknowledgement'))?.text ?? ''
  }

  /** What SES says of the last mail of a purpose. */
  async function mailEvents(
    eventType: string,
    details: object = { bounce: { bounceType: 'Permanent' } },
    purpose = 'acknowledgement',
  ) {
    const mail = kept().mails.findLast((one) => one.purpose === purpose)
    const about = { reference: kept().reference, claim: mail?.claim ?? '', to: mail?.to.address ?? '' }
    await pipeline.mailEvents([
      sesEvent({ eventType, ...about, at: pipeline.clock.now(), details: { ...details } }),
    ])
    await settle()
  }

  async function change(as: string | undefined, email: string) {
    await door.signIn(as)
    const { hidden } = await door.open(`${path}?change=address`)
    const asked = await door.post(path, { ...hidden, email })
    const done = asked.status === 422 ? asked : await door.post(path, asked.hidden)
    await settle()
    return done
  }
}
