import { describe, expect, it } from 'vitest';
import { type AnswerMessage, clientOf, type SessionPort } from './client';
import { encodeFrame } from './frame-codec';
import type { QuestionMessage } from './protocol';

class TestPort implements SessionPort {
  readonly asked: QuestionMessage[] = [];
  isOpen = true;
  private readonly listeners: ((event: never) => void)[][] = [[], []];

  postMessage(message: QuestionMessage): void {
    this.asked.push(message);
  }

  addEventListener(type: 'message' | 'error', listener: (event: never) => void): void {
    this.listeners[type === 'message' ? 0 : 1]?.push(listener);
  }

  terminate(): void {
    this.isOpen = false;
  }

  answer(data: AnswerMessage): void {
    for (const listener of this.listeners[0] ?? []) listener({ data } as never);
  }

  die(message: string): void {
    for (const listener of this.listeners[1] ?? []) listener({ message } as never);
  }
}

describe('the client of a session', () => {
  it('gives each asker its own answer, whatever the order', async () => {
    const port = new TestPort();
    const client = clientOf(port);
    const first = client.ask('timeline', {});
    const second = client.ask('panels', { selection: null });
    expect(port.asked.map(({ id, name }) => `${id} ${name}`)).toEqual(['1 timeline', '2 panels']);
    port.answer({ id: 2, answer: 'panels' });
    port.answer({ id: 1, answer: 'timeline' });
    expect(await first).toBe('timeline');
    expect(await second).toBe('panels');
  });

  it('unpacks frames', async () => {
    const port = new TestPort();
    const asked = clientOf(port).ask('frame', { timeMicros: 5, structureVersion: 0 });
    const frame = {
      timeMicros: 5,
      frontierMicros: 9,
      eventIndex: 1,
      eventTotal: 2,
      logs: [],
      cursors: [],
      sources: [],
      flights: [],
    };
    port.answer({ id: 1, answer: { frame: encodeFrame(frame), structure: null } });
    expect(await asked).toEqual({ frame, structure: null });
  });

  it('passes on what went wrong there', async () => {
    const port = new TestPort();
    const client = clientOf(port);
    const one = client.ask('timeline', {});
    port.answer({ id: 1, error: { message: 'a broker must be there' } });
    await expect(one).rejects.toThrow('a broker must be there');
    const two = client.ask('timeline', {});
    port.die('out of memory');
    await expect(two).rejects.toThrow('out of memory');
    client.close();
    expect(port.isOpen).toBe(false);
  });
});
