// Reads the requests of a client out of NetworkClient's debug lines.

/** Times (epoch ms) at which the client sent a request of this kind between two times. */
export function requestTimes(lines, kind, from, to) {
  const pattern = new RegExp(`Sending ${kind} request with header`);
  return lines
    .filter((line) => line.at >= from && line.at < to && pattern.test(line.text))
    .map((line) => line.at);
}
