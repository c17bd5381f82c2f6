// Serves the browser's code without a build: TypeScript stripped as it is read, libraries from node_modules, by an import map.

import { readdirSync, readFileSync } from 'node:fs';
import { createRequire, stripTypeScriptTypes } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

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

export const importMap = JSON.stringify({
  imports: Object.fromEntries(Object.keys(libraries).map((name) => [name, `/page/lib/${name}.js`])),
});

export const preloads: readonly string[] = [
  ...Object.keys(libraries).map((name) => `/page/lib/${name}.js`),
  ...readdirSync(clientFolder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => `/page/app/${file.replaceAll('\\', '/')}`),
];

export const styles: readonly string[] = readdirSync(clientFolder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.css'))
  .sort()
  .map((file) => `/page/app/${file.replaceAll('\\', '/')}`);

const fonts = /^\/page\/font\/(lato-latin-(?:400|700|900)-(?:normal|italic)\.woff2)$/;

export type Asset = { readonly type: string; readonly body: string | Buffer };

/** What lies at an address of the page's code, if anything does. */
export function asset(path: string): Asset | undefined {
  const library = Object.entries(libraries).find(([name]) => path === `/page/lib/${name}.js`)?.[1];
  if (library !== undefined) return { type: 'text/javascript', body: readFileSync(installed(library)) };
  const font = fonts.exec(path)?.[1];
  if (font !== undefined)
    return { type: 'font/woff2', body: readFileSync(installed(`@fontsource/lato/files/${font}`)) };
  if (preloads.includes(path)) return { type: 'text/javascript', body: stripped(path) };
  if (styles.includes(path)) return { type: 'text/css', body: readFileSync(clientFile(path)) };
  return undefined;
}

const clientFile = (path: string) => fileURLToPath(new URL(path.replace('/page/app/', ''), clientFolder));

const cache = new Map<string, { readonly source: string; readonly code: string }>();

function stripped(path: string): string {
  const source = readFileSync(clientFile(path), 'utf8');
  const known = cache.get(path);
  if (known?.source === source) return known.code;
  // Types leave blanks behind, so that lines keep their numbers; those at the ends of lines are not worth sending.
  const code = quietly(() => stripTypeScriptTypes(source)).replace(/[ \t]+$/gm, '');
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
