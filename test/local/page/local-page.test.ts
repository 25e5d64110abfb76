import { describe, expect, it } from 'vitest'
import { answerLocalPage, type LocalView } from '../../../lib/local/page/local-page.ts'
import { createFakeView, fakeMail, hostile } from './fake-view.ts'

async function get(path: string, view: LocalView = createFakeView()) {
  const answer = await answerLocalPage(view, { method: 'GET', path })
  if (!answer) throw new Error(`no answer to ${path}`)
  return { ...answer, text: answer.body.toString() }
}

describe('behind the scenes', () => {
  it('stand queues, functions, alarms, faults, metrics and what to try', async () => {
    const { status, headers, text } = await get('/_local/behind')
    expect(status).toBe(200)
    expect(headers['content-type']).toBe('text/html; charset=utf-8')
    for (const shown of [
      'work-dead-letters',
      'dispatch',
      'ses SendRawEmail: throttle, 3 times more',
      'Mail is stuck.',
      'Accepted',
      'curl -i',
      'charity.example is not verified',
      'Fri 6 Mar 2026, 09:05:10 GMT',
    ]) {
      expect(text).toContain(shown)
    }
  })

  it('everything that comes from outside is escaped', async () => {
    const { text } = await get('/_local/behind')
    expect(text).not.toContain('<img')
    expect(text).not.toContain('<script>')
    expect(text.split('&quot;&gt;&lt;img src=x onerror=alert(1)&gt;&#39;&lt;script&gt;')).toHaveLength(4)
  })

  it('nothing is there yet when nothing has happened', async () => {
    const none = { queues: async () => [], functions: () => [], metrics: () => [], alarms: () => [] }
    expect((await get('/_local/behind', createFakeView(none))).text).toContain('None yet.')
  })
})

describe('every page', () => {
  it.each([
    '/_local/',
    '/_local/behind',
    '/_local/mail/m2',
  ])('%s lets nothing run or load but its own files', async (path) => {
    const { headers } = await get(path)
    expect(headers['content-security-policy']).toMatch(
      /^default-src 'none'; style-src 'self'; script-src 'self';/,
    )
  })

  it('jumps from Friday to Monday for a working day', async () => {
    expect((await get('/_local/')).text).toContain('{&quot;advance&quot;:&quot;P3D&quot;}')
  })
})

describe('a mail', () => {
  it('is shown light, dark, on a phone and as text, with who got it', async () => {
    const { text } = await get('/_local/mail/m2')
    expect(text.match(/<h2 id="(light|dark|phone|text)-title"/g)).toHaveLength(4)
    expect(text.match(/\/_local\/mail\/m2\.html\?scheme=(light|dark)/g)).toHaveLength(3)
    expect(text).toContain('<b>Lisa Chambers</b> &lt;officer@charity.example&gt; <span class="role">Officer')
  })

  it('applies its dark styles in the dark view and never in the light one, whatever the browser prefers', async () => {
    const dark = (await get('/_local/mail/m2.html?scheme=dark')).text
    expect(dark).toContain('@media (min-width: 0){body{background:#112}')
    expect(dark).toContain('<style>:root { color-scheme: dark !important; }</style>')
    const light = (await get('/_local/mail/m2.html?scheme=light')).text
    expect(light).toContain('@media (max-width: 0){body{background:#112}')
  })

  it('says the words of a stranger as they are, even those about a colour scheme', async () => {
    const html =
      '<html><head><style>p{}</style></head><body><p>@media (prefers-color-scheme: dark)</p></body></html>'
    const view = createFakeView({ mails: async () => [fakeMail({ html })] })
    expect((await get('/_local/mail/m0.html?scheme=dark', view)).text).toContain(
      '<p>@media (prefers-color-scheme: dark)</p>',
    )
  })

  it('that does not know dark screens stays light on one', async () => {
    const view = createFakeView({ mails: async () => [fakeMail({ html: '<p>Hello</p>' })] })
    expect((await get('/_local/mail/m0.html?scheme=dark', view)).text).not.toContain('color-scheme')
  })

  it('names the other mails of its conversation, whoever got them', async () => {
    const headers = { references: '<ABCD-2345@charity.example>' }
    const mails = [
      fakeMail({ id: 'm0', headers }),
      fakeMail({ id: 'm3', headers, to: ['ada@example.org'], subject: 'We have your enquiry' }),
      fakeMail({ id: 'm4', subject: 'Something else' }),
    ]
    const { text } = await get('/_local/mail/m0', createFakeView({ mails: async () => mails }))
    expect(text).toContain('2 emails in this conversation')
    expect(text).toContain('href="/_local/mail/m3"')
    expect(text).not.toContain('Something else')
  })

  it('is shown with its tags, headers and escaped text, its HTML in a frame without scripts', async () => {
    const { text } = await get('/_local/mail/m2')
    expect(text).toContain('<dt>Tag</dt><dd>reference: ABCD-2345</dd>')
    expect(text).toContain('sandbox="allow-popups allow-popups-to-escape-sandbox"')
    expect(text).toContain('<dt>reply-to</dt><dd>ada@example.org</dd>')
    expect(text).not.toContain('<img')
  })

  it('has its HTML part under a policy that forbids scripts, forms and requests', async () => {
    const { headers, text } = await get('/_local/mail/m2.html')
    const policy = headers['content-security-policy']
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain('sandbox allow-popups')
    expect(policy).not.toMatch(/script|allow-same-origin|https:/)
    expect(text).toContain('<head><base target="_blank">')
  })

  it('can be had raw', async () => {
    const { headers, text } = await get('/_local/mail/m1.eml')
    expect(headers['content-type']).toBe('message/rfc822')
    expect(text).toContain('From: Desk <desk@charity.example>\r\n')
  })

  it('that is not there is a page that says so', async () => {
    expect((await get('/_local/mail/none')).status).toBe(404)
  })
})

describe('the JSON', () => {
  it('of mails has the agreed shape and not the raw message', async () => {
    const { headers, text } = await get('/_local/mail?latest=1')
    expect(headers['content-type']).toBe('application/json')
    const [mail, ...others] = JSON.parse(text)
    expect(others).toEqual([])
    expect(Object.keys(mail)).toEqual([
      'id',
      'at',
      'from',
      'to',
      'replyTo',
      'subject',
      'headers',
      'text',
      'html',
      'tags',
    ])
    expect(mail).toMatchObject({ id: 'm2', subject: hostile, text: hostile, to: ['officer@charity.example'] })
  })

  it.each(['queues', 'functions', 'metrics', 'alarms', 'faults'])('of %s is a list', async (name) => {
    expect(JSON.parse((await get(`/_local/${name}`)).text).length).toBeGreaterThan(0)
  })
})

describe('what is not the page’s', () => {
  it.each([
    ['GET', '/_local/else'],
    ['GET', '/_local/mail/../../etc/passwd.html'],
    ['POST', '/_local/mail'],
  ])('%s %s is left to others', async (method, path) => {
    expect(await answerLocalPage(createFakeView(), { method, path })).toBeUndefined()
  })

  it('but its files are there', async () => {
    expect((await get('/_local/page.css')).headers['content-type']).toBe('text/css; charset=utf-8')
    expect((await get('/_local/page.js')).headers['content-type']).toBe('text/javascript; charset=utf-8')
  })
})
