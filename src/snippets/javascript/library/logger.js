// kafkajs's loggers: lines of JSON on the console.
const TEXTS = ['NOTHING', 'ERROR', 'WARN', '', 'INFO', 'DEBUG'];
export const logLevel = { NOTHING: 0, ERROR: 1, WARN: 2, INFO: 4, DEBUG: 5 };

export const writeLine =
  () =>
  ({ namespace, label, log }) => {
    const line = JSON.stringify({
      level: label,
      ...log,
      message: `${namespace ? `[${namespace}] ` : ''}${log.message}`,
    });
    if (label === 'ERROR') console.error(line);
    else if (label === 'WARN') console.warn(line);
    else console.info(line);
  };
export const makeLogger = (level, creator) => {
  let most = level;
  const write = creator(level);
  const named = (namespace) => {
    const at =
      (number) =>
      (message, extra = {}) => {
        if (number > most) return;
        const log = { timestamp: new Date().toISOString(), logger: 'kafkajs', message, ...extra };
        write({ namespace, level: number, label: TEXTS[number], log });
      };
    return {
      info: at(4),
      error: at(1),
      warn: at(2),
      debug: at(5),
      namespace: named,
      setLogLevel: (next) => {
        most = next;
      },
    };
  };
  return named('');
};
