import { unzipSync } from 'fflate';
import { Unreadable, type Limits } from './unreadable.ts';

/** The first bytes of .doc and .xls (OLE2), which is also how a password is put on .docx and .xlsx. */
const oldOffice = 'd0cf11e0';

/** The parts of an office file whose names are wanted. */
export function unzip(
  bytes: Uint8Array,
  { unpackedBytes }: Limits,
  isWanted: (name: string) => boolean,
): Readonly<Record<string, Uint8Array>> {
  if (Buffer.from(bytes.subarray(0, 4)).toString('hex') === oldOffice) throw new Unreadable('attachment/text-locked');
  let size = 0;
  return unzipSync(bytes, {
    // Space is only made for the size that is said here, so a part that says less than it holds is cut.
    filter: ({ name, originalSize }) => {
      if (!isWanted(name)) return false;
      size += originalSize;
      if (size > unpackedBytes) throw new Unreadable('attachment/text-too-large');
      return true;
    },
  });
}
