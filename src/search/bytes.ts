/** Bytes that grow as numbers are written to them. */
export interface ByteWriter {
  /** A whole number from 0 on, in as few bytes as it needs: seven bits a byte, the lowest first. */
  readonly number: (value: number) => void;
  readonly bytes: (value: Uint8Array) => void;
  readonly length: () => number;
  readonly done: () => Uint8Array;
}

export function byteWriter(): ByteWriter {
  let buffer = new Uint8Array(1024);
  let end = 0;
  const reserve = (size: number): void => {
    if (end + size <= buffer.length) return;
    const larger = new Uint8Array(Math.max(buffer.length * 2, end + size));
    larger.set(buffer.subarray(0, end));
    buffer = larger;
  };
  return {
    number: (value) => {
      reserve(5);
      let rest = value;
      while (rest > 127) {
        buffer[end++] = (rest & 127) | 128;
        rest >>>= 7;
      }
      buffer[end++] = rest;
    },
    bytes: (value) => {
      reserve(value.length);
      buffer.set(value, end);
      end += value.length;
    },
    length: () => end,
    done: () => buffer.slice(0, end),
  };
}

/** Reads what a `ByteWriter` wrote, in the same order. */
export interface ByteReader {
  readonly number: () => number;
  readonly bytes: (length: number) => Uint8Array;
  readonly atEnd: () => boolean;
}

export function byteReader(buffer: Uint8Array): ByteReader {
  let at = 0;
  return {
    number: () => {
      let value = 0;
      for (let shift = 0; ; shift += 7) {
        const byte = buffer[at++];
        if (byte === undefined) throw new Error('the search index is cut off');
        value |= (byte & 127) << shift;
        if (byte < 128) return value >>> 0;
      }
    },
    bytes: (length) => {
      if (at + length > buffer.length) throw new Error('the search index is cut off');
      at += length;
      return buffer.subarray(at - length, at);
    },
    atEnd: () => at >= buffer.length,
  };
}
