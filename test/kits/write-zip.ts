import { crc32, deflateRawSync } from 'node:zlib';

/** A zip of these files, packed unless named in `stored`. */
export function writeZip(
  files: Readonly<Record<string, Uint8Array>>,
  options: { readonly stored?: readonly string[]; readonly comment?: string } = {},
): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, content] of Object.entries(files)) {
    const isStored = options.stored?.includes(name) ?? false;
    const packed = isStored ? content : deflateRawSync(content);
    const title = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(isStored ? 0 : 8, 4);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(content.length, 18);
    common.writeUInt16LE(title.length, 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), common, title, packed]);
    const entry = Buffer.concat([
      Buffer.from('PK\u0001\u0002'),
      Buffer.of(20, 0),
      common,
      Buffer.alloc(14),
      title,
    ]);
    entry.writeUInt32LE(at, 42);
    directory.push(entry);
    bodies.push(local);
    at += local.length;
  }
  const entries = Buffer.concat(directory);
  const comment = Buffer.from(options.comment ?? '');
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 0, 'latin1');
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(entries.length, 12);
  end.writeUInt32LE(at, 16);
  end.writeUInt16LE(comment.length, 20);
  return Buffer.concat([...bodies, entries, end, comment]);
}
