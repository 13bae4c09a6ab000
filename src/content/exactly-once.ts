import { defaultNetwork } from '../scenario/default-scenario';
import type { ScenarioDocument } from '../scenario/run-document';
import { invoiceAudit, invoicePipeline, orderSource } from './exactly-once-programs';

const program = (file: string, text: string, startMs: number) =>
  ({ file, text, zone: 'zone-1', startMs, client: 'auto' }) as const;

/**
 * A pipeline that turns each order into one invoice, whatever crashes: offsets and invoices in one transaction, and a
 * reader of committed records. Links refer to it by name (`known-scenarios.ts`): a change needs a new name.
 */
export const exactlyOnceScenario: ScenarioDocument = {
  title: 'Exactly once: consume, transform, produce',
  platform: 'kafka',
  brokers: [
    { id: 1, zone: 'zone-1' },
    { id: 2, zone: 'zone-2' },
    { id: 3, zone: 'zone-3' },
  ],
  brokerConfig: {},
  network: defaultNetwork,
  topics: [
    { name: 'orders', partitions: 2, replicationFactor: 3, config: { 'min.insync.replicas': '2' } },
    { name: 'invoices', partitions: 2, replicationFactor: 3, config: { 'min.insync.replicas': '2' } },
  ],
  programs: [
    program('Orders.java', orderSource, 0),
    program('Invoices.java', invoicePipeline, 0),
    program('Audit.java', invoiceAudit, 0),
  ],
  workloads: [],
};
