import { createPipeline } from '../../support/memory-world/create-pipeline.ts'
import { readAcceptance } from '../read-answer.ts'
import { postForm } from './posted-form.ts'

/** What a private link may be sought by. */
export const soughtCases = [
  'the right pair',
  'a wrong address',
  'an unknown reference',
  'an enquiry without an address',
  'an enquiry that is gone',
  'an enquiry whose owner said “this wasn’t me”',
] as const

export type SoughtCase = (typeof soughtCases)[number]

const answers = { name: 'Ada Byron', email: 'ada@example.org', area: 'fenland', message: 'Please call me' }

/** A world in which that is so, with every call that a search makes written down. */
export async function givenSought(name: SoughtCase) {
  const calls: string[] = []
  const noted = <T>(call: string, outcome: Promise<T>): Promise<T> => {
    calls.push(call)
    return outcome
  }
  let erase: () => Promise<unknown> = async () => undefined
  const pipeline = createPipeline({
    store: (store) => {
      erase = async () => {
        const kept = await store.read(reference)
        if (kept !== undefined) await store.erase(kept)
      }
      return {
        ...store,
        create: (enquiry) => noted('create', store.create(enquiry)),
        read: (id) => noted('read', store.read(id)),
        replace: (enquiry) => noted('replace', store.replace(enquiry)),
      }
    },
    standaloneMailStore: (store) => ({
      create: (mail) => noted('create item', store.create(mail)),
      read: (id) => noted('read item', store.read(id)),
      replace: (mail) => noted('replace item', store.replace(mail)),
    }),
    queue: (queue) => ({ ...queue, send: (item) => noted('send', queue.send(item)) }),
  })
  const { email: _, ...byPhone } = { ...answers, phone: '01353 000000' }
  const sent = name === 'an enquiry without an address' ? byPhone : answers
  const { reference } = readAcceptance(await pipeline.post('general', sent))
  const deliver = async () => {
    while ((await pipeline.deliver()) > 0);
  }
  await deliver()
  if (name === 'an enquiry that is gone') await erase()
  if (name === 'an enquiry whose owner said “this wasn’t me”') {
    const link = /\/not-me\/[\w.-]+/.exec(pipeline.mails()[1]?.text ?? '')?.[0] ?? 'no link'
    await postForm(pipeline, link, { sure: 'yes' })
    await deliver()
  }
  const before = pipeline.mails().length
  const typed = {
    reference: name === 'an unknown reference' ? 'ABCD-2345' : reference,
    email: name === 'a wrong address' ? 'eve@example.org' : 'ada@example.org',
  }

  /** Searches, and then lets dispatch work. */
  async function seekNow() {
    calls.length = 0
    const answer = await postForm(pipeline, '/status/find', typed)
    const made = [...calls]
    await deliver()
    return { calls: made, answer, mailed: pipeline.mails().slice(before) }
  }

  return { pipeline, seekNow, search: () => postForm(pipeline, '/status/find', typed) }
}
