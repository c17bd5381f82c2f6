// A small server of its own for /healthz, /readyz and /metrics: nothing that reaches it can end the process.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Log } from '../log.ts';

export type Readiness = { readonly ready: boolean; readonly why: string };

export type HealthOptions = {
  readonly host: string;
  readonly port: number;
  readonly log: Log;
  readonly readiness: () => Promise<Readiness>;
  readonly metrics: { readonly text: () => Promise<string>; readonly contentType: string };
};

export type Health = { readonly url: string; readonly close: () => Promise<void> };

export async function startHealth(options: HealthOptions): Promise<Health> {
  const server = createServer((request, response) => {
    answer(options, request, response).catch((error: unknown) => {
      options.log.error('the health server could not answer:', error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  await listening(server, options);
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${options.host}:${port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** The path is compared as it came: decoding it is where `//` and `%` have ended other processes. */
async function answer(
  { readiness, metrics }: HealthOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return end(response, 405, 'only GET\n');
  switch (request.url?.split('?')[0]) {
    case '/healthz':
      return end(response, 200, 'alive\n');
    case '/readyz': {
      const { ready, why } = await readiness();
      return end(response, ready ? 200 : 503, `${why}\n`);
    }
    case '/metrics':
      return end(response, 200, await metrics.text(), metrics.contentType);
    default:
      return end(response, 404, 'there are /healthz, /readyz and /metrics\n');
  }
}

function end(response: ServerResponse, status: number, text: string, type = 'text/plain; charset=utf-8'): void {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' });
  response.end(text);
}

const listening = (server: Server, { host, port }: HealthOptions) =>
  new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
