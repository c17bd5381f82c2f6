// An answer over HTTP that goes out in one write, its length said in its head.
import { type IncomingMessage, type OutgoingHttpHeaders, ServerResponse } from 'node:http';

/**
 * Bolt writes the head before it has the body, so Node cannot know the length and sends the body in chunks: two writes and a
 * tenth of the time of a short answer. A head with headers is therefore held back until Bolt ends the answer with its body.
 */
export class WholeResponse<R extends IncomingMessage = IncomingMessage> extends ServerResponse<R> {
  #held: { readonly status: number; readonly headers: OutgoingHttpHeaders } | null = null;

  override writeHead(status: number, ...given: unknown[]): this {
    const [headers] = given;
    if (given.length === 1 && typeof headers === 'object' && headers !== null) {
      this.#held = { status, headers: headers as OutgoingHttpHeaders };
      return this;
    }
    return super.writeHead(status, ...(given as []));
  }

  override end(...given: unknown[]): this {
    const [body] = given;
    const length = typeof body === 'string' || body instanceof Uint8Array ? Buffer.byteLength(body) : 0;
    this.#writeHeld({ 'content-length': length });
    return super.end(...(given as []));
  }

  /** Whoever writes in pieces gets the head that was given, and chunks. */
  override write(...given: unknown[]): boolean {
    this.#writeHeld({});
    return super.write(...(given as [string]));
  }

  #writeHeld(more: OutgoingHttpHeaders): void {
    if (!this.#held) return;
    const { status, headers } = this.#held;
    this.#held = null;
    super.writeHead(status, { ...headers, ...more });
  }
}
