import { expect, test } from 'vitest'
import type { Stage } from '../../lib/local/demonstration/demonstration.ts'
import { createPlayer } from '../../lib/local/demonstration/player.ts'

const stage: Omit<Stage, 'tell'> = {
  url: 'http://localhost:3000',
  now: () => 0,
  advance: async (ms) => ms,
  untilQuiet: async () => undefined,
  mails: async () => [],
}

function playing() {
  const ends: { resolve: (summary: string) => void; reject: (error: Error) => void }[] = []
  const player = createPlayer(
    {
      title: 'A week',
      about: 'It plays.',
      async play({ tell }) {
        tell({ text: 'Monday', done: 1, of: 5 })
        const { promise, ...end } = Promise.withResolvers<string>()
        ends.push(end)
        return { summary: await promise, links: [] }
      },
    },
    stage,
  )
  return { player, ends }
}

test('a demonstration begins once, tells how far it is, and can be played again when it is done', async () => {
  const { player, ends } = playing()
  expect(player.state()).toEqual({ state: 'idle' })
  expect(player.start()).toBeInstanceOf(Promise)
  expect(player.start()).toBeUndefined()
  expect(player.state()).toEqual({ state: 'playing', text: 'Monday', done: 1, of: 5 })
  ends[0]?.resolve('15 came in.')
  await expect.poll(() => player.state()).toEqual({ state: 'done', summary: '15 came in.', links: [] })
  expect(player.start()).toBeInstanceOf(Promise)
  expect(ends).toHaveLength(2)
})

test('a demonstration that fails says why, and can be tried again', async () => {
  const { player, ends } = playing()
  player.start()
  ends[0]?.reject(new Error('The stack has stopped'))
  await expect.poll(() => player.state()).toEqual({ state: 'failed', problem: 'The stack has stopped' })
  expect(player.start()).toBeInstanceOf(Promise)
})
