import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { isObject, parseObject } from '../../../lib/local/template/json.ts'
import { createStackModel } from '../../../lib/local/template/stack-model.ts'
import { liveTemplate, withSynthesis } from '../sample-synthesis.ts'
import { get, list, ofType, one, readTemplate, target } from '../template.ts'
import { ownDomain } from './own-domain.ts'

const text = (context: Readonly<Record<string, string>> = ownDomain) =>
  withSynthesis({ context }, ({ templatePath }) => readFileSync(templatePath, 'utf8'))

describe('A stack with a domain of its own', () => {
  it('answers at it with the certificate, by TLS 1.2 at least', async () => {
    const template = readTemplate(await text())
    expect(one(template, 'AWS::ApiGatewayV2::DomainName').Properties).toMatchObject({
      DomainName: ownDomain.domain,
      DomainNameConfigurations: [
        { CertificateArn: ownDomain.certificateArn, EndpointType: 'REGIONAL', SecurityPolicy: 'TLS_1_2' },
      ],
    })
    const mapping = one(template, 'AWS::ApiGatewayV2::ApiMapping')
    const { ApiId, DomainName, Stage } = mapping.Properties
    expect([ApiId, DomainName].map((id) => template.Resources[target(id) ?? '']?.Type)).toEqual([
      'AWS::ApiGatewayV2::Api',
      'AWS::ApiGatewayV2::DomainName',
    ])
    // The stage is named by a literal, so that only this keeps the order.
    expect(Stage).toBe('$default')
    expect(list(get(mapping, 'DependsOn')).map((id) => template.Resources[String(id)]?.Type)).toContain(
      'AWS::ApiGatewayV2::Stage',
    )
  })

  it('keeps the address that AWS gave, to which the links of earlier mails lead', async () => {
    const api = one(readTemplate(await text()), 'AWS::ApiGatewayV2::Api').Properties
    expect(api['DisableExecuteApiEndpoint']).toBeUndefined()
  })

  it('puts it into mails and answers, and says which record leads to it', async () => {
    const model = createStackModel({
      template: parseObject(await text(), 'template'),
      stackName: 'enquiries',
      place: { region: 'eu-west-2', account: '123456789012', sqsUrl: 'http://sqs', apiUrl: 'http://api' },
    })
    const told = model.of('AWS::Lambda::Function').flatMap(({ properties }) => {
      const variables = properties.object('Environment').raw('Variables')
      return isObject(variables) && variables['PUBLIC_URL'] !== undefined ? [variables['PUBLIC_URL']] : []
    })
    expect(told).toEqual(['intake', 'forms', 'officer', 'dispatch'].map(() => `https://${ownDomain.domain}`))
    expect(model.outputs['ApiAddress']).toBe(`https://${ownDomain.domain}`)
    expect(model.outputs['DnsRecord7']).toMatch(/^enquiries\.charity\.example CNAME \S+$/)
  })

  it('lets search engines show its public pages, which no stage but the live one does, nor one without a domain', async () => {
    const dev = readTemplate(await text({ ...ownDomain, stage: 'dev' }))
    const told = [readTemplate(await text()), dev, await liveTemplate()].map((template) =>
      get(
        one(template, 'AWS::Lambda::Function', 'Forms'),
        ...['Properties', 'Environment', 'Variables', 'SEARCH_ENGINES'],
      ),
    )
    expect(told).toEqual(['index', 'noindex', 'noindex'])
  })

  it('differs in nothing else from one without', async () => {
    const [own, without] = [readTemplate(await text()), await liveTemplate()]
    const added = Object.keys(own.Resources).filter((id) => !Object.hasOwn(without.Resources, id))
    expect(added.map((id) => own.Resources[id]?.Type).toSorted()).toEqual([
      'AWS::ApiGatewayV2::ApiMapping',
      'AWS::ApiGatewayV2::DomainName',
    ])
    expect(ofType(without, 'AWS::ApiGatewayV2::DomainName')).toEqual([])
    expect(get(one(without, 'AWS::Lambda::Function', 'Intake'), 'Properties', 'Environment')).not.toEqual(
      get(one(own, 'AWS::Lambda::Function', 'Intake'), 'Properties', 'Environment'),
    )
  })
})
