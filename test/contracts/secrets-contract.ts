import { expect, test } from 'vitest'
import type { EnquirerLinks, IdentityKey, OfficerLinks, SignedLinks } from '../../lib/ports/secrets.ts'

/** What every identity key promises. `createSubject` gives the key that a text stands for. */
export function identityKeyContract(name: string, createSubject: (key: string) => IdentityKey): void {
  const hex = (hash: Uint8Array) => Buffer.from(hash).toString('hex')

  test(`${name}: 32 bytes, the same for the same`, () => {
    const key = createSubject('x'.repeat(64))
    const again = createSubject('x'.repeat(64))
    expect(key.hash('reference', ['a', 'b'])).toHaveLength(32)
    expect(hex(key.hash('reference', ['a', 'b']))).toBe(hex(again.hash('reference', ['a', 'b'])))
  })

  test(`${name}: no two lists of parts, purposes or keys run into one another`, () => {
    const key = createSubject('x'.repeat(64))
    const lists: readonly (readonly [string, readonly string[]])[] = [
      ['p', []],
      ['p', ['']],
      ['p', ['', '']],
      ['p', ['ab']],
      ['p', ['a', 'b']],
      ['p', ['b', 'a']],
      ['p', ['a,b']],
      ['p', ['1:a1:b']],
      ['p', ['a"', '"b']],
      ['pa', ['b']],
      ['', ['p', 'ab']],
      ['p', ['é']],
      ['p', ['e\u0301']],
      ['p', ['👩‍👩‍👧']],
    ]
    const hashes = lists.map(([purpose, parts]) => hex(key.hash(purpose, parts)))
    hashes.push(hex(createSubject('y'.repeat(64)).hash('p', [])))
    expect(new Set(hashes).size).toBe(lists.length + 1)
  })
}

/** What links of different purposes, all under the same key, promise of one another. */
export function linkPurposesContract(name: string, all: readonly SignedLinks[]): void {
  test(`${name}: a token for one purpose is none for another`, async () => {
    const tokens = await Promise.all(all.map((links) => links.sign('ABCD-2345')))
    expect(new Set(tokens).size).toBe(all.length)
    const read = await Promise.all(all.map((links) => Promise.all(tokens.map((token) => links.read(token)))))
    expect(read).toEqual(all.map((links) => all.map((other) => (other === links ? 'ABCD-2345' : undefined))))
  })
}

/** What all signed links promise. */
export function signedLinksContract(name: string, createSubject: () => SignedLinks): void {
  test(`${name}: a token is read as the reference it was made for, and fits an address`, async () => {
    const links = createSubject()
    for (const reference of ['ABCD-2345', 'WXYZ-6789']) {
      const token = await links.sign(reference)
      expect(token).toMatch(/^[A-Za-z0-9._~-]{1,500}$/)
      expect(await links.read(token)).toBe(reference)
    }
  })

  test(`${name}: one reference has one link`, async () => {
    const links = createSubject()
    expect(await links.sign('ABCD-2345')).toBe(await links.sign('ABCD-2345'))
    expect(await links.sign('ABCD-2345')).not.toBe(await links.sign('ABCD-2346'))
  })

  test(`${name}: a token with any one character changed, added or left out is refused`, async () => {
    const links = createSubject()
    const token = await links.sign('ABCD-2345')
    const others = [...'AQg1-.']
    for (let place = 0; place < token.length; place++) {
      const [before, after] = [token.slice(0, place), token.slice(place + 1)]
      const changed = others.filter((other) => other !== token[place]).map((other) => before + other + after)
      for (const forged of [...changed, before + after, `${before}A${token.slice(place)}`]) {
        expect(await links.read(forged)).toBeUndefined()
      }
    }
    expect(await links.read(`${token}=`)).toBeUndefined()
    expect(await links.read(`${token} `)).toBeUndefined()
  })

  test(`${name}: what is no token is refused, however long or odd`, async () => {
    const links = createSubject()
    for (const junk of [
      '',
      '.',
      '..',
      '...',
      'ABCD-2345',
      '\u0000',
      '__proto__',
      '🌍.🌍.🌍',
      'a'.repeat(100_000),
    ]) {
      expect(await links.read(junk)).toBeUndefined()
    }
  })
}

/** What the enquirer's links promise besides what all signed links do. */
export function enquirerLinksContract(name: string, links: EnquirerLinks): void {
  test(`${name}: a link says which address it was made for, or that the sender has it`, async () => {
    const made = ([0, 1, 'sender'] as const).map((madeFor) => ({ reference: 'ABCD-2345', madeFor }))
    const tokens = await Promise.all(made.map((link) => links.sign(link)))
    expect(new Set(tokens).size).toBe(made.length)
    expect(await Promise.all(tokens.map((token) => links.read(token)))).toEqual(made)
  })
}

/** The enquirer's links to the first address, as links to an enquiry. */
export function toFirstAddress(links: EnquirerLinks): SignedLinks {
  return {
    sign: (reference) => links.sign({ reference, madeFor: 0 }),
    read: async (token) => {
      const { reference, madeFor } = (await links.read(token)) ?? {}
      return madeFor === 0 ? reference : undefined
    },
  }
}

/** What officers' links promise; `others` are links of other purposes under the same key. */
export function officerLinksContract(
  name: string,
  createSubject: () => { readonly links: OfficerLinks; readonly others: readonly SignedLinks[] },
): void {
  const lisa = { reference: 'ABCD-2345', officer: 'lisa-chambers' }

  test(`${name}: a token says whose it is and of which enquiry, is always the same, and fits an address`, async () => {
    const { links } = createSubject()
    const all = [lisa, { ...lisa, officer: 'omar-hale' }, { ...lisa, reference: 'WXYZ-6789' }]
    const tokens = await Promise.all(all.map((link) => links.sign(link)))
    expect(await Promise.all(tokens.map((token) => links.read(token)))).toEqual(all)
    expect(await Promise.all(all.map((link) => links.sign(link)))).toEqual(tokens)
    expect(new Set(tokens).size).toBe(3)
    for (const token of tokens) expect(token).toMatch(/^[A-Za-z0-9._~-]{1,500}$/)
  })

  test(`${name}: a token is none for another purpose, and one of another purpose is none`, async () => {
    const { links, others } = createSubject()
    const token = await links.sign(lisa)
    for (const other of others) {
      expect(await other.read(token)).toBeUndefined()
      expect(await links.read(await other.sign(lisa.reference))).toBeUndefined()
    }
  })

  test(`${name}: a token with any one character changed, added or left out is refused`, async () => {
    const { links } = createSubject()
    const token = await links.sign(lisa)
    for (let place = 0; place < token.length; place++) {
      const [before, after] = [token.slice(0, place), token.slice(place + 1)]
      const changed = [...'AQg1-.']
        .filter((other) => other !== token[place])
        .map((one) => before + one + after)
      for (const forged of [...changed, before + after, `${before}A${token.slice(place)}`])
        expect(await links.read(forged)).toBeUndefined()
    }
    for (const junk of ['', '.', '..', lisa.reference, '__proto__', '🌍.🌍.🌍', 'a'.repeat(100_000)])
      expect(await links.read(junk)).toBeUndefined()
  })
}
