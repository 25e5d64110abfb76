import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { agendaShards } from '../../../lib/adapters/dynamodb/agenda-item.ts'
import {
  agendaTick,
  type FixedCost,
  fixedMonthlyCosts,
  sumInWords,
} from '../../../lib/infrastructure/watching/fixed-costs.ts'
import { type Price, prices, pricesReadOn } from '../../../lib/infrastructure/watching/price-list.ts'
import { readmeOf } from '../../support/source/readmes.ts'
import { ownDomain } from '../constructs/own-domain.ts'
import { liveTemplate, withSynthesis } from '../sample-synthesis.ts'
import { get, ofType, one, readTemplate } from '../template.ts'

const readme = readmeOf('lib/infrastructure')

describe('What the stack costs when nothing happens', () => {
  it('is what the README of infrastructure says, line by line and in all', async () => {
    const costs = fixedMonthlyCosts(await liveTemplate())
    const rows = costs.map(rowOf)
    expect(rows.filter((row) => !readme.includes(row))).toEqual([])
    const { list, beyondFree } = sumInWords(costs)
    expect(readme).toContain(`**${list} a month** at list price, **${beyondFree}**`)
  })

  it('is the same with a domain, and counts each alarm and each secret', async () => {
    const domain = await withSynthesis({ context: ownDomain }, ({ templatePath }) =>
      fixedMonthlyCosts(readTemplate(readFileSync(templatePath, 'utf8'))),
    )
    const template = await liveTemplate()
    expect(domain).toEqual(fixedMonthlyCosts(template))
    const quantity = (unit: string) => domain.find((cost) => cost.unit === unit)?.quantity
    expect(quantity('alarm a month')).toBe(ofType(template, 'AWS::CloudWatch::Alarm').length)
    expect(quantity('secret a month')).toBe(3)
  })

  it('cannot be told of a resource that nobody has looked up', async () => {
    const template = structuredClone(await liveTemplate())
    one(template, 'AWS::SQS::Queue').Type = 'AWS::EC2::NatGateway'
    expect(() => fixedMonthlyCosts(template)).toThrow('What does AWS::EC2::NatGateway cost?')
  })

  it('counts the agenda as it is: its shards, its memory, its rhythm, its logs', async () => {
    const template = await liveTemplate()
    expect(agendaTick.shards).toBe(agendaShards)
    expect(one(template, 'AWS::Lambda::Function', 'Agenda').Properties['MemorySize']).toBe(256)
    expect(get(one(template, 'AWS::Logs::LogGroup', 'Agenda'), 'Properties', 'RetentionInDays')).toBe(90)
  })
})

describe('The price list', () => {
  it('is named there with its day, and with what is from memory', () => {
    expect(readme).toContain(pricesReadOn)
    const remembered = Object.entries<Price>(prices).filter(([, { source }]) => source === 'memory')
    expect(remembered.filter(([unit]) => !readme.includes(`| ${unit}, from memory |`))).toEqual([])
  })
})

function rowOf({ unit, quantity, usd, usdBeyondFree }: FixedCost): string {
  const { source }: Price = prices[unit]
  const name = source === 'memory' ? `${unit}, from memory` : unit
  const amount = quantity < 1 ? quantity.toFixed(2) : Math.round(quantity).toLocaleString('en-GB')
  return `| ${name} | ${amount} | ${usd.toFixed(2)} | ${usdBeyondFree.toFixed(2)} |`
}
