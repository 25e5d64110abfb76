import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import { readForm } from '../protocol/form-fields.ts'
import { xml } from '../protocol/query-reply.ts'
import { closeServer, listenOnFreePort } from '../server/listen.ts'
import { readBody } from '../server/read-body.ts'
import type { JsonObject } from '../template/json.ts'
import type { StackModel } from '../template/stack-model.ts'

/** A running CloudFormation that knows one stack and two operations: DescribeStacks and GetTemplate say what the stack was deployed as. */
interface CloudFormation {
  url: string
  close(): Promise<void>
}

const namespace = 'http://cloudformation.amazonaws.com/doc/2010-05-15/'

/** Starts its query protocol (a form in, XML out) on a free loopback port. */
export async function startCloudFormation(options: {
  stackName: string
  template: JsonObject
  stack: StackModel
  clock: { now(): number }
}): Promise<CloudFormation> {
  const { stackName, template, stack, clock } = options
  const { region, account } = stack.place
  const stackId = `arn:aws:cloudformation:${region}:${account}:stack/${stackName}/${randomUUID()}`
  const created = new Date(clock.now()).toISOString()

  function answer(body: string): { status: number; body: string } {
    const form = readForm(body)
    const action = form.get('Action') ?? ''
    if (action !== 'DescribeStacks' && action !== 'GetTemplate')
      return refusal('InvalidAction', `Could not find operation ${action} for version 2010-05-15`)
    const asked = form.get('StackName') ?? stackName
    if (asked !== stackName && asked !== stackId)
      return refusal('ValidationError', `Stack with id ${asked} does not exist`)
    if (action === 'GetTemplate')
      return reply(action, `<TemplateBody>${xml(JSON.stringify(template))}</TemplateBody>`)
    const outputs = Object.entries(stack.outputs).map(
      ([key, value]) =>
        `<member><OutputKey>${xml(key)}</OutputKey><OutputValue>${xml(value)}</OutputValue></member>`,
    )
    const described = [
      `<StackName>${xml(stackName)}</StackName><StackId>${xml(stackId)}</StackId>`,
      `<CreationTime>${created}</CreationTime><StackStatus>CREATE_COMPLETE</StackStatus>`,
      `<Outputs>${outputs.join('')}</Outputs>`,
    ]
    return reply(action, `<Stacks><member>${described.join('')}</member></Stacks>`)
  }

  const server = createServer((request, response) => {
    readBody(request, 65_536)
      .then((read) => {
        const { status, body } = answer(read.toString('utf8'))
        response.writeHead(status, { 'content-type': 'text/xml' }).end(body)
      })
      .catch(() => request.destroy())
  })
  const port = await listenOnFreePort(server)
  return { url: `http://127.0.0.1:${port}`, close: () => closeServer(server) }
}

function reply(action: string, result: string): { status: number; body: string } {
  const metadata = `<ResponseMetadata><RequestId>${randomUUID()}</RequestId></ResponseMetadata>`
  const whole = `<${action}Result>${result}</${action}Result>${metadata}`
  return { status: 200, body: `<${action}Response xmlns="${namespace}">${whole}</${action}Response>` }
}

function refusal(code: string, message: string): { status: number; body: string } {
  const error = `<Error><Type>Sender</Type><Code>${xml(code)}</Code><Message>${xml(message)}</Message></Error>`
  const body = `<ErrorResponse xmlns="${namespace}">${error}<RequestId>${randomUUID()}</RequestId></ErrorResponse>`
  return { status: 400, body }
}
