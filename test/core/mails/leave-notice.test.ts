import { describe, expect, it } from 'vitest'
import { composeLeaveNotice, type LeaveNoticeInput } from '../../../lib/core/mails/leave-notice.ts'
import { english as words } from '../../../lib/core/words/english.ts'
import { sampleOrganisation as organisation } from '../../support/given/sample-organisation.ts'
import { hostileTexts } from './hostile-texts.ts'
import { parseMail } from './parsed-mail.ts'
import { confirmUrl, leaveUrl, sampleStandaloneMail } from './sample-standalone-mails.ts'

const news = ['set', 'ended', 'ask-set', 'ask-end'] as const

describe('the mail about a leave', () => {
  it('says from when until when, who covers, what goes there, when it ends by itself, and the link that changes it', () => {
    const { subject, text } = notice('set')
    expect(subject).toBe('You are away from Monday 15 March until Friday 19 March')
    const line = oneLine(text)
    expect(line).toContain(
      'You are away from Monday 15 March 2027 until Friday 19 March 2027, both days included.',
    )
    expect(line).toContain(
      'You have 3 enquiries now. Those that still wait for an answer then go to Omar Hale',
    )
    expect(line).toContain('From Saturday 20 March 2027 on, new enquiries come to you again.')
    expect(text.match(/https:\S+/g)).toEqual([leaveUrl])
  })

  it.each([
    [0, 'You have no enquiries now.'],
    [1, 'You have 1 enquiry now.'],
  ])('counts %i', (open, said) => {
    expect(oneLine(notice('set', { open }).text)).toContain(said)
  })

  it.each([
    ['ask-set', 'Please confirm: away from Monday 15 March until Friday 19 March', 'Confirm that I am away'],
    ['ask-end', 'Please confirm: end your leave from Monday 15 March', 'Confirm that I am back'],
  ] as const)('that asks (%s) says that nothing has changed yet, and has the link that confirms alone', (what, subject, button) => {
    const mail = notice(what)
    expect(mail.subject).toBe(subject)
    expect(oneLine(mail.text)).toContain('nothing has changed yet')
    expect(oneLine(mail.text)).toContain('It counts for 24 hours.')
    expect(mail.text).toContain(button)
    expect(mail.text.match(/https:\S+/g)).toEqual([confirmUrl])
  })

  it('that tells of an end names the leave', () => {
    const { subject, text } = notice('ended')
    expect(subject).toBe('Your leave from Monday 15 March no longer counts')
    expect(text).not.toContain('Omar Hale')
    expect(text.match(/https:\S+/g)).toEqual([leaveUrl])
  })

  it('names who entered it only if that was somebody else', () => {
    expect(notice('set').text).not.toContain('entered this for you')
    expect(notice('set', { by: 'Priya Nair' }).text).toContain('Priya Nair entered this for you.')
  })

  it.each(news)('of %s makes nothing of what a name may hold', (what) => {
    for (const hostile of hostileTexts) {
      const { subject, html } = notice(what, { cover: hostile, by: hostile })
      expect(subject).not.toMatch(/[\r\n]/)
      const { links } = parseMail(html)
      expect(links.filter((href) => href !== leaveUrl && href !== confirmUrl)).toEqual([])
      expect(parseMail(html).text).toContain('Cambridgeshire')
      expect(html).not.toMatch(/<script|<img/i)
    }
  })

  it('stands in a thread of its own, and no machine answers it', () => {
    expect(notice('set').headers).toMatchObject({
      'Auto-Submitted': 'auto-generated',
      References: '<letter-0123456789abcdef@cambridgeshire.example>',
    })
  })
})

function notice(what: (typeof news)[number], changes: Partial<LeaveNoticeInput> = {}) {
  return composeLeaveNotice({
    ...{ reference: sampleStandaloneMail.id, organisation, words, cover: 'Omar Hale', open: 3, leaveUrl },
    leave: { from: '2027-03-15', until: '2027-03-19', news: what },
    ...(what === 'ask-set' || what === 'ask-end' ? { confirmUrl } : {}),
    ...changes,
  })
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ')
}
