import { readdirSync, readFileSync } from 'node:fs'

/** A clock tick of `/proc`: `getconf CLK_TCK` is 100 on every Linux that we know. */
const tickMilliseconds = 10

/**
 * Milliseconds of processor time that the functions' processes, which are children of this one, have taken so far, to a
 * tick of ten: what a busy machine takes besides does not count. Undefined where there is no `/proc`.
 */
export function functionsCpu(): number | undefined {
  if (process.platform !== 'linux') return undefined
  const all = readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? (readStat(name) ?? []) : []))
  const mine = new Set([process.pid])
  // Parents come before children but for numbers that wrapped; two rounds find those.
  for (const _ of [1, 2]) for (const { pid, parent } of all) if (mine.has(parent)) mine.add(pid)
  mine.delete(process.pid)
  return all.reduce((sum, { pid, ticks }) => (mine.has(pid) ? sum + ticks * tickMilliseconds : sum), 0)
}

function readStat(pid: string) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name of the process, in brackets, may hold anything. proc(5): state, ppid … utime is the 14th field, stime the 15th.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return { pid: Number(pid), parent: Number(fields[1]), ticks: Number(fields[11]) + Number(fields[12]) }
  } catch {
    // It has ended meanwhile.
    return undefined
  }
}
