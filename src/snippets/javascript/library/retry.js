// Trying again: kafkajs's src/retry.
import { kafkajs } from './shared.js';

const scattered = (factor, time) => {
  const delta = factor * time;
  return Math.ceil(Math.random() * 2 * delta + time - delta);
};
export const retrying = (options, work) =>
  new Promise((resolve, reject) => {
    const { factor, multiplier, maxRetryTime, retries, initialRetryTime } = {
      maxRetryTime: 30000,
      initialRetryTime: 300,
      factor: 0.2,
      multiplier: 2,
      retries: 5,
      ...options,
    };
    const attempt = (retryTime, retryCount) => {
      const nextTime = Math.min(scattered(factor, retryTime) * multiplier, maxRetryTime);
      work(retryCount, retryTime).then(resolve, (e) => {
        $needs('kafkajs');
        const last = kafkajs.lastError(e, { retries, retryCount, retryTime });
        if (last === null) setTimeout(attempt, retryTime, nextTime, retryCount + 1);
        else reject(last);
      });
    };
    attempt(scattered(factor, initialRetryTime), 0);
  });
