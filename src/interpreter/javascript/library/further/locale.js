// Intl, with what the simulator knows of it.
const formatOf = (prototype, method) =>
  function Format(locale, options) {
    return {
      format: (value) => prototype[method].call(value, locale, options),
      resolvedOptions: () => ({ locale: 'en-US', timeZone: 'UTC', ...options }),
    };
  };
$hide(globalThis, {
  Intl: {
    NumberFormat: formatOf(Number.prototype, 'toLocaleString'),
    DateTimeFormat: formatOf(Date.prototype, 'toLocaleDateString'),
  },
});
