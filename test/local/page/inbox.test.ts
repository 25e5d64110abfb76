import { describe, expect, it } from 'vitest'
import type { PlayState } from '../../../lib/local/demonstration/demonstration.ts'
import { answerLocalPage, type LocalView } from '../../../lib/local/page/local-page.ts'
import { previewText } from '../../../lib/local/page/preview-text.ts'
import { createFakeView, fakeMail, hostile } from './fake-view.ts'

async function inbox(view: LocalView = createFakeView(), query = ''): Promise<string> {
  const answer = await answerLocalPage(view, { method: 'GET', path: `/_local/${query}` })
  return answer?.body.toString() ?? expect.fail('no inbox')
}

/** The rows, each as a person reads it. */
function rowsIn(page: string): readonly string[] {
  const rows = page.match(/<a class="row[\s\S]*?<\/a>/g) ?? []
  return rows.map((row) =>
    row
      .replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  )
}

describe('the inbox', () => {
  it('shows the newest first: who, what they are, subject, preheader and time', async () => {
    const html =
      '<html><head><title>no</title><style>p{}</style></head><body><div style="display:none">Reply by Thu 3 Dec.</div><p>Hello</p>'
    const view = createFakeView({
      mails: async () => [
        fakeMail({ id: 'old', at: '2026-03-04T10:00:00.000Z', subject: 'Upwell', html }),
        fakeMail({ id: 'new', at: '2026-03-06T09:00:00.000Z', to: ['ada@example.org'] }),
      ],
    })
    expect(rowsIn(await inbox(view))).toEqual(
      [
        'Unread. To Ada Byron Enquirer Good morning Good morning. 09:00',
        'Unread. To Lisa Chambers Officer Upwell Reply by Thu 3 Dec. Hello Wed 4 Mar 10:00',
      ].map((row) => row.replace('Ada Byron', 'ada@example.org')),
    )
  })

  it('gives an address the name that another mail says, and never one that contradicts the directory', async () => {
    const replyTo = ['Ada Byron <ada@example.org>', 'Mallory <officer@charity.example>']
    const view = createFakeView({
      mails: async () => [fakeMail({ id: 'a', replyTo }), fakeMail({ id: 'b', to: ['ada@example.org'] })],
    })
    const [first, second] = rowsIn(await inbox(view))
    expect(first).toContain('To Ada Byron Enquirer')
    expect(second).toContain('To Lisa Chambers Officer')
  })

  it('a mail is unread until it was opened', async () => {
    const view = createFakeView()
    expect((await inbox(view)).match(/class="row unread"/g)).toHaveLength(2)
    await answerLocalPage(view, { method: 'GET', path: '/_local/mail/m1.html' })
    expect((await inbox(view)).match(/class="row unread"/g)).toHaveLength(2)
    await answerLocalPage(view, { method: 'GET', path: '/_local/mail/m1' })
    expect((await inbox(view)).match(/class="row unread"/g)).toHaveLength(1)
  })

  it('keeps the mails of one conversation to one person together, below its latest', async () => {
    const headers = { references: '<one@x> <two@x>', 'in-reply-to': '<two@x>' }
    const view = createFakeView({
      mails: async () => [
        fakeMail({ id: 'first', headers: { 'message-id': '<one@x>' } }),
        fakeMail({ id: 'other', headers: { 'message-id': '<three@x>' } }),
        fakeMail({ id: 'elsewhere', headers, to: ['ada@example.org'] }),
        fakeMail({ id: 'last', headers }),
      ],
    })
    const page = await inbox(view)
    expect([...page.matchAll(/data-mail="(\w+)"/g)].map(([, id]) => id)).toEqual([
      ...['last', 'first', 'elsewhere', 'other'],
    ])
    expect(page).toContain('<details id="thread-last"><summary>1 earlier, <b>1 unread</b></summary>')
  })

  it('has a link to each mailbox, colleagues first, with how much in it is unread; such a mailbox has its own mails alone', async () => {
    const view = createFakeView({
      mails: async () => [
        fakeMail({ id: 'a' }),
        fakeMail({ id: 'b', replyTo: ['Ada <ada@example.org>'] }),
        fakeMail({ id: 'c', to: ['ada+hall@example.org'] }),
      ],
      opened: new Set(['a']),
    })
    const page = await inbox(view)
    const boxes = [...page.matchAll(/<a href="(\/_local\/\?mailbox=[^"]*)"/g)].map(([, href]) => href)
    expect(boxes).toEqual([
      '/_local/?mailbox=officer%40charity.example',
      '/_local/?mailbox=ada%2Bhall%40example.org',
    ])
    expect(page.match(/<span class="count">\d/g)?.map((one) => one.at(-1))).toEqual(['2', '1', '1'])
    const own = await inbox(view, '?mailbox=Officer%40charity.example')
    expect(own).toContain('Inbox of Lisa Chambers')
    expect(rowsIn(own)).toHaveLength(2)
    expect(own).toContain('Replies go to Ada')
    expect(own).toContain('href="/_local/mail/b?mailbox=Officer%40charity.example"')
  })

  it('shows fifty conversations at a time, and leads to the older ones', async () => {
    const mails = Array.from({ length: 120 }, (_, index) => fakeMail({ id: `n${index}`, headers: {} }))
    const view = createFakeView({ mails: async () => mails })
    const page = await inbox(view)
    expect(rowsIn(page)).toHaveLength(50)
    expect(page).toContain('<a href="/_local/?page=2">Older</a>')
    const last = await inbox(view, '?page=3')
    expect(rowsIn(last)).toHaveLength(20)
    expect(last).toContain('data-mail="n0"')
    expect(last).not.toContain('>Older<')
  })

  it('looks through the newest thousand, and says where the others are', async () => {
    const headers = { references: '<one@x>' }
    const mails = Array.from({ length: 1_002 }, (_, index) => fakeMail({ id: `n${index}`, headers }))
    const page = await inbox(createFakeView({ mails: async ({ latest = 0 } = {}) => mails.slice(-latest) }))
    expect(page).toContain('All emails, also the older ones')
    expect(page.match(/data-mail=/g)).toHaveLength(1_000)
  })

  it('escapes what strangers typed wherever it stands', async () => {
    const view = createFakeView({
      mails: async () => [
        fakeMail({
          id: 'x',
          subject: hostile,
          text: hostile,
          html: '',
          to: [hostile],
          replyTo: [`${hostile} <a@b.example>`],
        }),
      ],
    })
    const page = (await inbox(view)) + (await inbox(view, `?mailbox=${encodeURIComponent(hostile)}`))
    expect(page).not.toContain('<img')
    expect(page).not.toContain('<script>')
  })

  it('says so when there is nothing yet', async () => {
    expect(await inbox(createFakeView({ mails: async () => [] }))).toContain('No mail yet.')
  })
})

describe('the demonstration', () => {
  const during = (state: PlayState) =>
    inbox(
      createFakeView({
        player: { title: 'A sample week', about: 'It plays.', state: () => state, start: async () => state },
      }),
    )

  it('is a button that works without a script', async () => {
    const page = await during({ state: 'idle' })
    expect(page).toContain('<form method="post" action="/_local/demonstration"')
    expect(page).toContain('It plays.')
    expect(page).not.toContain('http-equiv="refresh"')
  })

  it('tells how far it is, and the page of a browser without a script looks again', async () => {
    const page = await during({ state: 'playing', text: hostile, done: 3, of: 9 })
    expect(page).toContain('<progress max="9" value="3"')
    expect(page).toContain('aria-disabled="true"')
    expect(page).toContain('<noscript><meta http-equiv="refresh" content="3"></noscript>')
    expect(page).not.toContain('<img')
  })

  it('ends with what happened and where to look, or with why it stopped', async () => {
    const done = await during({
      state: 'done',
      summary: '15 came in.',
      links: [{ href: '/officer', text: 'The board' }],
    })
    expect(done).toContain('15 came in.')
    expect(done).toContain('<a href="/officer">The board</a>')
    expect(await during({ state: 'failed', problem: 'The stack has stopped' })).toContain(
      'The stack has stopped',
    )
  })
})

describe('what is shown after the subject', () => {
  it.each([
    ['the text, where there is no HTML', { text: 'Good\r\n morning', html: '' }, 'Good morning'],
    [
      'no comment, style or title',
      { text: '', html: '<title>t</title><style>s</style><!-- c --><p>Hello</p><p>Ada</p>' },
      'Hello Ada',
    ],
    [
      'words that are only emphasised, whole',
      { text: '', html: '<body><p>Reply by <b>Thu</b>rsday</p>' },
      'Reply by Thursday',
    ],
    [
      'characters for their entities, and only once',
      { text: '', html: '<p>&amp;lt; &#8217; &#x2013; &quot; &bogus; &#9999999;</p>' },
      '&lt; ’ – " &bogus; &#9999999;',
    ],
    ['a broken end as far as it goes', { text: '', html: '<p>Hello <a href="' }, 'Hello'],
  ])('is %s', (_name, mail, shown) => {
    expect(previewText(mail)).toBe(shown)
  })

  it('is short, in whole characters', () => {
    expect(previewText({ text: '👋'.repeat(500), html: '' })).toBe(`${'👋'.repeat(140)}…`)
  })
})
