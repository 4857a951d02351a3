import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipPart {
  readonly name: string;
  readonly content: string | Buffer;
  /** Written in the directory instead of the true size. */
  readonly claimedSize?: number;
  /** Sizes and checksum stand behind the data, zeros before it, as streaming writers do. */
  readonly descriptor?: boolean;
}

/** A small zip file for tests: deflated, with the oddities that are asked for. */
export function makeZip(parts: readonly ZipPart[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const bytes = Buffer.from(part.content);
    const packed = deflateRawSync(bytes);
    const name = Buffer.from(part.name, 'utf8');
    const fields = (sizes: boolean): Buffer => {
      const head = Buffer.alloc(26);
      head.writeUInt16LE(20, 0);
      head.writeUInt16LE(part.descriptor === true ? 8 : 0, 2);
      head.writeUInt16LE(8, 4);
      head.writeUInt32LE(sizes ? crc32(bytes) : 0, 10);
      head.writeUInt32LE(sizes ? packed.length : 0, 14);
      head.writeUInt32LE(sizes ? (part.claimedSize ?? bytes.length) : 0, 18);
      head.writeUInt16LE(name.length, 22);
      return head;
    };
    const behind = part.descriptor === true ? Buffer.alloc(16) : Buffer.alloc(0);
    if (behind.length > 0) {
      behind.write('PK\u0007\u0008', 'latin1');
      behind.writeUInt32LE(crc32(bytes), 4);
      behind.writeUInt32LE(packed.length, 8);
      behind.writeUInt32LE(bytes.length, 12);
    }
    locals.push(
      Buffer.from('PK\u0003\u0004', 'latin1'),
      fields(part.descriptor !== true),
      name,
      packed,
      behind,
    );
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'), fields(true), tail, name);
    offset += 30 + name.length + packed.length + behind.length;
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, ...directory, end]);
}
