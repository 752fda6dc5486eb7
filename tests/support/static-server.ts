import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
};

export interface StaticServer {
  /** Address of the site, with a slash at its end. */
  readonly url: string;
  /** Bytes of bodies and number of answers since the last reset. */
  readonly sent: () => { readonly bytes: number; readonly requests: number };
  readonly reset: () => void;
  readonly close: () => void;
}

/** A plain static file server, as any host is, that packs nothing and counts what it sends: folders by their index.html, 404.html for the rest, the site under a path prefix. */
export async function serve(site: string, prefix = '/'): Promise<StaticServer> {
  let [bytes, requests] = [0, 0];
  const server = http.createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host');
    const wanted = decodeURIComponent(pathname);
    const file = wanted.startsWith(prefix) ? path.join(site, wanted.slice(prefix.length)) : '';
    const found = [file, path.join(file, 'index.html')].find((f) => f !== '' && fs.statSync(f, { throwIfNoEntry: false })?.isFile());
    response.statusCode = found ? 200 : 404;
    const sent = found ?? path.join(site, '404.html');
    response.setHeader('content-type', types[path.extname(sent)] ?? 'application/octet-stream');
    const body = fs.existsSync(sent) ? fs.readFileSync(sent) : Buffer.alloc(0);
    bytes += body.length;
    requests += 1;
    response.setHeader('cache-control', 'max-age=600');
    response.end(body);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${prefix}`,
    sent: () => ({ bytes, requests }),
    reset: () => {
      [bytes, requests] = [0, 0];
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
