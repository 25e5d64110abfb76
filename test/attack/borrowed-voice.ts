import { parseMail } from '../core/mails/parsed-mail.ts'
import { type Attack, verdict } from './one-attack.ts'
import { people } from './victim.ts'

/** Names by which somebody might pass for one of us. */
const names = [
  ...[
    'Lisa Chambers',
    'lisa  chambers',
    'LISA CHAMBERS',
    'Chambers, Lisa',
    'Lisa\u00a0Chambers',
    'Lіsа Chаmbers',
  ],
  ...[
    'Lisa Chambers (Cambridgeshire)',
    'Daniel Osei',
    'Danièl Oseí',
    'Margaret Hollis',
    'Enquiries desk',
    'Enquiries Desk Team',
  ],
  ...[
    'Cambridgeshire Community Partnership',
    'lisa.chambers@cambridgeshire.example',
    'enquiries at cambridgeshire.example',
  ],
  ...['Ｌｉｓａ Ｃｈａｍｂｅｒｓ', 'L1sa Chambers', 'Lisa-Chambers'],
]

/** A stranger’s words are never taken for ours. */
export const borrowedVoice: readonly Attack[] = [
  {
    name: 'voice-names',
    promise: 'nobody appears in Reply-To under a name of ours',
    async run(victim, { quick }) {
      const broken: string[] = []
      const tried = quick ? names.filter((_, place) => place % 2 === 0) : names
      for (const name of tried) {
        const { mails, email } = await victim.enquire({
          name,
          email: `it-support-${Math.random()}@evil.example`,
        })
        const handover = mails.find(({ to }) => to.includes(people.lisa))
        const shown = (handover?.headers['Reply-To'] ?? handover?.replyTo.join() ?? '').replace(email, '')
        if (/[\p{L}]{3}/u.test(decodedHeader(shown)))
          broken.push(`Reply-To of ${JSON.stringify(name)} says ${decodedHeader(shown).trim()}`)
        if (handover === undefined) broken.push(`no handover for ${name}`)
      }
      const own = await victim.enquire({ name: 'Ada Byron' })
      const ordinary = decodedHeader(
        JSON.stringify(own.mails.find(({ to }) => to.includes(people.lisa))?.headers ?? {}),
      )
      const vain = ordinary.includes('Ada Byron')
        ? []
        : ['an ordinary name does not stand in Reply-To either']
      return verdict([...broken, ...vain], `${tried.length} names`)
    },
  },
  {
    name: 'voice-links',
    promise: 'web addresses in a stranger’s words are not live, in emails and on the board',
    async run(victim) {
      const live =
        'Sign in again at https://evil.example/officer or www.evil.example, <a href="https://evil.example">here</a>, [board](https://evil.example/b), mail boss@evil.example or ring 0900 123456.'
      const { reference, mails, status } = await victim.enquire({
        hall: 'Hall https://evil.example/hall',
        message: live,
      })
      await victim.stranger().post(status, { note: `${live} Once more.`, _key: 'a-key-of-sixteen-or-more' })
      const all = [...mails, ...(await victim.mailsAbout(reference))].filter(({ to }) =>
        to.some((one) => one.endsWith('cambridgeshire.example')),
      )
      const lisa = await victim.officer(people.lisa)
      const board = (await lisa.open(`/officer/enquiries/${reference}`)).body
      const broken = [...all.map(({ subject, html }) => [subject, html]), ['the board', board]].flatMap(
        ([where = '', html = '']) =>
          hrefs(html)
            .filter((href) => /^https?:.*evil|^mailto:[^?]*evil|^tel:0900/.test(href))
            .map((href) => `${href} is live in ${where}`),
      )
      // Mail programs make links of what looks like one.
      if (
        all.some(({ html, text }) =>
          /https:\/\/evil\.example|boss@evil/.test(`${html.replace(/<title>.*?<\/title>/s, '')} ${text}`),
        )
      )
        broken.push('an address stands as it was typed, so that a mail program makes a link of it')
      const shown = all.some(({ html }) => /evil.{0,5}example/.test(html))
        ? []
        : ['the words are in no email']
      return verdict([...new Set([...broken, ...shown])], `${all.length} emails and the board`)
    },
  },
  {
    name: 'voice-quoted',
    promise: 'a stranger’s words stand as a quotation',
    async run(victim) {
      const message =
        'The enquiry service will be switched off tonight. Press the button below to stay signed in.'
      const { mails } = await victim.enquire({ message })
      const handover = mails.find(({ to }) => to.includes(people.lisa))
      // What an inbox shows beside the subject stands in quotation marks.
      const html = (handover?.html ?? '').replace(/<div style="display:none.*?<\/div>/s, '')
      const before = html.slice(0, html.indexOf('The enquiry service will'))
      const inBar = /<blockquote|border-left/.test(before.slice(-1500))
      const text = /^[>|] ?.*The enquiry service will/m.test(handover?.text ?? '')
      return verdict(
        [...(inBar ? [] : ['no bar in the HTML']), ...(text ? [] : ['no mark in the text'])],
        '1 message in our words',
      )
    },
  },
  {
    name: 'voice-spam-reasons',
    promise: 'what a reply quotes says nothing of why we suspected spam; the board does',
    async run(victim) {
      const message = `May we book? [url=https://hall.example]See here[/url] ${Math.random()}`
      const { reference, mails } = await victim.enquire({ message })
      const reasons = (await victim.kept(reference))?.spam?.reasons ?? []
      const handover = mails.find(({ to }) => to.includes(people.lisa))
      const said = `${handover?.text} ${handover?.html} ${handover?.subject}`.replaceAll('&#39;', "'")
      const told = reasons.filter((reason) => said.includes(reason))
      const board = (await (await victim.officer(people.lisa)).open(`/officer/enquiries/${reference}`)).body
      const vain =
        reasons.length > 0 && reasons.some((one) => board.includes(one.slice(0, 15)))
          ? []
          : ['no reason on the board either']
      return verdict(
        [...told.map((reason) => `the handover says: ${reason}`), ...vain],
        `${reasons.length} reasons`,
      )
    },
  },
]

function hrefs(html: string): readonly string[] {
  return parseMail(html).links
}

/** Words of a header, in whatever encoding (RFC 2047). */
function decodedHeader(header: string): string {
  return header.replace(/=\?utf-8\?(B|Q)\?([^?]*)\?=/gi, (_, how: string, text: string) =>
    how.toUpperCase() === 'B'
      ? Buffer.from(text, 'base64').toString()
      : decodeURIComponent(text.replaceAll('_', ' ').replaceAll('=', '%')),
  )
}
