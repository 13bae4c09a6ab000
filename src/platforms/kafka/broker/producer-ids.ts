import type { BrokerContext } from './broker-context';

/** Producer ids that a broker gets from the controller at a time (ProducerIdsBlock.PRODUCER_ID_BLOCK_SIZE). */
const PRODUCER_ID_BLOCK = 1000;

/** The next producer id of a broker's block: different from all that any broker gave away (ProducerIdManager). */
export function takeProducerId(context: BrokerContext, broker: number): number {
  const state = context.brokers.edit(broker);
  const producerId = state.nextProducerId++;
  if (state.nextProducerId % PRODUCER_ID_BLOCK === 0) {
    state.nextProducerId += PRODUCER_ID_BLOCK * (context.brokers.length - 1);
  }
  return producerId;
}
