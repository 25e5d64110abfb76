import { expect } from 'vitest'
import { type LocalMail, type RunningStack, until } from '../running/running-stack.ts'
import type { Visitor } from './visitor.ts'

/** On the private page: an empty note is told, a real one is mailed to whoever has the enquiry. */
export async function addNote(
  app: RunningStack,
  { page, look, press }: Visitor,
  reference: string,
): Promise<void> {
  await press('Send note')
  await page.locator('.error-summary').waitFor()
  await look()
  await page.fill('#note', 'We can also do Thursdays.')
  await press('Send note')
  await page.getByText('Your note is on its way').waitFor()
  await look()
  const mail = await mailAbout(app, reference, 'has added a note')
  expect(mail.text).toContain('We can also do Thursdays.')
}

/** On the private page: asked first, kept once, then withdrawn and mailed. */
export async function withdraw(
  app: RunningStack,
  { page, look, press }: Visitor,
  reference: string,
): Promise<void> {
  await page.getByRole('link', { name: 'Withdraw this enquiry' }).click()
  await page.getByRole('heading', { name: 'Withdraw this enquiry?' }).waitFor()
  await look()
  await page.getByRole('link', { name: 'No, keep it' }).click()
  await page.getByRole('link', { name: 'Withdraw this enquiry' }).click()
  await page.getByLabel('Yes, I no longer need an answer').check()
  await press('Withdraw it')
  await page.getByRole('heading', { name: 'You’ve withdrawn this enquiry' }).waitFor()
  await look()
  await mailAbout(app, reference, 'They’ve withdrawn this enquiry')
}

async function mailAbout(app: RunningStack, reference: string, what: string): Promise<LocalMail> {
  return await until(what, async () => {
    await app.quiet()
    return (await app.mails()).find(
      ({ subject, text }) => subject.endsWith(`[${reference}]`) && text.includes(what),
    )
  })
}
