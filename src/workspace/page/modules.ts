// Serves the browser's code without a build: TypeScript stripped and put together as it is read, libraries from node_modules.

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire, stripTypeScriptTypes } from 'node:module';
import { posix } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bundle } from './bundle.ts';

const clientFolder = new URL('client/', import.meta.url);

/** Browser modules of the libraries; `signals` has the same file for both. */
const libraries: Readonly<Record<string, string>> = {
  preact: 'preact/dist/preact.mjs',
  'preact/hooks': 'preact/hooks/dist/hooks.mjs',
  htm: 'htm/dist/htm.mjs',
  'htm/preact': 'htm/preact/index.mjs',
  '@preact/signals-core': '@preact/signals-core/dist/signals-core.mjs',
  '@preact/signals': '@preact/signals/dist/signals.mjs',
};

const { resolve } = createRequire(import.meta.url);

/** Where the libraries were installed, as Node itself finds them. */
const installed = (file: string): URL => {
  const [scope = '', name = ''] = file.split('/');
  const pack = scope.startsWith('@') ? `${scope}/${name}` : scope;
  const entry = pathToFileURL(resolve(pack)).href;
  return new URL(`${entry.slice(0, entry.lastIndexOf(`/node_modules/${pack}/`))}/node_modules/${file}`);
};

const libraryPath = (name: string) => `/page/lib/${name}.js`;

export const importMap = JSON.stringify({
  imports: Object.fromEntries(Object.keys(libraries).map((name) => [name, libraryPath(name)])),
});

const APP = '/page/app.js';
const STYLE = '/page/style.css';
const weights = ['400', '700', '900'] as const;
const fontPath = (weight: string) => `/page/font/lato-latin-${weight}-normal.woff2`;

/** Addresses of what a page needs at once. Each names its content, so that a browser that has it need not ask again. */
export const needed = () => ({
  app: versioned(APP),
  style: versioned(STYLE),
  libraries: Object.keys(libraries).map(libraryPath),
  fonts: weights.map(fontPath),
});

export type Asset = { readonly type: string; readonly body: string | Buffer };

/** What lies at an address of the page's code, if anything does. */
export function asset(path: string): Asset | undefined {
  if (path === APP) return { type: 'text/javascript', body: app() };
  if (path === STYLE) return { type: 'text/css', body: style() };
  const library = Object.entries(libraries).find(([name]) => path === libraryPath(name))?.[1];
  if (library !== undefined) return { type: 'text/javascript', body: readFileSync(installed(library)) };
  const font = fonts.exec(path)?.[1];
  return font === undefined
    ? undefined
    : { type: 'font/woff2', body: readFileSync(installed(`@fontsource/lato/files/${font}`)) };
}

const fonts = /^\/page\/font\/(lato-latin-(?:400|700|900)-(?:normal|italic)\.woff2)$/;

export const versionOf = (body: string | Buffer): string =>
  createHash('sha256').update(body).digest('base64url').slice(0, 12);

const versioned = (path: string): string => `${path}?v=${versionOf(asset(path)?.body ?? '')}`;

const app = (): string =>
  bundle('main.ts', {
    read: stripped,
    resolve: (specifier, from) => (specifier.startsWith('.') ? posix.join(posix.dirname(from), specifier) : null),
  });

const style = (): string =>
  readdirSync(new URL('style/', clientFolder))
    .sort()
    .map((file) => readFileSync(new URL(`style/${file}`, clientFolder), 'utf8'))
    .join('\n');

const cache = new Map<string, { readonly source: string; readonly code: string }>();

function stripped(path: string): string {
  const source = readFileSync(fileURLToPath(new URL(path, clientFolder)), 'utf8');
  const known = cache.get(path);
  if (known?.source === source) return known.code;
  // Types leave blanks and empty lines behind, which are not worth sending.
  const code = quietly(() => stripTypeScriptTypes(source))
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{2,}/g, '\n');
  cache.set(path, { source, code });
  return code;
}

/** Node warns once that stripping is experimental, although it runs this very program by it; nobody starting the app needs that. */
function quietly<T>(work: () => T): T {
  const { emitWarning } = process;
  process.emitWarning = () => {};
  try {
    return work();
  } finally {
    process.emitWarning = emitWarning;
  }
}
