import { errorReply } from '../protocol/query-reply.ts'
import type { ProxiedService } from '../protocol/service-call.ts'

/** The failures a proxy can answer with, each in the service's own protocol and names. */
export type Failure = 'throttle' | 'error' | 'denied'

/** A whole HTTP answer. */
interface ErrorAnswer {
  status: number
  headers: Record<string, string>
  body: string
}

interface Shape {
  type: string
  code: string
  status: number
  message: string
}

const shapes: Record<Exclude<ProxiedService, 'ses'>, Record<Failure, Shape>> = {
  dynamodb: {
    throttle: {
      type: 'com.amazonaws.dynamodb.v20120810#ProvisionedThroughputExceededException',
      code: 'ProvisionedThroughputExceededException',
      status: 400,
      message: 'The level of configured provisioned throughput for the table was exceeded.',
    },
    error: {
      type: 'com.amazonaws.dynamodb.v20120810#InternalServerError',
      code: 'InternalServerError',
      status: 500,
      message: 'Internal server error',
    },
    denied: {
      type: 'com.amazon.coral.service#AccessDeniedException',
      code: 'AccessDeniedException',
      status: 400,
      message: '',
    },
  },
  sqs: {
    throttle: {
      type: 'com.amazonaws.sqs#RequestThrottled',
      code: 'RequestThrottled',
      status: 400,
      message: 'Request is throttled.',
    },
    error: {
      type: 'com.amazon.coral.service#InternalFailure',
      code: 'InternalFailure',
      status: 500,
      message: 'We encountered an internal error. Please try again.',
    },
    denied: { type: 'com.amazon.coral.service#AccessDenied', code: 'AccessDenied', status: 403, message: '' },
  },
  secretsmanager: {
    throttle: {
      type: 'ThrottlingException',
      code: 'ThrottlingException',
      status: 400,
      message: 'Rate exceeded',
    },
    error: {
      type: 'InternalServiceError',
      code: 'InternalServiceError',
      status: 500,
      message: 'An error occurred on the server side.',
    },
    denied: { type: 'AccessDeniedException', code: 'AccessDeniedException', status: 400, message: '' },
  },
}

const sesShapes: Record<Failure, Omit<Shape, 'type'>> = {
  throttle: { code: 'Throttling', status: 400, message: 'Maximum sending rate exceeded.' },
  error: { code: 'InternalFailure', status: 500, message: 'The request processing has failed.' },
  denied: { code: 'AccessDenied', status: 403, message: '' },
}

/** The answer a real client of the service understands as this failure. */
export function errorAnswer(service: ProxiedService, failure: Failure, message?: string): ErrorAnswer {
  if (service === 'ses') {
    const shape = sesShapes[failure]
    const reply = errorReply({ ...shape, message: message ?? shape.message })
    return { status: reply.status, headers: { 'content-type': 'text/xml' }, body: reply.body }
  }
  const shape = shapes[service][failure]
  const fault = shape.status >= 500 ? 'Receiver' : 'Sender'
  return {
    status: shape.status,
    headers: {
      'content-type':
        service === 'secretsmanager' ? 'application/x-amz-json-1.1' : 'application/x-amz-json-1.0',
      ...(service === 'sqs' ? { 'x-amzn-query-error': `${shape.code};${fault}` } : {}),
    },
    body: JSON.stringify({ __type: shape.type, message: message ?? shape.message }),
  }
}
