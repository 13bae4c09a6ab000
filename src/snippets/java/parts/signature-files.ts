import jdk from '../../../interpreter/java/signatures/jdk.json';
import kafka43 from '../signatures/kafka-4.3.json';
import slf4j from '../signatures/slf4j.json';
import type { Parts } from './parts';

/** The part `signatures`. */
export const signatureFiles: Parts['signatures'] = { jdk, kafka43, slf4j };
