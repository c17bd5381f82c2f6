// What the bench asks of an engine: which rules hold for the facts, so that all can be seen to agree before they are timed.
import type { DecisionRules, Facts } from '../../../src/policy/model.ts';

export type Engine = {
  readonly name: string;
  /** The rules whose conditions hold. */
  readonly holding: (facts: Facts) => Promise<readonly string[]>;
  /** Evaluates every set of facts once, in order; this alone is timed. */
  readonly runAll: (sample: readonly Facts[]) => void | Promise<void>;
};

export type Opened =
  | { readonly ok: true; readonly engine: Engine }
  | { readonly ok: false; readonly name: string; readonly why: string };

export type Open = (decision: DecisionRules) => Promise<Opened>;

/** An engine made from a package that may not be installed, or not be made for this machine. */
export async function openWith<T>(name: string, make: (module: T) => Engine, path = name): Promise<Opened> {
  let module: T;
  try {
    module = (await import(path)) as T;
  } catch (error) {
    return { ok: false, name, why: whyNot(error) };
  }
  return { ok: true, engine: make(module) };
}

function whyNot(error: unknown): string {
  if ((error as NodeJS.ErrnoException).code === 'ERR_MODULE_NOT_FOUND') {
    return 'not installed; run "npm install" in bench/ and start again';
  }
  return `cannot be loaded here: ${error instanceof Error ? error.message.split('\n', 1)[0] : String(error)}`;
}
