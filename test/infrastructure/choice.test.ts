import { describe, expect, it } from 'vitest'
import { readChoice } from '../../lib/infrastructure/choice.ts'
import { SynthesisRefused } from '../../lib/infrastructure/organisation-file/synthesis-refused.ts'
import { whichOrganisation } from '../../lib/infrastructure/organisation-file/which-organisation.ts'
import { organisationsForTests } from '../organisations/organisation-for-tests.ts'

const certificateArn = 'arn:aws:acm:eu-west-2:123456789012:certificate/0123abcd-45ef'
const which = (named = 'cambridgeshire') => whichOrganisation(named, { directory: organisationsForTests })

describe('What is chosen on the command line', () => {
  it('is the organisation alone for who says nothing: the stage is the file’s to say', () => {
    expect(readChoice({}, which)).toEqual({ organisation: which() })
  })

  it('is what is said', () => {
    const said = { stage: 'dev', organisation: 'cheshire-east', alarmsEmail: 'ops@charity.example' }
    expect(readChoice(said, which)).toEqual({ ...said, organisation: which('cheshire-east') })
  })

  it('may stand among the context of the CDK itself', () => {
    const context = {
      '@aws-cdk/core:appMode': 'inmemory',
      'aws:cdk:enable-path-metadata': true,
      stage: 'dev',
    }
    expect(readChoice(context, which).stage).toBe('dev')
  })

  it.each([
    [{ stage: 'prod' }, 'The context value stage="prod" is not allowed. Allowed are: live, dev.'],
    [{ stage: 'toString' }, 'The context value stage="toString" is not allowed. Allowed are: live, dev.'],
    [{ alarmsEmail: 'ops' }, 'The context value alarmsEmail="ops" is not an email address.'],
    [
      { stge: 'dev' },
      'There is no context value "stge". There are: stage, organisation, alarmsEmail, domain, certificateArn.',
    ],
  ])('is refused in a sentence that says what is allowed: %o', (context, sentence) => {
    expect(refusal(context)).toEqual([sentence])
  })

  it('is a domain of ones own, with its certificate', () => {
    const domain = { name: 'enquiries.charity.example', certificateArn }
    expect(readChoice({ domain: domain.name, certificateArn }, which)).toEqual({
      ...readChoice({}, which),
      domain,
    })
  })

  it.each([
    [{ domain: 'enquiries.charity.example' }, /needs a certificate/],
    [{ certificateArn }, /beside the domain/],
    [
      { domain: 'https://charity.example', certificateArn },
      /"https:\/\/charity.example" is not the name of a host/,
    ],
    [{ domain: 'charity.example/enquiries', certificateArn }, /not the name of a host/],
    [{ domain: 'Charity.example', certificateArn }, /in small letters/],
    [{ domain: '*.charity.example', certificateArn }, /not the name of a host/],
    [{ domain: '-x.charity.example', certificateArn }, /not the name of a host/],
    [{ domain: 'localhost', certificateArn }, /not the name of a host/],
    [{ domain: '192.0.2.1', certificateArn }, /not the name of a host/],
    [{ domain: `${'a'.repeat(64)}.example`, certificateArn }, /not the name of a host/],
    [
      { domain: 'charity.example', certificateArn: 'arn:aws:iam::123456789012:server-certificate/x' },
      /not like arn:aws:acm/,
    ],
    [{ domain: 'charity.example', certificateArn: '' }, /not like arn:aws:acm/],
  ])('is refused with what a domain needs: %o', (context, sentence) => {
    expect(refusal(context)).toEqual([expect.stringMatching(sentence)])
  })

  it('has all its mistakes told at once', () => {
    expect(refusal({ stage: '', organisation: '../x', alarmsEmail: 'x' })).toHaveLength(3)
  })
})

function refusal(context: Readonly<Record<string, unknown>>): readonly string[] {
  try {
    readChoice(context, which)
  } catch (error) {
    if (error instanceof SynthesisRefused) return error.findings
    throw error
  }
  return []
}
