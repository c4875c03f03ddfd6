import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * SHA-256 of a text's UTF-8 bytes, as 64 lower-case hexadecimal digits. Synchronous, and the
 * same in a browser as on a server.
 *
 * A lone surrogate has no UTF-8 form and is hashed as U+FFFD; `canonicalJson` refuses such
 * text, so hash what it returns when two texts must never share a hash by accident.
 */
export function sha256Hex(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}
