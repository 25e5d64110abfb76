/** The variable that is there for a process that stands by, and may use the time to get warm. */
export const rehearsing = 'ENQUIRIES_REHEARSE'

/** What the process that watches asks of one that runs the stack, each answered by a `Reply` before the next comes. */
export type Order =
  | { readonly do: 'prepare' }
  | { readonly do: 'serve'; readonly at: ServeAt }
  | { readonly do: 'stop' }

/** Where to serve, and whether it is for the first time. */
export interface ServeAt {
  readonly port: number
  readonly keep: string
  readonly isFirst: boolean
}

/** `done` is what the order's function answered, `refused` why it could not be done. */
export type Reply =
  | { readonly done: string }
  | { readonly refused: string }
  /** No reply: something for people to read, in between. */
  | { readonly tell: string }

/** What a run does when it is told to. Each may throw, and its message is told. */
export interface Runner {
  /** Makes everything ready that takes nothing from the one that serves; answers a text that is the same for the same stack. */
  prepare(): Promise<string>
  /** Serves, and answers the address. */
  serve(at: ServeAt): Promise<string>
  /** Serves no longer, and has let go of everything when it is done; may be told to serve again. */
  stop(): Promise<void>
}
