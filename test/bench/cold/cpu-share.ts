import { existsSync, mkdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A way to give a process only a share of one core, as Lambda does by memory (1,769 MB are one vCPU). */
export interface CpuShare {
  /** How it is done, in words. */
  readonly how: string
  /** Puts a process under the share of so many megabytes, until `release`. */
  hold(pid: number, megabytes: number): Held
}

export interface Held {
  release(): void
}

// Lambda's own period, as its functions show it in /sys/fs/cgroup.
const periodMicroseconds = 20_000

/** The share of one core that Lambda gives to a function of so much memory. */
export function shareOf(megabytes: number): number {
  return Math.min(1, megabytes / 1769)
}

/** A quota of the kernel where we may set one (Linux, root); else the process is stopped and continued in turn. */
export function createCpuShare(): CpuShare {
  return withQuota(cgroupV1, 'cpu.cfs_quota_us') ?? withQuota(cgroupV2, 'cpu.max') ?? byStopping
}

const cgroupV1 = '/sys/fs/cgroup/cpu'
const cgroupV2 = '/sys/fs/cgroup'

function withQuota(root: string, file: string): CpuShare | undefined {
  const folder = join(root, `enquiry-bench-${process.pid}`)
  try {
    mkdirSync(folder)
    const known = existsSync(join(folder, file))
    if (!known) {
      rmdirSync(folder)
      return undefined
    }
  } catch {
    return undefined
  }
  process.once('exit', () => {
    try {
      rmdirSync(folder)
    } catch {
      // A process of ours is still ending in it.
    }
  })
  return {
    how: `a CPU quota of the kernel (${file}, period ${periodMicroseconds / 1000} ms) on the function's process alone, set when its INIT is over`,
    hold(pid, megabytes) {
      const quota = Math.round(periodMicroseconds * shareOf(megabytes))
      if (file === 'cpu.max') writeFileSync(join(folder, file), `${quota} ${periodMicroseconds}`)
      else {
        writeFileSync(join(folder, 'cpu.cfs_period_us'), String(periodMicroseconds))
        writeFileSync(join(folder, file), String(quota))
      }
      const before =
        file === 'cpu.max'
          ? join(cgroupV2, readFileSync(`/proc/${pid}/cgroup`, 'utf8').split('::')[1]?.trim() ?? '')
          : cgroupV1
      writeFileSync(join(folder, 'cgroup.procs'), String(pid))
      return {
        release: () => {
          try {
            writeFileSync(join(before, 'cgroup.procs'), String(pid))
          } catch {
            // It has ended.
          }
        },
      }
    },
  }
}

const byStopping: CpuShare = {
  how: `SIGSTOP and SIGCONT in turn, period ${periodMicroseconds / 1000} ms, on the function's process alone, from the end of its INIT: coarse, as it depends on our own timers`,
  hold(pid, megabytes) {
    const period = periodMicroseconds / 1000
    let timer: NodeJS.Timeout
    const run = () => {
      process.kill(pid, 'SIGCONT')
      timer = setTimeout(stop, period * shareOf(megabytes))
    }
    const stop = () => {
      process.kill(pid, 'SIGSTOP')
      timer = setTimeout(run, period * (1 - shareOf(megabytes)))
    }
    run()
    return {
      release() {
        clearTimeout(timer)
        process.kill(pid, 'SIGCONT')
      },
    }
  },
}
