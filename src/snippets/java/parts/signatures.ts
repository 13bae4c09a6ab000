import { checkedFile } from '../../../interpreter/java/check/reports/told-check';
import { withDifferences } from '../../../interpreter/java/signatures/differences';
import { loadLibraries } from '../../../interpreter/java/signatures/load-libraries';
import { SIGNATURE_FILES } from '../signature-files';
import type { Parts } from './parts';

const { jdk, kafka43, slf4j } = SIGNATURE_FILES;

/** The part `signatures`. */
export const signatures: Parts['signatures'] = {
  checkedFile,
  libraries: (older, images) =>
    loadLibraries([jdk, older === null ? kafka43 : withDifferences(kafka43, older), slf4j], images),
};
