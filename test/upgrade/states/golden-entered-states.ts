import { atTheDoor } from '../../functions/officer/sign-in/sign-in-browser.ts'
import type { State } from '../golden-states.ts'

const lisa = 'lisa.chambers@cambridgeshire.example'
const desk = 'desk@cambridgeshire.example'

/** Enquiries that somebody who has signed in entered for whoever asked, as today's code leaves them. */
export function goldenEnteredStates(): Promise<readonly State[]> {
  return Promise.all([
    reach('entered by telephone, routed, with an acknowledgement and the notice told', lisa, {
      ...{ email: 'beryl@example.org', phone: '01354 000111' },
      ...{ 'entry-came-by': 'phone', 'entry-told': 'yes', 'entry-mail': 'yes', 'entry-end': 'pass-on' },
    }),
    reach('entered from a letter for somebody chosen, with neither address nor telephone', lisa, {
      ...{ 'entry-came-by': 'letter', 'entry-to': 'omar-hale', 'entry-end': 'pass-on' },
    }),
    reach('entered at the counter by a name at the desk, and dealt with', desk, {
      ...{ phone: '01354 000111', 'entry-who': 'somebody else', 'entry-other-name': 'Jo March' },
      ...{ 'entry-came-by': 'in-person', 'entry-told': 'yes', 'entry-end': 'dealt-with' },
    }),
  ])
}

async function reach(what: string, as: string, typed: Readonly<Record<string, string>>): Promise<State> {
  const { signIn, open, post, pipeline } = atTheDoor()
  await signIn(as)
  const path = '/officer/add/general'
  const { hidden } = await open(path)
  await post(path, { ...hidden, name: 'Beryl Hargreaves', message: `Hello, ${what}`, ...typed })
  while ((await pipeline.deliver()) > 0);
  const [enquiry] = pipeline.enquiries()
  if (enquiry === undefined) throw new Error(`"${what}" was not stored`)
  return { what, at: pipeline.clock.now(), enquiry }
}
