/** Starts to count the processor time of this thread, in milliseconds: what a busy machine takes besides does not count. */
export function startCpuTime(): () => number {
  const started = process.threadCpuUsage()
  return () => {
    const { user, system } = process.threadCpuUsage(started)
    return (user + system) / 1000
  }
}

/** What something costs when it is done once, its compiling included. */
export async function oneCpuTime(work: () => Promise<unknown>): Promise<number> {
  const cpuTime = startCpuTime()
  await work()
  return cpuTime()
}

/**
 * What something costs when it is done again and again, at least ten times and for a fifth of a second: the clock of a thread
 * moves in steps of up to ten milliseconds.
 */
export async function meanCpuTime(work: () => Promise<unknown>): Promise<number> {
  const cpuTime = startCpuTime()
  for (let times = 1; ; times += 1) {
    await work()
    const taken = cpuTime()
    if (times >= 10 && taken >= 200) return taken / times
  }
}
