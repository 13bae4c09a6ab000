import { describe, expect, it } from 'vitest';
import type { SceneStructure } from '../platforms/platform';
import { hundredBrokers, hundredBrokersFrame } from './fixtures/hundred-brokers';
import { cardPicture, stagePicture } from './fixtures/text-picture';
import { PRODUCER, threeBrokers, threeBrokersFrame } from './fixtures/three-brokers';
import { layoutScene } from './layout';
import type { CardScene, Scene } from './scene';

const SIZE = { width: 726, height: 640 };
const scene = layoutScene(threeBrokers, threeBrokersFrame, SIZE, 'ordinary');

function card(of: Scene, title: string): CardScene {
  const found = of.cards.find((candidate) => candidate.title === title);
  if (found === undefined) throw new Error(`no card ${title}`);
  return found;
}

describe('the scene of three brokers', () => {
  it('has sources left, servers in the middle, readers right, the controller above', () => {
    expect(stagePicture(scene)).toMatchInlineSnapshot(`
      "
                                               +-------------------+
                                               +controller---------+

                                  +--------------------------------+
                                  |broker 1                        |
                                  |                                |
                                  |                                |
                                  |                                |         +..................+
                                  |                                |         |group billing     |
                                  |                                |         |                  |
                                  |                                |         |+----------------+|
        +----------------+        +--------------------------------+         ||billing-1       ||
        |OrderProducer   |                                                   ||                ||
        |                |        +--------------------------------+         ||                ||
        |                |        |broker 2                        |         |+----------------+|
        |                |        |                                |         |+----------------+|
        +----------------+        |                                |         ||billing-2       ||
                                  |                                |         ||                ||
        +----------------+        |                                |         ||                ||
        |clickstream     |        |                                |         |+----------------+|
        |                |        |                                |         |                  |
        |                |        +--------------------------------+         |+----------------+|
        |                |        +--------------------------------+         ||billing-3       ||
        +----------------+        |broker 3                        |         ||                ||
                                  |                                |         ||                ||
                                  |                                |         |+----------------+|
                                  |                                |         +..................+
                                  |                                |
                                  |                                |
                                  |                                |
                                  +--------------------------------+

      "
    `);
  });

  it('puts all under each other on a narrow stage', () => {
    const narrow = layoutScene(threeBrokers, threeBrokersFrame, { width: 390, height: 800 }, 'ordinary');
    expect(stagePicture(narrow)).toMatchInlineSnapshot(`
      "

       +-----------------+   +-----------------+
       |OrderProducer    |   |clickstream      |
       |                 |   |                 |
       |                 |   |                 |
       |                 |   |                 |
       +-----------------+   +-----------------+


                        +-------------------+
                        +controller---------+

           +--------------------------------+
           |broker 1                        |
           |                                |
           |                                |
           |                                |
           |                                |
           |                                |
           |                                |
           +--------------------------------+
           +--------------------------------+
           |broker 2                        |
           |                                |
           |                                |
           |                                |
           |                                |
           |                                |
           |                                |
           +--------------------------------+

           +--------------------------------+
           |broker 3                        |
           |                                |
           |                                |
           |                                |
           |                                |
           |                                |
           |                                |
           +--------------------------------+



       +.......................................+
       |group billing                          |
       |+-----------------+ +-----------------+|
       ||billing-1        | |billing-2        ||
       ||                 | |                 ||
       ||                 | |                 ||
       |+-----------------+ +-----------------+|
       |                                       |
       |+-----------------+                    |
       ||billing-3        |                    |
       ||                 |                    |
       ||                 |                    |
       |+-----------------+                    |
       +.......................................+

      "
    `);
  });

  it('draws a leader, a follower in sync and the records that are not committed', () => {
    expect(cardPicture(card(scene, 'broker 1'))).toMatchInlineSnapshot(`
      "broker 1 rack a
        orders-0 ▌ 0 1 2 3 4 5 6 7│8?  [leader · e5]
        orders-1   0 1 2 3 4 5 6│
        orders-2 ▌ 0 1 2 3 4 5 6 7│ [leader · e5]"
    `);
  });

  it('says of a dead and fenced broker what it is, and which records are lost', () => {
    expect(cardPicture(card(scene, 'broker 2'))).toMatchInlineSnapshot(`
      "broker 2 crashed (fenced)
        orders-0   0 1 2 3 4 5 6 7│8?  [out of sync]
        orders-1   0 1 2 3 4 5 6│✕7 ✕8 ✕9  [out of sync]
        orders-2   0 1 2 3 4 5 6 7│ [out of sync]"
    `);
    expect(card(scene, 'broker 2').label).toBe(
      'broker 2, crashed, fenced, zone rack b: 3 logs, leads 0, 3 out of sync',
    );
    expect(card(scene, 'broker 2').strips[1]?.label).toBe(
      'orders-1: follower, out of sync, epoch 6, log end 10, high watermark 7, 3 records lost',
    );
  });

  it('leaves the name of a client out where what is set has no room beside it', () => {
    const words = (badges: readonly string[]) => {
      const nodes = threeBrokers.nodes.map((node) => (node.node === PRODUCER ? { ...node, badges } : node));
      const shown = layoutScene({ ...threeBrokers, nodes }, threeBrokersFrame, SIZE, 'ordinary');
      return card(shown, 'OrderProducer').texts.find(({ key }) => key === 'words')?.text;
    };
    expect([['acks=1'], ['acks=all'], ['acks=all', 'idempotent']].map(words)).toEqual([
      'acks=1 · producer-1',
      'acks=all producer-1',
      'acks=all idempotent',
    ]);
  });

  it('names a producer by its program and shows its buffer', () => {
    const producer = card(scene, 'OrderProducer');
    expect(producer.node).toBe(PRODUCER);
    expect(cardPicture(producer)).toMatchInlineSnapshot(
      `"OrderProducer acks=1 · producer-1 buffer 13 · 3 in flight ✓ 1.3 k ↻ 4 ✕ 2"`,
    );
    const ticks = producer.blocks.filter((block) => block.shape === 'tick');
    // Three, then as many as fit of nine with the last one standing for the rest, then one.
    expect(ticks.map((tick) => tick.tone).join(' ')).toBe(
      'accent accent accent accent accent accent accent warn accent',
    );
    expect(producer.label).toContain(
      '13 records in the buffer, 3 in flight, 1\u2009290 acknowledged, 2 failed',
    );
  });

  it('keeps the place of a partition in a buffer while nothing waits for it', () => {
    const [first] = threeBrokersFrame.sources;
    if (first === undefined) throw new Error('the source is there');
    const only = { ...first, buffered: [{ partition: 2, records: 1 }] };
    const shown = layoutScene(threeBrokers, { ...threeBrokersFrame, sources: [only] }, SIZE, 'ordinary');
    const placeOf = (of: Scene) =>
      card(of, 'OrderProducer').blocks.find((block) => block.key === 'tick-2-0')?.x;
    expect(placeOf(shown)).toBe(placeOf(scene));
    expect(card(shown, 'OrderProducer').blocks.filter((block) => block.shape === 'tick')).toHaveLength(1);
  });

  it('shows what members own, where they are, and that one is paused', () => {
    expect(cardPicture(card(scene, 'billing-2'))).toMatchInlineSnapshot(
      `"billing-2 at 6 lag 3 committed 4 (orders-1)"`,
    );
    expect(cardPicture(card(scene, 'billing-3'))).toMatchInlineSnapshot(
      `"billing-3 paused at 8 lag 0 committed 8 (orders-2)"`,
    );
    expect(card(scene, 'billing-2').label).toBe(
      'billing-2, up: owns orders-1; orders-1: position 6, committed 4, lag 3',
    );
    expect(scene.groups.map((group) => group.label)).toEqual([
      'group billing, Stable · generation 4, 3 members',
    ]);
  });

  it('tears the link between the machines that cannot reach each other, and no other', () => {
    const cut = scene.links.filter((link) => link.state === 'cut');
    expect(cut.map((link) => link.label)).toEqual(['link between OrderProducer and broker 2, cut']);
    expect(cut[0]?.tear).not.toBe('');
    expect(scene.links.filter((link) => link.state === 'whole' && link.tear !== '')).toEqual([]);
  });

  it('marks where readers are on the strip of the leader only', () => {
    const leader = card(scene, 'broker 3').strips[1];
    expect(leader?.cursors.map((cursor) => cursor.text)).toEqual([
      'billing-2 reads next 6',
      'billing-2 committed 4',
    ]);
    expect(card(scene, 'broker 1').strips[1]?.cursors).toEqual([]);
  });

  it('counts the messages of a link by their direction', () => {
    const link = scene.links.find((candidate) => candidate.id === `link-3-${PRODUCER}`);
    expect(link?.count).toBe('3 ›  ‹ 1');
    expect(link?.active).toBe(true);
  });
});

describe('levels of detail', () => {
  it('show bars from afar and dots from very far, and the same places at all', () => {
    const places = (of: Scene) =>
      of.cards.map(({ id, x, y, width, height }) => ({ id, x, y, width, height }));
    const far = layoutScene(threeBrokers, threeBrokersFrame, SIZE, 'far');
    const veryFar = layoutScene(threeBrokers, threeBrokersFrame, SIZE, 'very far');
    expect(card(far, 'broker 1').strips).toEqual([]);
    expect(card(far, 'broker 1').bars?.leaders).not.toBe('');
    expect(card(veryFar, 'broker 2').dot).toMatchObject({ text: '2', inSync: 0, leads: 0 });
    expect(places(far)).toEqual(places(scene));
    expect(places(veryFar)).toEqual(places(scene));
  });

  it('name the log end only at close sight', () => {
    const close = layoutScene(threeBrokers, threeBrokersFrame, SIZE, 'close');
    expect(card(close, 'broker 1').strips[2]?.tail?.text).toBe('end 8');
    expect(card(scene, 'broker 1').strips[2]?.tail).toBeNull();
  });

  it('keep a hundred brokers with two thousand partitions to a few paths a card', () => {
    const size = { width: 1_082, height: 640 };
    const far = layoutScene(hundredBrokers, hundredBrokersFrame, size, 'far');
    expect(far.cards.filter((each) => each.bars !== null)).toHaveLength(100);
    expect(far.cards.every((each) => each.strips.length === 0)).toBe(true);
    const whole = Math.min(size.width / far.bounds.width, size.height / far.bounds.height);
    // A dot is then still as large as its number needs.
    const veryFar = layoutScene(hundredBrokers, hundredBrokersFrame, size, 'very far');
    expect((card(veryFar, 'broker 50').dot?.radius ?? 0) * whole).toBeGreaterThan(9);
  });
});

describe('slow links', () => {
  it('say by how much', () => {
    const structure: SceneStructure = {
      ...threeBrokers,
      links: [{ node: 1, peer: 3, cut: false, extraMicros: 200_000 }],
    };
    const slow = layoutScene(structure, threeBrokersFrame, SIZE, 'ordinary').links.filter(
      (link) => link.state === 'slow',
    );
    expect(slow.map((link) => [link.text, link.label])).toEqual([
      ['+200 ms', 'link between broker 1 and broker 3, slow by 200 ms'],
    ]);
  });
});
