/** An address as a client writes it. */
export interface HostPort {
  readonly host: string;
  readonly port: number;
}

const hostPort = /^(?:[0-9a-zA-Z\-%._]*:\/\/)?\[?([0-9a-zA-Z\-%._:]*)\]?:([0-9]+)$/;

/** Reads `host:port` or `PROTOCOL://host:port`; null when Kafka cannot. Source: Utils.getHost and getPort. */
export function parseHostPort(address: string): HostPort | null {
  const match = hostPort.exec(address);
  return match === null ? null : { host: match[1] ?? '', port: Number(match[2]) };
}

/** Whether `host` has only the characters that Kafka takes for a host name. Source: Utils.validHostPattern. */
export function isHostName(host: string): boolean {
  return /^[0-9a-zA-Z\-%._:]*$/.test(host);
}
