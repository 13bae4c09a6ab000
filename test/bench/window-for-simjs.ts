// simjs hands itself out through `window`; this file must be imported before it.
(globalThis as unknown as { window: object }).window ??= {};
