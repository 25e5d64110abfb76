import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { createBoardJourney, people } from '../../support/browser/board-journey.ts'
import { createHand } from '../../support/browser/hand.ts'
import { browserForThisFile, stackForThisFile } from '../../support/running/for-this-file.ts'

const app = stackForThisFile()
const browser = browserForThisFile()
const journey = createBoardJourney(app, browser)

type Hand = ReturnType<typeof createHand>

interface Task {
  /** Where somebody is when they begin; `REF` is the enquiry's reference. */
  readonly at: string
  does(hand: Hand, page: Page): Promise<void>
  /** What says that it is done. */
  readonly done: string
  /** Presses, and Tabs and arrows, on the release before this board (0.4.0), counted in the same way; absent: it could not be done there. */
  readonly before?: { readonly presses: number; readonly steps: number }
  readonly atMost: { readonly presses: number; readonly steps: number }
}

const button = (page: Page, name: string | RegExp) => page.locator('main').getByRole('button', { name })
const row = (page: Page) => page.locator('.row-title a').first()
const field = (page: Page, name: string) => page.locator(`main [name="${name}"]`)

const tasks: Readonly<Record<string, Task>> = {
  closed: {
    at: '/officer',
    async does(hand, page) {
      await hand.press(row(page))
      await hand.press(button(page, 'Close it'))
      await hand.press(page.getByLabel('No longer needed'))
      await hand.press(button(page, 'Close it'))
    },
    done: 'It’s closed',
    before: { presses: 5, steps: 39 },
    atMost: { presses: 4, steps: 39 },
  },
  'found among what is closed, by its place': {
    at: '/officer',
    async does(hand, page) {
      await hand.type(field(page, 'q'), 'Upware')
      await hand.press(button(page, 'Search'))
      await hand.press(row(page))
    },
    done: 'How it stands',
    atMost: { presses: 3, steps: 60 },
  },
  'answered, from the list': {
    at: '/officer',
    does: (hand, page) => hand.press(page.locator('.row-act button').first()),
    done: 'answered now',
    before: { presses: 4, steps: 27 },
    atMost: { presses: 1, steps: 20 },
  },
  'passed on': {
    at: '/officer',
    async does(hand, page) {
      await hand.press(row(page))
      await hand.press(button(page, 'Pass it on'))
      await hand.choose(page.getByLabel('Who should have it?'), 'Daniel Osei')
      await hand.press(button(page, 'Pass it on'))
    },
    done: 'It’s passed on',
    before: { presses: 6, steps: 34 },
    atMost: { presses: 5, steps: 34 },
  },
  'taken over, from everybody’s list': {
    at: '/officer?person=lisa-chambers',
    async does(hand, page) {
      await hand.press(row(page))
      await hand.press(button(page, 'I’ll deal with it'))
    },
    done: 'It’s yours',
    before: { presses: 4, steps: 31 },
    atMost: { presses: 2, steps: 31 },
  },
  'entered by telephone, and passed on': {
    at: '/officer',
    async does(hand, page) {
      await hand.press(page.getByRole('link', { name: 'Add an enquiry' }).first())
      await hand.press(page.locator('main a[href="/officer/add/general"]'))
      await hand.type(field(page, 'message'), 'Whom may we ask about the hall?')
      await hand.type(field(page, 'name'), 'Ada Byron')
      await hand.type(field(page, 'phone'), '01354 000111')
      await hand.press(page.getByLabel('They phoned'))
      await hand.press(page.getByLabel('Yes, I’ve told them'))
      await hand.press(button(page, 'Pass it on'))
    },
    done: 'We’ve added the enquiry',
    atMost: { presses: 8, steps: 80 },
  },
  'reopened, from its page': {
    at: '/officer/enquiries/REF',
    async does(hand, page) {
      await hand.press(button(page, 'Reopen it'))
      await hand.press(button(page, 'Reopen it'))
    },
    done: 'It’s open again',
    before: { presses: 3, steps: 16 },
    atMost: { presses: 2, steps: 16 },
  },
}

it('everyday work takes no more presses and no more steps by keyboard than before', async () => {
  const reference = await journey.enquire({ hall: 'Upware Village Hall' })
  const lisas = await journey.signIn(people.lisa)
  const daniels = await journey.signIn(people.daniel)
  const counted: Record<string, Task['atMost']> = {}
  for (const [name, { at, does, done }] of Object.entries(tasks)) {
    const { page } = name.startsWith('taken over') ? daniels : lisas
    await page.goto(`${app.url}${at.replace('REF', reference)}`)
    const hand = createHand(page)
    await does(hand, page)
    await page.getByText(done).first().waitFor()
    counted[name] = { ...hand.count }
    await app.quiet()
    // The first is closed, found and reopened; each of the others begins with one that is open.
    await journey.enquire({ hall: 'Welney Hall' })
  }
  process.stdout.write(tableOf(counted))
  for (const [name, { before, atMost }] of Object.entries(tasks)) {
    const { presses = Number.NaN, steps = Number.NaN } = counted[name] ?? {}
    expect.soft(presses, name).toBeLessThanOrEqual(Math.min(atMost.presses, before?.presses ?? Infinity))
    expect.soft(steps, name).toBeLessThanOrEqual(Math.min(atMost.steps, before?.steps ?? Infinity))
  }
  expect([...(await lisas.leave()), ...(await daniels.leave())]).toEqual([])
}, 240_000)

function tableOf(counted: Readonly<Record<string, Task['atMost']>>): string {
  const told = (one: Task['atMost'] | undefined) =>
    one === undefined ? 'could not be done' : `${one.presses} presses, ${one.steps} steps by keyboard`
  const lines = Object.entries(counted).map(
    ([name, count]) => `${name.padEnd(42)} before: ${told(tasks[name]?.before)}; now: ${told(count)}`,
  )
  return `${lines.join('\n')}\n`
}
