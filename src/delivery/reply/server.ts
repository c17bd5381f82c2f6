// The small HTTP server behind reply links: on loopback unless told otherwise, and alive whatever it is sent.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Vocabulary } from '../../casework/vocabulary.ts';
import type { Clock } from '../../clock.ts';
import type { Cases } from '../../store/cases/index.ts';
import { type Answered, answerReply } from './answer.ts';
import { POLICY, saying } from './page.ts';
import type { Secrets } from './token.ts';

export type ReplyDeps = {
  readonly cases: Cases;
  readonly vocabulary: () => Vocabulary;
  readonly clock: Clock;
  readonly secrets: Secrets;
  /** Called after a step, so that messages go out at once. */
  readonly stepped: () => void;
  readonly log: { readonly error: (...parts: unknown[]) => void };
};

const LONGEST_BODY = 16_384;
const FORM = 'application/x-www-form-urlencoded';

export type ReplyServer = { readonly port: number; readonly stop: () => Promise<void> };

/** `host` is loopback unless a proxy on another machine needs it otherwise. */
export async function startReplyServer(
  deps: ReplyDeps,
  { port, host = '127.0.0.1' }: { readonly port: number; readonly host?: string },
): Promise<ReplyServer> {
  const server = createServer((request, response) => {
    // Nothing that somebody outside sends may reject unheard: that would end the process.
    answer(deps, request).then(
      (answered) => send(request, response, answered),
      (error: unknown) => {
        deps.log.error('the reply server failed', error);
        send(request, response, {
          status: 500,
          body: saying('Something went wrong', 'Please try again, or telephone.'),
        });
      },
    );
  });
  server.requestTimeout = 10_000;
  server.headersTimeout = 10_000;
  server.maxRequestsPerSocket = 100;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return { port: portOf(server), stop: () => stopped(server) };
}

async function answer(deps: ReplyDeps, request: IncomingMessage): Promise<Answered> {
  const token = /^\/reply\/([\w.-]+)$/.exec(request.url ?? '')?.[1];
  if (token === undefined) return { status: 404, body: saying('Not found', 'There is nothing here.') };
  switch (request.method) {
    case 'GET':
    case 'HEAD':
      return answerReply(deps, token, null);
    case 'POST': {
      const form = await formOf(request);
      return form
        ? answerReply(deps, token, form)
        : { status: 400, body: saying('Not understood', 'Please send the form from the page.') };
    }
    default:
      return { status: 405, body: saying('Not possible', 'This address only shows a page and takes its form.') };
  }
}

async function formOf(request: IncomingMessage): Promise<URLSearchParams | null> {
  if (request.headers['content-type']?.split(';')[0]?.trim().toLowerCase() !== FORM) return null;
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > LONGEST_BODY) return null;
    chunks.push(chunk);
  }
  return new URLSearchParams(Buffer.concat(chunks).toString('utf8'));
}

function send(request: IncomingMessage, response: ServerResponse, { status, body }: Answered): void {
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': POLICY,
    'cache-control': 'no-store',
    // The address holds the token: it must not travel on to anywhere.
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-robots-tag': 'noindex',
    ...(status === 405 ? { allow: 'GET, HEAD, POST' } : {}),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

function stopped(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
