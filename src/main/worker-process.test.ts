import { EventEmitter } from 'node:events';
import type { MessagePortMain } from 'electron';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { WorkerProcess } from './worker-process.ts';

class FakeChild extends EventEmitter {
  readonly postMessage = vi.fn();
  readonly kill = vi.fn(() => this.emit('exit', 1));
}

const port = () =>
  ({ close: vi.fn() }) as unknown as MessagePortMain & { close: ReturnType<typeof vi.fn> };
const init = { type: 'init', folders: { userData: '/data' } } as const;
let children: FakeChild[];
let worker: WorkerProcess;
const onLost = vi.fn();
const log = vi.fn();

beforeEach(() => {
  children = [];
  worker = new WorkerProcess({
    fork: () => {
      const child = new FakeChild();
      children.push(child);
      return child as never;
    },
    file: '/out/main/worker.js',
    init,
    log,
    onLost,
    patienceMs: 20,
  });
});

test('is started by the first port, told where it is, then given the port', () => {
  expect(children).toHaveLength(0);
  const first = port();
  const second = port();
  worker.connect(first);
  worker.connect(second);
  expect(children).toHaveLength(1);
  expect(children[0]!.postMessage.mock.calls).toEqual([
    [init],
    [{ type: 'port' }, [first]],
    [{ type: 'port' }, [second]],
  ]);
});

test('lost: the window is told, and the next port starts another', () => {
  worker.connect(port());
  children[0]!.emit('exit', 134);
  expect(onLost).toHaveBeenCalledOnce();
  expect(log).toHaveBeenCalledExactlyOnceWith('The worker ended unasked', { code: 134 });
  worker.connect(port());
  expect(children).toHaveLength(2);
  expect(children[1]!.postMessage.mock.calls[0]).toEqual([init]);
});

describe('closing', () => {
  test('waits until the worker has put the workspace away', async () => {
    worker.connect(port());
    let closed = false;
    const closing = worker.close().then(() => (closed = true));
    expect(children[0]!.postMessage).toHaveBeenLastCalledWith({ type: 'shutdown' }, []);
    await Promise.resolve();
    expect(closed).toBe(false);
    children[0]!.emit('exit', 0);
    await closing;
    expect(children[0]!.kill).not.toHaveBeenCalled();
    expect(onLost).not.toHaveBeenCalled();
  });

  test('ends a worker that does not', async () => {
    worker.connect(port());
    await worker.close();
    expect(children[0]!.kill).toHaveBeenCalledOnce();
    expect(onLost).not.toHaveBeenCalled();
  });

  test('is done at once where there is none', async () => {
    await worker.close();
    expect(children).toHaveLength(0);
  });

  test('starts no other: a late port is closed', async () => {
    await worker.close();
    const late = port();
    worker.connect(late);
    expect(children).toHaveLength(0);
    expect(late.close).toHaveBeenCalledOnce();
  });
});
