import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { liveTemplate } from '../sample-synthesis.ts'
import { get, list, ofType, one } from '../template.ts'

describe('The dashboard', () => {
  it('has a title in words on every part, no two alike', async () => {
    const titles = (await widgets())
      .filter((widget) => get(widget, 'type') !== 'text')
      .map((widget) => String(get(widget, 'properties', 'title')))
    expect(titles.length).toBeGreaterThan(10)
    expect(new Set(titles).size).toBe(titles.length)
    expect(titles.filter((title) => !/^[A-Z][a-z]+[ :]/.test(title))).toEqual([])
  })

  it('draws nothing under the name of a metric, which nobody outside knows', async () => {
    const unnamed = (await drawn()).filter((metric) => typeof labelOf(metric) !== 'string')
    expect(unnamed).toEqual([])
  })

  it('draws of our own only what the functions do count', async () => {
    const source = readFileSync(
      new URL('../../../functions/shared/lambda/observe.ts', import.meta.url),
      'utf8',
    )
    const ours = (await drawn()).filter(([namespace]) => namespace === 'Enquiries').map(([, name]) => name)
    expect(ours.length).toBeGreaterThan(8)
    expect(ours.filter((name) => !source.includes(`'${name}'`))).toEqual([])
  })

  it('stays within the fifty metrics that a free dashboard may have', async () => {
    const drawnOnes = (await drawn()).length
    expect(drawnOnes).toBeGreaterThan(25)
    expect(drawnOnes).toBeLessThanOrEqual(50)
  })

  it('shows every alarm', async () => {
    const template = await liveTemplate()
    const text = JSON.stringify(one(template, 'AWS::CloudWatch::Dashboard').Properties['DashboardBody'])
    const hidden = ofType(template, 'AWS::CloudWatch::Alarm')
      .map(([id]) => id)
      .filter((id) => !text.includes(`{"Fn::GetAtt":["${id}","Arn"]}`))
    expect(hidden).toEqual([])
  })

  it('asks the log for the word by which the functions note an enquiry', async () => {
    const source = readFileSync(new URL('../../../lib/use-cases/intake/submit.ts', import.meta.url), 'utf8')
    const queries = (await widgets()).map((widget) => String(get(widget, 'properties', 'query')))
    const asked = queries.flatMap((query) => /what = "([a-z-]+)"/.exec(query)?.[1] ?? [])
    expect(asked).toEqual(['enquiry-received'])
    expect(source).toContain(`type: '${asked[0]}'`)
  })
})

/** The parts of the page; what only AWS can fill in stands there as `?`. */
async function widgets(): Promise<readonly unknown[]> {
  const { Properties } = one(await liveTemplate(), 'AWS::CloudWatch::Dashboard')
  const parts = list(get(Properties, 'DashboardBody', 'Fn::Join', 1))
  const body: unknown = JSON.parse(parts.map((part) => (typeof part === 'string' ? part : '?')).join(''))
  return list(get(body, 'widgets'))
}

async function drawn(): Promise<readonly (readonly unknown[])[]> {
  return (await widgets()).flatMap((widget) => list(get(widget, 'properties', 'metrics')).map(list))
}

function labelOf(metric: readonly unknown[]): unknown {
  return get(metric.at(-1), 'label')
}
