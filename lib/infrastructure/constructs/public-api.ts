import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway'
import {
  ApiMapping,
  CfnStage,
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
import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib/core'
import { Construct } from 'constructs'
import { acknowledge } from './acknowledge.ts'
import type { CustomDomain } from './custom-domain.ts'
import type { Settings, Throttle } from './settings.ts'

interface PublicApiProps {
  readonly settings: Settings
  readonly domain: CustomDomain | undefined
}

/** What people and websites reach: one HTTP API, its routes, its log. */
export class PublicApi extends Construct {
  readonly url: string
  readonly api: HttpApi
  /** One line for each request. */
  readonly log: LogGroup
  /** With a domain of one's own: what its name must lead to. */
  readonly dnsRecord: string | undefined
  readonly #settings: Settings
  readonly #stage: HttpStage

  constructor(scope: Construct, id: string, props: PublicApiProps) {
    super(scope, id)
    const { requests, allowedOrigins, keepLogsDays } = props.settings
    this.#settings = props.settings
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
    this.log = new LogGroup(this, 'AccessLog', {
      // AWS lets a service write to groups of this name by one policy for all; every other takes room in a resource policy
      // of the region, of which there are ten with 5,120 characters each.
      logGroupName: `/aws/vendedlogs/${Stack.of(this).stackName}/access`,
      retention: keepLogsDays,
      removalPolicy: RemovalPolicy.DESTROY,
    })
    this.#stage = new HttpStage(this, 'Stage', {
      httpApi: this.api,
      autoDeploy: true,
      throttle: { rateLimit: requests.perSecond, burstLimit: requests.atOnce },
      detailedMetricsEnabled: false,
      accessLogSettings: {
        destination: new LogGroupLogDestination(this.log),
        format: AccessLogFormat.custom(JSON.stringify(accessLogEntry)),
      },
    })
    const own = props.domain && this.#answerAt(props.domain, this.#stage)
    this.url = own === undefined ? this.api.apiEndpoint : `https://${own.name}`
    this.dnsRecord = own && `${own.name} CNAME ${own.regionalDomainName}`
  }

  /**
   * Sends requests to functions. Always `ANY`, and `$default` for the rest: what an HTTP API does not match it answers
   * itself, with a bare 404, even for HEAD on a path that has GET. Posts have routes besides, each with a throttle of its
   * own, so that a flood at one door closes no other. Our routers take no notice of what stands at the end of an address,
   * the gateway does: hence the routes with `{proxy+}`, or a full stop would lead round a throttle.
   */
  route(functions: Readonly<Record<'intake' | 'forms' | 'officer', IFunction>>): void {
    const intake = new HttpLambdaIntegration('Intake', functions.intake)
    const forms = new HttpLambdaIntegration('Forms', functions.forms)
    const officer = new HttpLambdaIntegration('Officer', functions.officer)
    const { requests, posts } = this.#settings
    const routes: readonly RouteProps[] = [
      { id: 'Enquiries', key: any('/v1/{proxy+}'), to: intake },
      { id: 'Health', key: any('/health'), to: intake },
      { id: 'OpenApi', key: any('/openapi.json'), to: intake },
      { id: 'Status', key: any('/status/{proxy+}'), to: forms },
      { id: 'Board', key: any('/officer'), to: officer, throttle: requests },
      { id: 'OfficerLinks', key: any('/officer/{proxy+}'), to: officer, throttle: requests },
      { id: 'Quarantine', key: any('/quarantine/{proxy+}'), to: officer, throttle: requests },
      { id: 'Enquire', key: any('/enquire/{kind}'), to: forms },
      { id: 'PostEnquiry', key: post('/enquire/{kind}'), to: forms, throttle: posts.enquiry },
      { id: 'PostEnquiryRest', key: post('/enquire/{proxy+}'), to: forms, throttle: posts.rest },
      { id: 'PostJson', key: post('/v1/enquiries/{kind}'), to: intake, throttle: posts.enquiry },
      { id: 'PostJsonRest', key: post('/v1/{proxy+}'), to: intake, throttle: posts.rest },
      { id: 'PostFind', key: post('/status/find'), to: forms, throttle: posts.link },
      { id: 'PostStatus', key: post('/status/{proxy+}'), to: forms, throttle: posts.note },
      { id: 'PostNotMe', key: post('/not-me/{proxy+}'), to: forms, throttle: posts.rest },
      { id: 'PostSent', key: post('/sent/{proxy+}'), to: forms, throttle: posts.rest },
      { id: 'PostSignIn', key: post('/officer/sign-in'), to: officer, throttle: posts.link },
      { id: 'Default', key: HttpRouteKey.DEFAULT, to: forms },
    ]
    for (const { id, key, to } of routes) {
      const route = new HttpRoute(this, id, { httpApi: this.api, routeKey: key, integration: to })
      acknowledge(route, {
        'AwsSolutions-APIG4':
          'Anybody may send an enquiry, without an account; a page of one is guarded by the signed token of its address.',
      })
      // AWS refuses settings for a route that is not there yet.
      this.#stage.node.addDependency(route)
    }
    this.#throttle(routes)
  }

  // What a route's settings leave out falls to AWS's defaults, not to the stage's: each value is said again.
  #throttle(routes: readonly RouteProps[]): void {
    const stage = this.#stage.node.defaultChild
    if (!(stage instanceof CfnStage)) throw new TypeError('A stage of an HTTP API is made of one resource')
    stage.routeSettings = Object.fromEntries(
      routes.flatMap(({ key, throttle }) =>
        throttle === undefined
          ? []
          : [
              [
                key.key,
                {
                  ThrottlingRateLimit: throttle.perSecond,
                  ThrottlingBurstLimit: throttle.atOnce,
                  DetailedMetricsEnabled: false,
                },
              ],
            ],
      ),
    )
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

interface RouteProps {
  readonly id: string
  readonly key: HttpRouteKey
  readonly to: HttpLambdaIntegration
  /** That of the stage unless said. */
  readonly throttle?: Throttle
}

// Never the path, which can hold a token, nor the address of the caller; of an error its type, one of a list, and not its
// message, which could quote either.
const accessLogEntry = {
  requestId: '$context.requestId',
  at: '$context.requestTime',
  route: '$context.routeKey',
  status: '$context.status',
  milliseconds: '$context.responseLatency',
  functionMilliseconds: '$context.integrationLatency',
  error: '$context.error.responseType',
}

function any(path: string): HttpRouteKey {
  return HttpRouteKey.with(path, HttpMethod.ANY)
}

function post(path: string): HttpRouteKey {
  return HttpRouteKey.with(path, HttpMethod.POST)
}
