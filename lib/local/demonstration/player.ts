import type { Demonstration, PlayState, Stage } from './demonstration.ts'

/** Plays a demonstration, one time after the other. */
export interface Player extends Pick<Demonstration, 'title' | 'about'> {
  state(): PlayState
  /** Begins, and answers how it stands when it is over; undefined, and nothing begins, while it is still playing. */
  start(): Promise<PlayState> | undefined
}

/** `stage` without `tell`, which is the player's own. */
export function createPlayer({ title, about, play }: Demonstration, stage: Omit<Stage, 'tell'>): Player {
  let current: PlayState = { state: 'idle' }

  async function run(): Promise<PlayState> {
    try {
      const outcome = await play({
        ...stage,
        tell(progress) {
          current = { state: 'playing', ...progress }
        },
      })
      current = { state: 'done', ...outcome }
    } catch (error) {
      current = { state: 'failed', problem: error instanceof Error ? error.message : String(error) }
    }
    return current
  }

  return {
    title,
    about,
    state: () => current,
    start() {
      if (current.state === 'playing') return undefined
      current = { state: 'playing', text: 'Getting ready', done: 0, of: 1 }
      return run()
    },
  }
}
