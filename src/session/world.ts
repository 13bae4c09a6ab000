import { microsFromMs } from '../engine/clock';
import type { NetworkConfig } from '../engine/network-state';
import type { Simulation } from '../engine/simulation';
import { NO_CAUSE } from '../engine/trace';
import type { ClientInsides } from '../platforms/kafka/client-insides';
import { KafkaClients } from '../platforms/kafka/clients/kafka-clients';
import { KafkaCluster } from '../platforms/kafka/cluster';
import { Workloads } from '../platforms/kafka/workload';
import type { Command, NetworkDocument, ScenarioDocument } from '../scenario/run-document';
import type { CompileProgram } from '../snippets/compiled-program';
import { Programs } from '../snippets/programs';
import { applyCommand, type CommandFault, commandFault } from './commands';
import type { Fault } from './protocol';

/** A scenario come to life: the cluster, its clients and the programs, in one simulation. */
export interface World {
  readonly simulation: Simulation;
  readonly cluster: KafkaCluster;
  readonly clients: KafkaClients;
  /** Lets the stage look into the clients. */
  readonly insides: ClientInsides;
  readonly programs: Programs;
  /** What of the scenario Kafka refused. */
  readonly faults: readonly Fault[];
  /** What is wrong with a command at the present moment; null when it can be carried out. */
  faultOf(command: Command): CommandFault | null;
  /** Carries out a command of the run, by its place in the list, or records that it makes no sense now. */
  apply(command: Command, place: number): void;
}

/**
 * Builds the world of a scenario. The scenario must be complete and valid (`completeRunDocument`); `compile` is asked
 * only when it has programs.
 */
export function buildWorld(scenario: ScenarioDocument, seed: number, compile: CompileProgram): World {
  const cluster = new KafkaCluster({
    seed,
    brokers: scenario.brokers,
    brokerEntries: new Map(Object.entries(scenario.brokerConfig)),
    network: networkConfig(scenario.network),
    topics: scenario.topics.map((topic) => ({ ...topic, configs: new Map(Object.entries(topic.config)) })),
  });
  const { simulation } = cluster;
  const clients = new KafkaClients(cluster, (host) =>
    simulation.nodes.read(host).kind === 'program' ? programs : workloads,
  );
  const programs: Programs = new Programs(cluster, clients, compile);
  const workloads: Workloads = new Workloads(cluster, clients);
  cluster.clientListener = clients;
  for (const program of scenario.programs) programs.start(program);
  const faults: Fault[] = cluster.refusedTopics.map(({ name, message }) => ({
    place: `scenario.topics[${scenario.topics.findIndex((topic) => topic.name === name)}]`,
    message,
    remedy: 'Change the topic, or the number of brokers.',
  }));
  scenario.workloads.forEach((workload, i) => {
    const refused = workloads.start(workload);
    if (refused === null) return;
    const remedy = 'Write a value that Kafka accepts, or leave the setting out.';
    faults.push({ place: `scenario.workloads[${i}].config`, message: refused.message, remedy });
  });
  const parts = { cluster, programs, workloads };
  return {
    simulation,
    cluster,
    clients,
    insides: clients.insides,
    programs,
    faults,
    faultOf: (command) => commandFault(cluster, command),
    apply: (command, place) => {
      simulation.cause = NO_CAUSE;
      applyCommand(parts, command, place);
    },
  };
}

function networkConfig(network: NetworkDocument): NetworkConfig {
  return {
    loopbackMicros: microsFromMs(network.loopbackMs),
    sameZoneMicros: microsFromMs(network.sameZoneMs),
    crossZoneMicros: microsFromMs(network.crossZoneMs),
    jitterMicros: microsFromMs(network.jitterMs),
    lossPerMillion: network.lossPerMillion,
  };
}
