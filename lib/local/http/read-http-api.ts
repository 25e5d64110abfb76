import type { Properties } from '../template/json.ts'
import type { ResolvedResource, StackModel } from '../template/stack-model.ts'

/** The HTTP API of a template. */
export interface HttpApiModel {
  id: string
  routes: readonly RouteModel[]
  cors: CorsModel | undefined
}

/** A route: `method` is a method, ANY, or undefined for `$default`. */
export interface RouteModel {
  routeKey: string
  method: string | undefined
  segments: readonly string[]
  /** The ARN of the function behind. */
  functionArn: string
  timeoutMs: number
}

/** The cross-origin settings that API Gateway itself answers by. */
export interface CorsModel {
  origins: readonly string[]
  methods: readonly string[]
  headers: readonly string[]
  exposed: readonly string[]
  credentials: boolean
  maxAge: number | undefined
}

/**
 * The stack's HTTP API; undefined where it has none. Throws on a second one, a stage other than `$default`, another
 * kind of integration, an authorizer, and a route whose function API Gateway has no permission to call.
 */
export function readHttpApi(stack: StackModel): HttpApiModel | undefined {
  const [api, ...more] = stack.of('AWS::ApiGatewayV2::Api')
  if (!api) return undefined
  if (more.length > 0) throw new Error('More than one HTTP API is not modelled locally')
  if (api.properties.text('ProtocolType') !== 'HTTP') throw new Error(`${api.logicalId} is not an HTTP API`)
  const stages = stack.of('AWS::ApiGatewayV2::Stage')
  if (
    !stages.some(
      ({ properties }) => properties.text('StageName') === '$default' && properties.flag('AutoDeploy', false),
    )
  ) {
    throw new Error('Only an HTTP API with an automatically deployed $default stage is modelled locally')
  }
  const cors = api.properties.has('CorsConfiguration')
    ? api.properties.object('CorsConfiguration')
    : undefined
  return {
    id: api.name,
    routes: stack.of('AWS::ApiGatewayV2::Route').map((route) => readRoute(stack, api, route)),
    cors: cors && readCors(cors),
  }
}

function readRoute(stack: StackModel, api: ResolvedResource, route: ResolvedResource): RouteModel {
  const { properties, logicalId } = route
  const target = properties.text('Target').replace(/^integrations\//, '')
  const integration = stack.of('AWS::ApiGatewayV2::Integration').find(({ ref }) => ref === target)?.properties
  if (!integration) throw new Error(`${logicalId} leads to no integration of this stack`)
  if (
    integration.text('IntegrationType') !== 'AWS_PROXY' ||
    integration.text('PayloadFormatVersion') !== '2.0'
  ) {
    throw new Error(`${logicalId}: only Lambda proxies with payload format 2.0 are modelled locally`)
  }
  if (properties.text('AuthorizationType', 'NONE') !== 'NONE')
    throw new Error(`${logicalId} wants an authorizer, not modelled locally`)

  const functionArn = integration.text('IntegrationUri')
  const routeKey = properties.text('RouteKey')
  const [method, path = ''] = routeKey.split(' ')
  if (!isPermitted(stack, { functionArn, api, method: method ?? '', path })) {
    throw new Error(
      `${logicalId} (${routeKey}): no AWS::Lambda::Permission lets API Gateway call ${functionArn}`,
    )
  }
  return {
    routeKey,
    method: routeKey === '$default' ? undefined : method,
    segments: path.split('/').slice(1),
    functionArn,
    // The service's own limit is 30 s.
    timeoutMs: integration.number('TimeoutInMillis', 30_000),
  }
}

function isPermitted(
  stack: StackModel,
  call: { functionArn: string; api: ResolvedResource; method: string; path: string },
): boolean {
  const { region, account } = stack.place
  const method = call.method === 'ANY' || call.method === '$default' ? '*' : call.method
  const path = call.method === '$default' ? '/$default' : call.path
  const source = `arn:aws:execute-api:${region}:${account}:${call.api.ref}/$default/${method}${path}`
  return stack
    .of('AWS::Lambda::Permission')
    .some(
      ({ properties }) =>
        properties.text('Principal') === 'apigateway.amazonaws.com' &&
        properties.text('Action') === 'lambda:InvokeFunction' &&
        [call.functionArn, call.functionArn.split(':').at(-1)].includes(properties.text('FunctionName')) &&
        covers(properties.text('SourceArn', '*'), source),
    )
}

// In a source ARN `*` stands for any text, and a path variable may be written as such.
function covers(pattern: string, arn: string): boolean {
  const escaped = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${escaped.join('.*')}$`).test(arn)
}

function readCors(cors: Properties): CorsModel {
  return {
    origins: cors.texts('AllowOrigins'),
    methods: cors.texts('AllowMethods'),
    headers: cors.texts('AllowHeaders'),
    exposed: cors.texts('ExposeHeaders'),
    credentials: cors.flag('AllowCredentials', false),
    maxAge: cors.optionalNumber('MaxAge'),
  }
}
