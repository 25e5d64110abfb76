import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway'
import {
  ApiMapping,
  CorsHttpMethod,
  DomainName,
  HttpApi,
  HttpMethod,
  HttpRoute,
  HttpRouteKey,
  HttpStage,
  LogGroupLogDestination,
  SecurityPolicy,
} from 'aws-cdk-lib/aws-apigatewayv2'
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations'
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager'
import type { IFunction } from 'aws-cdk-lib/aws-lambda'
import { LogGroup } from 'aws-cdk-lib/aws-logs'
import { Duration, RemovalPolicy } from 'aws-cdk-lib/core'
import { Construct } from 'constructs'
import { acknowledge } from './acknowledge.ts'
import type { CustomDomain } from './custom-domain.ts'
import type { Settings } from './settings.ts'

interface PublicApiProps {
  readonly settings: Settings
  readonly domain: CustomDomain | undefined
}

/** What people and websites reach: one HTTP API, its routes, its log. */
export class PublicApi extends Construct {
  readonly url: string
  readonly api: HttpApi
  /** With a domain of one's own: what its name must lead to. */
  readonly dnsRecord: string | undefined

  constructor(scope: Construct, id: string, props: PublicApiProps) {
    super(scope, id)
    const { requests, allowedOrigins, keepLogsDays } = props.settings
    this.api = new HttpApi(this, 'Api', {
      description: 'Enquiries',
      createDefaultStage: false,
      corsPreflight: {
        allowOrigins: [...allowedOrigins],
        allowMethods: [CorsHttpMethod.GET, CorsHttpMethod.POST],
        allowHeaders: ['content-type', 'idempotency-key'],
        exposeHeaders: ['retry-after'],
        maxAge: Duration.hours(1),
      },
    })
    const log = new LogGroup(this, 'AccessLog', {
      retention: keepLogsDays,
      removalPolicy: RemovalPolicy.DESTROY,
    })
    const stage = new HttpStage(this, 'Stage', {
      httpApi: this.api,
      autoDeploy: true,
      throttle: { rateLimit: requests.perSecond, burstLimit: requests.atOnce },
      accessLogSettings: {
        destination: new LogGroupLogDestination(log),
        format: AccessLogFormat.custom(JSON.stringify(accessLogEntry)),
      },
    })
    const own = props.domain && this.#answerAt(props.domain, stage)
    this.url = own === undefined ? this.api.apiEndpoint : `https://${own.name}`
    this.dnsRecord = own && `${own.name} CNAME ${own.regionalDomainName}`
  }

  /**
   * Sends requests to functions. Always `ANY`, and `$default` for the rest: what an HTTP API does not match it answers
   * itself, with a bare 404, even for HEAD on a path that has GET.
   */
  route(functions: Readonly<Record<'intake' | 'forms' | 'officer', IFunction>>): void {
    const intake = new HttpLambdaIntegration('Intake', functions.intake)
    const forms = new HttpLambdaIntegration('Forms', functions.forms)
    const officer = new HttpLambdaIntegration('Officer', functions.officer)
    const routes = [
      { id: 'Enquiries', key: any('/v1/{proxy+}'), to: intake },
      { id: 'Health', key: any('/health'), to: intake },
      { id: 'OpenApi', key: any('/openapi.json'), to: intake },
      { id: 'Status', key: any('/status/{proxy+}'), to: forms },
      { id: 'Board', key: any('/officer'), to: officer },
      { id: 'OfficerLinks', key: any('/officer/{proxy+}'), to: officer },
      { id: 'Enquire', key: any('/enquire/{kind}'), to: forms },
      { id: 'Default', key: HttpRouteKey.DEFAULT, to: forms },
    ]
    for (const { id, key, to } of routes) {
      const route = new HttpRoute(this, id, { httpApi: this.api, routeKey: key, integration: to })
      acknowledge(route, {
        'AwsSolutions-APIG4':
          'Anybody may send an enquiry, without an account; a page of one is guarded by the signed token of its address.',
      })
    }
  }

  // The address that AWS gives stays good: the links of mails that were sent before there was a domain lead to it.
  #answerAt({ name, certificateArn }: CustomDomain, stage: HttpStage): DomainName {
    const domainName = new DomainName(this, 'Domain', {
      domainName: name,
      certificate: Certificate.fromCertificateArn(this, 'Certificate', certificateArn),
      securityPolicy: SecurityPolicy.TLS_1_2,
    })
    new ApiMapping(this, 'Mapping', { api: this.api, domainName, stage })
    return domainName
  }
}

// Never the path, which can hold a token, nor the address of the caller.
const accessLogEntry = {
  requestId: '$context.requestId',
  at: '$context.requestTime',
  route: '$context.routeKey',
  status: '$context.status',
  milliseconds: '$context.responseLatency',
  functionMilliseconds: '$context.integrationLatency',
  error: '$context.error.message',
}

function any(path: string): HttpRouteKey {
  return HttpRouteKey.with(path, HttpMethod.ANY)
}
