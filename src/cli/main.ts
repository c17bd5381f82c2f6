#!/usr/bin/env node
// The command line's first lines: from here on, code that an earlier run compiled is used again; a command takes half as long.
import { keepCompiled } from '../compile-cache.mjs';

keepCompiled();
const { run } = await import('./run.ts');
await run();
