import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

/** A plain static server that packs nothing and counts what it sends. */
export interface MeasuredServer {
  readonly url: string;
  readonly reset: () => void;
  /** Bytes of bodies and number of answers since the last reset. */
  readonly sent: () => { readonly bytes: number; readonly requests: number };
  readonly close: () => void;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};

export async function measuredServer(site: string): Promise<MeasuredServer> {
  let [bytes, requests] = [0, 0];
  const server = http.createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host');
    const wanted = path.join(site, decodeURIComponent(pathname));
    const file = pathname.endsWith('/') ? path.join(wanted, 'index.html') : wanted;
    const body = fs.existsSync(file) ? fs.readFileSync(file) : undefined;
    requests++;
    bytes += body?.length ?? 0;
    response.statusCode = body ? 200 : 404;
    response.setHeader('content-type', types[path.extname(file)] ?? 'application/octet-stream');
    response.setHeader('cache-control', 'max-age=600');
    response.end(body);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    reset: () => {
      [bytes, requests] = [0, 0];
    },
    sent: () => ({ bytes, requests }),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
