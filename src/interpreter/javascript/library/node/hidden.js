// What scripts of the library share and programs never see.
export const { hidden } = globalThis;
export const print = (stream, text) => $$console_print(stream, text);
export const microsNow = () => $micros() / 1000;
