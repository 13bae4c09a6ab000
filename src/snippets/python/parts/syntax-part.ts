import { syntax } from '../../../interpreter/python/parts/syntax';

/** The part `syntax`. It lies here because files are put together by their paths: the front end, whose parser it uses, comes first. */
export const syntaxPart = syntax;
