import jdk from '../../interpreter/java/signatures/jdk.json';
import type { SignatureFile } from '../../interpreter/java/signatures/library';
import kafka43 from './signatures/kafka-4.3.json';
import slf4j from './signatures/slf4j.json';

/** What the real JDK, the 4.3 client and slf4j have. */
export const SIGNATURE_FILES: { readonly [N in 'jdk' | 'kafka43' | 'slf4j']: SignatureFile } = {
  jdk,
  kafka43,
  slf4j,
};
