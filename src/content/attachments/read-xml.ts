import { Parser } from 'htmlparser2';

/** The attributes of an element, without their prefixes. */
export type Attributes = Readonly<Record<string, string>>;

/** Told of what an XML file holds, in its order; names come without their prefixes, which every program is free to choose. */
export interface XmlVisitor {
  readonly open: (name: string, attributes: Attributes) => void;
  readonly close: (name: string) => void;
  readonly text?: (text: string) => void;
  /** Whether the rest need not be looked at. */
  readonly isDone?: () => boolean;
}

const chunkLength = 1 << 20;
const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Entities that a document declares for itself are not expanded. */
export function readXml(bytes: Uint8Array | undefined, { open, close, text, isDone }: XmlVisitor): void {
  const parser = new Parser(
    {
      onopentag: (name, attributes) =>
        open(localName(name), Object.fromEntries(Object.entries(attributes).map(([key, value]) => [localName(key), value]))),
      onclosetag: (name) => close(localName(name)),
      ...(text ? { ontext: text } : {}),
    },
    { xmlMode: true },
  );
  const decoder = new TextDecoder();
  for (let at = 0; at < (bytes?.length ?? 0); at += chunkLength) {
    if (isDone?.()) break;
    parser.write(decoder.decode(bytes?.subarray(at, at + chunkLength), { stream: true }));
  }
  parser.end();
}
