import { describe, expect, test } from 'vitest'
import { fieldsOf, formSteps, stepAsking } from '../../../lib/core/kind/form-steps.ts'
import { assetTransfer } from '../../../lib/kinds/asset-transfer.ts'
import { businessVolunteering } from '../../../lib/kinds/business-volunteering.ts'
import { coProduction } from '../../../lib/kinds/co-production.ts'
import { kinds } from '../../../lib/kinds/kinds.ts'

describe.each(kinds.map((kind) => [kind.name, kind] as const))('the form of %s', (_name, kind) => {
  test('asks every field of the kind once', () => {
    const asked = formSteps(kind).flatMap(fieldsOf)
    expect([...asked].sort()).toEqual(Object.keys(kind.fields).sort())
  })

  test('has pages with names of their own, each with something to ask', () => {
    const steps = formSteps(kind)
    expect(new Set(steps.map(({ name }) => name)).size).toBe(steps.length)
    for (const { name, sections } of steps) {
      expect(name).toMatch(/^[a-z]+(-[a-z0-9]+)*$/)
      expect(sections.length).toBeGreaterThan(0)
      for (const { fields } of sections) expect(fields.length).toBeGreaterThan(0)
    }
  })

  test('asks who it is last', () => {
    expect(formSteps(kind).at(-1)?.sections.at(-1)).toEqual({
      topic: 'you',
      fields: ['name', 'email', 'phone', 'callTimes'],
    })
  })
})

test('without steps everything stands on one page: the enquiry, then who asks', () => {
  expect(formSteps(businessVolunteering)).toEqual([
    {
      name: 'form',
      sections: [
        {
          topic: 'enquiry',
          fields: ['business', 'people', 'date', 'interests', 'teamChallenge', 'message', 'area'],
        },
        { topic: 'you', fields: ['name', 'email', 'phone', 'callTimes'] },
      ],
    },
  ])
})

test('with steps there is a page for each, and one for what is left and who asks', () => {
  expect(formSteps(assetTransfer).map(({ name, sections }) => [name, sections[0]?.title])).toEqual([
    ['questions-1', 'The place'],
    ['questions-2', 'Your plans'],
    ['questions-3', 'Dates and listing'],
    ['about-you', undefined],
  ])
  expect(formSteps(assetTransfer).at(-1)?.sections[0]).toEqual({
    topic: 'rest',
    fields: ['message'],
  })
})

test('a question that no step names is asked on the last page, and one that a step names is asked there', () => {
  const kind = { ...coProduction, steps: [{ title: 'What', fields: ['message', 'topic'] }] }
  expect(formSteps(kind).map(fieldsOf)).toEqual([
    ['message', 'topic'],
    ['role', 'area', 'name', 'email', 'phone', 'callTimes'],
  ])
})

test('every field leads to the page that asks for it, and what is no field to none', () => {
  expect(stepAsking(assetTransfer, 'deadline')?.name).toBe('questions-3')
  expect(stepAsking(assetTransfer, 'phone')?.name).toBe('about-you')
  expect(stepAsking(assetTransfer, 'colour')).toBeUndefined()
  expect(stepAsking(assetTransfer, '')).toBeUndefined()
})
