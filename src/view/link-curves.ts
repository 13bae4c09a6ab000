import type { Arrangement } from './arrange';
import type { BlockCard } from './blocks';
import { type Cubic, type Curve, curveOf, type Point, reversed } from './curve';
import type { Rect, ZoomLevel } from './scene';

type Side = 'left' | 'right';

/** How far from the servers' edges the lanes run that lead around them. */
const REPLICATION_LANE = 11;
const REPLICATION_LANE_STEP = 8;
const CONTROL_LANE = 16;
const CLIENT_LANE = 23;
const CLIENT_LANE_STEP = 3.5;
const CORNER = 12;

function centre(rect: Rect): Point {
  return { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
}

function edge(rect: Rect, side: Side): number {
  return side === 'left' ? rect.x : rect.x + rect.width;
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
  return curveOf([
    { from, to, fromHandle: { x: from.x + reach, y: from.y }, toHandle: { x: to.x - reach, y: to.y } },
  ]);
}

function straight(from: Point, to: Point): Cubic {
  return { from, fromHandle: from, toHandle: to, to };
}

/** Out to a vertical lane, along it, and in again: with round corners. */
function bracket(from: Point, to: Point, laneX: number): Curve {
  const down = to.y >= from.y ? 1 : -1;
  const round = Math.min(CORNER, Math.abs(to.y - from.y) / 2);
  const enter = { x: laneX, y: from.y + down * round };
  const leave = { x: laneX, y: to.y - down * round };
  return curveOf([
    { from, fromHandle: { x: laneX, y: from.y }, toHandle: { x: laneX, y: from.y }, to: enter },
    straight(enter, leave),
    { from: leave, fromHandle: { x: laneX, y: to.y }, toHandle: { x: laneX, y: to.y }, to },
  ]);
}

/** On a narrow stage: from beneath or above a client's card to a lane along the edge, and into a server's side. */
function alongEdge(client: Rect, server: Rect, side: Side, laneX: number): Curve {
  const isAbove = client.y < server.y;
  const from = { x: centre(client).x, y: isAbove ? client.y + client.height : client.y };
  const to = { x: edge(server, side), y: centre(server).y };
  const sign = isAbove ? 1 : -1;
  const enter = { x: laneX, y: from.y + sign * 40 };
  const leave = { x: laneX, y: to.y - sign * CORNER };
  return curveOf([
    {
      from,
      fromHandle: { x: from.x, y: from.y + sign * 22 },
      toHandle: { x: laneX, y: enter.y - sign * 26 },
      to: enter,
    },
    straight(enter, leave),
    { from: leave, fromHandle: { x: laneX, y: to.y }, toHandle: { x: laneX, y: to.y }, to },
  ]);
}

function roleOf(card: BlockCard): string {
  return card.placed.node.role;
}

function serversCurve(one: BlockCard, other: BlockCard): Curve {
  const isStacked = one.x < other.x + other.width && other.x < one.x + one.width;
  if (!isStacked) return one.x < other.x ? sideways(one, other) : reversed(sideways(other, one));
  if (one.y > other.y) return reversed(serversCurve(other, one));
  // The farther apart, the farther out: ways of neighbours run inside those that pass them.
  const apart = Math.round((other.y - one.y) / one.height) - 1;
  const laneX = one.x - REPLICATION_LANE - Math.min(2, apart) * REPLICATION_LANE_STEP;
  return bracket(
    { x: one.x, y: one.y + one.height * (apart > 0 ? 0.66 : 0.8) },
    { x: other.x, y: other.y + other.height * (apart > 0 ? 0.34 : 0.2) },
    laneX,
  );
}

function controllerCurve(controller: BlockCard, other: BlockCard): Curve {
  if (roleOf(other) === 'controller') {
    return controller.x < other.x ? sideways(controller, other) : reversed(sideways(other, controller));
  }
  const from = { x: edge(controller, 'right'), y: centre(controller).y };
  const to = { x: edge(other, 'right'), y: other.y + 20 };
  return bracket(from, to, Math.max(from.x, to.x) + CONTROL_LANE);
}

function clientCurve(client: BlockCard, server: BlockCard, arrangement: Arrangement): Curve {
  if (arrangement.portrait) {
    const side: Side = client.y < server.y ? 'left' : 'right';
    const lane = CLIENT_LANE + (client.placed.node.node % 3) * CLIENT_LANE_STEP;
    return alongEdge(client, server, side, edge(server, side) + (side === 'left' ? -lane : lane));
  }
  if (client.x < server.x) return sideways(client, server);
  return reversed(sideways(server, client));
}

function findCurve(arrangement: Arrangement, from: number, to: number): Curve | null {
  const one = arrangement.cardOf.get(from);
  const other = arrangement.cardOf.get(to);
  if (one === undefined || other === undefined || one === other) return null;
  if (roleOf(one) === 'controller') return controllerCurve(one, other);
  if (roleOf(other) === 'controller') return reversed(controllerCurve(other, one));
  if (roleOf(one) === 'server' && roleOf(other) === 'server') return serversCurve(one, other);
  if (roleOf(one) === 'server') return reversed(clientCurve(other, one, arrangement));
  return clientCurve(one, other, arrangement);
}

const curves = new WeakMap<Arrangement, Map<string, Curve | null>>();

/** From very far cards are dots: a straight way between their middles. */
function directCurve(arrangement: Arrangement, from: number, to: number): Curve | null {
  const one = arrangement.cardOf.get(from);
  const other = arrangement.cardOf.get(to);
  if (one === undefined || other === undefined || one === other) return null;
  return curveOf([straight(centre(one), centre(other))]);
}

/** The way from one node to another, null when one of them has no card. Kept with the arrangement. */
export function curveBetween(
  arrangement: Arrangement,
  from: number,
  to: number,
  level: ZoomLevel,
): Curve | null {
  let known = curves.get(arrangement);
  if (known === undefined) {
    known = new Map();
    curves.set(arrangement, known);
  }
  const isDirect = level === 'very far';
  const id = `${from}>${to}${isDirect ? ' direct' : ''}`;
  const kept = known.get(id);
  if (kept !== undefined) return kept;
  const curve = (isDirect ? directCurve : findCurve)(arrangement, from, to);
  known.set(id, curve);
  return curve;
}
