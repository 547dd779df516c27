import { createHash } from 'node:crypto';

/** Ours, made once at random (version 4). It never changes: every id in every OSCAL file rests on it. */
const namespace = Buffer.from('6f0d7c1e94b34c2ba5d38e2f71c04a96', 'hex');

/** A UUID of version 5 (RFC 9562): the same name always gives the same. The parts of a name are told apart by line breaks. */
export const uuid = (...parts: readonly string[]): string => {
  const hash = createHash('sha1').update(namespace).update(parts.join('\n')).digest().subarray(0, 16);
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6);
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
  return hash.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
};
