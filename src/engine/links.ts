import type { Cell } from './cell';
import type { Micros } from './clock';
import type { LinkState, NetworkConfig } from './network-state';
import type { Simulation } from './simulation';

/** How messages from one node to another travel, as long as no link changes. */
export interface Route {
  readonly from: number;
  readonly to: number;
  /** `Links.edits` when this was so. */
  readonly edits: number;
  readonly isCut: boolean;
  readonly lossPerMillion: number;
  /** Without the jitter. */
  readonly baseMicros: Micros;
  /** The random stream of the jitter; -1 where there is none. */
  readonly jitterStream: number;
}

/** The links between machines: how long messages take on them, whether they arrive, and what was changed about it. */
export class Links {
  private readonly simulation: Simulation;
  private readonly config: NetworkConfig;
  private readonly changedOnes: Cell<Map<number, LinkState>>;
  private readonly ordinary: Readonly<LinkState>;
  /** The random stream of the latencies of what a node sends, by node. */
  private readonly jitterStreams: number[] = [];
  /** Not saved: they are worked out again after every change of a link, a return to the past included. */
  private readonly routes: (Route | undefined)[] = [];

  constructor(simulation: Simulation, config: NetworkConfig) {
    this.simulation = simulation;
    this.config = config;
    this.ordinary = { cut: false, extraMicros: 0, lossPerMillion: config.lossPerMillion };
    this.changedOnes = simulation.cell(new Map());
  }

  /** The state of the link between the machines of two nodes. */
  between(node: number, peer: number): Readonly<LinkState> {
    const changed = this.changedOnes.read();
    return changed.size === 0 ? this.ordinary : (changed.get(this.key(node, peer)) ?? this.ordinary);
  }

  /** The state of the link between the machines of two nodes, to change in place. */
  edit(node: number, peer: number): LinkState {
    const links = this.changedOnes.edit();
    const key = this.key(node, peer);
    const link = links.get(key) ?? { ...this.ordinary };
    links.set(key, link);
    return link;
  }

  /** Goes up whenever a link may have changed. */
  get edits(): number {
    return this.changedOnes.version;
  }

  /** The links that were cut or changed, by the machines at their ends. */
  changed(): { node: number; peer: number; link: Readonly<LinkState> }[] {
    const found = [];
    for (const [key, link] of this.changedOnes.read()) {
      const { cut, extraMicros, lossPerMillion } = link;
      if (!cut && extraMicros === 0 && lossPerMillion === this.config.lossPerMillion) continue;
      found.push({ node: Math.floor(key / 65536), peer: key % 65536, link });
    }
    return found;
  }

  /**
   * The way from one node to another as it is now. `place` is a small number of the caller's own for this way, under
   * which it is kept: with every message it is asked for, and hardly ever does it change.
   */
  route(place: number, from: number, to: number): Route {
    const known = this.routes[place];
    return known !== undefined && known.edits === this.changedOnes.version
      ? known
      : this.findRoute(place, from, to);
  }

  /** Whether a packet that is sent now gets lost. */
  isLost({ isCut, lossPerMillion, from, to }: Route): boolean {
    if (isCut) return true;
    if (lossPerMillion === 0) return false;
    return this.simulation.random.below(1_000_000, 'loss', `${from}>${to}`) < lossPerMillion;
  }

  /** How long a message that is sent now is on its way. */
  latency({ baseMicros, jitterStream }: Route): Micros {
    if (jitterStream < 0) return baseMicros;
    return baseMicros + this.simulation.random.draw(jitterStream, this.config.jitterMicros);
  }

  private findRoute(place: number, from: number, to: number): Route {
    const { nodes } = this.simulation;
    const { jitterMicros, loopbackMicros, sameZoneMicros, crossZoneMicros } = this.config;
    const near = nodes.read(from);
    const far = nodes.read(to);
    const isLocal = near.host === far.host;
    const { cut, extraMicros, lossPerMillion } = this.between(from, to);
    const route: Route = {
      from,
      to,
      edits: this.changedOnes.version,
      isCut: cut,
      lossPerMillion,
      baseMicros: isLocal
        ? loopbackMicros
        : (near.zone === far.zone ? sameZoneMicros : crossZoneMicros) + extraMicros,
      jitterStream: isLocal || jitterMicros === 0 ? -1 : this.jitterStream(from),
    };
    while (this.routes.length < place) this.routes.push(undefined);
    this.routes[place] = route;
    return route;
  }

  private jitterStream(node: number): number {
    const known = this.jitterStreams[node];
    if (known !== undefined) return known;
    while (this.jitterStreams.length <= node) {
      this.jitterStreams.push(this.simulation.random.stream('latency', this.jitterStreams.length));
    }
    return this.jitterStreams[node] as number;
  }

  /** One number for the machines of two nodes, in whichever order. */
  private key(node: number, peer: number): number {
    const { nodes } = this.simulation;
    const near = nodes.read(node).host;
    const far = nodes.read(peer).host;
    return near < far ? near * 65536 + far : far * 65536 + near;
  }
}
