/** What this process and those it started take of the machine, where the system tells (Linux). */
import { readFileSync } from 'node:fs';

/** Ticks of the clock in a second, as `/proc` counts processor time. */
const ticks = 100;

/** NaN stands for what the system does not tell. */
export class ProcessFamily {
  /** Resident memory of all when last looked at, in MB. */
  lastSeen = NaN;
  /** Highest resident memory of each child when last looked at, in MB. */
  childrenPeak: readonly number[] = [];
  private childrenCpu = NaN;

  /** Looks at the children while they still run. */
  look(): void {
    const children = childrenOfThis();
    this.lastSeen = this.residentMegabytes();
    this.childrenPeak = children.map((child) => statusMegabytes(child, 'VmHWM'));
    this.childrenCpu = children.reduce((sum, child) => sum + cpuSecondsOf(child), 0);
  }

  /** Of this process and its children, now. */
  residentMegabytes(): number {
    const own = process.memoryUsage().rss / 2 ** 20;
    return childrenOfThis().reduce((sum, child) => sum + statusMegabytes(child, 'VmRSS'), own);
  }

  /** Of this process until now, and of its children when last looked at. */
  cpuSeconds(): number {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1e6 + this.childrenCpu;
  }
}

function childrenOfThis(): readonly string[] {
  const own = String(process.pid);
  if (process.platform !== 'linux') return [];
  return readFileSync(`/proc/${own}/task/${own}/children`, 'utf8').split(' ').filter(Boolean);
}

function statusMegabytes(pid: string, field: string): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(status)?.[1]) / 1024;
}

function cpuSecondsOf(pid: string): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / ticks;
}
