/** Starts to count the processor time of this thread, in milliseconds: what a busy machine takes besides does not count. */
export function startCpuTime(): () => number {
  const started = process.threadCpuUsage()
  return () => {
    const { user, system } = process.threadCpuUsage(started)
    return (user + system) / 1000
  }
}
