import fs from 'node:fs';
import path from 'node:path';
import { compareText, problem, type Problem } from '../problem/problem.ts';

/** One file of the content folder. */
export interface FoundFile {
  /** Path within the folder, "/" between parts, in Unicode NFC. */
  readonly file: string;
  /** Path as the disk spells it. */
  readonly absolute: string;
  readonly size: number;
  /** Changes whenever the file does: size, times, place on the disk. */
  readonly stamp: string;
  /** When the file or what is known of it last changed, in milliseconds. */
  readonly changed: number;
}
export interface FoundFiles {
  readonly files: readonly FoundFile[];
  readonly problems: readonly Problem[];
}

/** Every file below a folder in a fixed order. Hidden files are passed over; a symbolic link that leaves the folder is a problem and not followed. */
export function findFiles(root: string): FoundFiles {
  const files: FoundFile[] = [];
  const problems: Problem[] = [];
  const realRoot = fs.realpathSync(root);

  const visit = (folder: string, relative: string): void => {
    for (const entry of fs.readdirSync(folder, { withFileTypes: true }).sort((a, b) => compareText(a.name, b.name))) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      const absolute = path.join(folder, entry.name);
      const file = (relative ? `${relative}/${entry.name}` : entry.name).normalize('NFC');
      if (entry.isSymbolicLink() && !staysInside(realRoot, absolute)) {
        problems.push(problem('file/symlink', { file }, { target: fs.readlinkSync(absolute) }));
        continue;
      }
      const stat = fs.statSync(absolute, { throwIfNoEntry: false });
      if (!stat) problems.push(problem('file/vanished', { file }));
      else if (stat.isDirectory()) {
        // A link to a folder inside would give its records two addresses, or never end.
        if (!entry.isSymbolicLink()) visit(absolute, file);
      } else if (stat.isFile()) {
        const { size, mtimeMs, ctimeMs, ino } = stat;
        files.push({ file, absolute, size, stamp: `${size} ${mtimeMs} ${ctimeMs} ${ino}`, changed: Math.max(mtimeMs, ctimeMs) });
      }
    }
  };
  visit(root, '');
  return { files, problems };
}

function staysInside(realRoot: string, link: string): boolean {
  try {
    return fs.realpathSync(link).startsWith(realRoot + path.sep);
  } catch {
    return false;
  }
}
