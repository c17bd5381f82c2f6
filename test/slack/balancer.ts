// A load balancer before several replicas: each delivery goes to the next one, and past those that do not answer.
import { createServer, type IncomingHttpHeaders, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

export type Balancer = {
  readonly url: string;
  /** How many deliveries each replica has taken. */
  readonly taken: () => readonly number[];
  readonly close: () => Promise<void>;
};

type Delivery = { readonly headers: IncomingHttpHeaders; readonly body: Buffer };
type Reply = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: Buffer };

export async function startBalancer(replicas: readonly string[]): Promise<Balancer> {
  const taken = replicas.map(() => 0);
  let turn = 0;
  const next = async (delivery: Delivery): Promise<Reply> => {
    for (const _ of replicas) {
      const at = turn++ % replicas.length;
      const reply = await handOn(replicas[at] ?? '', delivery).catch(() => null);
      if (reply === null) continue;
      taken[at] = (taken[at] ?? 0) + 1;
      return reply;
    }
    return { status: 503, headers: {}, body: Buffer.from('') };
  };
  const server = createServer(async (asked, response) => {
    const { status, headers, body } = await next({ headers: asked.headers, body: await buffer(asked) });
    response.writeHead(status, headers).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/slack/events`, taken: () => taken, close: () => closed(server) };
}

const handOn = (url: string, { headers, body }: Delivery): Promise<Reply> =>
  new Promise((resolve, reject) => {
    const sent = request(url, { method: 'POST', headers, agent: false }, (response) => {
      const { statusCode: status = 502, headers: said } = response;
      buffer(response).then((whole) => resolve({ status, headers: said, body: whole }), reject);
    });
    sent.on('error', reject);
    sent.end(body);
  });

const closed = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
