import type { ForkOptions, MessagePortMain, UtilityProcess } from 'electron';
import type { ToWorker, WorkerInit } from '#shared/worker-messages.ts';
import type { WriteLog } from './log.ts';

/** Closing writes a workspace back into one file; on a slow drive that takes its time. */
const PATIENCE_MS = 15_000;

type Child = Pick<UtilityProcess, 'postMessage' | 'on' | 'kill'>;

interface WorkerSetup {
  readonly fork: (file: string, args: string[], options: ForkOptions) => Child;
  readonly file: string;
  readonly init: WorkerInit;
  readonly log: WriteLog;
  /** The worker ended without being asked: whoever talked to it must be told. */
  readonly onLost: () => void;
  readonly patienceMs?: number;
}

/** The process that holds the workspace. It is started when first needed, and again after it was lost. */
export class WorkerProcess {
  readonly #setup: WorkerSetup;
  #child: Child | null = null;
  #ended: Promise<void> = Promise.resolve();
  #closing = false;

  constructor(setup: WorkerSetup) {
    this.#setup = setup;
  }

  /** Hands the worker its end of a channel; what is said through it does not pass through here. */
  connect(port: MessagePortMain): void {
    // Nothing may open a workspace again behind the back of a program that is ending.
    if (this.#closing) port.close();
    else this.#tell({ type: 'port' }, [port]);
  }

  /** Lets the worker close the workspace, and ends it where it does not. */
  async close(): Promise<void> {
    this.#closing = true;
    const child = this.#child;
    if (child === null) return;
    this.#tell({ type: 'shutdown' });
    const { patienceMs = PATIENCE_MS, log } = this.#setup;
    const timer = setTimeout(() => {
      log('The worker did not close in time and was ended');
      child.kill();
    }, patienceMs);
    await this.#ended;
    clearTimeout(timer);
  }

  #tell(message: ToWorker, ports: MessagePortMain[] = []): void {
    this.#child ??= this.#start();
    this.#child.postMessage(message, ports);
  }

  #start(): Child {
    const { fork, file, init, log, onLost } = this.#setup;
    const child = fork(file, [], { serviceName: 'Upskill Ledger workspace', stdio: 'ignore' });
    this.#ended = new Promise((resolve) => {
      child.on('exit', (code) => {
        this.#child = null;
        resolve();
        if (this.#closing) return;
        log('The worker ended unasked', { code });
        onLost();
      });
    });
    child.postMessage(init);
    return child;
  }
}
