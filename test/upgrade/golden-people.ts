import { peopleWorld } from '../use-cases/directory/people-world.ts'
import type { OverlayState } from './golden-overlays.ts'
import type { StandaloneMailState } from './golden-standalone-mails.ts'

/** People changed in every way while the pipeline ran, and what was written to whom about it, as today's code leaves it. */
export async function goldenPeople(): Promise<{
  readonly overlays: readonly OverlayState[]
  readonly mails: readonly StandaloneMailState[]
}> {
  const { run, code, overlay, notices, clock, planPeople, tellOfPeople } = await peopleWorld()
  const what = (change: string) => ({ what: `people: ${change}`, at: clock.now() })
  const mina = { phone: '01223 000 123', team: 'Grants', deputy: 'omar-hale', days: 'monday,tuesday' }
  await run({
    ...{ what: 'add', role: 'officer' },
    lines: { name: 'Mina Park', email: 'mina.park@cambridgeshire.example', ...mina },
  })
  await run({ what: 'confirm', entry: 'mina-park', code: await code('mina-park') })
  await run({
    what: 'change',
    entry: 'lisa-chambers',
    lines: { team: 'Halls', email: 'l@cambridgeshire.example' },
  })
  const awaiting = {
    ...what('somebody added, lines changed, an address that is awaited'),
    overlay: await overlay(),
  }
  await run({ what: 'confirm', entry: 'lisa-chambers', code: await code('lisa-chambers') })
  await run({
    ...{ what: 'replace', entry: 'omar-hale', until: '2027-03-12', from: '2027-03-15' },
    by: { name: 'Sam Ortiz', email: 'sam.ortiz@cambridgeshire.example' },
  })
  const replaced = { ...what('somebody who is replaced by somebody new'), overlay: await overlay() }
  const byManager = { key: 'a-key-of-sixteen-letters', wish: { what: 'keep', officer: 'omar-hale' } } as const
  const answer = await planPeople.change(byManager)
  if (!('before' in answer)) throw new Error('Nothing was kept')
  await tellOfPeople({ ...byManager, answer, by: 'priya-nair' })
  return {
    overlays: [awaiting, replaced],
    mails: notices().map((mail) => ({
      ...what(`a notice, ${mail.people?.news} ${mail.people?.change ?? ''}`.trim()),
      mail,
    })),
  }
}
