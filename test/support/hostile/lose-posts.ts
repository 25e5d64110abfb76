import { general } from '../../../lib/kinds/general.ts'
import { fillForm } from '../browser/fill-form.ts'
import { formRequest, postBytes } from '../running/post-bytes.ts'
import type { RunningStack } from '../running/running-stack.ts'
import { storedEnquiries } from '../running/stored-items.ts'
import { type Cut, openCuttingDoor } from './cutting-door.ts'

/** One form whose sending was cut off once and then tried again. */
export interface LostPost {
  readonly name: string
  readonly cut: Cut
  /** Bytes of the whole request. */
  readonly length: number
  /** Of the answer whose connection broke. */
  readonly saw: string
  /** Whether a row was there before the second try. */
  readonly storedFirst: boolean
  readonly retried: string
}

/** Sends `count` forms of our page, each cut off at a byte that `random` (0 to 1) names, and then each again as a whole. */
export async function losePosts(
  app: RunningStack,
  { count, random }: { readonly count: number; readonly random: () => number },
): Promise<readonly LostPost[]> {
  const names = Array.from({ length: count }, (_, index) => `Person ${index + 1}`)
  const cuts = await fourAtOnce(names, async (name, door) => {
    const request = await filledRequest(app, name)
    const cut = anyCut(request.length, random)
    door.arm(cut)
    const saw = String(await postBytes(door.port, request))
    door.disarm()
    return { name, cut, request, saw }
  })
  await app.quiet()
  const stored = new Set((await storedEnquiries(app)).map(({ answers }) => answers['name']))
  return await fourAtOnce(cuts, async ({ name, cut, request, saw }, door) => {
    const retried = String(await postBytes(door.port, request))
    return { name, cut, length: request.length, saw, storedFirst: stored.has(name), retried }
  })

  async function fourAtOnce<Item, Result>(
    items: readonly Item[],
    work: (item: Item, door: Awaited<ReturnType<typeof openCuttingDoor>>) => Promise<Result>,
  ): Promise<readonly Result[]> {
    const left = [...items]
    const results: Result[] = []
    const client = async () => {
      const door = await openCuttingDoor(app.url)
      for (let item = left.shift(); item !== undefined; item = left.shift())
        results.push(await work(item, door))
      await door.close()
    }
    await Promise.all([client(), client(), client(), client()])
    return results
  }
}

async function filledRequest({ url }: RunningStack, name: string): Promise<Buffer> {
  const page = await fetch(`${url}/enquire/${general.name}`)
  const { body } = await fillForm(await page.text(), {
    ...{ name, email: `${name.replace(' ', '.')}@example.org`, area: 'fenland' },
    message: `Is there anybody in our village who could help us?\n${name}`,
  })
  return formRequest(`/enquire/${general.name}`, Buffer.from(body).toString())
}

/** One in two in the request, and of those one in five at its very end; the rest in the answer's head, which is all it has. */
function anyCut(length: number, random: () => number): Cut {
  if (random() < 0.5) return { side: 'answer', after: Math.floor(random() * 600) }
  if (random() < 0.2) return { side: 'request', after: length - Math.floor(random() * 3) }
  return { side: 'request', after: Math.floor(random() * length) }
}
