import imageText from '../images/kafka-3.9.image?raw';
import differences from '../signatures/kafka-3.9.json';
import type { Parts } from './parts';

/** The part `client-3.9`. */
export const client39: Parts['client-3.9'] = { imageText, differences };
