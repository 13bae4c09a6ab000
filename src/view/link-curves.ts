import type { Arrangement } from './arrange';
import type { BlockCard } from './blocks';
import type { Curve, Point } from './curve';
import { reversed } from './curve';
import type { Rect } from './scene';

function centre(rect: Rect): Point {
  return { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
}

/** Where on a side a link ends: a little towards its other end, so that links from apart arrive apart. */
function port(rect: Rect, towards: Point): number {
  const middle = centre(rect).y;
  const lean = (towards.y - middle) * 0.12;
  const limit = rect.height * 0.28;
  return middle + Math.max(-limit, Math.min(limit, lean));
}

/** From the right side of one card to the left side of another that stands to its right. */
function sideways(left: Rect, right: Rect): Curve {
  const from = { x: left.x + left.width, y: port(left, centre(right)) };
  const to = { x: right.x, y: port(right, centre(left)) };
  const reach = Math.max(28, (to.x - from.x) * 0.5);
  return {
    from,
    to,
    fromHandle: { x: from.x + reach, y: from.y },
    toHandle: { x: to.x - reach, y: to.y },
  };
}

/** Between two cards above each other, around their left or right side. */
function around(one: Rect, other: Rect, side: 'left' | 'right', fromY: number, toY: number): Curve {
  const edge = (rect: Rect): number => (side === 'left' ? rect.x : rect.x + rect.width);
  const apart = Math.abs(toY - fromY);
  const bulge = Math.min(54, 18 + apart * 0.085) * (side === 'left' ? -1 : 1);
  const outermost = side === 'left' ? Math.min(edge(one), edge(other)) : Math.max(edge(one), edge(other));
  return {
    from: { x: edge(one), y: fromY },
    to: { x: edge(other), y: toY },
    fromHandle: { x: outermost + bulge, y: fromY },
    toHandle: { x: outermost + bulge, y: toY },
  };
}

/** On a narrow stage: from beneath or above a client's card along the edge of the stage to a server's side. */
function alongEdge(client: Rect, server: Rect, side: 'left' | 'right', edgeX: number): Curve {
  const above = client.y < server.y;
  const from = { x: centre(client).x, y: above ? client.y + client.height : client.y };
  const to = { x: side === 'left' ? server.x : server.x + server.width, y: centre(server).y };
  const outer = side === 'left' ? edgeX - 14 : edgeX + 14;
  return {
    from,
    to,
    fromHandle: { x: outer, y: from.y + (above ? 16 : -16) },
    toHandle: { x: outer, y: to.y },
  };
}

function isServer(card: BlockCard): boolean {
  return card.placed.node.role === 'server';
}

function isController(card: BlockCard): boolean {
  return card.placed.node.role === 'controller';
}

function serversCurve(one: BlockCard, other: BlockCard): Curve {
  const stacked = one.x < other.x + other.width && other.x < one.x + one.width;
  if (!stacked) return one.x < other.x ? sideways(one, other) : reversed(sideways(other, one));
  if (one.y > other.y) return reversed(serversCurve(other, one));
  return around(one, other, 'left', one.y + one.height * 0.72, other.y + other.height * 0.28);
}

function controllerCurve(controller: BlockCard, other: BlockCard): Curve {
  const fromY = centre(controller).y;
  if (!isController(other)) return around(controller, other, 'right', fromY, other.y + 20);
  return controller.x < other.x ? sideways(controller, other) : reversed(sideways(other, controller));
}

function clientCurve(client: BlockCard, server: BlockCard, arrangement: Arrangement): Curve {
  if (arrangement.portrait) {
    const side = client.y < server.y ? 'left' : 'right';
    const { bounds } = arrangement;
    return alongEdge(client, server, side, side === 'left' ? bounds.x : bounds.x + bounds.width);
  }
  if (client.x < server.x) return sideways(client, server);
  return reversed(sideways(server, client));
}

const curves = new WeakMap<Arrangement, Map<string, Curve | null>>();

function findCurve(arrangement: Arrangement, from: number, to: number): Curve | null {
  const one = arrangement.cardOf.get(from);
  const other = arrangement.cardOf.get(to);
  if (one === undefined || other === undefined || one === other) return null;
  if (isController(one)) return controllerCurve(one, other);
  if (isController(other)) return reversed(controllerCurve(other, one));
  if (isServer(one) && isServer(other)) return serversCurve(one, other);
  if (isServer(one)) return reversed(clientCurve(other, one, arrangement));
  return clientCurve(one, other, arrangement);
}

/** The curve from one node to another, null when one of them has no card. Kept with the arrangement. */
export function curveBetween(arrangement: Arrangement, from: number, to: number): Curve | null {
  let known = curves.get(arrangement);
  if (known === undefined) {
    known = new Map();
    curves.set(arrangement, known);
  }
  const id = `${from}>${to}`;
  const kept = known.get(id);
  if (kept !== undefined) return kept;
  const curve = findCurve(arrangement, from, to);
  known.set(id, curve);
  return curve;
}
