// Reads the requests of a client out of NetworkClient's debug lines.

/** Times (epoch ms) at which the client sent a request of this kind between two times. */
export function requestTimes(lines, kind, from, to) {
  const pattern = new RegExp(`Sending ${kind} request with header`);
  return lines
    .filter((line) => line.at >= from && line.at < to && pattern.test(line.text))
    .map((line) => line.at);
}

/** The error answers to produce requests that the client warns of, as {at, error}. */
export function errorResponses(lines, from) {
  return lines
    .filter((line) => line.at >= from)
    .map((line) => ({ at: line.at, match: /Got error produce response .* Error: (\w+)/.exec(line.text) }))
    .filter(({ match }) => match !== null)
    .map(({ at, match }) => ({ at, error: match[1] }));
}
