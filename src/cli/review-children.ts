/** Has untrusted files read by processes of their own, several at a time; one that breaks down is replaced. */
import { type ChildProcess, fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import type { UnreadableReason } from '../review/unreadable';
import { SharedParts } from './shared-parts';
import type { ChildAnswer, ChildMessage, ChildReply, ChildRequest, ChildSetup } from './review-messages';

/** What children are, and how much the reading of submissions may take. */
export interface ChildLimits {
  /** Path of the program. */
  readonly program: string;
  readonly processes: number;
  /** Of the heap of each process. */
  readonly mebibytes: number;
  /** For one file. */
  readonly seconds: number;
}

export const childLimits: ChildLimits = {
  program: programPath(),
  processes: 2,
  mebibytes: 256,
  seconds: 30,
};

/** Beside this program; the sources of a checkout stand apart from what was built of them. */
function programPath(): string {
  const name = 'review-child.cjs';
  const beside = path.join(__dirname, name);
  return existsSync(beside) ? beside : path.join(__dirname, '..', '..', 'dist', 'cli', name);
}

/**
 * As many children as processors work side by side: threads beside them, for collecting garbage and for compiling,
 * would take memory and the time of the other child, and more room for what is new would save no time either.
 */
const lean = ['--single-threaded-gc', '--v8-pool-size=1', '--max-semi-space-size=8'];

/**
 * How much the heap of this process may grow between two collections: what is kept of thousands of files is large, and
 * as much garbage beside it would not fit into the memory that a round may take.
 */
const tidy = '--heap-growing-percent=25';

/** Seconds in which a child reads the index, which is the reviewer's own and may be large. */
const startSeconds = 120;

/** No answer: the process was killed, or broke down. */
export interface Breakdown {
  readonly kind: 'broken';
  readonly reason: UnreadableReason;
  /** Of the file, where it was read at all; else empty. */
  readonly sha256: string;
  /** What the process said last, for whoever repairs the program. */
  readonly said: string;
}

/**
 * Puts every request to a child and hands over the answers as they come, each with the index of its request. A child
 * does many requests, one after another. Throws when a child cannot be started.
 */
export async function askChildren(
  requests: readonly ChildRequest[],
  setup: ChildSetup,
  onAnswer: (i: number, answer: ChildAnswer | Breakdown) => void,
  limits: ChildLimits = childLimits,
): Promise<void> {
  setFlagsFromString(tidy);
  const parts = new SharedParts();
  let next = 0;
  const work = async () => {
    let child: Child | null = null;
    try {
      while (next < requests.length) {
        child ??= await Child.start(setup, limits);
        const i = next++;
        const request = requests[i];
        // Others may have taken the last of them while this child started.
        if (!request) break;
        const answer = await child.ask(request);
        if (answer.kind === 'broken') child = null;
        onAnswer(i, parts.shared(answer));
      }
    } catch (error) {
      next = requests.length;
      throw error;
    } finally {
      child?.stop();
    }
  };
  await Promise.all(Array.from({ length: Math.min(limits.processes, requests.length) }, work));
}

/** Characters of what a child says of its breakdown that are kept. */
const saidLimit = 4000;

class Child {
  private sha256 = '';
  private said = '';
  private timedOut = false;
  private isGone = false;
  private settle: ((reply: ChildReply | Breakdown) => void) | null = null;

  static async start(setup: ChildSetup, limits: ChildLimits): Promise<Child> {
    const child = new Child(limits);
    const reply = await child.send({ kind: 'start', setup }, startSeconds);
    if (reply.kind === 'broken') throw new Error(`a process for reading files did not start: ${reply.said}`);
    return child;
  }

  private readonly process: ChildProcess;

  private constructor(private readonly limits: ChildLimits) {
    this.process = fork(limits.program, [], {
      execArgv: [`--max-old-space-size=${String(limits.mebibytes)}`, ...lean],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    this.process.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.said = (this.said + text).slice(-saidLimit);
    });
    this.process.on('message', (message) => {
      const reply = message as ChildReply;
      if (reply.kind === 'opened') this.sha256 = reply.sha256;
      else this.settle?.(reply);
    });
    const end = () => {
      this.isGone = true;
      this.settle?.(this.breakdown());
    };
    this.process.on('close', end).on('error', end);
  }

  ask(request: ChildRequest): Promise<ChildAnswer | Breakdown> {
    return this.send(request, this.limits.seconds) as Promise<ChildAnswer | Breakdown>;
  }

  stop(): void {
    this.process.kill('SIGKILL');
  }

  private async send(message: ChildMessage, seconds: number): Promise<ChildReply | Breakdown> {
    this.sha256 = '';
    const timer = setTimeout(() => {
      this.timedOut = true;
      this.stop();
    }, seconds * 1000);
    try {
      return await new Promise((resolve) => {
        this.settle = resolve;
        if (this.isGone) resolve(this.breakdown());
        else this.process.send(message);
      });
    } finally {
      clearTimeout(timer);
      this.settle = null;
    }
  }

  private breakdown(): Breakdown {
    const { sha256, said, timedOut, limits } = this;
    const reason: UnreadableReason = timedOut
      ? { code: 'time-limit', parameters: { seconds: limits.seconds } }
      : { code: /heap out of memory/.test(said) ? 'out-of-memory' : 'reader-stopped', parameters: {} };
    return { kind: 'broken', reason, sha256, said: timedOut ? '' : said };
  }
}
