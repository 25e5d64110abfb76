import { expect, test } from 'vitest'
import { givenSought, soughtCases } from './sought-cases.ts'

// Memory answers at once, so that only what our own code does differently could show; held are the calls, in find.test.ts.
test('a search takes as long whatever it is for: the ratios of medians are printed', async () => {
  const worlds = await Promise.all(soughtCases.map(givenSought))
  const times = worlds.map((): number[] => [])
  for (let round = 0; round < 300; round++)
    for (const [index, { search }] of worlds.entries()) {
      const start = process.hrtime.bigint()
      await search()
      times[index]?.push(Number(process.hrtime.bigint() - start))
    }
  const medians = times.map((those) => those.toSorted((a, b) => a - b)[those.length / 2] ?? Number.NaN)
  const [right = Number.NaN] = medians
  const ratios = medians.map((median) => median / right)
  for (const [index, ratio] of ratios.entries())
    process.stdout.write(`${soughtCases[index]}: ${ratio.toFixed(3)} of the right pair's median\n`)
  for (const ratio of ratios) expect(ratio).toBeCloseTo(1, 0)
}, 120_000)
