import { expect, it } from 'vitest'
import { createMailbox } from '../../../lib/local/ses/mailbox.ts'

const raw = Buffer.from('Subject: Hello\r\n\r\nText')
const mail = (index: number) => ({ id: `m${index}`, at: '2026-03-02T09:00:00Z', to: [], tags: {}, raw })

it('keeps the newest of very many mails, and every one of the first 20,000', async () => {
  const mailbox = createMailbox()
  for (let index = 0; index < 20_000; index += 1) mailbox.add(mail(index))
  expect(mailbox.count()).toBe(20_000)
  for (let index = 20_000; index < 45_000; index += 1) mailbox.add(mail(index))
  expect(mailbox.count()).toBeLessThanOrEqual(21_000)
  expect((await mailbox.find({ latest: 1 }))[0]?.id).toBe('m44999')
  expect(await mailbox.find({ id: 'm0' })).toEqual([])
})

it('answers all of more mails than it remembers decoded', async () => {
  const mailbox = createMailbox()
  for (let index = 0; index < 4_500; index += 1) mailbox.add(mail(index))
  const found = await mailbox.find()
  expect(found).toHaveLength(4_500)
  expect(found[0]).toMatchObject({ id: 'm0', subject: 'Hello', text: 'Text' })
})
