import { describe, expect, it } from 'vitest'
import { composeLeaveNotice, type LeaveNoticeInput } from '../../../lib/core/mails/standalone/leave-notice.ts'
import { english as words } from '../../../lib/core/words/english.ts'
import { sampleOrganisation as organisation } from '../../support/given/sample-organisation.ts'
import { hostileTexts } from '../../support/hostile/hostile-texts.ts'
import { parseMail } from './parsed-mail.ts'
import { confirmUrl, leaveUrl, sampleStandaloneMail } from './sample-standalone-mails.ts'

const news = ['set', 'ended', 'ask-set', 'ask-end'] as const

describe('the mail about a leave', () => {
  it('says from when, when they are back, who covers, what goes there, and the link that changes it', () => {
    const { subject, text } = notice('set')
    expect(subject).toBe('You’re away from Monday 15 March, back on Monday 22 March')
    const line = oneLine(text)
    expect(line).toContain('You’re away from Monday 15 March, back on Monday 22 March')
    expect(line).toContain('From Monday 15 March, your new enquiries go to Omar Hale. You have 3 now')
    expect(line).toContain('From Monday 22 March, new enquiries come to you again.')
    expect(text).not.toContain('19 March')
    expect(text.match(/https:\S+/g)).toEqual([leaveUrl])
  })

  it.each([
    [0, 'You have none now.'],
    [1, 'You have one now'],
  ])('counts %i', (open, said) => {
    expect(oneLine(notice('set', { open }).text)).toContain(said)
  })

  it.each([
    ['ask-set', 'Please confirm: away from Monday 15 March, back on Monday 22 March', 'Yes, I’m away'],
    ['ask-end', 'Please confirm: your leave from Monday 15 March has ended', 'Yes, I’m back'],
  ] as const)('that asks (%s) says that nothing has changed yet, and has the link that confirms alone', (what, subject, button) => {
    const mail = notice(what)
    expect(mail.subject).toBe(subject)
    expect(oneLine(mail.text)).toContain('nothing has changed yet')
    expect(oneLine(mail.text)).toContain('The link works for 24 hours')
    expect(mail.text).toContain(button)
    expect(mail.text.match(/https:\S+/g)).toEqual([confirmUrl])
  })

  it('that tells of an end names the leave', () => {
    const { subject, text } = notice('ended')
    expect(subject).toBe('Your leave from Monday 15 March has ended')
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
    ...{ back: '2027-03-22', now: '2027-03-08T10:00:00.000Z' },
    leave: { from: '2027-03-15', until: '2027-03-19', news: what },
    ...(what === 'ask-set' || what === 'ask-end' ? { confirmUrl } : {}),
    ...changes,
  })
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ')
}
