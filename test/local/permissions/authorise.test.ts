import { describe, expect, it } from 'vitest'
import { createAuthorise, type Statement } from '../../../lib/local/permissions/authorise.ts'

const table = 'arn:aws:dynamodb:eu-west-2:000000000000:table/enquiries'

function authorise(change: Partial<Statement>, ...others: Statement[]) {
  const statement: Statement = {
    effect: 'Allow',
    actions: ['dynamodb:GetItem'],
    resources: [table],
    conditions: {},
    ...change,
  }
  return createAuthorise(new Map([['intake', [statement, ...others]]]))
}

const call = { caller: 'intake', action: 'dynamodb:GetItem', resources: [table], context: {} }

describe('a call is allowed', () => {
  it('when a statement names its action and resource', () => {
    expect(authorise({})(call)).toEqual({ allowed: true, reason: '' })
  })

  it('when wildcards cover them, the action in any case', () => {
    const allow = authorise({
      actions: ['DynamoDB:get*'],
      resources: ['arn:aws:dynamodb:*:*:table/enquirie?'],
    })
    expect(allow(call).allowed).toBe(true)
  })
})

describe('a call is refused', () => {
  it.each([
    ['another caller', { caller: 'dispatch' }],
    ['another action', { action: 'dynamodb:PutItem' }],
    ['another resource', { resources: [`${table}-other`] }],
    ['one resource of two', { resources: [table, `${table}/index/agenda`] }],
  ])('for %s', (_, change) => {
    expect(authorise({})({ ...call, ...change }).allowed).toBe(false)
  })

  it('with what was missing, in words', () => {
    const { reason } = authorise({})({ ...call, action: 'dynamodb:PutItem' })
    expect(reason).toBe(`"intake" lacks dynamodb:PutItem on ${table}`)
  })

  it('when a Deny meets it, whatever allows it', () => {
    const deny: Statement = { effect: 'Deny', actions: ['*'], resources: ['*'], conditions: {} }
    expect(authorise({}, deny)(call).allowed).toBe(false)
  })

  it('though a pattern’s dots and brackets look like a regular expression', () => {
    expect(authorise({ resources: ['arn:aws:dynamodb:eu.west.2:000000000000:table/*'] })(call).allowed).toBe(
      false,
    )
  })
})

describe('conditions', () => {
  const from = (address: string | readonly string[]) => ({ ...call, context: { 'ses:FromAddress': address } })

  it.each([
    ['StringEquals', ['desk@a.example'], 'desk@a.example', true],
    ['StringEquals', ['desk@a.example'], 'DESK@a.example', false],
    ['StringLike', ['*@a.example'], 'desk@a.example', true],
    ['StringNotLike', ['*@a.example'], 'desk@a.example', false],
    ['ForAllValues:StringLike', ['*@a.example'], ['x@a.example', 'y@b.example'], false],
    ['ForAnyValue:StringLike', ['*@a.example'], ['x@a.example', 'y@b.example'], true],
  ])('%s %j against %j is %s', (operator, wanted, given, allowed) => {
    const judge = authorise({ conditions: { [operator]: { 'ses:fromaddress': wanted } } })
    expect(judge(from(given)).allowed).toBe(allowed)
  })

  it('are not met by a missing key, unless they say IfExists', () => {
    expect(authorise({ conditions: { StringEquals: { 'ses:FromAddress': ['a'] } } })(call).allowed).toBe(
      false,
    )
    expect(
      authorise({ conditions: { StringEqualsIfExists: { 'ses:FromAddress': ['a'] } } })(call).allowed,
    ).toBe(true)
  })

  it('that are not modelled stop the start by their name', () => {
    expect(() => authorise({ conditions: { IpAddress: { 'aws:SourceIp': ['10.0.0.0/8'] } } })).toThrow(
      /IpAddress/,
    )
    expect(() => authorise({ conditions: { StringEquals: { 'dynamodb:Attributes': ['a'] } } })).toThrow(
      /Attributes/,
    )
  })
})
