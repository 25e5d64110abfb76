import { postForm, type TypedForm } from '../functions/forms/posted-form.ts'
import { atTheDoor } from '../functions/officer/sign-in/sign-in-browser.ts'
import { readAcceptance } from '../functions/read-answer.ts'
import { aWeekOfEnquiries, beryl, berylMistypes, berylTypes } from './a-week-of-enquiries.ts'

const hour = 3_600_000

/**
 * The screens that people see most, by name: what the functions answer in a week of an officer's work. Asked for by their
 * addresses alone, so that a page may change as it likes and is still pictured. Throws where one is no page.
 */
export async function picturedScreens(): Promise<Readonly<Record<string, string>>> {
  const screens = new Map<string, string>()
  const { pipeline, open, post, ask, signIn } = atTheDoor()
  const keep = (name: string, body: string) => {
    if (!body.includes('<h1')) throw new Error(`The screen ${name} is no page: ${body.slice(0, 200)}`)
    screens.set(name, body)
  }
  await showForms()
  await deliver()
  const [path, status, link] = [boardPathOf('Upwell'), mailedTo('/status/'), mailedTo('/officer/')]
  keep('private-waiting', await formPage(status))
  keep('officer-by-link', (await open(link)).body)
  await passTheWeek()
  keep('sign-in', (await ask('lisa.chambers@cambridgeshire.example')).body)
  await showBoard()
  keep('private-answered', await formPage(status))
  return Object.fromEntries(screens)

  async function showForms(): Promise<void> {
    keep('home', await formPage('/'))
    keep('form', await formPage('/enquire/community-mentoring'))
    keep('form-with-problems', await formPage('/enquire/community-mentoring', berylMistypes))
    keep('accessibility', await formPage('/accessibility'))
    const { answers } = aWeekOfEnquiries.find(({ kind }) => kind === 'asset-transfer') ?? beryl
    const typed = Object.fromEntries(Object.entries(answers).map(([name, value]) => [name, String(value)]))
    keep('check', await formPage('/enquire/asset-transfer', { ...typed, _step: 'about-you' }))
    keep('confirmation', await formPage('/enquire/community-mentoring', { ...berylTypes, _step: 'check' }))
  }

  /** Beryl's is in already. */
  async function passTheWeek(): Promise<void> {
    let now = 0
    for (const arriving of aWeekOfEnquiries.filter((one) => one !== beryl)) {
      await pass(arriving.hour - now)
      now = arriving.hour
      readAcceptance(await pipeline.post(arriving.kind, arriving.answers))
      await deliver()
    }
    await pass(2)
  }

  async function showBoard(): Promise<void> {
    await signIn()
    const note = { note: 'Rang on Tuesday. She has the books ready; Gwen of Orwell may be able to help.' }
    await post(path, { ...(await open(path)).hidden, ...note })
    await formPage(status, {
      note: 'We have found the old returns in a cupboard.',
      _key: 'a-key-of-sixteen-and-more',
    })
    await deliver()
    keep('board', (await open('/officer')).body)
    const one = await open(path)
    keep('board-enquiry', one.body)
    keep('board-pass-on', (await post(path, { ...one.hidden, choice: 'pass-on' })).body)
    keep('done', (await post(path, { ...one.hidden, choice: 'answered', confirmed: 'yes' })).body)
    keep('board-closed', (await open('/officer?list=closed')).body)
    keep('add', (await open('/officer/add/community-mentoring')).body)
    keep('guide', (await open('/officer/help')).body)
    keep('leave', (await open('/officer/leave')).body)
    await deliver()
  }

  async function pass(hours: number): Promise<void> {
    pipeline.clock.advance(hours * hour)
    await pipeline.agenda()
    await deliver()
  }

  async function deliver(): Promise<void> {
    while ((await pipeline.deliver()) > 0);
  }

  async function formPage(at: string, typed?: TypedForm): Promise<string> {
    const answer = await (typed === undefined ? pipeline.forms(at) : postForm(pipeline, at, typed))
    if (answer.statusCode === 303) return await formPage(String(answer.headers?.['location']))
    return answer.body ?? ''
  }

  function boardPathOf(hall: string): string {
    const found = pipeline.enquiries().find(({ answers }) => String(answers['hall']).startsWith(hall))
    return `/officer/enquiries/${found?.reference ?? ''}`
  }

  /** Of the first email with such a link: Beryl's is the oldest enquiry. */
  function mailedTo(start: string): string {
    const link = new RegExp(
      `https://api\\.example(${start}(?!leave|sign-in|enquiries|help)[\\w.-]+)(?=[\\s)>])`,
    )
    const path = pipeline
      .mails()
      .map(({ text }) => link.exec(text)?.[1])
      .find((one) => one !== undefined)
    if (path === undefined) throw new Error(`No email leads to ${start}`)
    return path
  }
}
