/** All natives, in the order of their numbers. */
import { ATTRIBUTES } from './class-natives';
import { CONSTRUCTORS } from './constructors';
import { DICT_METHODS, SET_METHODS } from './keyed-methods';
import { LIST_METHODS } from './list-methods';
import { addNatives } from './native-table';
import { QUESTIONS } from './question-natives';
import { SYSTEM } from './system-natives';
import { TEXT_METHODS } from './text-methods';

/** Fills the table of natives. To be called once, before any program runs. */
export function addAllNatives(): void {
  addNatives([...CONSTRUCTORS, ...QUESTIONS, ...ATTRIBUTES, ...SYSTEM]);
  addNatives([...TEXT_METHODS, ...LIST_METHODS, ...DICT_METHODS, ...SET_METHODS]);
}
