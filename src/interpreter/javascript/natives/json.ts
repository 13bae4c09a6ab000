import type { Execution } from '../../machine/execution';
import type { Value } from '../../machine/state';
import { partOf } from '../parts/javascript-parts';
import { fromPlain } from '../values/convert';
import { failure, makeArray, makeObject } from '../values/make';
import { defineProperty } from '../values/properties';

const MOST_DEPTH = 2000;

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** JSON.parse. The words for what is wrong with a text are V8's, whatever engine is beneath. */
export function parseJson(run: Execution, text: string): Value {
  let parsed: Json;
  try {
    parsed = JSON.parse(text) as Json;
  } catch {
    throw partOf('language').jsonFailure(run, text);
  }
  return valueFrom(run, parsed, 1);
}

function valueFrom(run: Execution, json: Json, depth: number): Value {
  if (typeof json !== 'object' || json === null) return fromPlain(run, json);
  if (depth > MOST_DEPTH) throw failure(run, 'RangeError', 'Maximum call stack size exceeded');
  if (Array.isArray(json))
    return makeArray(
      run,
      json.map((each: Json) => valueFrom(run, each, depth + 1)),
    );
  const made = makeObject(run);
  for (const [key, value] of Object.entries(json))
    defineProperty(run, made, key, [valueFrom(run, value, depth + 1)]);
  return made;
}
