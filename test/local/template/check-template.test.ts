import { expect, test } from 'vitest'
import { checkTemplate } from '../../../lib/local/template/check-template.ts'
import type { JsonObject } from '../../../lib/local/template/json.ts'
import { readResources } from '../../../lib/local/template/physical-names.ts'

function check(Resources: JsonObject, more: JsonObject = {}): void {
  const template = { Resources, ...more }
  checkTemplate(template, readResources(template))
}

test('a resource type that is not modelled stops the start with its name', () => {
  expect(() => check({ Edge: { Type: 'AWS::WAFv2::WebACL' } })).toThrow(
    /Edge: the resource type AWS::WAFv2::WebACL/,
  )
})

test('a property that is neither modelled nor ignored on purpose stops the start with its name', () => {
  const queue = { Type: 'AWS::SQS::Queue', Properties: { VisibilityTimeout: 30, FifoQueue: true } }
  expect(() => check({ Work: queue })).toThrow(/Work: the property FifoQueue of AWS::SQS::Queue/)
})

test('a property is looked for below the top, too', () => {
  const mapping = {
    Type: 'AWS::Lambda::EventSourceMapping',
    Properties: { ScalingConfig: { MaximumConcurrency: 2, Other: 1 } },
  }
  expect(() => check({ Feed: mapping })).toThrow(/Feed: the property ScalingConfig\.Other/)
})

test('all that is unknown is told at once, attributes and parts of the template included', () => {
  const resources = {
    A: { Type: 'AWS::A::B' },
    B: { Type: 'AWS::SQS::Queue', Condition: 'Sometimes', Properties: { Other: 1 } },
  }
  expect(() => check(resources, { Transform: 'AWS::Serverless-2016-10-31' })).toThrow(
    /Transform[\s\S]*AWS::A::B[\s\S]*Other[\s\S]*B: the template key Condition/,
  )
})

test('what is modelled or ignored passes', () => {
  const properties = { VisibilityTimeout: 30, RedrivePolicy: { maxReceiveCount: 5 }, Tags: [] }
  expect(() =>
    check({ Work: { Type: 'AWS::SQS::Queue', DeletionPolicy: 'Retain', Properties: properties } }),
  ).not.toThrow()
})
