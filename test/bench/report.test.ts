import { Parser } from 'htmlparser2'
import { expect, test } from 'vitest'
import type { Figure } from './part.ts'
import { plot } from './report/plot.ts'
import { table } from './report/table.ts'
import { medianRatio, percentile } from './statistics.ts'

const figures: readonly Figure[] = [
  { group: 'a', name: 'intake <&>', value: 3.4, unit: '×', target: 3, note: '300 ms "here"' },
  { group: 'a', name: 'forms', value: 2, unit: '×', target: 4 },
  { group: 'b', name: 'rate', value: 151.26, unit: '/s', target: 150, better: 'higher' },
  { group: 'b', name: 'nothing measured', value: Number.NaN, unit: '/s' },
]
const load = { before: 1, after: 2.25 }
const report = {
  name: 'part',
  title: 'A part',
  how: 'By counting.',
  at: '2027-03-08T10:00:00Z',
  load,
  figures,
}

test('the table says of every figure its value, and whether its target is kept', () => {
  const lines = table(report).split('\n')
  expect(lines[0]).toMatch(/^ {2}intake <&> +3\.40 × +≤ 3 × MISSED +300 ms "here"$/)
  expect(lines[1]).toMatch(/^ {2}forms +2 × +≤ 4 × kept$/)
  expect(lines[2]).toMatch(/^ {2}rate +151 \/s +≥ 150 \/s kept$/)
  expect(lines.at(-1)).toContain('By counting. Load of the machine 1.0 before, 2.3 after.')
})

test('the plot is well-formed, with a bar for every figure, a line for every target, and no broken number', () => {
  const svg = plot([report], { processor: 'A & B', cores: 2, node: 'v24' })
  const tags: string[] = []
  const open: string[] = []
  const parser = new Parser(
    {
      onopentag(name) {
        tags.push(name)
        open.push(name)
      },
      onclosetag: (name) => expect(open.pop()).toBe(name),
    },
    { xmlMode: true },
  )
  parser.end(svg)
  expect(open).toEqual([])
  // One more rectangle is the paper.
  expect(tags.filter((name) => name === 'rect')).toHaveLength(figures.length + 1)
  expect(tags.filter((name) => name === 'line')).toHaveLength(3)
  expect(svg).toContain('intake &lt;&amp;&gt;')
  expect(svg).not.toMatch(/="(NaN|Infinity|undefined)/)
})

test('a percentile lies between the values beside it, and ratios are taken round by round', () => {
  expect([0, 0.5, 0.75, 1].map((share) => percentile([4, 1, 3, 2, 5], share))).toEqual([1, 3, 4, 5])
  expect(percentile([1, 2], 0.5)).toBe(1.5)
  expect(medianRatio([2, 20, 8], [1, 10, 2])).toBe(2)
})
