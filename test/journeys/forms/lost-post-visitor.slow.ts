import { describe, expect, test } from 'vitest'
import { general } from '../../../lib/kinds/general.ts'
import { inviteVisitor } from '../../support/browser/visitor.ts'
import { openCuttingDoor } from '../../support/hostile/cutting-door.ts'
import { browserForThisFile, stackForThisFile } from '../../support/running/for-this-file.ts'
import { until } from '../../support/running/running-stack.ts'
import { storedEnquiries } from '../../support/running/stored-items.ts'

const app = stackForThisFile()
const browser = browserForThisFile()

describe.each([
  { how: 'with the script', javaScriptEnabled: true },
  { how: 'without a script', javaScriptEnabled: false },
])('a visitor $how', ({ how, javaScriptEnabled }) => {
  const rows = async (name: string) =>
    (await storedEnquiries(app)).filter(({ answers }) => answers['name'] === name)
  let filled = 0

  /** Opens the form from the list and fills it in; the door is the network. */
  async function fill(what: string) {
    filled += 1
    const name = `${what} ${how} ${filled}`
    const door = await openCuttingDoor(app.url)
    const visitor = await inviteVisitor(browser, { javaScriptEnabled, origin: door.url })
    const { page } = visitor
    await page.goto(door.url)
    await page.getByRole('link', { name: general.heading, exact: true }).first().click()
    await visitor.answer(general, { ...general.example, name, email: `${what}@example.org` })
    const send = () => visitor.press('Send enquiry')
    const confirmed = () => page.getByRole('heading', { name: 'We have your enquiry' }).waitFor()
    const done = () => Promise.all([visitor.leave(), door.close()])
    return { name, door, page, send, confirmed, done }
  }

  type Form = Awaited<ReturnType<typeof fill>>

  /** The enquiry is stored, and its sender sees the browser's own page that says the connection broke. */
  async function loseAnswer({ name, door, page, send }: Form) {
    door.arm({ side: 'answer', after: 40, by: 'reset', times: 20 })
    await send()
    await until('the page of an error', async () => page.url().startsWith('chrome-error:'))
    door.disarm()
    expect(await rows(name)).toHaveLength(1)
  }

  /** The browser puts back what was typed, some time after it has the page again; where it forgets, our page offers it. */
  async function typedAgain({ page }: Form) {
    const offer = page.getByRole('button', { name: 'Use my earlier answers' })
    await until('what was typed', async () => {
      if (await offer.isVisible()) await offer.click()
      return (await page.inputValue('#message')) === general.example['message']
    })
  }

  test('whose answer was lost loads the page again, and it is one enquiry', async () => {
    const form = await fill('reload')
    await loseAnswer(form)
    await form.page.reload()
    await form.confirmed()
    expect(await rows(form.name)).toHaveLength(1)
    await form.done()
  })

  // Chromium notes what was typed about a second after: a test may be too quick for it, where people are not.
  const quick = { retry: 2 }

  test(
    'whose answer was lost goes back, finds what they typed, sends it again, and it is one enquiry',
    quick,
    async () => {
      const form = await fill('back')
      await loseAnswer(form)
      await form.page.goBack()
      await typedAgain(form)
      await form.send()
      await form.confirmed()
      expect(await rows(form.name)).toHaveLength(1)
      await form.done()
    },
  )

  test.runIf(javaScriptEnabled)(
    'whose answer was lost begins anew, has the answers put back, and it is one enquiry',
    async () => {
      const form = await fill('draft')
      await loseAnswer(form)
      await form.page.goto(`${form.door.url}/enquire/general`)
      await form.page.getByRole('button', { name: 'Use my earlier answers' }).click()
      await form.send()
      await form.confirmed()
      expect(await rows(form.name)).toHaveLength(1)
      await form.done()
    },
  )

  test(
    'who goes back from the confirmation, corrects something and sends it has two enquiries and no error',
    quick,
    async () => {
      const form = await fill('correct')
      await form.send()
      await form.confirmed()
      const first = await form.page.locator('.figure b').innerText()
      await form.page.goBack()
      await typedAgain(form)
      await form.page.fill('#message', 'On Wednesdays, I meant.')
      await form.send()
      await form.confirmed()
      expect(await form.page.locator('.figure b').innerText()).not.toBe(first)
      expect(await rows(form.name)).toHaveLength(2)
      await form.done()
    },
  )
})
