import { expect, test } from 'vitest'
import { standingOf } from '../../../../lib/core/enquiry/standing.ts'
import { codeFor, createBrowser, handedOver } from '../officer-browser.ts'

test.each([
  ['close', { outcome: 'no-reply' }, 'Reopen it'],
  ['spam', {}, 'It’s not spam: reopen it'],
])('what was ended by "%s" can be reopened by the link, with a code where the browser is not known', async (choice, typed, label) => {
  const { pipeline, open, send, code, acts } = await handedOver()
  await open()
  await send({ choice })
  await send(typed)
  await send({ code: await code() })
  pipeline.clock.advance(86_400_000)
  expect((await open()).words).toContain(label)
  const asked = await send({ choice: 'reopen' })
  expect(asked.words).toContain('three working days at most')
  expect((await send()).words).toContain('Enter the code')
  expect(acts()).toMatchObject([{ act: choice }])
  const done = await send({ code: await code() })
  expect(done.words).toMatch(/It’s open again.*You can undo it until/)
  const [enquiry] = pipeline.enquiries()
  expect(acts()).toMatchObject([{ act: 'reopen', by: 'lisa-chambers', known: true }])
  expect(enquiry && standingOf(enquiry).state).toBe('open')
  expect(enquiry?.answerBy.date).toBe('2027-03-12')
  await send()
  expect(standingOf(pipeline.enquiries()[0] ?? fail()).state).toBe(choice === 'spam' ? 'spam' : 'closed')
})

test('whoever has it is emailed the enquiry again when somebody else reopens it', async () => {
  const { pipeline, open, send } = await handedOver()
  await open()
  await send({ choice: 'answered' })
  await send()
  while ((await pipeline.deliver()) > 0);
  const before = pipeline.mails().length
  const omar = createBrowser(pipeline, `/officer/${await pipeline.officerToken('omar-hale')}`)
  await omar.open()
  await omar.send({ choice: 'reopen' })
  await omar.send()
  await omar.send({ code: await codeFor(pipeline, omar.page().hidden['_code']) })
  while ((await pipeline.deliver()) > 0);
  expect(
    pipeline
      .mails()
      .slice(before)
      .map(({ to, text }) => [to.address, text.includes('has reopened this.')]),
  ).toEqual([
    ['omar.hale@cambridgeshire.example', false],
    ['lisa.chambers@cambridgeshire.example', true],
  ])
})

function fail(): never {
  throw new Error('There is no enquiry')
}
