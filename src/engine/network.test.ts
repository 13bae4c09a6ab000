import { describe, expect, it } from 'vitest';
import { engineFactKinds } from './engine-facts';
import { Network } from './network';
import type { NetworkConfig } from './network-state';
import { Simulation } from './simulation';

const ms = 1000;

/** Two machines, `a` and `b`, with a connection from a to b, and a log of what both are told. */
class TwoMachines {
  readonly simulation: Simulation;
  readonly network: Network;
  readonly log: string[] = [];
  readonly a: number;
  readonly b: number;

  constructor(config: Partial<NetworkConfig> = {}, seed = 1) {
    this.simulation = new Simulation(seed, engineFactKinds);
    const network = {
      loopbackMicros: 50,
      sameZoneMicros: 10 * ms,
      crossZoneMicros: 10 * ms,
      jitterMicros: 0,
      lossPerMillion: 0,
      ...config,
    };
    this.network = new Network(this.simulation, network, {
      delivered: ({ to, body }) => this.note(`${this.name(to)} gets ${body}`),
      opened: (node) => this.note(`${this.name(node)} is connected`),
      closed: (node, _peer, reason) => this.note(`${this.name(node)} loses it: ${reason}`),
    });
    this.a = this.simulation.addNode('a', 'machine', 'z');
    this.b = this.simulation.addNode('b', 'machine', 'z');
  }

  connect(): this {
    this.network.open(this.network.connection(this.a, this.b));
    return this.run(100);
  }

  run(durationMs: number): this {
    this.simulation.runUntil(this.simulation.now + durationMs * ms);
    return this;
  }

  request(body: string): number {
    return this.network.request(this.network.connection(this.a, this.b), 0, 0, body, 0);
  }

  respond(body: string): number {
    return this.network.respond(this.network.connection(this.a, this.b), -1, 0, body, 0);
  }

  cut(isCut = true): this {
    this.network.setCut(this.a, this.b, isCut);
    return this;
  }

  crash(node: number): this {
    this.network.closeAll(node);
    this.simulation.setStatus(node, 'down');
    return this;
  }

  private name(node: number): string {
    return this.simulation.nodes.read(node).name;
  }

  private note(what: string): void {
    this.log.push(`${this.simulation.now / ms} ${what}`);
  }
}

describe('a connection', () => {
  it('takes a round trip to open, and each message one way', () => {
    const net = new TwoMachines().connect();
    net.request('1');
    net.run(100);
    net.respond('2');
    net.run(100);
    expect(net.log).toEqual(['20 a is connected', '110 b gets 1', '210 a gets 2']);
  });

  it('delivers in order, whatever the jitter', () => {
    const net = new TwoMachines({ jitterMicros: 50 * ms }).connect().run(100);
    for (let i = 0; i < 30; i++) net.request(`${i}`);
    net.run(200);
    const got = net.log.slice(1).map((line) => line.split(' ').pop());
    expect(got).toEqual(Array.from({ length: 30 }, (_, i) => `${i}`));
  });

  it('is refused where no process listens', () => {
    const net = new TwoMachines();
    net.crash(net.b).connect();
    expect(net.log).toEqual(['20 a loses it: refused']);
    expect(net.request('1')).toBe(-1);
  });

  it('opens to a process that stands still; what is sent waits there', () => {
    const net = new TwoMachines();
    net.simulation.setStatus(net.b, 'paused');
    net.connect();
    net.request('1');
    net.run(1000);
    net.simulation.setStatus(net.b, 'up');
    net.run(0);
    expect(net.log).toEqual(['20 a is connected', '1100 b gets 1']);
  });

  it('is reset when the peer dies: the opener hears of it, messages on their way are gone', () => {
    const net = new TwoMachines().connect();
    net.request('1');
    net.crash(net.b).run(100);
    expect(net.log).toEqual(['20 a is connected', '110 a loses it: reset']);
  });

  it('forgets what was sent on it when it is opened anew', () => {
    const net = new TwoMachines().connect();
    net.request('old');
    net.network.close(net.network.connection(net.a, net.b));
    net.connect();
    net.request('new');
    net.run(100);
    expect(net.log.slice(1)).toEqual(['120 a is connected', '210 b gets new']);
  });
});

describe('a link that is cut', () => {
  it('delays: what is sent meanwhile arrives after 200 ms, 400 ms and so on, once it is whole', () => {
    const net = new TwoMachines().connect().cut();
    net.request('1');
    net.run(1000);
    net.cut(false).run(2000);
    // Tries at 300, 700 and 1500 ms: the third comes through.
    expect(net.log.slice(1)).toEqual(['1510 b gets 1']);
  });

  it('keeps the order of what was on its way and what was sent after', () => {
    const net = new TwoMachines().connect();
    net.request('1');
    net.cut();
    net.request('2');
    net.run(100);
    net.cut(false).run(1000);
    expect(net.log.slice(1).map((line) => line.split(' ')[3])).toEqual(['1', '2']);
  });

  it('cuts both ways, and other links not at all', () => {
    const net = new TwoMachines().connect();
    const c = net.simulation.addNode('c', 'machine', 'z');
    net.network.open(net.network.connection(net.a, c));
    net.run(100).cut();
    net.respond('lost');
    net.network.request(net.network.connection(net.a, c), 0, 0, 'fine', 0);
    net.run(100);
    expect(net.log.slice(2)).toEqual(['210 c gets fine']);
  });

  it('keeps a connection from opening; TCP tries again after 1 s, 2 s, 4 s', () => {
    const net = new TwoMachines().cut();
    net.network.open(net.network.connection(net.a, net.b));
    net.run(2000);
    net.cut(false).run(2000);
    expect(net.log).toEqual(['3020 a is connected']);
  });

  it('hides that the peer died, until what is sent comes through and is answered by a reset', () => {
    const net = new TwoMachines().connect().cut();
    net.crash(net.b).run(10_000);
    expect(net.log.slice(1)).toEqual([]);
    net.simulation.setStatus(net.b, 'up');
    net.request('1');
    net.run(500);
    net.cut(false).run(2000);
    expect(net.log.slice(1)).toEqual(['10720 a loses it: reset']);
  });

  it('keeps what was on its way to a peer that died: so the reset comes of its own accord', () => {
    const net = new TwoMachines().connect();
    net.request('1');
    net.cut().crash(net.b).run(150);
    net.cut(false).run(1000);
    expect(net.log.slice(1)).toEqual(['320 a loses it: reset']);
  });
});

describe('a lossy link', () => {
  it('delivers everything in order, some of it late', () => {
    const net = new TwoMachines({ lossPerMillion: 200_000 }).connect().run(2000);
    const { now } = net.simulation;
    for (let i = 0; i < 40; i++) {
      net.request(`${i}`);
      net.run(500);
    }
    net.run(20_000);
    const got = net.log.filter((line) => line.includes('gets'));
    expect(got.map((line) => line.split(' ').pop())).toEqual(Array.from({ length: 40 }, (_, i) => `${i}`));
    const onTime = got.filter((line, i) => Number(line.split(' ')[0]) === now / ms + i * 500 + 10);
    expect(onTime.length).toBeGreaterThan(20);
    expect(onTime.length).toBeLessThan(35);
  });
});

describe('a link that was changed', () => {
  it('is slower by what it was told, and listed', () => {
    const net = new TwoMachines().connect();
    net.network.setQuality(net.a, net.b, 30 * ms, 0);
    net.request('1');
    net.run(100);
    expect(net.log.slice(1)).toEqual(['140 b gets 1']);
    expect(net.network.changedLinks()).toMatchObject([{ node: 0, peer: 1, link: { extraMicros: 30 * ms } }]);
    net.network.setQuality(net.a, net.b, 0, 0);
    expect(net.network.changedLinks()).toEqual([]);
  });
});
