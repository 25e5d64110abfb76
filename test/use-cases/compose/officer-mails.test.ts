import { describe, expect, it } from 'vitest'
import { english } from '../../../lib/core/words/english.ts'
import { officerCode } from '../../../lib/use-cases/keyed-hashes/officer-code.ts'
import { recordedAct, withActs } from '../../support/given/acts.ts'
import { assigned } from '../../support/given/enquiry.ts'
import { officerSetting } from '../../support/memory-world/officer-setting.ts'

const minute = 60_000
const noRequest = { id: '', officer: 'lisa-chambers', at: '', act: { act: 'spam' }, key: 'k1' } as const
type Setting = Awaited<ReturnType<typeof officerSetting>>

const subject = 'Upwell Village Hall, Fenland – help wanted [ABCD-2345]'

/** To whom, and how it begins; of emails to officers, whether they have the one subject. */
function sent({ mails }: Setting) {
  return mails().map((mail) => {
    const isOurs = mail.audience === 'enquirer' || mail.subject === subject
    return `${mail.to.address.split('@')[0]}: ${mail.text.split('\n')[0]}${isOurs ? '' : ` (${mail.subject})`}`
  })
}

function tokenIn(text: string | undefined): string {
  return /\/officer\/(?!enquiries\/)(\S+)/.exec(text ?? '')?.[1] ?? ''
}

describe('the mails that follow', () => {
  it('a handover has one link, which is its reader’s own', async () => {
    const setting = await officerSetting({ enquiry: { ...assigned, mails: [] } })
    await setting.carryForward()
    const [handover] = setting.mails()
    expect(handover?.text.match(/\/officer\//g)).toHaveLength(1)
    expect(handover?.text).toContain(english.handover.dealAction)
    const link = await setting.linkOf(tokenIn(handover?.text))
    expect(link).toEqual({ reference: 'ABCD-2345', officer: 'lisa-chambers' })
  })

  it.each([
    ['Ada Byron', 'Ada Byron'],
    ['L1sa  CHAMBERS', undefined],
    ['ada@example.org', undefined],
  ])('a reply goes to the enquirer by a name only if it is none of ours: %s', async (name, shown) => {
    const enquiry = { ...assigned, mails: [], answers: { ...assigned.answers, name } }
    const setting = await officerSetting({ enquiry })
    await setting.carryForward()
    const [{ replyTo, text } = { replyTo: undefined, text: '' }] = setting.mails()
    expect(replyTo).toEqual({ address: 'ada@example.org', ...(shown === undefined ? {} : { name: shown }) })
    expect(text.startsWith(shown === undefined ? 'An enquiry about “Upwell' : `${shown}, “Upwell`)).toBe(true)
  })

  it('passing on hands over to the new officer, keeps the reason on the board, and tells the one before, unless they did it in a known browser', async () => {
    const setting = await officerSetting()
    const reason = 'He knows the hall'
    await setting.act(setting.lisa, { act: 'pass-on', to: 'omar-hale', reason, id: 'k1' })
    await setting.carryForward()
    expect(sent(setting)).toEqual([
      'omar.hale: Ada Byron, “Upwell Village Hall”',
      'lisa.chambers: Lisa Chambers has passed this on to Omar Hale',
    ])
    const [handover, notice] = setting.mails()
    const text = handover?.text.replaceAll(/\s+/g, ' ')
    expect(text).toContain('Lisa Chambers passed this on to you. See why on the board')
    for (const mail of [handover, notice]) expect(mail?.text).not.toContain(reason)
    expect(handover?.replyTo.address).toBe('ada@example.org')
    expect(notice?.replyTo.address).toBe('help@cambridgeshire.example')
    expect(await setting.linkOf(tokenIn(handover?.text))).toMatchObject({ officer: 'omar-hale' })
    expect(await setting.linkOf(tokenIn(notice?.text))).toMatchObject({ officer: 'lisa-chambers' })
    await setting.carryForward()
    expect(setting.mails()).toHaveLength(2)

    const known = await officerSetting()
    await known.act(known.lisa, { act: 'pass-on', to: 'omar-hale', id: 'k1', known: true })
    await known.carryForward()
    expect(sent(known)).toEqual(['omar.hale: Ada Byron, “Upwell Village Hall”'])
  })

  it('passing on and undoing it tells both', async () => {
    const setting = await officerSetting()
    await setting.act(setting.lisa, { act: 'pass-on', to: 'omar-hale', id: 'k1' })
    await setting.carryForward()
    await setting.undo(setting.lisa, { id: 'k1' })
    await setting.carryForward()
    expect(sent(setting).slice(2)).toEqual([
      'lisa.chambers: Undone: Lisa Chambers has passed this on to Omar Hale',
      'omar.hale: Now with Lisa Chambers',
    ])
    expect(await setting.show(setting.lisa)).toMatchObject({
      standing: { state: 'open', owner: 'lisa-chambers' },
    })
  })

  it.each([
    ['lisa', ['omar.hale: Now with Lisa Chambers']],
    ['omar', ['lisa.chambers: Undone: Lisa Chambers has passed this on to Omar Hale']],
  ] as const)('undoing it in a known browser of %s is told to the other alone', async (who, told) => {
    const setting = await officerSetting()
    await setting.act(setting.lisa, { act: 'pass-on', to: 'omar-hale', id: 'k1', known: true })
    await setting.carryForward()
    await setting.undo(setting[who], { id: 'k1', known: true })
    await setting.carryForward()
    expect(sent(setting).slice(1)).toEqual(told)
  })

  it('closing tells the owner at once, and the enquirer when it can no longer be undone', async () => {
    const setting = await officerSetting()
    await setting.act(setting.omar, { act: 'close', outcome: 'matched', tellEnquirer: true, id: 'k1' })
    await setting.carryForward()
    expect(sent(setting)).toEqual(['lisa.chambers: Omar Hale has closed this: Hall matched with a mentor'])
    expect((await setting.kept())?.nextActionAt).toBe('2027-03-08T10:15:00.000Z')
    setting.clock.advance(15 * minute)
    await setting.carryForward()
    const closing = setting.mails()[1]
    expect(closing?.subject).toBe('We’ve closed your enquiry – help for village halls [ABCD-2345]')
    expect(closing).toMatchObject({
      audience: 'enquirer',
      replyTo: { address: 'help@cambridgeshire.example' },
    })
    expect(closing?.text).not.toContain('Hall matched with a mentor')
    expect(closing?.text).not.toContain('/officer/')
  })

  it('no notice shows what the enquirer wrote, but in its subject', async () => {
    const acts = [recordedAct({ act: 'spam' }, { by: 'omar-hale' })]
    const setting = await officerSetting({ enquiry: withActs(acts) })
    await setting.carryForward()
    expect(setting.mails()).toHaveLength(1)
    const { text = '', html = '' } = setting.mails()[0] ?? {}
    for (const typed of ['Ada', 'ada@example.org', 'Upwell'])
      for (const part of [text, html.replace(/<title>.*?<\/title>/, '')]) expect(part).not.toContain(typed)
  })

  it('a code goes to the officer alone, and is the one that is checked', async () => {
    const setting = await officerSetting()
    await setting.requestCode(setting.lisa, { key: 'c1', act: { act: 'spam' } })
    await setting.carryForward()
    const [mail] = setting.mails()
    const [request = noRequest] = (await setting.kept())?.codeRequests ?? []
    const code = await officerCode(setting.rotatingKey, { reference: 'ABCD-2345', request })
    expect(code).toMatch(/^\d{6}$/)
    expect(mail?.to.address).toBe('lisa.chambers@cambridgeshire.example')
    expect(mail?.text).toContain(code)
    expect(mail?.subject).not.toContain(code)
    expect(JSON.stringify([await setting.kept(), setting.observations])).not.toContain(code)
  })
})

it('codes of other requests and other enquiries are others, evenly spread', async () => {
  const { rotatingKey } = await officerSetting()
  const codes = await Promise.all(
    Array.from({ length: 2000 }, async (_, n) => {
      const request = { ...noRequest, id: `c${n >> 1}` }
      return (
        (await officerCode(rotatingKey, { reference: n % 2 === 0 ? 'ABCD-2345' : 'WXYZ-6789', request })) ??
        ''
      )
    }),
  )
  expect(new Set(codes).size).toBeGreaterThan(1980)
  const first = Array.from({ length: 10 }, (_, digit) =>
    codes.filter((code) => code.startsWith(String(digit))),
  )
  for (const some of first) expect(some.length).toBeGreaterThan(140)
})

describe('an enquiry that was kept for its time', () => {
  const ended = withActs([recordedAct({ act: 'spam' }, { known: true })])

  it('is erased at its hour, and no earlier', async () => {
    const setting = await officerSetting({ enquiry: ended })
    await setting.carryForward()
    setting.clock.advance(5 * 3_600_000)
    await setting.carryForward()
    expect((await setting.kept())?.nextActionAt).toBe('2028-03-08T10:00:00.000Z')
    setting.clock.advanceTo('2028-03-08T09:59:59.999Z')
    await setting.carryForward()
    expect(await setting.kept()).toBeDefined()
    setting.clock.advance(1)
    await setting.carryForward()
    expect(await setting.kept()).toBeUndefined()
    expect(setting.observations.at(-1)).toEqual({ type: 'enquiry-erased', reference: 'ABCD-2345' })
    await setting.carryForward()
    expect(await setting.show(setting.lisa)).toBeUndefined()
  })

  it('stays when somebody writes at that moment, and what they wrote is told first', async () => {
    let isFirst = true
    const setting = await officerSetting({
      enquiry: withActs([recordedAct({ act: 'close', outcome: 'answered', tellEnquirer: false })]),
      store: (store) => ({
        ...store,
        async erase(enquiry) {
          const kept = await store.read(enquiry.reference)
          if (isFirst && kept !== undefined) {
            isFirst = false
            const updates = [{ id: 'u1', at: setting.clock.now(), type: 'note', text: 'One more' } as const]
            await store.replace({ ...kept, updates, version: kept.version + 1 })
          }
          return store.erase(enquiry)
        },
      }),
    })
    await setting.carryForward()
    setting.clock.advanceTo('2028-03-08T10:00:00.000Z')
    await setting.carryForward()
    expect(sent(setting).at(-1)).toContain('has added a note')
    setting.clock.advance(4 * 3_600_000)
    await setting.carryForward()
    expect(await setting.kept()).toBeUndefined()
  })
})
