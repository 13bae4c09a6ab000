// What few programs do with several promises.
const { resolvers, all } = globalThis.hidden;

$hide(Promise, {
  allSettled: (items) =>
    all(
      items,
      (set) => [
        (value) => set({ status: 'fulfilled', value }),
        (reason) => set({ status: 'rejected', reason }),
      ],
      (results, resolve) => resolve(results),
    ),
  any: (items) =>
    all(
      items,
      (set, resolve) => [resolve, set],
      (errors, _, reject) => reject(new AggregateError(errors, 'All promises were rejected')),
    ),
  withResolvers: () => {
    const promise = $newPromise();
    const [resolve, reject] = resolvers(promise);
    return { promise, resolve, reject };
  },
});
