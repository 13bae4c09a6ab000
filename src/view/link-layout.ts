import type { SceneLink } from '../platforms/platform';
import type { Arrangement } from './arrange';
import type { BlockCard } from './blocks';
import { curvePath, pointOn, tornPath } from './curve';
import { countText } from './flights';
import { formatSpan } from './formats';
import { curveBetween } from './link-curves';
import { linkId, type Moment } from './moment';
import type { LinkScene, ZoomLevel } from './scene';

/** Above so many links the quiet ones are left out: they would be a grey area that says nothing. */
const QUIET_LINKS_SHOWN = 60;
const QUIET_SERVERS_SHOWN = 6;

/** Words of links stay so far from the edge of the stage. */
const WORDS_ROOM = 24;

type Ends = readonly [number, number];

/** The cards that live on a machine: a server's own, or those of a program's clients. */
function cardsOn(arrangement: Arrangement, machine: number): readonly BlockCard[] {
  return arrangement.cards.filter(
    ({ placed }) => placed.node.node === machine || placed.node.host === machine,
  );
}

function byRole(arrangement: Arrangement, ...roles: readonly string[]): readonly number[] {
  return arrangement.cards
    .filter((card) => roles.includes(card.placed.node.role))
    .map((c) => c.placed.node.node);
}

/** Sources to servers, readers to the leaders of what they read, servers that share a partition, controllers. */
function quietEnds(arrangement: Arrangement, moment: Moment): readonly Ends[] {
  const servers = byRole(arrangement, 'server');
  const sources = byRole(arrangement, 'source');
  const controllers = byRole(arrangement, 'controller');
  if ((sources.length + controllers.length) * servers.length > QUIET_LINKS_SHOWN) return [];
  const ends: Ends[] = [];
  for (const source of sources) for (const server of servers) ends.push([source, server]);
  for (const controller of controllers) for (const server of servers) ends.push([controller, server]);
  const leaders = new Map<number, number>();
  const holders = new Map<number, number[]>();
  for (const [index, log] of arrangement.structure.logs.entries()) {
    if (moment.logs.get(index)?.isLeader === true) leaders.set(log.partition, log.node);
    holders.set(log.partition, [...(holders.get(log.partition) ?? []), log.node]);
  }
  for (const [node, cursors] of moment.cursors) {
    for (const cursor of cursors) ends.push([leaders.get(cursor.partition) ?? node, node]);
  }
  if (servers.length > QUIET_SERVERS_SHOWN) return ends;
  for (const nodes of holders.values()) {
    for (const one of nodes) for (const other of nodes) if (one < other) ends.push([one, other]);
  }
  return ends;
}

function kindOf(arrangement: Arrangement, ends: Ends): LinkScene['kind'] {
  const roles = ends.map((node) => arrangement.cardOf.get(node)?.placed.node.role);
  if (roles.includes('controller')) return 'control';
  return roles.every((role) => role === 'server') ? 'replication' : 'data';
}

function stateWords(link: SceneLink | undefined): { state: LinkScene['state']; text: string } {
  if (link?.cut === true) return { state: 'cut', text: 'cut' };
  if (link !== undefined && link.extraMicros > 0) {
    return { state: 'slow', text: `+${formatSpan(link.extraMicros)}` };
  }
  return { state: 'whole', text: '' };
}

function layoutLink(
  arrangement: Arrangement,
  ends: Ends,
  moment: Moment,
  changed: SceneLink | undefined,
  level: ZoomLevel,
): LinkScene | null {
  const [from, to] = ends;
  const curve = curveBetween(arrangement, from, to, level);
  if (curve === null) return null;
  const { state, text } = stateWords(changed);
  const torn = state === 'cut' ? tornPath(curve) : null;
  // Words of links that cross stand apart: in the first, the second or the last third.
  const middle = torn?.middle ?? pointOn(curve, 0.37 + 0.13 * ((from + to) % 3));
  const { bounds } = arrangement;
  const names = ends.map((node) => arrangement.cardOf.get(node)?.placed.title ?? '');
  const id = linkId(from, to);
  const said = state === 'whole' ? '' : `, ${state === 'cut' ? 'cut' : `slow by ${text.slice(1)}`}`;
  return {
    id: `link-${id}`,
    from,
    to,
    kind: kindOf(arrangement, ends),
    state,
    active: moment.busy.has(id),
    path: torn?.ends ?? curvePath(curve),
    tear: torn?.tear ?? '',
    x: Math.max(bounds.x + WORDS_ROOM, Math.min(bounds.x + bounds.width - WORDS_ROOM, middle.x)),
    y: middle.y,
    text,
    count: countText(moment.busy.get(id) ?? [], from),
    label: `link between ${names.join(' and ')}${said}`,
  };
}

/** All links that are to be seen: quiet ones while they are few, those in use, and those that are not as they should be. */
export function layoutLinks(
  arrangement: Arrangement,
  moment: Moment,
  level: ZoomLevel,
): readonly LinkScene[] {
  const changed = new Map<string, SceneLink>();
  const wanted = new Map<string, Ends>();
  const want = (ends: Ends): void => {
    const id = linkId(...ends);
    if (!wanted.has(id)) wanted.set(id, ends);
  };
  if (level !== 'very far') quietEnds(arrangement, moment).forEach(want);
  for (const flights of moment.busy.values()) {
    const [flight] = flights;
    if (flight !== undefined) want([flight.from, flight.to]);
  }
  for (const link of arrangement.structure.links) {
    for (const one of cardsOn(arrangement, link.node)) {
      for (const other of cardsOn(arrangement, link.peer)) {
        const ends: Ends = [one.placed.node.node, other.placed.node.node];
        changed.set(linkId(...ends), link);
        want(ends);
      }
    }
  }
  const links: LinkScene[] = [];
  for (const [id, ends] of wanted) {
    const link = layoutLink(arrangement, ends, moment, changed.get(id), level);
    if (link !== null) links.push(link);
  }
  return links;
}
