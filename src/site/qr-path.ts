import { encode } from 'uqr';

/** A QR code as the path of an SVG. */
export interface QrPath {
  /** Modules on each side. */
  readonly size: number;
  /** A horizontal stroke, one module thick, for every run of dark modules. */
  readonly path: string;
}

/**
 * The QR code of a text. Its mask is fixed: which of the eight is chosen is said in the code itself (ISO/IEC 18004, 7.8), so every reader takes any of
 * them, and looking for the evenest takes ten times as long as the code. `M` stands a sheet that is soiled or torn by 15 %.
 */
export function qrPath(text: string): QrPath {
  const { data, size } = encode(text, { ecc: 'M', border: 0, maskPattern: 0 });
  return { size, path: data.map(strokesOf).join('') };
}

function strokesOf(row: readonly boolean[], y: number): string {
  let [path, end] = ['', 0];
  for (let x = 0; x < row.length; x++) {
    if (!row[x]) continue;
    const start = x;
    while (row[x]) x++;
    path += path === '' ? `M${start} ${y}` : `m${start - end} 0`;
    path += `h${x - start}`;
    end = x;
  }
  return path;
}
