/** A queue's depth. */
export interface QueueView {
  name: string
  visible: number
  inFlight: number
  delayed: number
}

/** A function's life so far. */
export interface FunctionView {
  name: string
  memoryMb: number
  processes: number
  invocations: number
  errors: number
  lastError?: string
}

/** A whole answer. */
export interface LocalAnswer {
  status: number
  headers: Record<string, string>
  body: string | Buffer
}
