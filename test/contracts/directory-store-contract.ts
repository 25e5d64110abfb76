import { expect, test } from 'vitest'
import { emptyOverlay, type Overlay } from '../../lib/core/directory/overlay.ts'
import type { DirectoryStore } from '../../lib/ports/directory-store.ts'

/** What every store of the directory's overlay promises; `createSubject` gives an empty one. */
export function directoryStoreContract(name: string, createSubject: () => Promise<DirectoryStore>): void {
  test(`${name}: nothing kept is the empty overlay, and the first write makes it the first version`, async () => {
    const store = await createSubject()
    expect(await store.read()).toEqual(emptyOverlay)
    expect(await store.replace({ ...full, version: 2 })).toBe('conflict')
    expect(await store.replace(full)).toBe('written')
    const kept = await store.read()
    expect(kept).toEqual(full)
    expect(kept).not.toBe(full)
  })

  test(`${name}: of 40 writes on one version exactly one is written, of the first as well`, async () => {
    const store = await createSubject()
    for (const version of [1, 2]) {
      const rivals = Array.from({ length: 40 }, (_, n) => ({
        ...full,
        version,
        ended: [{ officer: `rival-${n}`, until: '2026-12-31' }],
      }))
      const answers = await Promise.all(rivals.map((rival) => store.replace(rival)))
      expect(answers.filter((answer) => answer === 'written')).toHaveLength(1)
      expect(await store.read()).toEqual(rivals[answers.indexOf('written')])
    }
  })

  test(`${name}: a version that was passed, or not reached, is a conflict and changes nothing`, async () => {
    const store = await createSubject()
    await store.replace(full)
    await store.replace({ ...full, version: 2 })
    for (const version of [1, 2, 4]) {
      expect(await store.replace({ ...emptyOverlay, version })).toBe('conflict')
    }
    expect(await store.read()).toEqual({ ...full, version: 2 })
  })
}

const full: Overlay = {
  version: 1,
  absences: [{ id: 'a1', officer: 'lisa-chambers', from: '2026-11-23', until: '2026-12-04' }],
  ended: [{ officer: 'omar-hale', until: '2026-12-31' }],
  suspects: [
    {
      officer: 'priya-nair',
      address: 'priya.nair@cambridgeshire.example',
      since: '2026-11-20T10:00:00.000Z',
      reason: 'bounce',
    },
  ],
}
