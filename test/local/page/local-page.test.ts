import { describe, expect, it } from 'vitest'
import { answerLocalPage, type LocalView } from '../../../lib/local/page/local-page.ts'
import { createFakeView, hostile } from './fake-view.ts'

async function get(path: string, view: LocalView = createFakeView()) {
  const answer = await answerLocalPage(view, { method: 'GET', path })
  if (!answer) throw new Error(`no answer to ${path}`)
  return { ...answer, text: answer.body.toString() }
}

describe('the overview', () => {
  it('shows mails, queues, functions, alarms, faults, metrics and what to try', async () => {
    const { status, headers, text } = await get('/_local/')
    expect(status).toBe(200)
    expect(headers['content-type']).toBe('text/html; charset=utf-8')
    for (const shown of [
      'We have your message (ABCD-2345)',
      'Thank you. Your reference is ABCD-2345.',
      'work-dead-letters',
      'dispatch',
      'ses SendRawEmail: throttle, 3 times more',
      'Mail is stuck.',
      'Accepted',
      'curl -i',
      'charity.example is not verified',
      'Fri 6 Mar 2026, 09:05:10 UTC',
    ]) {
      expect(text).toContain(shown)
    }
  })

  it('escapes everything that comes from outside', async () => {
    const { text } = await get('/_local/')
    expect(text).not.toContain('<img')
    expect(text).not.toContain('<script>')
    expect(text.split('&quot;&gt;&lt;img src=x onerror=alert(1)&gt;&#39;&lt;script&gt;')).toHaveLength(6)
  })

  it('lets nothing run or load but its own files', async () => {
    const { headers } = await get('/_local/')
    expect(headers['content-security-policy']).toMatch(
      /^default-src 'none'; style-src 'self'; script-src 'self';/,
    )
  })

  it('jumps from Friday to Monday for a working day', async () => {
    expect((await get('/_local/')).text).toContain('{&quot;advance&quot;:&quot;P3D&quot;}')
  })

  it('shows the newest hundred mails even of a view that answers more', async () => {
    const [one] = await createFakeView().mails()
    if (!one) throw new Error('no mail')
    const mails = Array.from({ length: 150 }, (_, index) => ({ ...one, id: `n${index}` }))
    const { text } = await get('/_local/', createFakeView({ mails: async () => mails }))
    expect(text.match(/data-mail="/g)).toHaveLength(100)
    expect(text).toContain('data-mail="n149"')
  })

  it('says so when there is nothing yet', async () => {
    const none = {
      mails: async () => [],
      queues: async () => [],
      functions: () => [],
      metrics: () => [],
      alarms: () => [],
    }
    expect((await get('/_local/', createFakeView(none))).text).toContain('No mail yet.')
  })
})

describe('a mail', () => {
  it('is shown with its tags, headers and escaped text, its HTML in a frame without scripts', async () => {
    const { text } = await get('/_local/mail/m2')
    expect(text).toContain('reference: ABCD-2345')
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
