import { matchRoute } from '../../../lib/local/http/match-route.ts'
import type { RouteModel } from '../../../lib/local/http/read-http-api.ts'
import type { Rule } from '../rule.ts'
import { get, list, number, ofType, one, put, type Template, target } from '../template.ts'

const routeType = 'AWS::ApiGatewayV2::Route'
const stageType = 'AWS::ApiGatewayV2::Stage'

/** Addresses that are posted to, and with what mail programs leave at their end. */
const posted = [
  ...['/enquire/general', '/v1/enquiries/general', '/status/find', '/status/TOKEN', '/sent/TOKEN/address'],
  ...['/not-me/TOKEN', '/officer/sign-in', '/officer', '/officer/TOKEN', '/officer/leave/TOKEN'],
]
const withRemains = posted.flatMap((path) => [path, `${path}/`, `${path}.`, `${path}%3E`])

/** What must hold of routes and of how much each lets through. */
export const throttleRules: readonly Rule[] = [
  {
    sentence: 'every request reaches our code, whatever its method or path, and a path leads to one function',
    findings: (template) => {
      const routes = routesOf(template)
      const keys = routes.map(({ routeKey }) => routeKey)
      const apart = withRemains.filter((path) => {
        const to = ['GET', 'POST', 'HEAD', 'PUT'].map((method) => leads(routes, method, path)?.functionArn)
        return new Set(to).size > 1
      })
      return [...apart, ...(keys.includes('$default') ? [] : ['no $default'])]
    },
    breakings: {
      'one method': (template) =>
        put(one(template, routeType, 'PublicOfficerLinks').Properties, ['RouteKey'], 'GET /officer/{proxy+}'),
      'a post that goes elsewhere': (template) =>
        put(
          one(template, routeType, 'PublicPostSignIn').Properties,
          ['Target'],
          one(template, routeType, 'PublicPostFind').Properties['Target'],
        ),
      'no default': (template) => {
        for (const [, { Properties }] of ofType(template, routeType)) {
          if (Properties['RouteKey'] === '$default') put(Properties, ['RouteKey'], 'ANY /')
        }
      },
    },
  },
  {
    sentence: 'each post has a throttle of its own, whatever stands at the end of its address',
    findings: (template) => {
      const settings = settingsOf(template)
      // With a slash at its end the board's address leads to the forms, which send it on.
      return withRemains
        .filter(
          (path) => path !== '/officer/' && !path.startsWith('/officer.') && !path.startsWith('/officer%'),
        )
        .filter((path) => settings[leads(routesOf(template), 'POST', path)?.routeKey ?? ''] === undefined)
    },
    breakings: {
      'a full stop leads round it': (template) =>
        put(one(template, stageType).Properties, ['RouteSettings', 'POST /v1/{proxy+}'], undefined),
      'officers share the visitors’': (template) =>
        put(one(template, stageType).Properties, ['RouteSettings', 'ANY /officer/{proxy+}'], undefined),
    },
  },
  {
    sentence:
      'a throttle is set for routes alone that are there before the stage, and says every value that the stage says',
    findings: (template) => {
      const [stage] = ofType(template, stageType)
      const waitsFor = list(get(stage?.[1], 'DependsOn'))
      const ids = new Map(
        ofType(template, routeType).map(([id, { Properties }]) => [String(Properties['RouteKey']), id]),
      )
      const said = Object.keys(get(stage?.[1], 'Properties', 'DefaultRouteSettings') ?? {})
      const wanted = [...said, 'ThrottlingRateLimit', 'ThrottlingBurstLimit']
      return [
        ...(said.length > 2 ? [] : ['nothing said for all']),
        ...Object.entries(settingsOf(template)).flatMap(([key, setting]) => [
          ...(waitsFor.includes(ids.get(key)) ? [] : [`${key}: not there`]),
          ...wanted.filter((name) => get(setting, name) === undefined).map((name) => `${key}: no ${name}`),
        ]),
      ]
    },
    breakings: {
      'no route': (template) =>
        put(one(template, stageType).Properties, ['RouteSettings', 'POST /nowhere'], {
          ...{ ThrottlingRateLimit: 1, ThrottlingBurstLimit: 1, DetailedMetricsEnabled: false },
        }),
      'not waited for': (template) => put(one(template, stageType), ['DependsOn'], []),
      'half a setting': (template) =>
        put(
          one(template, stageType).Properties,
          ['RouteSettings', 'POST /status/find', 'ThrottlingBurstLimit'],
          undefined,
        ),
    },
  },
  {
    sentence:
      'all posts of strangers together stay within what a route may have, and within half of ten functions at once',
    findings: (template) => {
      const settings = Object.entries(settingsOf(template)).filter(([key]) => key.startsWith('POST '))
      const rate = settings.reduce((sum, [, setting]) => sum + number(get(setting, 'ThrottlingRateLimit')), 0)
      const all = number(
        get(one(template, stageType), 'Properties', 'DefaultRouteSettings', 'ThrottlingRateLimit'),
      )
      return rate > 0 && rate <= all && rate * secondsAPost <= 5 ? [] : [`${rate} a second`]
    },
    breakings: {
      'a door too wide': (template) =>
        put(
          one(template, stageType).Properties,
          ['RouteSettings', 'POST /status/find', 'ThrottlingRateLimit'],
          20,
        ),
      'no limit at all': (template) =>
        put(one(template, stageType).Properties, ['DefaultRouteSettings'], undefined),
    },
  },
]

/** Warm, with its three calls to the table: more than bench says. */
const secondsAPost = 0.1

function settingsOf(template: Template): Readonly<Record<string, unknown>> {
  return { ...Object(get(one(template, stageType), 'Properties', 'RouteSettings')) }
}

function routesOf(template: Template): readonly RouteModel[] {
  return ofType(template, routeType).map(([, { Properties }]) => {
    const routeKey = String(Properties['RouteKey'])
    const [method, path = ''] = routeKey.split(' ')
    const integration = target(get(Properties, 'Target', 'Fn::Join', 1, 1)) ?? ''
    const uri = template.Resources[integration]?.Properties['IntegrationUri']
    return {
      ...{ routeKey, method: routeKey === '$default' ? undefined : method },
      ...{ segments: path.split('/').slice(1), functionArn: target(uri) ?? '', timeoutMs: 0 },
    }
  })
}

/** The route that the gateway would choose; it knows a path as it is written. */
function leads(routes: readonly RouteModel[], method: string, path: string): RouteModel | undefined {
  return matchRoute(routes, { method, path })?.route
}
