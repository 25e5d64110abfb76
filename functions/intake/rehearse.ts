import type { EnquiryStore } from '../../lib/ports/enquiry-store.ts'
import { createSubmit, type SubmitDependencies } from '../../lib/use-cases/intake/submit.ts'
import type { HttpResponse } from '../shared/http/http-messages.ts'
import { createIntake, type IntakeDependencies } from './handler.ts'

/**
 * Posts one enquiry that goes nowhere, so that all the code of a post is compiled while INIT has a whole processor, and the
 * first visitor does not wait for it. Stores, sends and logs nothing. Answers the response to that post; undefined when
 * it failed: then the first real post will report the error.
 */
export async function rehearse(
  dependencies: Omit<IntakeDependencies, 'submit'> &
    Pick<SubmitDependencies, 'identityKey' | 'organisation' | 'clock'>,
): Promise<HttpResponse | undefined> {
  const submit = createSubmit({
    ...dependencies,
    store: forgets,
    queue: tellsNobody,
    observe: () => undefined,
  })
  const respond = createIntake({ ...dependencies, submit })
  const [kind] = dependencies.kinds
  if (kind === undefined) return undefined
  return await respond({
    method: 'POST',
    path: `/v1/enquiries/${kind.name}`,
    headers: { 'content-type': 'application/json' },
    body: new TextEncoder().encode(JSON.stringify(kind.example)),
    requestId: 'rehearsal',
  }).catch(() => undefined)
}

const forgets: EnquiryStore = {
  create: async () => ({ type: 'created' }),
  read: async () => undefined,
  replace: async () => 'written',
  erase: async () => 'erased',
  due: async () => [],
  open: async () => [],
  rows: async () => [],
  ofPerson: async () => [],
  ofPhone: async () => [],
}

const tellsNobody = { send: async () => undefined, sendAll: async () => 0, depth: async () => 0 }
